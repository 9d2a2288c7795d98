// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/linecache.h"
#include "views/runcolumns.h"
#include <QFont>

namespace tidemark::views {

class ColumnHeader;

/// Paints a run as one row of a table, under the columns of a header.
class TableRow
{
public:
    TableRow();

    void setColumns(const ColumnHeader *columns) { m_columns = columns; }
    /// 30 px, more with a large font.
    [[nodiscard]] int height() const;
    /// `row` begins where the first column does; only what lies in `seen` is painted.
    void paint(QPainter *painter, const QRect &row, const QRect &seen, const domain::RunSummary &run, bool keptHere);
    /// A row that is not read yet.
    void paintPlaceholder(QPainter *painter, const QRect &row) const;
    /// The column at a place of the list's viewport; -1 for none.
    [[nodiscard]] int columnAt(int x) const;
    /// Fonts changed.
    void forget();

private:
    void paintCell(QPainter *painter, const QRect &cell, RunColumn column, const domain::RunSummary &run,
                   bool keptHere);
    void paintText(QPainter *painter, const QRect &cell, RunColumn column, const domain::RunSummary &run);

    const ColumnHeader *m_columns = nullptr;
    QFont m_bodyFont;
    QFont m_factFont;
    QFontMetrics m_bodyMetrics;
    QFontMetrics m_factMetrics;
    LineCache m_lines;
};

} // namespace tidemark::views
