// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attention.h"
#include <QCoreApplication>
#include <QEvent>

namespace tidemark::app {

Attention::Attention(std::function<qint64()> nowMs, QObject *parent)
    : QObject(parent)
    , m_nowMs(std::move(nowMs))
    , m_beganMs(m_nowMs())
    , m_lastMs(m_beganMs)
{
    QCoreApplication::instance()->installEventFilter(this);
}

void Attention::begin()
{
    stir();
    m_beganMs = m_lastMs;
    m_awayMs = 0;
}

void Attention::stir()
{
    const qint64 now = m_nowMs();
    const qint64 gap = now - std::exchange(m_lastMs, now);
    if (gap <= pauseMs)
        return;
    m_awayMs += gap;
    Q_EMIT cameBack(gap);
}

double Attention::seconds()
{
    stir();
    constexpr double thousand = 1000;
    return double(qMax<qint64>(0, m_lastMs - m_beganMs - m_awayMs)) / thousand;
}

bool Attention::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        stir();
        break;
    default:
        break;
    }
    return false;
}

} // namespace tidemark::app
