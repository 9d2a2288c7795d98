// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"

namespace tidemark::sync {

enum class Manners {
    Foreground, ///< somebody waits: asks whatever the server still allows
    Background, ///< leaves a tenth of the server's limit to others, and more when others are busy too
};

/// How many requests one server still takes from us, by what its own headers say; all clients behind an address share
/// them. Background work takes nine tenths of the limit, or half of that as long as others are seen to use it too.
class Budget
{
public:
    /// What the server said with an answer, and how many requests we have sent so far.
    void note(const api::RateBudget &said, qint64 requests);
    /// The server said 429: nobody asks before the time it named, which is the result.
    qint64 pause(qint64 retryAtMs, qint64 nowMs, double random);
    /// The end of such a pause; 0 when there is none.
    [[nodiscard]] qint64 pausedUntil(qint64 nowMs) const;
    /// Requests that background work may still send before the server's next window; very many where no limit is named.
    [[nodiscard]] int left(qint64 nowMs) const;
    /// When `cost` requests of background work, or as many as a whole window allows, fit; 0 for now.
    [[nodiscard]] qint64 roomFor(int cost, qint64 nowMs, double random) const;
    /// When the next request may be sent; 0 for now.
    [[nodiscard]] qint64 blockedUntil(Manners manners, qint64 nowMs, double random) const;

private:
    [[nodiscard]] qint64 ours() const { return m_requests - m_requestsBefore; }
    [[nodiscard]] int mostForBackground() const;

    api::RateBudget m_said;
    qint64 m_requestsBefore = 0; ///< ours, when this window of the server began
    qint64 m_requests = 0;
    qint64 m_others = 0;       ///< requests of others in this window, as far as seen
    qint64 m_othersBefore = 0; ///< and in the one before
    qint64 m_pausedUntilMs = 0;
};

} // namespace tidemark::sync
