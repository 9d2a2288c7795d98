// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commandpalette.h"

#include "views/delegates/palettedelegate.h"
#include "views/panels.h"
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace tidemark::views {

CommandPalette::CommandPalette(QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(plainLabel(tr("Nothing has this name. A run is found by eight or more letters of its id."), Tone::Muted,
                           theme::bodyFont(), this))
    , m_model(new PaletteModel(this))
{
    setWindowTitle(tr("Find a command"));
    m_field->setAccessibleName(tr("Find a command, a queue or a run"));
    m_field->setPlaceholderText(tr("Find a command, a queue or a run by its id"));
    m_field->setFrame(false);
    m_field->setMinimumHeight(36);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setModel(m_model);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(24);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 6, 1, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    m_field->setTextMargins(14, 0, 14, 0);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::take);
    search({});
}

void CommandPalette::setEntries(const QList<PaletteEntry> &entries, const QStringList &recent)
{
    m_model->setEntries(entries, recent);
    search(m_field->text());
}

void CommandPalette::search(const QString &words)
{
    m_model->setWords(words);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_list->setCurrentIndex(m_model->index(0));
    tellCurrent();
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int wanted = m_list->currentIndex().row() + rows;
    // One step past an end goes round; a page stops there.
    const int row = qAbs(rows) == 1 ? (wanted + count) % count : qBound(0, wanted, count - 1);
    m_list->setCurrentIndex(m_model->index(row));
    tellCurrent();
}

void CommandPalette::tellCurrent()
{
    // The keys stay in the field, so that is what a screen reader reads: the field tells what Enter would do.
    const QModelIndex current = m_list->currentIndex();
    m_field->setAccessibleDescription(current.isValid() ? current.data(Qt::AccessibleTextRole).toString()
                                                        : m_nothing->text());
}

void CommandPalette::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto entry = index.data(PaletteModel::EntryRole).value<PaletteEntry>();
    accept();
    Q_EMIT chosen(entry);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    constexpr int page = 8;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(page);
        return true;
    case Qt::Key_PageUp:
        step(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Tone::Panel));
    painter.setPen(theme::colour(Tone::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(1, m_field->geometry().bottom() + 3, width() - 2, 1), theme::colour(Tone::Line));
}

void CommandPalette::showEvent(QShowEvent *event)
{
    place();
    m_field->setFocus();
    QDialog::showEvent(event);
}

void CommandPalette::place()
{
    const QWidget *over = parentWidget();
    if (!over)
        return;
    const int width = qMin(620, over->width() - 48);
    const int height = qMin(440, over->height() - 64);
    resize(width, height);
    move(over->mapToGlobal(QPoint((over->width() - width) / 2, qMin(90, (over->height() - height) / 2))));
}

} // namespace tidemark::views
