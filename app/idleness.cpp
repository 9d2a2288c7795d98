// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/idleness.h"
#include <QCoreApplication>
#include <QEvent>

namespace tidemark::app {

Idleness::Idleness(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(patience);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_idle = true;
        Q_EMIT began();
    });
    m_timer.start();
    qApp->installEventFilter(this);
}

bool Idleness::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_timer.start();
        if (std::exchange(m_idle, false))
            Q_EMIT ended();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tidemark::app
