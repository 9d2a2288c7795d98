// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/secondlooks.h"
#include "sync/delivery.h"
#include "sync/feedbackreader.h"
#include "sync/synclog.h"
#include <QCoroFuture>

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Feedback;
using domain::Result;
using QCoro::Task;

/// Of one reading.
static constexpr int mostAtOnce = 500;

static Task<Result<void>> settle(SessionPtr session, QString runId, Feedback feedback, qint64 mark)
{
    // For a run that is gone the server answers as for one without feedback.
    std::optional<Error> why;
    if (feedback.isEmpty())
        why = co_await whyEmpty(session, runId);
    if (session->isStopped())
        co_return Error{ErrorKind::Cancelled, {}};
    if (why && why->kind != ErrorKind::Gone)
        co_return *why;
    if (why) {
        const QFuture<Result<void>> ending = session->store().endLook(runId);
        co_return co_await ending;
    }
    auto noting = session->note(runId, feedback, mark);
    co_return co_await noting;
}

static Task<Result<int>> lookAt(SessionPtr session, QStringList runIds)
{
    const qint64 mark = session->memory().mark();
    const FeedbackReading reading = co_await readFeedbacks(session, runIds, Manners::Background);
    int looked = 0;
    for (const QString &id : std::as_const(runIds)) {
        if (session->isStopped())
            co_return Error{ErrorKind::Cancelled, {}};
        const Error error = reading.failed.value(id);
        if (error != Error{} && stopsQueue(error))
            co_return error;
        // What was confirmed meanwhile has its own second look; what could not be read is looked at by the next sync.
        const bool answered = error == Error{} || error.kind == ErrorKind::Gone;
        if (!answered || session->memory().confirmedSince(id, mark))
            continue;
        const Result<void> settled = co_await settle(session, id, reading.found.value(id), mark);
        if (!settled)
            co_return settled.error();
        ++looked;
    }
    co_return looked;
}

static Task<qint64> conflicts(SessionPtr session)
{
    const QFuture<Result<qint64>> counting = session->store().conflictCount();
    const Result<qint64> count = co_await counting;
    co_return count ? *count : 0;
}

Task<Result<int>> lookAtConfirmed(SessionPtr session)
{
    const QFuture<Result<QStringList>> asking = session->store().dueLooks(session->nowMs(), mostAtOnce);
    const Result<QStringList> due = co_await asking;
    if (!due)
        co_return due.error();
    if (due->isEmpty() || session->isStopped())
        co_return 0;
    co_await session->pushEnded();
    if (session->isStopped())
        co_return 0;
    qCInfo(lcSync) << "looking again at verdicts that were confirmed:" << due->size();
    const qint64 before = co_await conflicts(session);
    const Result<int> looked = co_await lookAt(session, *due);
    const qint64 asked = co_await conflicts(session) - before;
    if (asked > 0 && !session->isStopped())
        session->log({.kind = domain::SyncEventKind::Conflicted, .count = asked});
    co_return looked;
}

} // namespace tidemark::sync
