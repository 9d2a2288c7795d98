// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pull.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Result;

/// Where the pull stands, as the store knows it.
struct Standing
{
    store::PullCursor cursor;
    domain::PullScope scope;
    qint64 checkedMs = 0;
    bool widened = false; ///< the cursor went back because of the scope, not for lack of runs
};

static QCoro::Task<Result<Standing>> standing(SessionPtr session)
{
    store::Store *store = &session->store();
    const QFuture<Result<store::PullCursor>> askCursor = store->pullCursor();
    const QFuture<Result<qint64>> askChecked = store->lastChecked();
    const QFuture<Result<domain::PullScope>> askScope = store->pull().scope();
    const QFuture<Result<qint64>> askWidened = store->pull().lastTime(u"widened"_s);
    const Result<store::PullCursor> cursor = co_await askCursor;
    const Result<qint64> checked = co_await askChecked;
    const Result<domain::PullScope> scope = co_await askScope;
    const Result<qint64> widened = co_await askWidened;
    if (!cursor)
        co_return cursor.error();
    if (!checked || !scope || !widened)
        co_return !checked ? checked.error() : !scope ? scope.error() : widened.error();
    co_return Standing{*cursor, *scope, *checked, *widened != 0};
}

QCoro::Task<Result<PullReport>> pullNew(SessionPtr session)
{
    const Result<Standing> now = co_await standing(session);
    if (!now || session->isStopped())
        co_return now ? stoppedError() : now.error();
    const bool first = now->checkedMs == 0;
    session->report([&](domain::SyncProgress &progress) {
        progress.firstPull = first && !now->widened;
        progress.checkedMs = now->checkedMs;
        progress.scope = now->scope;
    });
    // A first pull that was interrupted has nothing to look at again: it goes on.
    const qint64 createdMs = now->cursor.createdMs;
    ReadPlan plan = planFor(now->scope, first ? secondBefore(createdMs) : createdMs - session->options().overlapMs);
    plan.cursor = now->cursor;
    PageReader reader(session, plan);
    Result<PullReport> report = co_await reader.read();
    if (!report)
        co_return report.error();
    report->firstPull = first;
    if (!report->complete)
        co_return report;
    const qint64 nowMs = session->nowMs();
    const QFuture<Result<void>> noting = session->store().noteChecked(nowMs);
    const Result<void> noted = co_await noting;
    if (!noted)
        co_return noted.error();
    session->report([nowMs](domain::SyncProgress &progress) { progress.checkedMs = nowMs; });
    co_return report;
}

} // namespace tidemark::sync
