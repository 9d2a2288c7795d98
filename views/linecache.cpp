// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/linecache.h"

#include "views/safetext.h"
#include <memory>
#include <QPainter>

namespace tidemark::views {

const LineCache::Line &LineCache::line(qint64 key, const QString &text, const QFontMetrics &metrics, int width)
{
    constexpr qsizetype longest = 400; // more than any line shows
    if (const Line *known = m_lines.object(key); known && known->width == width && known->source == text)
        return *known;
    auto fresh = std::make_unique<Line>();
    fresh->source = text;
    fresh->width = width;
    const QString plain = safetext::visible(text.left(longest)).simplified();
    fresh->rightToLeft = plain.isRightToLeft();
    fresh->shown = metrics.elidedText(plain, Qt::ElideRight, width);
    Line *kept = fresh.release();
    m_lines.insert(key, kept);
    return *kept;
}

void LineCache::draw(QPainter *painter, const QRect &rect, const Line &line)
{
    painter->setLayoutDirection(line.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment side = line.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(rect, int(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine, line.shown);
    painter->setLayoutDirection(Qt::LeftToRight);
}

} // namespace tidemark::views
