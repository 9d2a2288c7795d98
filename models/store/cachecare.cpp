// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachecare.h"
#include "store/rowreader.h"
#include "store/runkey.h"
#include "store/scopekeeper.h"
#include "store/storeprivate.h"
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::CacheSizes;
using domain::PullScope;
using domain::Result;

namespace {

qint64 sizeOf(const QString &file)
{
    return QFileInfo(file).size(); // 0 for none
}

CacheSizes sizesOf(ReadSide &side)
{
    CacheSizes sizes;
    const QString cache = side.cache.path();
    const QString work = side.work.path();
    sizes.runs = RowReader(side.cache).counts().all;
    sizes.cacheBytes = sizeOf(cache);
    sizes.logBytes = sizeOf(cache + u"-wal"_s);
    sizes.workBytes = sizeOf(work) + sizeOf(work + u"-wal"_s);
    sizes.freeBytes = side.cache.scalar(u"PRAGMA freelist_count"_s).toLongLong() *
                      side.cache.scalar(u"PRAGMA page_size"_s).toLongLong();
    return sizes;
}

qint64 leavingBefore(Database &cache, qint64 ms)
{
    Statement statement =
        cache.prepare(u"SELECT count(*) FROM run WHERE rid < ? AND feedback IS NULL AND sync IS NULL AND skipped IS "
                      "NULL AND flagged IS NULL AND deferred IS NULL AND noted IS NULL"_s);
    statement.bind(ridOfMs(ms)).exec();
    return statement.next() ? statement.integer(0) : 0;
}

} // namespace

CacheCare Store::care()
{
    return CacheCare(d.get());
}

QFuture<Result<CacheSizes>> CacheCare::sizes()
{
    return d->readPage<CacheSizes>([](ReadSide &side) { return side.result(sizesOf(side)); });
}

QFuture<Result<qint64>> CacheCare::leaving(int days)
{
    const qint64 since = PullScope{.keepDays = days}.agedTo(d->clock->nowMs()).keptSinceMs;
    return d->read<qint64>(d->workers.stream, d->session.stream,
                           [since](ReadSide &side) { return side.result(leavingBefore(side.cache, since)); });
}

QFuture<Result<void>> CacheCare::keepDays(int days)
{
    return d->changeWork<void>(
        [store = d, days](Verdicts &) {
            Database &work = store->session.work.work;
            PullScope scope = chosenScope(work);
            scope.keepDays = days;
            return chooseScope(work, scope.normalised().agedTo(store->clock->nowMs()));
        },
        [](const Result<void> &) {});
}

QFuture<Result<bool>> CacheCare::ageTo(qint64 nowMs)
{
    return d->changeWork<bool>(
        [store = d, nowMs](Verdicts &) -> Result<bool> {
            Database &work = store->session.work.work;
            const PullScope before = chosenScope(work);
            const PullScope aged = before.agedTo(nowMs);
            if (work.failed() || aged == before)
                return work.result(false);
            if (const Result<void> chosen = chooseScope(work, aged); !chosen)
                return chosen.error();
            return true;
        },
        [](const Result<bool> &) {});
}

QFuture<Result<CompactStep>> CacheCare::compact(CompactStage stage)
{
    return d->changeCache<CompactStep>([stage](CacheSide &side) { return Compactor(side.cache).step(stage); });
}

} // namespace tidemark::store
