// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportpreviewpane.h"

#include "views/balancebar.h"
#include "views/exportwords.h"
#include "views/linkbutton.h"
#include "views/panels.h"
#include "views/reasonlist.h"
#include "views/rowpager.h"
#include "views/textpane.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

/// Sentences on a soft amber ground, marked by a sign too.
class WarningLabel final : public QLabel
{
public:
    explicit WarningLabel(QWidget *parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setFont(theme::factFont());
        setContentsMargins(30, 7, 10, 7);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        constexpr int side = 14;
        QPainter painter(this);
        drawPanel(&painter, rect(), Tone::AmberSoft, Tone::AmberSoft, 6);
        theme::icon(u"warning"_s, Tone::Amber).paint(&painter, QRect(9, 8, side, side));
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

ExportPreviewPane::ExportPreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_head(plainLabel({}, Tone::Text, theme::headFont(), this))
    , m_from(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_busy(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_bar(new QProgressBar(this))
    , m_note(plainLabel({}, Tone::Muted, theme::bodyFont(), this))
    , m_balance(new BalanceBar(this))
    , m_facts(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_warning(new WarningLabel(this))
    , m_reasonHead(plainLabel({}, Tone::Text, theme::bodyFont(QFont::DemiBold), this))
    , m_reasons(new ReasonList(this))
    , m_takeBack(new LinkButton(this))
    , m_answers(plainLabel({}, Tone::Muted, theme::factFont(), this))
    , m_pager(new RowPager(this))
    , m_hitHead(plainLabel({}, Tone::Text, theme::bodyFont(QFont::DemiBold), this))
    , m_hits(new TextPane(tr("What is replaced"), this))
{
    setAccessibleName(tr("Preview"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Runs looked at"));
    m_takeBack->setAccessibleName(tr("Take runs back that were left out by hand"));
    for (QLabel *label : {m_note, m_facts, m_answers})
        label->setWordWrap(true);
    constexpr int hitLines = 4;
    m_hits->setLines(hitLines);
    build();
    connect(m_reasons, &ReasonList::reasonChosen, this, &ExportPreviewPane::reasonChosen);
    connect(m_pager, &RowPager::excludeRequested, this, &ExportPreviewPane::excludeRequested);
    connect(m_takeBack, &LinkButton::clicked, this, &ExportPreviewPane::takeBackRequested);
    setBody(false);
    m_note->hide();
    m_bar->setVisible(false);
}

void ExportPreviewPane::build()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    for (QLabel *label : {m_head, m_from, m_busy})
        head->addWidget(label, 0, Qt::AlignBottom);
    head->addStretch(1);
    // Keeps its place, so that nothing jumps when counting begins and ends.
    QSizePolicy kept = m_bar->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(kept);
    m_bar->setFixedHeight(8);
    auto *body = new QWidget(this);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(0, 0, 12, 0);
    inner->setSpacing(8);
    for (QWidget *part : QList<QWidget *>{m_balance, m_facts, m_warning, m_reasonHead, m_reasons})
        inner->addWidget(part);
    inner->addWidget(m_takeBack, 0, Qt::AlignLeft);
    inner->addWidget(m_answers);
    inner->addWidget(m_pager, 1);
    inner->addWidget(m_hitHead);
    inner->addWidget(m_hits);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_bar);
    layout->addWidget(m_note);
    layout->addWidget(area, 1);
}

void ExportPreviewPane::setBody(bool shown)
{
    for (QWidget *part : QList<QWidget *>{m_balance, m_facts, m_warning, m_reasonHead, m_reasons, m_takeBack, m_answers,
                                          m_pager, m_hitHead, m_hits})
        part->setVisible(shown);
}

void ExportPreviewPane::showBusy(qint64 looked, qint64 total)
{
    constexpr int steps = 1000;
    const QLocale locale;
    m_state = State::Busy;
    m_note->hide();
    m_busy->setText(total > 0 ? tr("%1 of %2 runs looked at").arg(locale.toString(looked), locale.toString(total))
                              : tr("Looking for the runs…"));
    m_bar->setMaximum(total > 0 ? steps : 0);
    m_bar->setValue(total > 0 ? int(steps * (double(looked) / double(total))) : 0);
    m_bar->show();
    if (m_head->text().isEmpty())
        m_head->setText(tr("Counting…"));
    m_from->setVisible(false); // the busy words stand in its place
}

void ExportPreviewPane::showNote(State state, const QString &title, const QString &text)
{
    m_state = state;
    m_busy->clear();
    m_bar->hide();
    m_head->setText(title);
    m_from->clear();
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    setBody(false);
}

void ExportPreviewPane::showAccount(const ExportFormat &format, const ExportChoice &choice,
                                    const ExportAccount &account)
{
    const QLocale locale;
    m_state = State::Full;
    m_busy->clear();
    m_bar->hide();
    m_note->hide();
    m_head->setText(exportwords::rows(account.rows));
    m_from->setText(exportwords::fromRuns(account.runs));
    m_from->show();
    const QString balance = exportwords::balance(format, account);
    m_balance->setShares(account.good, account.bad);
    m_balance->setVisible(!balance.isEmpty());
    QStringList facts{balance, exportwords::splits(account)};
    facts.removeAll(QString());
    const auto say = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    say(m_facts, facts.join(u'\n'));
    say(m_warning, exportwords::warnings(format, choice, account).join(u'\n'));
    const qint64 leftOut = account.leftOut();
    say(m_reasonHead, leftOut == 0   ? tr("No run is left out.")
                      : leftOut == 1 ? tr("1 run is left out")
                                     : tr("%1 runs are left out").arg(locale.toString(leftOut)));
    m_reasons->setReasons(account.reasons);
    m_reasons->setVisible(leftOut > 0);
    m_takeBack->setText(choice.excluded.size() == 1 ? tr("Take the run back that was left out by hand")
                                                    : tr("Take back what was left out by hand"));
    m_takeBack->setVisible(!choice.excluded.isEmpty());
    QStringList answers;
    for (const ExportReason &reason : account.answers)
        answers.append(tr("%1: %2").arg(reason.text, locale.toString(reason.count)));
    say(m_answers,
        answers.isEmpty() ? QString() : tr("Answers left out of runs that are used: %1").arg(answers.join(u", "_s)));
    m_pager->setRows(format, account.first);
    showHits(choice, account);
}

void ExportPreviewPane::showHits(const ExportChoice &choice, const ExportAccount &account)
{
    QStringList kinds;
    for (const ExportReason &kind : account.replaced)
        kinds.append(tr("%1: %2").arg(kind.text, QLocale().toString(kind.count)));
    m_hitHead->setText(kinds.isEmpty() ? tr("No private data was found.")
                                       : tr("Replaced: %1").arg(kinds.join(u", "_s)));
    m_hitHead->setWordWrap(true);
    m_hitHead->setVisible(choice.redacts());
    m_hits->setPlainText(exportwords::hits(account.hits));
    m_hits->setVisible(choice.redacts() && !account.hits.isEmpty());
}

QString ExportPreviewPane::headText() const
{
    return QString(m_head->text() + u' ' + m_from->text()).trimmed();
}

QString ExportPreviewPane::factsText() const
{
    return m_facts->isHidden() ? QString() : m_facts->text();
}

QString ExportPreviewPane::busyText() const
{
    return m_busy->text();
}

QString ExportPreviewPane::warningText() const
{
    return m_warning->isHidden() ? QString() : m_warning->text();
}

QString ExportPreviewPane::hitsText() const
{
    return m_hits->isHidden() ? QString() : m_hits->toPlainText();
}

} // namespace tidemark::views
