// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportpages.h"

#include "views/panels.h"
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

/// A format in the list, as the queues look.
class FormatDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 30}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        const bool focused = chosen && option.widget && option.widget->hasFocus();
        if (chosen || hover)
            drawPanel(painter, option.rect, chosen ? Tone::AccentSoft : Tone::Background,
                      focused  ? Tone::Accent
                      : chosen ? Tone::AccentSoft
                               : Tone::Background,
                      6);
        painter->setFont(theme::bodyFont(chosen ? QFont::Medium : QFont::Normal));
        painter->setPen(theme::colour(chosen ? Tone::Accent : Tone::Text));
        const QRect text = option.rect.adjusted(10, 0, -8, 0);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
};

/// A large number over what it counts.
class Figure final : public QFrame
{
public:
    Figure(QLabel *number, const QString &words, QWidget *parent)
        : QFrame(parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(14, 10, 14, 10);
        layout->setSpacing(2);
        layout->addWidget(number);
        layout->addWidget(plainLabel(words, Tone::Muted, theme::bodyFont(), this));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawPanel(&painter, rect(), Tone::Background, Tone::Background, 6);
    }
};

} // namespace

ExportChoosePage::ExportChoosePage(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_target(new QLineEdit(this))
    , m_note(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_message(new MessageBlock(this))
{
    m_list->setAccessibleName(tr("Format"));
    m_list->setFixedWidth(270);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new FormatDelegate(m_list));
    m_target->setAccessibleName(tr("File"));
    m_target->setMinimumHeight(30);
    m_note->setWordWrap(true);
    auto *browse = new QPushButton(tr("Choose…"), this);
    browse->setAutoDefault(false);
    browse->setToolTip(tr("Choose where the file goes"));
    auto *file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_target, 1);
    file->addWidget(browse);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(plainLabel(tr("File"), Tone::Text, theme::bodyFont(QFont::Medium), this));
    right->addLayout(file);
    right->addSpacing(4);
    right->addWidget(m_note);
    right->addSpacing(4);
    right->addWidget(m_message);
    right->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    m_note->setText(
        tr("Beside the file come an index and a manifest: what was selected, how many rows were written, and "
           "the reason for each run that was left out."));
    connect(browse, &QPushButton::clicked, this, &ExportChoosePage::browse);
    connect(m_target, &QLineEdit::textChanged, this, &ExportChoosePage::changed);
    connect(m_list, &QListWidget::currentRowChanged, this, &ExportChoosePage::suggest);
}

void ExportChoosePage::setFormats(const QList<ExportFormat> &formats)
{
    m_formats = formats;
    m_list->clear();
    for (const ExportFormat &format : formats)
        m_list->addItem(format.title);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

const ExportFormat *ExportChoosePage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_formats.size() ? &m_formats.at(row) : nullptr;
}

void ExportChoosePage::setFolder(const QString &folder)
{
    m_folder = folder;
    suggest();
}

void ExportChoosePage::setEmpty(bool empty)
{
    m_empty = empty;
    if (empty)
        say(tr("Nothing to export."), tr("The filter matches no run. Widen it, then export again."));
    Q_EMIT changed();
}

void ExportChoosePage::suggest()
{
    const ExportFormat *format = chosen();
    if (!format)
        return;
    // A name that somebody typed stays.
    if (m_target->text() != m_suggested)
        return;
    const QString folder = m_folder.isEmpty() ? QDir::homePath() : m_folder;
    const QString name = u"tidemark-%1-%2.%3"_s.arg(format->id.section(u'.', 0, 0),
                                                    QDate::currentDate().toString(Qt::ISODate), format->suffix);
    m_suggested = QDir::toNativeSeparators(QDir(folder).filePath(name));
    m_target->setText(m_suggested);
}

QString ExportChoosePage::format() const
{
    const ExportFormat *format = chosen();
    return format ? format->id : QString();
}

QString ExportChoosePage::target() const
{
    return QDir::fromNativeSeparators(m_target->text().trimmed());
}

void ExportChoosePage::setTarget(const QString &path)
{
    m_target->setText(QDir::toNativeSeparators(path));
}

bool ExportChoosePage::isComplete() const
{
    return !m_empty && chosen() && !target().isEmpty();
}

bool ExportChoosePage::confirmTarget()
{
    const QFileInfo file(target());
    if (file.isRelative() || !file.dir().exists()) {
        say(tr("There is no such folder."), tr("Choose a folder that exists; the file is made in it."));
        return false;
    }
    if (file.isDir()) {
        say(tr("This is a folder."), tr("Give the file a name too."));
        return false;
    }
    if (!file.exists())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Export"), tr("A file of this name is there already."),
                    QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(QDir::toNativeSeparators(file.filePath()));
    const auto *replace = box.addButton(tr("Replace it"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(tr("Keep it"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == replace;
}

void ExportChoosePage::browse()
{
    const ExportFormat *format = chosen();
    QString filter = format ? u"%1 (*.%2)"_s.arg(format->title, format->suffix) : QString();
    const QString path = QFileDialog::getSaveFileName(this, tr("Export to"), target(), filter, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        setTarget(path);
}

void ExportChoosePage::say(const QString &title, const QString &text)
{
    m_message->say(title, text);
}

QString ExportChoosePage::message() const
{
    return m_message->text();
}

ExportProgressPage::ExportProgressPage(QWidget *parent)
    : QWidget(parent)
    , m_words(plainLabel({}, Tone::Text, theme::bodyFont(), this))
    , m_bar(new QProgressBar(this))
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Export"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    layout->addStretch(2);
}

void ExportProgressPage::set(qint64 done, qint64 total)
{
    const QLocale locale;
    constexpr int steps = 1000;
    m_bar->setMaximum(total > 0 ? steps : 0);
    m_bar->setValue(total > 0 ? int(steps * (double(done) / double(total))) : 0);
    m_words->setText(total > 0 ? tr("%1 of %2 runs").arg(locale.toString(done), locale.toString(total))
                               : tr("Looking for the runs…"));
}

void ExportProgressPage::stopping()
{
    m_words->setText(tr("Stopping…"));
}

QString ExportProgressPage::words() const
{
    return m_words->text();
}

ExportResultPage::ExportResultPage(QWidget *parent)
    : QWidget(parent)
    , m_written(plainLabel({}, Tone::Text, theme::headFont(), this))
    , m_leftOut(plainLabel({}, Tone::Text, theme::headFont(), this))
    , m_nothing(plainLabel(tr("No run was left out."), Tone::Up, theme::bodyFont(), this))
    , m_reasons(new QWidget(this))
    , m_path(plainLabel({}, Tone::Muted, theme::factFont(), this))
{
    auto *figures = new QHBoxLayout;
    figures->setSpacing(10);
    figures->addWidget(new Figure(m_written, tr("rows written"), this), 1);
    figures->addWidget(new Figure(m_leftOut, tr("runs left out, all with a reason"), this), 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_reasons);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_path->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(figures);
    layout->addWidget(m_nothing);
    layout->addWidget(area, 1);
    layout->addWidget(m_path);
    new QGridLayout(m_reasons);
}

void ExportResultPage::set(qint64 written, const QMap<QString, qint64> &reasons, const QString &path)
{
    const QLocale locale;
    qint64 leftOut = 0;
    delete m_reasons->layout();
    qDeleteAll(m_reasons->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *grid = new QGridLayout(m_reasons);
    grid->setContentsMargins(0, 0, 4, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    QList<QPair<qint64, QString>> rows;
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
        rows.append({it.value(), it.key()});
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[count, reason] : rows) {
        const int row = grid->rowCount();
        auto *words = plainLabel(reason, Tone::Text, theme::bodyFont(), m_reasons);
        words->setWordWrap(true);
        words->setObjectName(u"reason"_s);
        grid->addWidget(words, row, 0);
        grid->addWidget(plainLabel(locale.toString(count), Tone::Muted, theme::bodyFont(), m_reasons), row, 1,
                        Qt::AlignRight);
        leftOut += count;
    }
    grid->setRowStretch(grid->rowCount(), 1);
    m_written->setText(locale.toString(written));
    m_leftOut->setText(locale.toString(leftOut));
    m_nothing->setVisible(leftOut == 0);
    m_path->setText(QDir::toNativeSeparators(path));
}

QString ExportResultPage::writtenText() const
{
    return m_written->text();
}

QString ExportResultPage::leftOutText() const
{
    return m_leftOut->text();
}

QStringList ExportResultPage::reasonTexts() const
{
    QStringList texts;
    for (const QLabel *label : m_reasons->findChildren<QLabel *>(u"reason"_s))
        texts.append(label->text());
    return texts;
}

QString ExportResultPage::pathText() const
{
    return m_path->text();
}

} // namespace tidemark::views
