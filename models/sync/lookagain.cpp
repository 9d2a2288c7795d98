// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/lookagain.h"
#include "sync/scopefollow.h"
#include "sync/sweep.h"
#include "sync/synclog.h"
#include "sync/windowcheck.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Result;
using QCoro::Task;

static constexpr qint64 hourMs = 3'600'000;
static constexpr qint64 dayMs = 24 * hourMs;

bool isMassLoss(qint64 lost, qint64 all)
{
    return lost > 20 && lost * 50 > all;
}

/// Requests that idle looking may cost in one sync: a fifth of what the server allows a minute.
static qint64 idleShare(const SessionPtr &session)
{
    constexpr int unknown = 30;
    const int total = session->client().budget().total;
    return total > 0 ? qMax(1, total / 5) : unknown;
}

static Task<Result<qint64>> lastTime(SessionPtr session, QString what)
{
    const QFuture<Result<qint64>> asking = session->store().pull().lastTime(what);
    co_return co_await asking;
}

static Task<Result<void>> sweepIfDue(SessionPtr session, CyclePlan plan)
{
    const Result<qint64> done = co_await lastTime(session, sweptName());
    const Result<qint64> begun = co_await lastTime(session, u"sweep"_s);
    if (!done || !begun)
        co_return done ? begun.error() : done.error();
    const qint64 age = session->nowMs() - *done;
    if (!plan.full && *begun == 0 && age >= 0 && age < session->options().recheckMs)
        co_return Result<void>();
    const int most = plan.untilNothingIsLeft || plan.full ? 0 : int(idleShare(session));
    const Result<PullReport> swept = co_await sweepThumbs(session, most);
    co_return swept ? Result<void>() : Result<void>(swept.error());
}

/// The check of every run that somebody asked for, until it is done.
static Task<Result<void>> goOnWithCheck(SessionPtr session)
{
    store::PullBook *book = &session->store().pull();
    const QFuture<Result<qint64>> asking = book->checkAskedMs();
    const Result<qint64> asked = co_await asking;
    if (!asked || *asked == 0)
        co_return asked ? Result<void>() : Result<void>(asked.error());
    // A clock that was set back since would make everything look due for ever.
    const qint64 sinceMs = qMin(*asked, session->nowMs());
    const Result<bool> done = co_await checkWindows(session, {.beforeMs = sinceMs, .reports = true});
    session->report([](domain::SyncProgress &progress) { progress.rechecked = progress.toRecheck = 0; });
    if (!done || !*done || session->isStopped())
        co_return done ? Result<void>() : Result<void>(done.error());
    const QFuture<Result<void>> ending = book->askCheck(0);
    co_return co_await ending;
}

static Task<Result<void>> checkOldWindows(SessionPtr session, CyclePlan plan)
{
    const qint64 nowMs = session->nowMs();
    const qint64 thereMs = session->serverNowMs();
    Result<bool> done = co_await checkWindows(session, {.beforeMs = nowMs - dayMs, .sinceMs = thereMs - 2 * dayMs});
    if (!done || !*done || plan.untilNothingIsLeft)
        co_return done ? Result<void>() : Result<void>(done.error());
    const qint64 share = idleShare(session);
    const qint64 before = session->client().requestCount();
    done = co_await checkWindows(session,
                                 {.beforeMs = nowMs - hourMs, .sinceMs = thereMs - 7 * dayMs, .mostRequests = share});
    const qint64 left = share - (session->client().requestCount() - before);
    if (!done || !*done || left <= 0)
        co_return done ? Result<void>() : Result<void>(done.error());
    done = co_await checkWindows(session, {.beforeMs = nowMs - dayMs, .mostRequests = left});
    co_return done ? Result<void>() : Result<void>(done.error());
}

/// Verdicts that vanished one by one were somebody's choice; many at once look like a restored backup.
static Task<Result<void>> reportLost(SessionPtr session)
{
    constexpr qsizetype looksLikeABackup = 3;
    const QFuture<Result<QStringList>> asking = session->store().pull().lostVerdicts();
    const Result<QStringList> lost = co_await asking;
    if (!lost)
        co_return lost.error();
    const qint64 count = lost->size() >= looksLikeABackup ? lost->size() : 0;
    session->report([count](domain::SyncProgress &progress) { progress.lostVerdicts = count; });
    co_return Result<void>();
}

Task<Result<void>> lookAgain(SessionPtr session, CyclePlan plan, bool firstPull)
{
    store::PullBook *book = &session->store().pull();
    if (firstPull) {
        const QFuture<Result<void>> noting = book->noteTime(sweptName(), session->nowMs());
        const Result<void> noted = co_await noting;
        if (!noted)
            co_return noted;
        plan.full = false;
    }
    if (plan.full) {
        const QFuture<Result<qint64>> asking = book->checkAskedMs();
        const Result<qint64> asked = co_await asking;
        if (asked && *asked == 0) {
            const QFuture<Result<void>> noting = book->askCheck(session->nowMs());
            co_await noting;
        }
    }
    using Step = Task<Result<void>> (*)(SessionPtr, CyclePlan);
    static constexpr Step steps[] = {
        sweepIfDue,
        [](SessionPtr one, CyclePlan) { return goOnWithCheck(std::move(one)); },
        checkOldWindows,
        [](SessionPtr one, CyclePlan) { return retryPoisoned(std::move(one)); },
        [](SessionPtr one, CyclePlan) { return letVanish(std::move(one)); },
        [](SessionPtr one, CyclePlan) { return reportLost(std::move(one)); },
    };
    for (const Step step : steps) {
        if (session->isStopped())
            co_return stoppedError();
        auto pending = step(session, plan);
        const Result<void> done = co_await pending;
        if (!done)
            co_return done;
    }
    co_return Result<void>();
}

} // namespace tidemark::sync
