// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filteredit.h"

#include "views/theme.h"
#include <QPainter>

namespace tidemark::views {

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setMaxLength(10'000);
    setFont(theme::bodyFont());
    setMinimumWidth(60);
}

void FilterEdit::mark(qsizetype position, qsizetype length)
{
    m_position = qBound<qsizetype>(0, position, text().size());
    m_length = qBound<qsizetype>(0, length, text().size() - m_position);
    update();
}

void FilterEdit::unmark()
{
    m_position = -1;
    update();
}

void FilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_position < 0)
        return;
    // The cursor tells how far the text is scrolled.
    const QString shown = text();
    const QFontMetrics metrics(font());
    const auto widthTo = [&](qsizetype end) { return metrics.horizontalAdvance(shown.left(end)); };
    const QRect cursor = cursorRect();
    const int origin = cursor.center().x() - widthTo(cursorPosition());
    const int from = origin + widthTo(m_position);
    const int to = m_length > 0 ? origin + widthTo(m_position + m_length) : from + metrics.averageCharWidth();
    QPainter painter(this);
    painter.setPen(QPen(theme::colour(Tone::Down), 2, Qt::DotLine));
    const int y = cursor.bottom() + 1;
    painter.drawLine(from, y, qMax(to, from + 4), y);
}

} // namespace tidemark::views
