// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/account.h"
#include "sandbox/accountendpoints.h"
#include "sandbox/feedbackendpoints.h"
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
    void setRateLimit(int limit) { m_limiter.setLimit(limit); }
    /// The next `times` requests, whatever they are, are answered with this status.
    void failNext(int status, int times);

private:
    [[nodiscard]] Answer dispatch(const Request &request, Caller caller);
    [[nodiscard]] Answer dispatchRun(const Request &request, Caller caller);
    [[nodiscard]] Answer injectedFailure() const;

    RateLimiter m_limiter;
    AccountEndpoints m_account;
    ReadEndpoints m_reading;
    FeedbackEndpoints m_feedback;
    qint64 m_requests = 0;
    int m_failStatus = 0;
    int m_failTimes = 0;
};

} // namespace tidemark::sandbox
