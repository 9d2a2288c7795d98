// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeprivate.h"
#include "store/follower.h"
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace tidemark::store {

Q_LOGGING_CATEGORY(lcStore, "tidemark.store")

using domain::Error;
using domain::ErrorKind;
using domain::Result;

/// Verdicts go to a file of their own, but their columns in lists follow between two chunks of a merge, and their
/// commit waits for what the disk has still to write of the cache. While somebody rates both are small; else larger
/// ones write fewer pages, and the text index merges less.
static bool isSomebodyRating(qint64 sinceRatedMs)
{
    constexpr qint64 atWorkMs = 10'000;
    return sinceRatedMs >= 0 && sinceRatedMs < atWorkMs;
}

/// One call of mergeRuns on its way through three threads.
struct StorePrivate::MergeJob
{
    Answer<MergeReport> answer;
    std::optional<PullCursor> cursor;
    bool linkOnly = false;
    MergeReport report;
    QList<qint64> changed;
    std::optional<Error> error; ///< touched by the cache's thread, then by the one that ends the job
};

StorePrivate::StorePrivate(Store *store, StoreOptions storeOptions, const domain::Clock *storeClock)
    : q(store)
    , options(std::move(storeOptions))
    , clock(storeClock)
    , session(options, *clock, workers)
    , m_health(q, [this] { probeSaving(); })
{}

StorePrivate::~StorePrivate()
{
    channels.end();
    workers.jobs.waitForNone();
    session.close();
}

Error StorePrivate::notOpen()
{
    return {ErrorKind::StoreFailed, u"the store is not open"_s, 0, 0};
}

std::optional<Error> StorePrivate::whyNotWritable(StoreFiles::File file)
{
    if (!m_open)
        return notOpen();
    if (session.readOnly())
        return Error{ErrorKind::StoreReadOnly, u"the folder cannot be written"_s, 0, 0};
    if (session.files().wasReplaced(StoreFiles::File::Work))
        return Error{ErrorKind::StoreReplaced, u"work.sqlite was removed or replaced while it was open"_s, 0, 0};
    if (file == StoreFiles::File::Cache && session.files().wasReplaced(StoreFiles::File::Cache))
        return Error{ErrorKind::StoreReplaced, u"cache.sqlite was removed or replaced while it was open"_s, 0, 0};
    return {};
}

QFuture<Result<OpenReport>> StorePrivate::open()
{
    Answer<OpenReport> answer = begin<OpenReport>();
    workers.prepare.post([this, answer] {
        if (m_open) {
            finish(answer, Result<OpenReport>(Error{ErrorKind::Usage, u"the store is open already"_s, 0, 0}));
            return;
        }
        Result<OpenReport> report = session.open();
        if (report && !report->readOnly) {
            // What was saved but not yet shown when the last process ended.
            m_open = true;
            workers.cache.run([this] { followOnce(); });
        }
        m_open = report.ok();
        finish(answer, std::move(report));
    });
    return answer->future();
}

void StorePrivate::noteSaving(const std::optional<Error> &error)
{
    if (m_health.note(error))
        session.files().keepBallast();
}

void StorePrivate::probeSaving()
{
    workers.work.post([this] {
        session.work.work.clearError();
        if (!whyNotWritable(StoreFiles::File::Work) &&
            Verdicts(session.work.work, session.work.cache, options.rater, *clock).probe())
            noteSaving({});
    });
}

void StorePrivate::follow()
{
    m_followedMs = clock->nowMs();
    if (m_following.exchange(true))
        return;
    workers.cache.post([this] { followOnce(); }, Worker::Priority::Urgent);
}

void StorePrivate::followOnce()
{
    constexpr int step = 500;
    m_following = false;
    if (whyNotWritable(StoreFiles::File::Cache))
        return;
    CacheSide &side = session.cache;
    for (bool more = true; more;) {
        side.cache.clearError();
        side.work.clearError();
        const auto done = Follower(side.cache, side.work, side.runs).follow(step);
        if (!done) {
            // The verdicts are safe; their columns follow with the next ones or at the next start.
            qCWarning(lcStore) << "the cache does not follow:" << done.error().kind << done.error().detail;
            if (done.error().kind == ErrorKind::StoreCorrupt)
                session.files().suspectCache();
            return;
        }
        more = done->more;
        if (!done->rids.isEmpty()) {
            Q_EMIT q->runsChanged(done->rids);
            Q_EMIT q->countsChanged();
        }
    }
}

QFuture<Result<MergeReport>> StorePrivate::merge(QList<domain::Run> runs, std::optional<PullCursor> cursor,
                                                 bool linkOnly)
{
    auto job = std::make_shared<MergeJob>();
    job->answer = begin<MergeReport>();
    job->cursor = std::move(cursor);
    job->linkOnly = linkOnly;
    workers.prepare.post([this, job, runs = std::move(runs)] {
        const bool gently = isSomebodyRating(clock->nowMs() - m_followedMs);
        const qsizetype chunkSize = gently ? 250 : 1'000;
        qsizetype at = 0;
        do {
            QList<PreparedRun> chunk;
            const qsizetype end = qMin(at + chunkSize, runs.size());
            for (; at < end; ++at)
                chunk.append(prepareRun(runs.at(at)));
            const bool isLast = at >= runs.size();
            workers.cache.post([this, job, chunk, isLast, gently] {
                writeGently(gently);
                mergeChunk(job, chunk, isLast);
            });
        } while (at < runs.size());
    });
    return job->answer->future();
}

void StorePrivate::writeGently(bool gently)
{
    if (gently == m_gently)
        return;
    m_gently = gently;
    // Pages of 8 kB that the log collects before they go to their places: 4 MB or 64 MB at a time.
    session.cache.cache.exec(gently ? u"PRAGMA wal_autocheckpoint=500"_s : u"PRAGMA wal_autocheckpoint=8000"_s);
}

void StorePrivate::mergeChunk(const std::shared_ptr<MergeJob> &job, const QList<PreparedRun> &chunk, bool isLast)
{
    QList<ServerNote> notes;
    if (!job->error) {
        auto merged = cached<MergeResult>([&](CacheSide &side) {
            return Merger(side.cache, side.work, side.runs)
                .merge(chunk, isLast ? job->cursor : std::nullopt, job->linkOnly);
        });
        if (merged) {
            job->report.added += merged->report.added;
            job->report.updated += merged->report.updated;
            job->report.unchanged += merged->report.unchanged;
            job->report.leftOut += merged->report.leftOut;
            job->changed += merged->changed;
            notes = std::move(merged->notes);
        } else {
            job->error = merged.error();
        }
    }
    hear(notes, [this, job, isLast](const Result<void> &heard) {
        // Only the last one ends the job: by then no other thread has it.
        if (isLast && !heard && !job->error)
            job->error = heard.error();
        if (isLast)
            endMerge(job);
    });
}

void StorePrivate::hear(const QList<ServerNote> &notes, const std::function<void(const Result<void> &)> &done)
{
    workers.work.post([this, notes, done] {
        if (whyNotWritable(StoreFiles::File::Work) || notes.isEmpty()) {
            done({});
            return;
        }
        session.work.work.clearError();
        session.work.cache.clearError();
        const auto changed = Verdicts(session.work.work, session.work.cache, options.rater, *clock).hear(notes);
        if (changed && changed->changed)
            follow();
        if (changed && changed->due)
            Q_EMIT q->outboxChanged();
        done(changed ? Result<void>() : Result<void>(changed.error()));
    });
}

void StorePrivate::endMerge(const std::shared_ptr<MergeJob> &job)
{
    if (job->report.added > 0)
        Q_EMIT q->runsAdded(job->report.added);
    if (!job->changed.isEmpty())
        Q_EMIT q->runsChanged(job->changed);
    if (job->report.added > 0 || !job->changed.isEmpty())
        Q_EMIT q->countsChanged();
    finish(job->answer, job->error ? Result<MergeReport>(*job->error) : Result<MergeReport>(job->report));
}

QFuture<Result<void>> StorePrivate::noteServerFeedback(QString runId, domain::Feedback feedback)
{
    Answer<void> answer = begin<void>();
    const ServerNote note{std::move(runId), std::move(feedback)};
    workers.cache.post([this, answer, note] {
        const auto noted =
            cached<MergeResult>([&](CacheSide &side) { return Merger(side.cache, side.work, side.runs).note(note); });
        if (!noted) {
            finish(answer, Result<void>(noted.error()));
            return;
        }
        if (!noted->changed.isEmpty()) {
            Q_EMIT q->runsChanged(noted->changed);
            Q_EMIT q->countsChanged();
        }
        hear(noted->notes, [answer](const Result<void> &heard) { finish(answer, Result<void>(heard)); });
    });
    return answer->future();
}

} // namespace tidemark::store
