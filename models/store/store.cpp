// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "store/detailreader.h"
#include "store/longreads.h"
#include "store/rowreader.h"
#include "store/runkey.h"
#include "store/statetable.h"
#include "store/statsreader.h"
#include "store/storeprivate.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

namespace {

const auto checkedKey = u"checked"_s;

Result<void> withoutValue(const Result<int> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

Error goneError()
{
    return {ErrorKind::Gone, u"the cache does not hold this run"_s, 0, 0};
}

} // namespace

Store::Store(StoreOptions options, const domain::Clock *clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<StorePrivate>(this, std::move(options), clock))
    , m_pull(d.get())
    , m_desk(d.get())
    , m_tags(d.get())
    , m_imports(d.get())
    , m_facets(d.get())
{}

Store::~Store() = default;

QFuture<Result<OpenReport>> Store::open()
{
    return d->open();
}

const StoreOptions &Store::options() const
{
    return d->options;
}

// --- what the server tells ---

QFuture<Result<MergeReport>> Store::mergeRuns(QList<domain::Run> runs, std::optional<PullCursor> cursor, bool linkOnly)
{
    return d->merges.add(std::move(runs), {.cursor = std::move(cursor)}, linkOnly);
}

QFuture<Result<PullCursor>> Store::pullCursor()
{
    return d->readPage<PullCursor>([](ReadSide &side) { return side.result(StateTable(side.cache).cursor()); });
}

QFuture<Result<QStringList>> Store::unlinkedRoots(int limit)
{
    return d->readPage<QStringList>(
        [limit](ReadSide &side) { return side.result(RowReader(side.cache).unlinkedRoots(limit)); });
}

QFuture<Result<void>> Store::markLinked(QString rootId)
{
    return d->changeCache<void>([rootId = std::move(rootId)](CacheSide &side) {
        Transaction transaction(side.cache);
        if (const auto known = side.runs.find(runKey(rootId)))
            side.runs.setUnlinked(known->rid, false);
        side.runs.commit(transaction);
        return side.cache.result();
    });
}

QFuture<Result<void>> Store::noteServerFeedback(QString runId, domain::Feedback feedback)
{
    return d->noteServerFeedback(std::move(runId), std::move(feedback));
}

QFuture<Result<void>> Store::markGone(QString runId)
{
    return d->changeCache<void>([this, runId = std::move(runId)](CacheSide &side) {
        Transaction transaction(side.cache);
        const auto known = side.runs.find(runKey(runId));
        if (known)
            side.runs.setGone(*known, true);
        if (side.runs.commit(transaction) && known && !known->gone) {
            Q_EMIT runsRemoved({known->rid});
            Q_EMIT countsChanged();
        }
        return side.cache.result();
    });
}

QFuture<Result<void>> Store::noteChecked(qint64 atMs)
{
    return d->changeCache<void>([atMs](CacheSide &side) {
        Transaction transaction(side.cache);
        StateTable(side.cache).set(checkedKey, atMs);
        transaction.commit();
        return side.cache.result();
    });
}

QFuture<Result<qint64>> Store::lastChecked()
{
    return d->readPage<qint64>([](ReadSide &side) { return side.result(StateTable(side.cache).integer(checkedKey)); });
}

// --- what the rater does ---

QFuture<Result<void>> Store::recordVerdict(QString runId, domain::VerdictChange change, double seconds)
{
    return d->changeWork<void>(
        [runId = std::move(runId), change = std::move(change), seconds](Verdicts &verdicts) {
            return withoutValue(verdicts.record(
                {runId}, [&change](const domain::Feedback &) { return change; }, seconds));
        },
        [this](const Result<void> &) { Q_EMIT outboxChanged(); });
}

QFuture<Result<int>> Store::recordVerdicts(QStringList runIds, ChangeFor change, double seconds)
{
    return d->changeWork<int>([runIds = std::move(runIds), change = std::move(change),
                               seconds](Verdicts &verdicts) { return verdicts.record(runIds, change, seconds); },
                              [this](const Result<int> &) { Q_EMIT outboxChanged(); });
}

QFuture<Result<int>> Store::setMark(QStringList runIds, Mark mark, bool on)
{
    return d->changeWork<int>(
        [runIds = std::move(runIds), mark, on](Verdicts &verdicts) { return verdicts.setMark(runIds, mark, on); },
        [](const Result<int> &) {});
}

QFuture<Result<void>> Store::setSkipped(QString runId, bool skipped)
{
    return d->changeWork<void>(
        [runId = std::move(runId), skipped](Verdicts &verdicts) {
            return withoutValue(verdicts.setMark({runId}, Mark::Skipped, skipped));
        },
        [](const Result<void> &) {});
}

QFuture<Result<void>> Store::setFlagged(QString runId, bool flagged)
{
    return d->changeWork<void>(
        [runId = std::move(runId), flagged](Verdicts &verdicts) {
            return withoutValue(verdicts.setMark({runId}, Mark::Flagged, flagged));
        },
        [](const Result<void> &) {});
}

QFuture<Result<void>> Store::saveNote(QString runId, QString note)
{
    return d->changeWork<void>([runId = std::move(runId),
                                note = std::move(note)](Verdicts &verdicts) { return verdicts.saveNote(runId, note); },
                               [](const Result<void> &) {});
}

QFuture<Result<void>> Store::saveDraft(QString runId, QString comment)
{
    return d->changeWork<void>(
        [runId = std::move(runId), comment = std::move(comment)](Verdicts &verdicts) {
            return verdicts.saveDraft(runId, &domain::ReviewMarks::commentDraft, comment);
        },
        [](const Result<void> &) {});
}

QFuture<Result<void>> Store::saveCorrectionDraft(QString runId, QString correction)
{
    return d->changeWork<void>(
        [runId = std::move(runId), correction = std::move(correction)](Verdicts &verdicts) {
            return verdicts.saveDraft(runId, &domain::ReviewMarks::correctionDraft, correction);
        },
        [](const Result<void> &) {});
}

QFuture<Result<UndoReport>> Store::undo()
{
    return d->changeWork<UndoReport>([](Verdicts &verdicts) { return verdicts.undo(); },
                                     [this](const Result<UndoReport> &) { Q_EMIT outboxChanged(); });
}

QFuture<Result<UndoReport>> Store::redo()
{
    return d->changeWork<UndoReport>([](Verdicts &verdicts) { return verdicts.redo(); },
                                     [this](const Result<UndoReport> &) { Q_EMIT outboxChanged(); });
}

QFuture<Result<void>> Store::resolveConflict(QString runId, ConflictChoice choice, domain::VerdictChange values)
{
    return d->changeWork<void>([runId = std::move(runId), choice, values = std::move(values)](
                                   Verdicts &verdicts) { return verdicts.resolve(runId, choice, values); },
                               [this](const Result<void> &) { Q_EMIT outboxChanged(); });
}

QFuture<Result<void>> Store::drop(QString runId)
{
    return d->changeWork<void>([runId = std::move(runId)](Verdicts &verdicts) { return verdicts.drop(runId); },
                               [this](const Result<void> &) { Q_EMIT outboxChanged(); });
}

QFuture<Result<void>> Store::retryNow(QString runId)
{
    return d->changeWork<void>([runId = std::move(runId)](Verdicts &verdicts) { return verdicts.retry(runId); },
                               [this](const Result<void> &) { Q_EMIT outboxChanged(); });
}

// --- the outbox ---

QFuture<Result<QList<OutboxEntry>>> Store::dueEntries(qint64 nowMs, int limit)
{
    return d->readPage<QList<OutboxEntry>>(
        [nowMs, limit](ReadSide &side) { return side.result(FeedbackTable(side.work).due(nowMs, limit)); });
}

QFuture<Result<qint64>> Store::nextDueMs()
{
    return d->readPage<qint64>([](ReadSide &side) {
        const qint64 verdicts = FeedbackTable(side.work).nextDueMs();
        const qint64 tags = TagEditTable(side.work).nextDueMs();
        return side.result(verdicts == 0 || tags == 0 ? verdicts + tags : qMin(verdicts, tags));
    });
}

QFuture<Result<std::optional<OutboxEntry>>> Store::beginSending(QString runId)
{
    using Entry = std::optional<OutboxEntry>;
    return d->changeWork<Entry>([runId = std::move(runId)](Verdicts &verdicts) { return verdicts.begin(runId); },
                                [](const Result<Entry> &) {});
}

QFuture<Result<void>> Store::settle(QString runId, PushOutcome outcome)
{
    const auto stillDue = std::make_shared<bool>(false);
    return d->changeWork<void>(
        [runId = std::move(runId), outcome = std::move(outcome), stillDue](Verdicts &verdicts) -> Result<void> {
            const Result<bool> settled = verdicts.settle(runId, outcome);
            if (!settled)
                return settled.error();
            *stillDue = *settled;
            return {};
        },
        [this, stillDue](const Result<void> &) {
            if (*stillDue)
                Q_EMIT outboxChanged();
        });
}

QFuture<Result<qint64>> Store::unsyncedCount()
{
    return d->readPage<qint64>([](ReadSide &side) { return side.result(unsyncedRuns(side.work)); });
}

QFuture<Result<qint64>> Store::conflictCount()
{
    return d->readPage<qint64>([](ReadSide &side) {
        return side.result(qint64(FeedbackTable(side.work).inState(domain::SyncState::Conflict).size()));
    });
}

QFuture<Result<QStringList>> Store::dueLooks(qint64 nowMs, int limit)
{
    return d->readPage<QStringList>(
        [nowMs, limit](ReadSide &side) { return side.result(FeedbackTable(side.work).dueLooks(nowMs, limit)); });
}

QFuture<Result<void>> Store::endLook(QString runId)
{
    return d->changeWork<void>([runId = std::move(runId)](Verdicts &verdicts) { return verdicts.endLook(runId); },
                               [](const Result<void> &) {});
}

QFuture<Result<QList<RunPlace>>> Store::placesOf(QStringList runIds)
{
    return d->readPage<QList<RunPlace>>(
        [runIds = std::move(runIds)](ReadSide &side) { return side.result(RowReader(side.cache).places(runIds)); });
}

// --- reading ---

QFuture<Result<QList<qint64>>> Store::findIds(domain::Filter filter, domain::Sort sort, int limit, QString channel)
{
    using Ids = QList<qint64>;
    auto goOn = d->channels.ask(channel);
    return d->read<Ids>(
        d->workers.search, d->session.search,
        [filter = std::move(filter), sort, limit, goOn = std::move(goOn)](ReadSide &side) -> Result<Ids> {
            if (!goOn())
                return Error{ErrorKind::Cancelled, u"a newer question was asked"_s, 0, 0};
            return side.result(RowReader(side.cache).ids(filter, sort, limit, goOn));
        });
}

QFuture<Result<QList<domain::RunSummary>>> Store::rows(QList<qint64> rids)
{
    using Rows = QList<domain::RunSummary>;
    return d->readPage<Rows>([rids = std::move(rids)](ReadSide &side) {
        constexpr qsizetype atMost = 500;
        RowReader reader(side.cache);
        Rows rows;
        for (const qint64 rid : rids.first(qMin(rids.size(), atMost))) {
            if (auto row = reader.row(rid))
                rows.append(std::move(*row));
        }
        return side.result(rows);
    });
}

QFuture<Result<domain::RunDetail>> Store::detail(qint64 rid)
{
    return d->readPage<domain::RunDetail>([rid](ReadSide &side) -> Result<domain::RunDetail> {
        auto detail = DetailReader(side.cache, side.work).detail(rid);
        if (const auto failure = side.error())
            return *failure;
        if (!detail)
            return goneError();
        return std::move(*detail);
    });
}

QFuture<Result<qint64>> Store::ridOf(QString runId)
{
    return d->readPage<qint64>([runId = std::move(runId)](ReadSide &side) -> Result<qint64> {
        const qint64 rid = RowReader(side.cache).ridOf(runId);
        if (const auto failure = side.error())
            return *failure;
        if (rid == 0)
            return goneError();
        return rid;
    });
}

QFuture<Result<QueueCounts>> Store::counts()
{
    return d->readPage<QueueCounts>([](ReadSide &side) { return side.result(RowReader(side.cache).counts()); });
}

QFuture<Result<QList<FacetValue>>> Store::facet(FacetKind kind, int limit)
{
    return d->readPage<QList<FacetValue>>(
        [kind, limit](ReadSide &side) { return side.result(facetOf(side.cache, kind, limit)); });
}

QFuture<Result<qint64>> Store::count(domain::Filter filter)
{
    return d->read<qint64>(d->workers.stream, d->session.stream, [filter = std::move(filter)](ReadSide &side) {
        return side.result(RowReader(side.cache).count(filter));
    });
}

QFuture<Result<domain::Statistics>> Store::statistics(domain::Filter filter, int utcOffsetSeconds)
{
    using Answer = Result<domain::Statistics>;
    return d->read<domain::Statistics>(
        d->workers.stream, d->session.stream,
        [filter = std::move(filter), utcOffsetSeconds, nowMs = d->clock->nowMs(),
         goOn = d->channels.ask(u"statistics"_s)](ReadSide &side) -> Answer {
            if (!goOn())
                return Error{ErrorKind::Cancelled, u"a newer question was asked"_s, 0, 0};
            return side.result(StatsReader(side.cache, side.work).read(filter, utcOffsetSeconds, nowMs));
        });
}

QFuture<Result<Throughput>> Store::throughput(qint64 localMidnightMs)
{
    return d->readPage<Throughput>([localMidnightMs, clock = d->clock](ReadSide &side) {
        return side.result(Ledger(side.work).throughput(localMidnightMs, clock->nowMs()));
    });
}

QFuture<Result<qint64>> Store::visitLabelled(domain::Filter filter, LabelledVisitor visitor)
{
    auto goOn = d->channels.ask({});
    return d->read<qint64>(d->workers.stream, d->session.stream,
                           [filter = std::move(filter), visitor = std::move(visitor), goOn](ReadSide &side) {
                               return visitEach(side, filter, visitor, goOn);
                           });
}

QFuture<Result<CheckReport>> Store::check()
{
    return d->read<CheckReport>(d->workers.stream, d->session.stream, [](ReadSide &side) { return checkFiles(side); });
}

} // namespace tidemark::store
