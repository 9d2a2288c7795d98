// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pullbook.h"
#include "store/absenttable.h"
#include "store/json.h"
#include "store/losttable.h"
#include "store/rekeyer.h"
#include "store/runkey.h"
#include "store/scopekeeper.h"
#include "store/statetable.h"
#include "store/storeprivate.h"
#include "store/windowtable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::PullScope;
using domain::Result;

namespace {

const auto askedKey = u"check_asked"_s;
const auto outsideKey = u"out_of_scope"_s;
const auto sweepKey = u"time_sweep"_s;

void write(CacheSide &side, const QString &key, qint64 value)
{
    Transaction transaction(side.cache);
    StateTable(side.cache).set(key, value);
    transaction.commit();
}

} // namespace

QFuture<Result<MergeReport>> PullBook::keepPage(QList<domain::Run> runs, PageNote note)
{
    return d->merges.add(std::move(runs), std::move(note), false);
}

// --- scope ---

QFuture<Result<PullScope>> PullBook::scope()
{
    return d->readPage<PullScope>([](ReadSide &side) { return side.result(chosenScope(side.work)); });
}

QFuture<Result<void>> PullBook::setScope(PullScope scope)
{
    return d->changeWork<void>([this, scope = scope.normalised().agedTo(d->clock->nowMs())](
                                   Verdicts &) { return chooseScope(d->session.work.work, scope); },
                               [](const Result<void> &) {});
}

QFuture<Result<ScopeChange>> PullBook::adoptScope()
{
    return d->changeCache<ScopeChange>(
        [](CacheSide &side) { return ScopeKeeper(side.cache, side.work, side.runs).adopt(); });
}

QFuture<Result<NarrowStep>> PullBook::narrow(int limit)
{
    return d->changeCache<NarrowStep>([this, limit](CacheSide &side) -> Result<NarrowStep> {
        const auto step = ScopeKeeper(side.cache, side.work, side.runs).narrow(limit);
        if (!step)
            return step.error();
        if (!step->rids.isEmpty()) {
            Q_EMIT d->q->runsRemoved(step->rids);
            Q_EMIT d->q->countsChanged();
        }
        return step->report;
    });
}

QFuture<Result<qint64>> PullBook::outOfScope()
{
    return d->readPage<qint64>([](ReadSide &side) { return side.result(StateTable(side.cache).integer(outsideKey)); });
}

QFuture<Result<void>> PullBook::noteOutOfScope(qint64 runs)
{
    return d->changeCache<void>([runs](CacheSide &side) {
        write(side, outsideKey, runs);
        return side.cache.result();
    });
}

QFuture<Result<qint64>> PullBook::keptRuns()
{
    return d->readPage<qint64>([](ReadSide &side) { return side.result(AbsentTable(side.cache).kept()); });
}

// --- what was read when ---

QFuture<Result<void>> PullBook::noteWindow(ReadWindow window)
{
    return d->changeCache<void>([window](CacheSide &side) {
        Transaction transaction(side.cache);
        WindowTable(side.cache).note(window);
        transaction.commit();
        return side.cache.result();
    });
}

QFuture<Result<std::optional<ReadWindow>>> PullBook::dueWindow(qint64 beforeMs, qint64 nowMs, qint64 sinceMs,
                                                               qint64 mostRuns)
{
    return d->readPage<std::optional<ReadWindow>>(
        [=](ReadSide &side) { return side.result(WindowTable(side.cache).due(beforeMs, nowMs, sinceMs, mostRuns)); });
}

QFuture<Result<CheckCount>> PullBook::checkedSince(qint64 sinceMs)
{
    return d->readPage<CheckCount>(
        [sinceMs](ReadSide &side) { return side.result(WindowTable(side.cache).checkedSince(sinceMs)); });
}

QFuture<Result<qint64>> PullBook::checkAskedMs()
{
    return d->readPage<qint64>([](ReadSide &side) { return side.result(StateTable(side.cache).integer(askedKey)); });
}

QFuture<Result<void>> PullBook::askCheck(qint64 atMs)
{
    return d->changeCache<void>([atMs](CacheSide &side) {
        write(side, askedKey, atMs);
        return side.cache.result();
    });
}

QFuture<Result<qint64>> PullBook::lastTime(QString what)
{
    return d->readPage<qint64>(
        [key = u"time_"_s + what](ReadSide &side) { return side.result(StateTable(side.cache).integer(key)); });
}

QFuture<Result<void>> PullBook::noteTime(QString what, qint64 atMs)
{
    return d->changeCache<void>([key = u"time_"_s + what, atMs](CacheSide &side) {
        write(side, key, atMs);
        return side.cache.result();
    });
}

// --- runs that lists do not hold any more ---

QFuture<Result<QStringList>> PullBook::absentIn(ReadWindow window, QSet<QString> seen, qint64 askedMs)
{
    return d->readPage<QStringList>([window, seen = std::move(seen), askedMs](ReadSide &side) {
        return side.result(AbsentTable(side.cache).in(window, seen, askedMs));
    });
}

QFuture<Result<void>> PullBook::noteAsked(QString runId, bool gone, qint64 atMs)
{
    return d->changeCache<void>([runId = std::move(runId), gone, atMs](CacheSide &side) {
        Transaction transaction(side.cache);
        if (const auto known = side.runs.find(runKey(runId)))
            AbsentTable(side.cache).noteAsked(known->rid, gone, atMs);
        transaction.commit();
        return side.cache.result();
    });
}

QFuture<Result<Vanished>> PullBook::vanished(qint64 sinceMs)
{
    return d->readPage<Vanished>([sinceMs](ReadSide &side) {
        AbsentTable table(side.cache);
        return side.result(Vanished{table.waiting().size(), table.leftSince(sinceMs), table.kept()});
    });
}

QFuture<Result<int>> PullBook::letVanish(qint64 atMs)
{
    return d->changeCache<int>([this, atMs](CacheSide &side) -> Result<int> {
        Transaction transaction(side.cache);
        const QList<qint64> rids = AbsentTable(side.cache).waiting();
        for (const qint64 rid : rids) {
            KnownRun known;
            known.rid = rid;
            side.runs.setGone(known, true);
            AbsentTable(side.cache).noteAsked(rid, true, atMs);
        }
        if (side.runs.commit(transaction) && !rids.isEmpty()) {
            Q_EMIT d->q->runsRemoved(rids);
            Q_EMIT d->q->countsChanged();
        }
        return side.cache.result(int(rids.size()));
    });
}

QFuture<Result<void>> PullBook::keepVanished(qint64 atMs)
{
    return d->changeCache<void>([atMs](CacheSide &side) {
        Transaction transaction(side.cache);
        AbsentTable(side.cache).settle(atMs);
        transaction.commit();
        return side.cache.result();
    });
}

// --- chats whose id changed ---

QFuture<Result<QString>> PullBook::twinOf(QString runId)
{
    return d->readPage<QString>(
        [runId = std::move(runId)](ReadSide &side) { return side.result(store::twinOf(side.cache, runId)); });
}

QFuture<Result<bool>> PullBook::rekey(QString oldId, QString newId)
{
    const auto moveWork = [this, oldId, newId](Verdicts &) {
        return rekeyWork(d->session.work.work, oldId, newId, d->clock->nowMs());
    };
    const auto moveRows = [this, oldId, newId](CacheSide &side) -> Result<bool> {
        const auto done = rekeyCache(side.cache, side.work, side.runs, oldId, newId);
        if (!done)
            return done.error();
        if (done->removedRid != 0)
            Q_EMIT d->q->runsRemoved({done->removedRid});
        if (done->changedRid != 0)
            Q_EMIT d->q->runsChanged({done->changedRid});
        Q_EMIT d->q->countsChanged();
        return true;
    };
    auto answer = StorePrivate::begin<bool>();
    d->workers.prepare.post([this, answer, moveWork, moveRows] {
        // The work file first: a crash in between leaves an old row, which the next look at the conversation finds
        // again.
        const auto tell = [this](const Result<bool> &) { Q_EMIT d->q->outboxChanged(); };
        const Result<bool> moved = d->changeWork<bool>(moveWork, tell).result();
        StorePrivate::finish(answer, moved && *moved ? d->changeCache<bool>(moveRows).result() : moved);
    });
    return answer->future();
}

// --- places that cannot be read ---

QFuture<Result<void>> PullBook::notePoison(PoisonedTime time)
{
    return d->changeCache<void>([time](CacheSide &side) {
        Transaction transaction(side.cache);
        PoisonTable(side.cache).note(time);
        transaction.commit();
        return side.cache.result();
    });
}

QFuture<Result<void>> PullBook::forgetPoison(qint64 fromMs)
{
    return d->changeCache<void>([fromMs](CacheSide &side) {
        Transaction transaction(side.cache);
        PoisonTable(side.cache).forget(fromMs);
        transaction.commit();
        return side.cache.result();
    });
}

QFuture<Result<QList<PoisonedTime>>> PullBook::poisoned()
{
    return d->readPage<QList<PoisonedTime>>([](ReadSide &side) { return side.result(PoisonTable(side.cache).all()); });
}

// --- the sweep by thumb ---

QFuture<Result<void>> PullBook::noteSwept(QStringList runIds, qint64 cursorMs)
{
    return d->changeCache<void>([runIds = std::move(runIds), cursorMs](CacheSide &side) {
        Transaction transaction(side.cache);
        SweptTable(side.cache).add(runIds);
        StateTable(side.cache).set(sweepKey, cursorMs);
        transaction.commit();
        return side.cache.result();
    });
}

QFuture<Result<QStringList>> PullBook::endSweep()
{
    return d->changeCache<QStringList>([](CacheSide &side) {
        Transaction transaction(side.cache);
        const QStringList missing = SweptTable(side.cache).missing();
        SweptTable(side.cache).clear();
        StateTable(side.cache).set(sweepKey, 0);
        transaction.commit();
        return side.cache.result(missing);
    });
}

// --- verdicts that the server lost ---

QFuture<Result<QStringList>> PullBook::lostVerdicts()
{
    return d->readPage<QStringList>([](ReadSide &side) { return side.result(LostTable(side.work).runs()); });
}

QFuture<Result<int>> PullBook::resendLost()
{
    return d->changeWork<int>(
        [this](Verdicts &) {
            Database &work = d->session.work.work;
            Transaction transaction(work);
            LostTable table(work);
            const QStringList runs = table.runs();
            const auto sent = std::count_if(runs.begin(), runs.end(),
                                            [&](const QString &run) { return table.resend(run, d->clock->nowMs()); });
            transaction.commit();
            return work.result(int(sent));
        },
        [this](const Result<int> &) { Q_EMIT d->q->outboxChanged(); });
}

QFuture<Result<void>> PullBook::forgetLost()
{
    return d->changeWork<void>(
        [this](Verdicts &) {
            Database &work = d->session.work.work;
            Transaction transaction(work);
            LostTable(work).clear();
            transaction.commit();
            return work.result();
        },
        [](const Result<void> &) {});
}

} // namespace tidemark::store
