// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/cycle.h"
#include "sync/link.h"
#include "sync/lookagain.h"
#include "sync/pull.h"
#include "sync/push.h"
#include "sync/recheck.h"
#include "sync/scopefollow.h"
#include "sync/secondlooks.h"
#include "sync/synclog.h"
#include <QCoroFuture>

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using domain::SyncPhase;
using QCoro::Task;
using MaybeError = std::optional<Error>;

/// What is to be tried again only later than this is left for another day.
static constexpr qint64 longestWaitMs = 60'000;

SyncPhase phaseAfter(const MaybeError &error)
{
    if (!error || error->kind == ErrorKind::Cancelled)
        return SyncPhase::Idle;
    switch (error->kind) {
    case ErrorKind::Unauthorised:
        return SyncPhase::SignIn;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Server:
        return SyncPhase::Offline;
    default:
        return SyncPhase::Failed;
    }
}

/// Sends what is due, and with `untilNothingIsLeft` waits for what is to be tried again.
static Task<MaybeError> pushPart(SessionPtr session, CyclePlan plan)
{
    const int rounds = plan.untilNothingIsLeft ? session->options().retryRounds : 0;
    PushReport report = co_await pushDue(session, plan.ignoreDelays);
    for (int round = 0; round < rounds && !report.stoppedBy && !session->isStopped(); ++round) {
        const QFuture<Result<qint64>> asking = session->store().nextDueMs();
        const Result<qint64> next = co_await asking;
        if (!next)
            co_return next.error();
        if (*next == 0 || *next > session->nowMs() + longestWaitMs || session->isStopped())
            break;
        co_await session->waitUntil(Session::Part::Push, *next);
        report = co_await pushDue(session, false);
    }
    co_return report.stoppedBy;
}

/// New runs, old thumbs, families.
static Task<MaybeError> pullPart(SessionPtr session, CyclePlan plan)
{
    session->setPhase(Session::Part::Pull, SyncPhase::Pulling);
    const Result<void> followed = co_await followScope(session);
    if (!followed)
        co_return followed.error();
    const Result<PullReport> pulled = co_await pullNew(session);
    if (!pulled)
        co_return pulled.error();
    if (!pulled->complete || session->isStopped())
        co_return std::nullopt;
    const int most = plan.untilNothingIsLeft ? 0 : session->options().linksPerSync;
    // With a narrow scope exchanges come with their conversations, not by themselves.
    const bool relink = !pulled->firstPull || !session->progress().scope.isEverything();
    const Result<int> linked = co_await linkFamilies(session, most, relink);
    if (!linked)
        co_return linked.error();
    if (!pulled->firstPull) {
        const Result<void> adopted = co_await adoptLoneChats(session, pulled->loneChats);
        if (!adopted)
            co_return adopted.error();
    }
    if (!pulled->firstPull && (plan.full || plan.recheck)) {
        const Result<void> rechecked = co_await recheckUnfinished(session);
        if (!rechecked)
            co_return rechecked.error();
    }
    session->setPhase(Session::Part::Pull, SyncPhase::Pulling);
    const Result<void> looked = co_await lookAgain(session, plan, pulled->firstPull);
    if (!looked)
        co_return looked.error();
    const Result<void> aged = co_await letAge(session);
    if (!aged)
        co_return aged.error();
    const Result<void> counted = co_await countOutside(session, pulled->firstPull);
    co_return counted ? std::nullopt : MaybeError(counted.error());
}

/// Errors after which asking the same server for anything else is pointless.
static bool endsAll(const MaybeError &error)
{
    // A key that may read but not write goes on reading.
    return error && error->kind != ErrorKind::Forbidden;
}

static Task<MaybeError> runParts(SessionPtr session, CyclePlan plan)
{
    MaybeError error;
    if (plan.push && !session->isStopped())
        error = co_await pushPart(session, plan);
    if (plan.pull && !endsAll(error) && !session->isStopped()) {
        const MaybeError pullError = co_await pullPart(session, plan);
        session->setPhase(Session::Part::Pull, SyncPhase::Idle);
        if (pullError)
            error = pullError;
    }
    if (!plan.push || error || session->isStopped())
        co_return error;
    const Result<int> looked = co_await lookAtConfirmed(session);
    if (!looked)
        co_return looked.error();
    if (session->isStopped() || (!plan.pull && *looked == 0))
        co_return error;
    co_return co_await pushPart(session, CyclePlan{.untilNothingIsLeft = plan.untilNothingIsLeft});
}

Task<MaybeError> syncOnce(SessionPtr session, CyclePlan plan)
{
    co_await session->cycleEnded();
    if (session->isStopped())
        co_return Error{ErrorKind::Cancelled, {}};
    session->beginCycle();
    session->resetProgress();
    session->report([&plan](domain::SyncProgress &progress) { progress.full = plan.full; });
    if (plan.takeBack && plan.push) {
        const QFuture<Result<void>> takingBack = session->store().retryNow();
        const Result<void> taken = co_await takingBack;
        if (!taken)
            qCWarning(lcSync) << "parked verdicts stay parked:" << taken.error().kind;
    }
    co_await refreshPending(session);
    const MaybeError error = co_await runParts(session, plan);
    session->endCycle();
    if (session->isStopped())
        co_return Error{ErrorKind::Cancelled, {}};
    co_await refreshPending(session);
    session->report([&](domain::SyncProgress &progress) { progress.error = error; });
    co_return error;
}

} // namespace tidemark::sync
