// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QObject>
#include <QTimer>

namespace tidemark::app {

/// Tells when nobody has pressed a key or a button for a while, and when somebody does again. UI thread.
class Idleness : public QObject
{
    Q_OBJECT
public:
    explicit Idleness(std::chrono::milliseconds patience, QObject *parent = nullptr);
    [[nodiscard]] bool isIdle() const { return m_idle; }

Q_SIGNALS:
    void began();
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
    bool m_idle = false;
};

} // namespace tidemark::app
