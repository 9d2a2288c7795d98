// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFontMetrics>
#include <QRect>

class QPainter;

namespace tidemark::views {

/// Server texts as one plain line each, cut to a width and kept, so that scrolling only draws.
class LineCache
{
public:
    struct Line
    {
        QString source;
        QString shown;
        int width = 0;
        bool rightToLeft = false;
    };

    /// The line of a text; `key` says whose it is, so that an older one of the same makes room.
    const Line &line(qint64 key, const QString &text, const QFontMetrics &metrics, int width);
    /// In the painter's font and pen, from the side on which its script begins.
    static void draw(QPainter *painter, const QRect &rect, const Line &line);
    /// Fonts changed.
    void clear() { m_lines.clear(); }

private:
    static constexpr int linesKept = 2'000; // the cells of a tall monitor, twice
    QCache<qint64, Line> m_lines{linesKept};
};

} // namespace tidemark::views
