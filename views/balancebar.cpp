// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/balancebar.h"

#include "views/theme.h"
#include <QPainter>
#include <QPainterPath>

namespace tidemark::views {

BalanceBar::BalanceBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BalanceBar::setShares(qint64 good, qint64 bad)
{
    m_good = good;
    m_bad = bad;
    update();
}

void BalanceBar::paintEvent(QPaintEvent *)
{
    constexpr int gap = 2;
    const qint64 all = m_good + m_bad;
    if (all <= 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setClipPath(shape);
    // A share that is there is seen, however small.
    int good = int(double(width()) * double(m_good) / double(all));
    good = m_bad > 0 ? qMin(good, width() - 4 - gap) : width();
    good = m_good > 0 ? qMax(good, 4) : 0;
    painter.fillRect(0, 0, good, height(), theme::colour(Tone::Up));
    const int from = good > 0 ? good + gap : 0;
    painter.fillRect(from, 0, width() - from, height(), theme::colour(Tone::Down));
}

} // namespace tidemark::views
