// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"
#include <QtNumeric>

namespace tidemark::sync {

qint64 backoffMs(int attempts, double random)
{
    constexpr qint64 least = 2'000;
    constexpr qint64 most = 300'000;
    const int doublings = qBound(1, attempts, 8);
    const qint64 step = qMin(most, least << doublings);
    return qBound(least, step / 2 + qRound64(qBound(0.0, random, 1.0) * double(step / 2)), most);
}

qint64 rateLimitedUntilMs(qint64 nowMs, qint64 retryAtMs, double random)
{
    constexpr qint64 least = 1'000;
    constexpr qint64 most = 120'000;
    constexpr qint64 unnamed = 30'000;
    // Compared before subtracting: an absurd time from the server must not overflow.
    qint64 wait = unnamed;
    if (retryAtMs > 0 && retryAtMs <= nowMs + least)
        wait = least;
    else if (retryAtMs >= nowMs + most)
        wait = most;
    else if (retryAtMs > 0)
        wait = retryAtMs - nowMs;
    return nowMs + qMin(most, wait + qRound64(qBound(0.0, random, 1.0) * double(wait) * 0.05));
}

int headroom(int total)
{
    return qMax(1, total / 10);
}

} // namespace tidemark::sync
