// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/channels.h"

namespace tidemark::store {

std::function<bool()> Channels::ask(const QString &channel)
{
    if (channel.isEmpty())
        return [ended = m_ended] { return !*ended; };
    const QMutexLocker lock(&m_mutex);
    auto &newest = m_newest[channel];
    if (!newest)
        newest = std::make_shared<std::atomic<quint64>>(0);
    const quint64 mine = ++*newest;
    return [ended = m_ended, newest = newest, mine] { return !*ended && *newest == mine; };
}

} // namespace tidemark::store
