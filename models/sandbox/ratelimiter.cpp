// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ratelimiter.h"

namespace tidemark::sandbox {

namespace {

constexpr qint64 windowMs = 60'000;
constexpr int noLimit = 1'000'000;

} // namespace

RateLimiter::RateLimiter(const domain::Clock &clock, int limit)
    : m_clock(clock)
    , m_limit(limit > 0 ? limit : noLimit)
{}

void RateLimiter::setLimit(int limit)
{
    m_limit = limit > 0 ? limit : noLimit;
    m_windows.clear();
}

RateLimiter::Verdict RateLimiter::ask(const QByteArray &address)
{
    const qint64 now = m_clock.nowMs();
    Window &window = m_windows[address];
    if (now >= window.endMs)
        window = {now + windowMs, 0};
    Verdict verdict;
    verdict.allowed = window.used < m_limit;
    if (verdict.allowed)
        ++window.used;
    const double reset = static_cast<double>(window.endMs) / 1000.0;
    verdict.headers = {{"rate-limit-remaining", QByteArray::number(m_limit - window.used)},
                       {"rate-limit-reset", QByteArray::number(reset, 'f', 3)},
                       {"rate-limit-total", QByteArray::number(m_limit)}};
    if (!verdict.allowed)
        verdict.headers.emplaceBack("retry-after", QByteArray::number((window.endMs - now + 999) / 1000));
    return verdict;
}

} // namespace tidemark::sandbox
