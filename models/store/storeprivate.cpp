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

StorePrivate::StorePrivate(Store *store, StoreOptions storeOptions, const domain::Clock *storeClock)
    : q(store)
    , options(std::move(storeOptions))
    , clock(storeClock)
    , session(options, *clock, workers)
    , merges(this)
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
    if (m_following.exchange(true))
        return;
    workers.cache.post([this] { followOnce(); }, Worker::Priority::Urgent);
}

void StorePrivate::followOnce()
{
    constexpr int step = 500;
    m_following = false;
    merges.settle();
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
            m_ratedMs = clock->nowMs();
            Q_EMIT q->runsChanged(done->rids);
            Q_EMIT q->countsChanged();
        }
    }
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
