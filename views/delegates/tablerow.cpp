// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/tablerow.h"

#include "views/columnheader.h"
#include "views/runmarks.h"
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

using domain::RunSummary;
using runmarks::Mark;

constexpr int pad = 8;
constexpr int iconSize = 14;
constexpr int step = 18; // from one sign to the next

QList<Mark> signsOf(const RunSummary &run, RunColumn column, bool keptHere)
{
    const auto when = [](bool wanted, const QString &icon) {
        return wanted ? QList<Mark>{{icon, Tone::Muted}} : QList<Mark>();
    };
    switch (column) {
    case RunColumn::Thumb:
        return {runmarks::thumb(run)};
    case RunColumn::Comment:
        return when(run.hasComment, u"comment"_s);
    case RunColumn::Reasons:
        return when(run.hasReasons, u"list"_s);
    case RunColumn::Correction:
        return when(run.hasCorrection, u"pencil"_s);
    case RunColumn::State:
        return {runmarks::state(run, keptHere)};
    default:
        return runmarks::own(run);
    }
}

Tone toneOf(const RunSummary &run, RunColumn column)
{
    if (column == RunColumn::Input)
        return Tone::Text;
    const bool failed = run.status == domain::RunStatus::Error;
    const bool tellsSo = column == RunColumn::Status || (column == RunColumn::Output && run.outputPreview.isEmpty());
    return failed && tellsSo ? Tone::Down : Tone::Muted;
}

} // namespace

TableRow::TableRow()
    : m_bodyFont(theme::bodyFont())
    , m_factFont(theme::factFont())
    , m_bodyMetrics(m_bodyFont)
    , m_factMetrics(m_factFont)
{}

void TableRow::forget()
{
    m_bodyFont = theme::bodyFont();
    m_factFont = theme::factFont();
    m_bodyMetrics = QFontMetrics(m_bodyFont);
    m_factMetrics = QFontMetrics(m_factFont);
    m_lines.clear();
}

int TableRow::height() const
{
    constexpr int least = 30;
    return qMax(least, m_bodyMetrics.height() + 12);
}

int TableRow::columnAt(int x) const
{
    return m_columns ? m_columns->logicalIndexAt(x) : -1;
}

void TableRow::paint(QPainter *painter, const QRect &row, const QRect &seen, const RunSummary &run, bool keptHere)
{
    for (int i = 0; m_columns && i < runcolumns::count; ++i) {
        const auto column = RunColumn(i);
        if (!m_columns->isShown(column))
            continue;
        const QRect cell = m_columns->cell(column, row);
        if (cell.right() >= seen.left() && cell.left() <= seen.right())
            paintCell(painter, cell, column, run, keptHere);
    }
}

void TableRow::paintCell(QPainter *painter, const QRect &cell, RunColumn column, const RunSummary &run, bool keptHere)
{
    if (*runcolumns::traits(column).icon == '\0') {
        paintText(painter, cell.adjusted(pad, 0, -pad, -1), column, run);
        return;
    }
    const QList<Mark> signs = signsOf(run, column, keptHere);
    int x = cell.center().x() - (int(signs.size() - 1) * step + iconSize) / 2;
    for (const Mark &sign : signs) {
        if (x + iconSize <= cell.right())
            runmarks::draw(painter, sign, QRect(x, cell.center().y() - iconSize / 2, iconSize, iconSize));
        x += step;
    }
}

void TableRow::paintText(QPainter *painter, const QRect &cell, RunColumn column, const RunSummary &run)
{
    const QString text = runcolumns::text(run, column);
    if (text.isEmpty() || cell.width() <= 0)
        return;
    constexpr int columnBits = 5;
    const bool isBody = runcolumns::isElastic(column);
    painter->setFont(isBody ? m_bodyFont : m_factFont);
    painter->setPen(theme::colour(toneOf(run, column)));
    const LineCache::Line &line =
        m_lines.line((run.rid << columnBits) | int(column), text, isBody ? m_bodyMetrics : m_factMetrics, cell.width());
    if (runcolumns::traits(column).isNumber)
        painter->drawText(cell, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, line.shown);
    else
        LineCache::draw(painter, cell, line);
}

void TableRow::paintPlaceholder(QPainter *painter, const QRect &row) const
{
    for (int i = 0; m_columns && i < runcolumns::count; ++i) {
        if (!m_columns->isShown(RunColumn(i)))
            continue;
        const QRect cell = m_columns->cell(RunColumn(i), row).adjusted(pad, 0, -pad, 0);
        const int wide = runcolumns::isElastic(RunColumn(i)) ? cell.width() * 7 / 10 : cell.width() / 2;
        painter->drawRoundedRect(QRect(cell.left(), cell.center().y() - 4, wide, 8), 4, 4);
    }
}

} // namespace tidemark::views
