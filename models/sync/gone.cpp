// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gone.h"
#include "sync/ask.h"
#include "sync/pagereader.h"
#include "sync/pushrules.h"
#include "sync/synclog.h"
#include <QCoroFuture>

namespace tidemark::sync {

using domain::ErrorKind;
using domain::Result;
using domain::Run;
using Manners = Session::Manners;
using Part = Session::Part;
using QCoro::Task;

/// Moves everything to the id that the exchange has now, if it has one.
static Task<Result<Whereabouts>> rekeyed(SessionPtr session, QString runId)
{
    const QFuture<Result<QString>> finding = session->store().pull().twinOf(runId);
    const Result<QString> twin = co_await finding;
    if (!twin)
        co_return twin.error();
    if (twin->isEmpty() || session->isStopped())
        co_return Whereabouts::Gone;
    qCInfo(lcSync) << "an exchange has another id since its reply came";
    const QFuture<Result<bool>> moving = session->store().pull().rekey(runId, *twin);
    const Result<bool> moved = co_await moving;
    if (!moved)
        co_return moved.error();
    co_return *moved ? Whereabouts::Renamed : Whereabouts::Unclear;
}

Task<Result<Whereabouts>> lookFor(SessionPtr session, QString runId, Manners manners)
{
    api::Client *client = &session->client();
    const qint64 mark = session->memory().mark();
    auto asking = ask<Run>(session, Part::Pull, manners, [client, runId] { return client->run(runId); });
    const Result<Run> run = co_await asking;
    if (session->isStopped())
        co_return stoppedError();
    if (run) {
        const QList<Run> one{*run};
        const Result<store::MergeReport> merged = co_await session->merge(one, mark, std::nullopt);
        co_return merged ? Result<Whereabouts>(Whereabouts::Here) : Result<Whereabouts>(merged.error());
    }
    if (run.error().kind != ErrorKind::Gone)
        co_return stopsQueue(run.error()) ? Result<Whereabouts>(run.error()) : Result(Whereabouts::Unclear);
    // A server that does not know us says the same of every run.
    auto probing = ask<void>(session, Part::Pull, manners, [client] { return client->checkAccess(); });
    const Result<void> access = co_await probing;
    if (session->isStopped())
        co_return stoppedError();
    if (!access)
        co_return access.error();
    auto moving = rekeyed(session, runId);
    co_return co_await moving;
}

Task<Result<void>> markIfGone(SessionPtr session, QString runId, Manners manners)
{
    const Result<Whereabouts> found = co_await lookFor(session, runId, manners);
    if (!found)
        co_return found.error();
    if (*found != Whereabouts::Gone || session->isStopped())
        co_return Result<void>();
    session->log({.kind = domain::SyncEventKind::RunGone, .count = 1, .runId = runId});
    const QFuture<Result<void>> marking = session->store().markGone(runId);
    co_return co_await marking;
}

} // namespace tidemark::sync
