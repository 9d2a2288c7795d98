// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/account.h"
#include "sandbox/accountendpoints.h"
#include "sandbox/feedbackendpoints.h"
#include "sandbox/misbehaviour.h"
#include "sandbox/ratelimiter.h"
#include "sandbox/readendpoints.h"

namespace tidemark::sandbox {

/// Takes a request, gives the server's answer; knows nothing of sockets.
class Endpoints
{
public:
    /// Both must outlive this.
    Endpoints(RunBook &book, const domain::Clock &clock, int rateLimit);

    [[nodiscard]] Answer answer(const Request &request);
    [[nodiscard]] qint64 requestCount() const { return m_requests; }
    void expireTokens() { m_account.expireTokens(); }
    void setRateLimit(int limit) { m_limiter.setLimit(limit); }
    [[nodiscard]] Misbehaviours &misbehaviours() { return m_misbehaviours; }
    /// See FeedbackEndpoints.
    void setGap(FeedbackEndpoints::Gap gap) { m_feedback.setGap(std::move(gap)); }

private:
    [[nodiscard]] Answer goodAnswer(const Request &request);
    [[nodiscard]] Answer dispatch(const Request &request, Caller caller);
    [[nodiscard]] Answer dispatchRun(const Request &request, Caller caller);

    RateLimiter m_limiter;
    AccountEndpoints m_account;
    ReadEndpoints m_reading;
    FeedbackEndpoints m_feedback;
    qint64 m_requests = 0;
    Misbehaviours m_misbehaviours;
};

} // namespace tidemark::sandbox
