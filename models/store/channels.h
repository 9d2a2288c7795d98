// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <QHash>
#include <QMutex>
#include <QString>

namespace tidemark::store {

/// Questions by channel, where a newer one makes the older ones pointless. Thread-safe.
class Channels
{
public:
    /// True until a newer question is asked on the same channel, or everything ends. An empty channel has no rivals.
    [[nodiscard]] std::function<bool()> ask(const QString &channel);
    void end() { *m_ended = true; }
    [[nodiscard]] bool isEnded() const { return *m_ended; }

private:
    QMutex m_mutex;
    QHash<QString, std::shared_ptr<std::atomic<quint64>>> m_newest;
    std::shared_ptr<std::atomic<bool>> m_ended = std::make_shared<std::atomic<bool>>(false);
};

} // namespace tidemark::store
