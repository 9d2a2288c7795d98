// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/budget.h"
#include "sync/backoff.h"
#include <limits>

namespace tidemark::sync {

void Budget::note(const api::RateBudget &said, qint64 requests)
{
    // The reset time is told in fractions of a second and shakes a little with our clock's skew.
    constexpr qint64 shakeMs = 2'000;
    if (said.total != m_said.total || said.resetMs > m_said.resetMs + shakeMs) {
        m_othersBefore = said.total == m_said.total ? m_others : 0;
        m_others = 0;
        // The request that brought this answer is the first of the new window.
        m_requestsBefore = qMax<qint64>(0, requests - 1);
    }
    m_said = said;
    m_requests = requests;
    m_others = qMax(m_others, said.total - said.remaining - ours());
}

int Budget::mostForBackground() const
{
    const int most = m_said.total - headroom(m_said.total);
    // One or two are nobody's work: a look at the server's pages, or an answer that overtook another.
    const int noticed = qMax(3, m_said.total / 50);
    return qMax(m_others, m_othersBefore) > noticed ? most / 2 : most;
}

qint64 Budget::pause(qint64 retryAtMs, qint64 nowMs, double random)
{
    m_pausedUntilMs = qMax(pausedUntil(nowMs), rateLimitedUntilMs(nowMs, retryAtMs, random));
    return m_pausedUntilMs;
}

qint64 Budget::pausedUntil(qint64 nowMs) const
{
    // No pause is longer than this when it begins: if one seems to be, the clock was set back meanwhile.
    constexpr qint64 longestPauseMs = 120'000;
    const qint64 left = m_pausedUntilMs - nowMs;
    return left > 0 && left <= longestPauseMs ? m_pausedUntilMs : 0;
}

int Budget::left(qint64 nowMs) const
{
    if (m_said.total <= 0 || m_said.remaining < 0 || m_said.resetMs <= nowMs)
        return std::numeric_limits<int>::max();
    const qint64 ofServer = m_said.remaining - headroom(m_said.total);
    return int(qMax<qint64>(0, qMin(ofServer, mostForBackground() - ours())));
}

qint64 Budget::roomFor(int cost, qint64 nowMs, double random) const
{
    if (const qint64 paused = pausedUntil(nowMs))
        return paused;
    const int left = this->left(nowMs);
    const bool fits = left >= cost || (left > 0 && left >= mostForBackground());
    return fits ? 0 : rateLimitedUntilMs(nowMs, m_said.resetMs, random);
}

qint64 Budget::blockedUntil(Manners manners, qint64 nowMs, double random) const
{
    return manners == Manners::Foreground ? pausedUntil(nowMs) : roomFor(1, nowMs, random);
}

} // namespace tidemark::sync
