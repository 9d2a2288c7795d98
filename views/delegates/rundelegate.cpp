// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/rundelegate.h"

#include "items/runlistmodel.h"
#include "views/facttext.h"
#include "views/panels.h"
#include "views/runmarks.h"
#include "views/safetext.h"
#include "views/theme.h"
#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::RunSummary;
using items::RunListModel;
using runmarks::Mark;

constexpr int left = 41; // after the thumb
constexpr int right = 12;
constexpr int iconSize = 15;
constexpr int factsKept = 800;

QString timeText(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    const QDate today = QDate::currentDate();
    if (time.date() == today)
        return facttext::clock(ms);
    //: A day in the run list, as a date format
    return QLocale().toString(time.date(), time.date().year() == today.year() ? RunDelegate::tr("d MMM")
                                                                              : RunDelegate::tr("d MMM yyyy"));
}

} // namespace

RunDelegate::RunDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_promptFont(theme::bodyFont(QFont::Medium))
    , m_answerFont(theme::bodyFont())
    , m_factFont(theme::factFont())
    , m_promptMetrics(m_promptFont)
    , m_answerMetrics(m_answerFont)
    , m_factMetrics(m_factFont)
    , m_facts(factsKept)
{}

void RunDelegate::forget()
{
    m_promptFont = theme::bodyFont(QFont::Medium);
    m_answerFont = theme::bodyFont();
    m_factFont = theme::factFont();
    m_promptMetrics = QFontMetrics(m_promptFont);
    m_answerMetrics = QFontMetrics(m_answerFont);
    m_factMetrics = QFontMetrics(m_factFont);
    m_lines.clear();
    m_facts.clear();
    m_table.forget();
}

int RunDelegate::height() const
{
    constexpr int twoLines = 52;
    if (m_density == Density::Table)
        return m_table.height();
    const int text = m_promptMetrics.height() + m_answerMetrics.height() + 2;
    if (m_density == Density::Compact)
        return qMax(twoLines, text + 14);
    return qMax(rowHeight, text + m_factMetrics.height() + 22);
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_density == Density::Table ? qMax(1, m_tableWidth) : 200, height()}; // without a width no row is painted
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option);
    const QVariant summary = index.data(RunListModel::SummaryRole);
    if (summary.metaType() != QMetaType::fromType<RunSummary>()) {
        paintPlaceholder(painter, option.rect);
        painter->restore();
        return;
    }
    const auto &known = *static_cast<const RunSummary *>(summary.constData());
    const RunSummary hidden = m_blind ? runmarks::blinded(known) : RunSummary();
    const RunSummary &run = m_blind ? hidden : known;
    if (m_density == Density::Table)
        m_table.paint(painter, option.rect, option.widget ? option.widget->rect() : option.rect, run, m_keptHere);
    else
        paintCard(painter, option.rect, run);
    painter->restore();
}

void RunDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QRect row = option.rect;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused =
        chosen && option.state.testFlag(QStyle::State_Active) && option.widget && option.widget->hasFocus();
    if (chosen)
        painter->fillRect(row, theme::colour(Tone::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, theme::colour(Tone::Background));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme::colour(Tone::Line));
    if (chosen)
        painter->fillRect(QRect(qMax(0, row.left()), row.top(), 3, row.height()), theme::colour(Tone::Accent));
    if (focused) {
        QColor ring = theme::colour(Tone::Accent);
        ring.setAlphaF(0.45F);
        painter->setPen(ring);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
}

void RunDelegate::paintPlaceholder(QPainter *painter, const QRect &row) const
{
    QColor quiet = theme::colour(Tone::Line);
    quiet.setAlphaF(0.5F);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(quiet);
    if (m_density == Density::Table)
        return m_table.paintPlaceholder(painter, row);
    const int wide = row.width() - left - right;
    painter->drawEllipse(row.left() + 17, row.top() + 13, 12, 12);
    painter->drawRoundedRect(row.left() + left, row.top() + 14, wide * 6 / 10, 9, 4, 4);
    painter->drawRoundedRect(row.left() + left, row.top() + 33, wide * 9 / 10, 9, 4, 4);
    if (m_density == Density::Comfortable)
        painter->drawRoundedRect(row.left() + left, row.top() + 52, wide * 3 / 10, 8, 4, 4);
}

void RunDelegate::paintCard(QPainter *painter, const QRect &row, const RunSummary &run) const
{
    const bool compact = m_density == Density::Compact;
    const int promptHeight = m_promptMetrics.height();
    const int answerHeight = m_answerMetrics.height();
    const int factHeight = m_factMetrics.height() + 2;
    const int lines = promptHeight + answerHeight + (compact ? 2 : factHeight + 4);
    const int top = row.top() + (row.height() - lines) / 2;
    const QRect text(row.left() + left, top, row.width() - left - right, promptHeight);

    runmarks::draw(painter, runmarks::thumb(run),
                   QRect(row.left() + 15, top + (promptHeight - iconSize) / 2, iconSize, iconSize));
    const QString time = timeText(run.createdMs);
    const int timeWidth = m_factMetrics.horizontalAdvance(time);
    painter->setFont(m_factFont);
    painter->setPen(theme::colour(Tone::Muted));
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, time);

    painter->setPen(theme::colour(Tone::Text));
    paintLine(painter, text.adjusted(0, 0, -timeWidth - 10, 0), m_promptFont, m_promptMetrics, run.rid * 2,
              run.inputPreview.isEmpty() ? run.name : run.inputPreview);
    QRect answer(text.left(), text.bottom() + 2, text.width(), answerHeight);
    const QRect facts(text.left(), answer.bottom() + 3, text.width(), factHeight);
    if (compact)
        answer.setRight(paintSigns(painter, answer, run));
    const bool failed = run.status == domain::RunStatus::Error && run.outputPreview.isEmpty();
    painter->setPen(theme::colour(failed ? Tone::Down : Tone::Muted));
    paintLine(painter, answer, m_answerFont, m_answerMetrics, run.rid * 2 + 1,
              failed ? tr("The run failed.") : run.outputPreview);
    if (!compact)
        paintFacts(painter, facts, run);
}

/// At the end of a line; returns what is left of it.
int RunDelegate::paintSigns(QPainter *painter, const QRect &line, const RunSummary &run) const
{
    QList<Mark> signs{runmarks::state(run, m_keptHere)};
    for (const Mark &mark : runmarks::own(run))
        signs.append(mark);
    if (run.hasComment)
        signs.append({u"comment"_s, Tone::Muted});
    int x = line.right();
    for (const Mark &sign : std::as_const(signs)) {
        if (sign.icon.isEmpty())
            continue;
        runmarks::draw(painter, sign, QRect(x - 14, line.center().y() - 7, 14, 14));
        x -= 20;
    }
    return x;
}

void RunDelegate::paintLine(QPainter *painter, const QRect &rect, const QFont &font, const QFontMetrics &metrics,
                            qint64 key, const QString &text) const
{
    painter->setFont(font);
    LineCache::draw(painter, rect, m_lines.line(key, text, metrics, rect.width()));
}

const RunDelegate::Fact &RunDelegate::fact(const QString &text) const
{
    if (Fact *known = m_facts.object(text))
        return *known;
    constexpr qsizetype longest = 40;
    constexpr int widest = 200;
    auto fresh = std::make_unique<Fact>();
    fresh->shown = m_factMetrics.elidedText(safetext::visible(text.left(longest)).simplified(), Qt::ElideRight, widest);
    fresh->width = m_factMetrics.horizontalAdvance(fresh->shown);
    Fact *kept = fresh.release();
    m_facts.insert(text, kept);
    return *kept;
}

int RunDelegate::paintChip(QPainter *painter, int x, const QRect &line, const Fact &text, bool alarming) const
{
    const int width = text.width + 11;
    const QRect chip(x, line.top(), width, line.height());
    drawPanel(painter, chip, alarming ? Tone::DownSoft : Tone::Panel, alarming ? Tone::Down : Tone::Line, 4);
    painter->setPen(theme::colour(alarming ? Tone::Down : Tone::Muted));
    painter->drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, text.shown);
    return x + width + 6;
}

int RunDelegate::paintTexts(QPainter *painter, const QRect &line, int end, const RunSummary &run) const
{
    int x = line.left();
    QString last;
    for (const RunFact which : runfacts::all()) {
        const QString text = m_shownFacts.testFlag(which) ? runfacts::text(run, which) : QString();
        if (text.isEmpty() || text == last)
            continue;
        last = text;
        const Fact &words = fact(text);
        const bool first = x == line.left();
        if (!first && x + words.width > end) // the first one says at least how it begins
            break;
        if (!first)
            painter->fillRect(QRect(x - 8, line.center().y(), 2, 2), theme::colour(Tone::Faint));
        painter->drawText(QRect(x, line.top(), end - x, line.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words.shown);
        x += words.width + 14;
    }
    return x == line.left() ? x : x - 6;
}

void RunDelegate::paintFacts(QPainter *painter, const QRect &line, const RunSummary &run) const
{
    const int iconTop = line.top() + (line.height() - 14) / 2;
    runmarks::draw(painter, runmarks::state(run, m_keptHere), QRect(line.right() - 14, iconTop, 14, 14));
    const int end = line.right() - 22;
    painter->setFont(m_factFont);
    painter->setPen(theme::colour(Tone::Muted));
    int x = paintTexts(painter, line, end, run);
    if (run.status == domain::RunStatus::Error)
        x = paintChip(painter, x, line, fact(tr("error")), true);
    const QStringList tags = m_shownFacts.testFlag(RunFact::Tags) ? run.tags : QStringList();
    for (const QString &tag : tags) {
        const Fact &text = fact(tag);
        if (x + text.width + 11 > end - 36)
            break;
        x = paintChip(painter, x, line, text, false);
    }
    QList<Mark> signs = runmarks::own(run);
    if (run.hasComment)
        signs.prepend({u"comment"_s, Tone::Muted});
    for (const Mark &sign : std::as_const(signs)) {
        if (x + iconSize > end)
            break;
        runmarks::draw(painter, sign, QRect(x, iconTop, 14, 14));
        x += 20;
    }
}

QString RunDelegate::wordsAt(int x, const RunSummary &run) const
{
    constexpr qsizetype longest = 400; // more than anybody reads in a tooltip
    const int column = m_density == Density::Table ? m_table.columnAt(x) : -1;
    const QString cell = column >= 0 ? runcolumns::text(run, RunColumn(column)) : QString();
    return cell.isEmpty() ? runmarks::words(run, m_keptHere) : safetext::visible(cell.left(longest)).simplified();
}

bool RunDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                            const QModelIndex &index)
{
    const QVariant summary = index.data(RunListModel::SummaryRole);
    if (event->type() != QEvent::ToolTip || !summary.canConvert<RunSummary>())
        return false;
    const auto known = summary.value<RunSummary>();
    const QString words = wordsAt(event->pos().x(), m_blind ? runmarks::blinded(known) : known);
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal), view);
    return true;
}

} // namespace tidemark::views
