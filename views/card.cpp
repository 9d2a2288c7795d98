// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/card.h"

#include "views/boxpainter.h"

namespace tidemark::views {

namespace {
constexpr qreal radius = 8;
} // namespace

Card::Card(ReaderContext *context, QWidget *parent)
    : ReaderBlock(context, parent)
    , m_head(new CardHead(this))
{}

void Card::setGround(Tone ground, Tone line, qreal lineWidth)
{
    m_ground = ground;
    m_line = line;
    m_lineWidth = lineWidth;
    update();
}

int Card::arrangeHead(int width)
{
    constexpr int top = 7;
    const int height = CardHead::heightHint();
    m_head->setGeometry(padding, top, qMax(0, width - 2 * padding), height);
    return top + height + 2;
}

QString Card::judgedNote(const ReaderItem &item)
{
    return item.judged ? tr("you are judging this answer") : item.note;
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(&painter, rect(), radius, theme::colour(m_ground), theme::colour(m_line), m_lineWidth);
}

void Card::enterEvent(QEnterEvent *)
{
    m_head->setToolsVisible(true);
}

void Card::leaveEvent(QEvent *)
{
    m_head->setToolsVisible(false);
}

} // namespace tidemark::views
