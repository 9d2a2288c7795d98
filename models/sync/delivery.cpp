// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/delivery.h"
#include "domain/runparser.h"
#include "sync/synclog.h"

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Feedback;
using domain::Result;
using QCoro::Task;
using store::OutboxEntry;
using store::PushOutcome;

/// `error`, or Gone when the run is not there for somebody who may read, or why nobody may read.
static Task<Error> explain(SessionPtr session, QString runId, Error error)
{
    api::Client *client = &session->client();
    auto asking = askNow<domain::Run>(session, [client, runId] { return client->run(runId); });
    const Result<domain::Run> run = co_await asking;
    if (run.ok() || session->isStopped() || run.error().kind == ErrorKind::Server) {
        if (error.kind == ErrorKind::Gone) // it is there after all, or nobody knows
            error.kind = ErrorKind::Server;
        co_return error;
    }
    if (run.error().kind != ErrorKind::Gone)
        co_return run.error();
    auto probing = askNow<void>(session, [client] { return client->checkAccess(); });
    const Result<void> access = co_await probing;
    co_return access.ok() ? run.error() : access.error();
}

Task<std::optional<Error>> whyEmpty(SessionPtr session, QString runId)
{
    const Error why = co_await explain(session, runId, Error{});
    co_return why == Error{} ? std::nullopt : std::optional(why);
}

Task<Result<Feedback>> readFeedback(SessionPtr session, QString runId, Manners manners)
{
    api::Client *client = &session->client();
    return askNow<Feedback>(
        std::move(session), [client, runId] { return client->feedback(runId); }, manners);
}

Task<PushOutcome> afterError(SessionPtr session, QString runId, int attempts, Error error)
{
    const bool maybeGone =
        error.kind == ErrorKind::Gone || (error.kind == ErrorKind::Server && error.httpStatus == 500);
    if (maybeGone && !session->isStopped())
        error = co_await explain(session, runId, error);
    if (session->isStopped())
        error.kind = ErrorKind::Cancelled;
    co_return outcomeOf(error, attempts, session->nowMs(), session->random());
}

Task<std::optional<PushOutcome>> prepare(SessionPtr session, Sending *sending, Result<Feedback> theirs)
{
    const QString runId = sending->entry.runId;
    if (!theirs) {
        const Error error = theirs.error();
        co_return co_await afterError(session, runId, sending->entry.attempts, error);
    }
    // For a run that is gone the server answers as for one without feedback: nobody cleared it, it is not there.
    if (theirs->isEmpty() && !sending->entry.base.isEmpty()) {
        const std::optional<Error> why = co_await whyEmpty(session, runId);
        if (why)
            co_return outcomeOf(*why, sending->entry.attempts, session->nowMs(), session->random());
    }
    sending->theirs = *theirs;
    std::optional<PushOutcome> outcome =
        outcomeBeforeWriting(*sending, sending->entry.sent + session->memory().sent(runId));
    // Remembered before the request: it may land although its answer never comes.
    if (!outcome)
        session->memory().noteSent(runId, sending->toSend);
    co_return outcome;
}

Task<Result<void>> write(SessionPtr session, Sending sending)
{
    api::Client *client = &session->client();
    const QString runId = sending.entry.runId;
    const domain::VerdictChange change = sending.toSend;
    if (fitsPatch(change)) {
        auto patching = askNow<void>(session, [client, runId, change] { return client->patchFeedback(runId, change); });
        co_return co_await patching;
    }
    const QList<api::FeedbackEvent> events{{runId, change, session->nowMs()}};
    auto sendingAll =
        askNow<QList<api::IngestResult>>(session, [client, events] { return client->ingestFeedback(events); });
    const Result<QList<api::IngestResult>> results = co_await sendingAll;
    if (!results)
        co_return results.error();
    for (const api::IngestResult &result : *results) {
        if (!result.success)
            co_return Error{ErrorKind::Invalid, result.error, 200};
    }
    co_return Result<void>();
}

Task<PushOutcome> prove(SessionPtr session, Sending sending, Result<Feedback> now)
{
    const QString runId = sending.entry.runId;
    if (!now) {
        const Error error = now.error();
        co_return co_await afterError(session, runId, sending.entry.attempts, error);
    }
    switch (landed(sending, *now)) {
    case Landed::Yes:
        co_return PushOutcome{sending.asks ? PushOutcome::Kind::Conflict : PushOutcome::Kind::Confirmed, *now, {}, 0};
    case Landed::Changed:
        co_return PushOutcome{PushOutcome::Kind::Retry,
                              {},
                              {ErrorKind::Protocol, u"somebody else wrote at the same moment"_s, 200},
                              session->nowMs() + qRound64(session->random() * 1'000)};
    case Landed::NoEffect:
        break;
    }
    const std::optional<Error> why = co_await whyEmpty(session, runId);
    if (why)
        co_return outcomeOf(*why, sending.entry.attempts, session->nowMs(), session->random());
    const int times = session->memory().noteWithoutEffect(runId);
    qCInfo(lcSync) << "a write was answered well and changed nothing, time" << times;
    co_return outcomeWithoutEffect(times, session->nowMs(), session->random());
}

Task<PushOutcome> deliver(SessionPtr session, OutboxEntry entry)
{
    Sending sending{entry, {}, {}, false};
    if (!domain::isRunId(entry.runId)) // such an id can stand in no address
        co_return outcomeOf({ErrorKind::Invalid, u"this id is none of the server's"_s}, 1, session->nowMs(), 0);
    Result<Feedback> theirs = co_await readFeedback(session, entry.runId);
    std::optional<PushOutcome> outcome = co_await prepare(session, &sending, theirs);
    if (outcome)
        co_return *outcome;
    const Result<void> written = co_await write(session, sending);
    if (!written) {
        const Error error = written.error();
        co_return co_await afterError(session, entry.runId, entry.attempts, error);
    }
    Result<Feedback> now = co_await readFeedback(session, entry.runId);
    co_return co_await prove(session, sending, now);
}

} // namespace tidemark::sync
