// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QObject>

namespace tidemark::app {

/// How long somebody has been at the item on screen: the time since it came, less the time in which neither key nor
/// mouse moved for longer than one reads without touching anything. UI thread.
class Attention : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 pauseMs = 180'000;

    /// `nowMs`: a clock that only goes forward.
    explicit Attention(std::function<qint64()> nowMs, QObject *parent = nullptr);

    /// Another item came on screen.
    void begin();
    [[nodiscard]] double seconds();
    /// Key or mouse moved.
    void stir();

Q_SIGNALS:
    /// Somebody came back after a while that does not count.
    void cameBack(qint64 awayMs);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<qint64()> m_nowMs;
    qint64 m_beganMs = 0;
    qint64 m_lastMs = 0;
    qint64 m_awayMs = 0; ///< since it began
};

} // namespace tidemark::app
