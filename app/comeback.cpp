// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comeback.h"
#include <QNetworkInformation>

namespace tidemark::app {

Comeback::Comeback(const domain::Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_lookedMs(clock->nowMs())
{
    constexpr int everyMs = 30'000;
    m_awake.start();
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    m_tick.setInterval(everyMs);
    connect(&m_tick, &QTimer::timeout, this, &Comeback::look);
    m_tick.start();
    watchNetwork();
}

void Comeback::watchNetwork()
{
    // Without a backend the next try comes by its own timer.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    using Reach = QNetworkInformation::Reachability;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, [this](Reach reach) {
        if (reach == Reach::Online || reach == Reach::Site)
            Q_EMIT cameBack();
    });
}

void Comeback::look()
{
    constexpr qint64 longerMs = 60'000;
    const qint64 now = m_clock->nowMs();
    const qint64 slept = now - m_lookedMs - m_awake.restart();
    m_lookedMs = now;
    // Once, however long it was; a clock that was set back is no sleep.
    if (slept >= longerMs)
        Q_EMIT cameBack();
}

} // namespace tidemark::app
