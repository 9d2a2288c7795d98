// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pull.h"
#include <QCoroFuture>

namespace tidemark::sync {

using domain::Result;

QCoro::Task<Result<PullReport>> pullNew(SessionPtr session)
{
    const QFuture<Result<store::PullCursor>> askCursor = session->store().pullCursor();
    const Result<store::PullCursor> cursor = co_await askCursor;
    if (!cursor)
        co_return cursor.error();
    if (session->isStopped())
        co_return stoppedError();
    const QFuture<Result<qint64>> askChecked = session->store().lastChecked();
    const Result<qint64> checked = co_await askChecked;
    if (!checked)
        co_return checked.error();
    if (session->isStopped())
        co_return stoppedError();
    const bool first = *checked == 0;
    session->report([&](domain::SyncProgress &progress) {
        progress.firstPull = first;
        progress.checkedMs = *checked;
    });
    // A first pull that was interrupted has nothing to look at again: it goes on.
    const qint64 fromMs = first ? secondBefore(cursor->createdMs) : cursor->createdMs - session->options().overlapMs;
    PageReader reader(session, ReadPlan{fromMs, api::ThumbQuery::Any, *cursor});
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
