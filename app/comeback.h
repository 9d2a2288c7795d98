// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace tidemark::app {

/// Notices that the computer is on a network again, where the system tells it, and that it woke after a sleep. UI
/// thread.
class Comeback : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive this.
    explicit Comeback(const domain::Clock *clock, QObject *parent = nullptr);

    /// Compares how far the clock has come with how long the computer was awake; happens by itself every half minute.
    void look();

Q_SIGNALS:
    void cameBack();

private:
    void watchNetwork();

    const domain::Clock *m_clock;
    qint64 m_lookedMs;
    QElapsedTimer m_awake; ///< stands still while the computer sleeps
    QTimer m_tick;
};

} // namespace tidemark::app
