// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include <optional>
#include <QByteArray>
#include <QHash>
#include <QList>

namespace tidemark::sandbox {

/// Counts requests by address in windows of a minute, as the server does.
class RateLimiter
{
public:
    /// `clock` must outlive this. `limit`: requests a minute; 0 for (almost) none.
    RateLimiter(const domain::Clock &clock, int limit);
    void setLimit(int limit);

    struct Verdict
    {
        bool allowed = true;
        QList<std::pair<QByteArray, QByteArray>> headers; ///< to send with the answer in either case
    };
    /// Counts one more request of that address.
    [[nodiscard]] Verdict ask(const QByteArray &address);

private:
    struct Window
    {
        qint64 endMs = 0;
        int used = 0;
    };
    const domain::Clock &m_clock;
    int m_limit;
    QHash<QByteArray, Window> m_windows;
};

} // namespace tidemark::sandbox
