// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mergequeue.h"
#include "store/storeprivate.h"
#include <chrono>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

namespace {

/// In one transaction: whatever else the cache's thread is to do waits for its end, a second or two.
constexpr qsizetype mostTogether = 5'000;
/// Somebody wants to see what comes over a slow line.
constexpr std::chrono::milliseconds longestOpen(1'000);

/// Verdicts go to a file of their own, but their columns in lists follow between two parts of a merge, and their
/// commit waits for what the disk has still to write of the cache. While somebody rates both are small; else larger
/// ones write fewer pages, and the text index merges less.
bool isSomebodyRating(qint64 sinceRatedMs)
{
    constexpr qint64 atWorkMs = 10'000;
    return sinceRatedMs >= 0 && sinceRatedMs < atWorkMs;
}

} // namespace

/// One call of add() on its way through three threads.
struct MergeQueue::Job
{
    StorePrivate::Answer<MergeReport> answer;
    PageNote page;
    bool linkOnly = false;
    MergeReport report;
    QList<qint64> changed;
    std::optional<Error> error; ///< touched by the cache's thread, then by the one that ends the job
};

struct MergeQueue::Part
{
    JobPtr job;
    MergeResult result;
    bool isLast = false;
};

QFuture<Result<MergeReport>> MergeQueue::add(QList<domain::Run> runs, PageNote page, bool linkOnly)
{
    auto job = std::make_shared<Job>();
    job->answer = StorePrivate::begin<MergeReport>();
    job->page = std::move(page);
    job->linkOnly = linkOnly;
    d->workers.prepare.post([this, job, runs = std::move(runs)] { prepare(job, runs); });
    return job->answer->future();
}

void MergeQueue::prepare(const JobPtr &job, const QList<domain::Run> &runs)
{
    constexpr qsizetype partSize = 250;
    qsizetype at = 0;
    do {
        QList<PreparedRun> part;
        const qsizetype end = qMin(at + partSize, runs.size());
        for (; at < end; ++at)
            part.append(prepareRun(runs.at(at)));
        const bool isLast = at >= runs.size();
        d->workers.cache.post([this, job, part, isLast] { write(job, part, isLast); });
    } while (at < runs.size());
}

void MergeQueue::write(const JobPtr &job, const QList<PreparedRun> &runs, bool isLast)
{
    // Asked now: what was prepared may have waited for seconds.
    const bool gently = isSomebodyRating(d->sinceRatedMs());
    writeGently(gently);
    const auto part = std::make_shared<Part>(Part{job, {}, isLast});
    if (!job->error)
        job->error = whyNot();
    if (!job->error) {
        CacheSide &side = d->session.cache;
        side.work.clearError();
        if (!m_open) {
            side.cache.clearError();
            m_open = std::make_unique<Transaction>(side.cache);
            m_until.setRemainingTime(longestOpen);
        }
        part->result =
            Merger(side.cache, side.work, side.runs).merge(runs, isLast ? job->page : PageNote(), job->linkOnly);
        m_runs += runs.size();
    }
    m_parts.append(part);
    const bool more = !isLast || job->page.more;
    const bool mayWait = more && !gently && m_runs < mostTogether && !m_until.hasExpired() && !job->error &&
                         !d->session.cache.cache.failed();
    if (!mayWait)
        settle();
    else if (!std::exchange(m_endsWhenIdle, true))
        d->workers.cache.post(
            [this] {
                m_endsWhenIdle = false;
                settle();
            },
            Worker::Priority::WhenIdle);
}

std::optional<Error> MergeQueue::whyNot() const
{
    // What waits at the end comes with the next pull.
    if (d->channels.isEnded())
        return Error{ErrorKind::Cancelled, u"the store is being closed"_s, 0, 0};
    return d->whyNotWritable(StoreFiles::File::Cache);
}

void MergeQueue::settle()
{
    CacheSide &side = d->session.cache;
    std::optional<Error> error;
    if (m_open && !side.runs.commit(*m_open))
        error = side.cache.error();
    m_open.reset();
    m_runs = 0;
    if (error && error->kind == ErrorKind::StoreCorrupt)
        d->session.files().suspectCache();
    const auto parts = std::exchange(m_parts, {});
    for (const auto &part : parts)
        answer(*part, error);
}

void MergeQueue::answer(const Part &part, const std::optional<Error> &error)
{
    const JobPtr job = part.job;
    if (!job->error)
        job->error = error;
    QList<ServerNote> notes;
    if (!job->error) {
        job->report.added += part.result.report.added;
        job->report.updated += part.result.report.updated;
        job->report.unchanged += part.result.report.unchanged;
        job->report.leftOut += part.result.report.leftOut;
        job->changed += part.result.changed;
        notes = part.result.notes;
    }
    d->hear(notes, [this, job, isLast = part.isLast](const Result<void> &heard) {
        if (!isLast)
            return;
        // By now no other thread has it.
        if (!heard && !job->error)
            job->error = heard.error();
        end(job);
    });
}

void MergeQueue::end(const JobPtr &job)
{
    if (job->report.added > 0)
        Q_EMIT d->q->runsAdded(job->report.added);
    if (!job->changed.isEmpty())
        Q_EMIT d->q->runsChanged(job->changed);
    if (job->report.added > 0 || !job->changed.isEmpty())
        Q_EMIT d->q->countsChanged();
    StorePrivate::finish(job->answer, job->error ? Result<MergeReport>(*job->error) : Result<MergeReport>(job->report));
}

void MergeQueue::writeGently(bool gently)
{
    if (gently == m_gently)
        return;
    settle();
    m_gently = gently;
    d->session.cache.cache.clearError();
    // Pages of 8 kB that the log collects before they go to their places: 4 MB or 64 MB at a time.
    d->session.cache.cache.exec(gently ? u"PRAGMA wal_autocheckpoint=500"_s : u"PRAGMA wal_autocheckpoint=8000"_s);
}

} // namespace tidemark::store
