// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/budget.h"
#include "sync/backoff.h"

namespace tidemark::sync {

static constexpr double mostShare = 0.9;
static constexpr double leastShare = 0.1;
static constexpr double shareStep = 0.1;

void Budget::note(const api::RateBudget &said, qint64 requests)
{
    // The reset time is told in fractions of a second and shakes a little with our clock's skew.
    constexpr qint64 shakeMs = 2'000;
    if (said.total != m_said.total || said.resetMs > m_said.resetMs + shakeMs)
        beginWindow(said, requests);
    m_said = said;
    m_requests = requests;
}

void Budget::beginWindow(const api::RateBudget &said, qint64 requests)
{
    if (m_said.total > 0 && said.total == m_said.total) {
        const qint64 ours = m_requests - m_requestsBefore;
        const bool others = m_said.total - m_said.remaining > ours;
        const bool usedUp = m_refused || m_said.remaining <= headroom(m_said.total);
        m_share = usedUp && others ? qMax(leastShare, m_share / 2) : qMin(mostShare, m_share + shareStep);
    }
    // The request that brought this answer is the first of the new window.
    m_requestsBefore = qMax<qint64>(0, requests - 1);
    m_refused = false;
}

qint64 Budget::pause(qint64 retryAtMs, qint64 nowMs, double random)
{
    m_refused = true;
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

qint64 Budget::blockedUntil(Manners manners, qint64 nowMs, double random) const
{
    if (const qint64 paused = pausedUntil(nowMs))
        return paused;
    if (manners == Manners::Foreground || m_said.total <= 0 || m_said.remaining < 0 || m_said.resetMs <= nowMs)
        return 0;
    const bool shareUsed = double(m_requests - m_requestsBefore) >= m_share * m_said.total;
    if (!shareUsed && m_said.remaining > headroom(m_said.total))
        return 0;
    return rateLimitedUntilMs(nowMs, m_said.resetMs, random);
}

} // namespace tidemark::sync
