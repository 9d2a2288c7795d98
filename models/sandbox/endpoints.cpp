// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/endpoints.h"
#include "sandbox/querytext.h"

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

Answer tooMany()
{
    return {429, "Sometimes You Just Have to Slow Down.", "text/plain; charset=utf-8", {}};
}

// What anybody may ask for without a key.
bool isOpen(const Request &request)
{
    return request.path == "/v1/health" || request.path == "/auth/login" ||
           (request.method == "GET" && request.path.startsWith("/v1/runs/") && request.path.endsWith("/feedback"));
}

bool mayPublicKey(const Request &request)
{
    return isOpen(request) || request.path == "/v1/runs/ingest";
}

// A person's call counts only for the project that it names.
bool isElsewhere(const Request &request, Caller caller)
{
    return caller == Caller::Person &&
           queryValue(request.query, "projectId").value_or(QString()).toLatin1() != Account::projectId();
}

} // namespace

Endpoints::Endpoints(RunBook &book, const domain::Clock &clock, int rateLimit)
    : m_limiter(clock, rateLimit)
    , m_account(book)
    , m_reading(book)
    , m_feedback(book)
{}

Answer Endpoints::answer(const Request &request)
{
    ++m_requests;
    return m_misbehaviours.answer(request, [&] { return goodAnswer(request); });
}

Answer Endpoints::goodAnswer(const Request &request)
{
    const Caller caller = Account::callerOf(request.authorization, m_account.expiries());
    if (caller == Caller::UnknownKey)
        return failure(401, u"Invalid API key"_s);
    if (caller == Caller::BadToken)
        return failure(401, u"Invalid access token"_s);
    if (caller == Caller::Nobody && request.method == "GET" && !isOpen(request))
        return notFound();
    if (caller == Caller::Person)
        return dispatch(request, caller);
    const RateLimiter::Verdict verdict = m_limiter.ask(request.address);
    Answer answer = verdict.allowed ? dispatch(request, caller) : tooMany();
    answer.headers += verdict.headers;
    return answer;
}

Answer Endpoints::dispatch(const Request &request, Caller caller)
{
    if (caller == Caller::Nobody && !isOpen(request))
        return forbidden();
    if (caller == Caller::PublicKey && !mayPublicKey(request))
        return forbidden();
    if (request.path == "/v1/runs" || request.path.startsWith("/v1/runs/"))
        return dispatchRun(request, caller);
    return m_account.answer(request, caller);
}

Answer Endpoints::dispatchRun(const Request &request, Caller caller)
{
    const bool writes = request.method != "GET";
    if (isElsewhere(request, caller) && writes)
        return m_feedback.unwritten(request);
    if (isElsewhere(request, caller) && !request.path.endsWith("/feedback"))
        return m_reading.answerElsewhere(request);
    return writes ? m_feedback.answer(request, caller) : m_reading.answer(request);
}

} // namespace tidemark::sandbox
