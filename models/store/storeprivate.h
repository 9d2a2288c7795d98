// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/channels.h"
#include "store/mergequeue.h"
#include "store/savinghealth.h"
#include "store/session.h"
#include "store/store.h"
#include "store/verdicts.h"
#include <atomic>
#include <QPromise>

namespace tidemark::store {

/// Carries jobs to the right thread and answers their futures.
class StorePrivate
{
public:
    template <class T>
    using Answer = std::shared_ptr<QPromise<domain::Result<T>>>;

    StorePrivate(Store *store, StoreOptions storeOptions, const domain::Clock *storeClock);
    ~StorePrivate();

    QFuture<domain::Result<OpenReport>> open();
    QFuture<domain::Result<void>> noteServerFeedback(QString runId, domain::Feedback feedback);
    /// Brings the cache's columns up to what the work file says, soon.
    void follow();

    /// f(ReadSide &) -> Result<T> on a reader's thread.
    template <class T, class F>
    QFuture<domain::Result<T>> read(Worker &worker, ReadSide &side, F f)
    {
        return post<T>(worker, [this, &side, f = std::move(f)]() -> domain::Result<T> {
            side.clearErrors();
            domain::Result<T> result = f(side);
            if (!result && result.error().kind == domain::ErrorKind::StoreCorrupt && side.cache.failed())
                session.files().suspectCache();
            return result;
        });
    }
    template <class T, class F>
    QFuture<domain::Result<T>> readPage(F f)
    {
        return read<T>(workers.page, session.page, std::move(f));
    }

    /// Runs f(Verdicts &) -> Result<T> on the work file's writer thread; then `after`, if it was saved.
    template <class T, class F, class After>
    QFuture<domain::Result<T>> changeWork(F f, After after)
    {
        Answer<T> answer = begin<T>();
        workers.work.post(
            [this, answer, f = std::move(f), after = std::move(after)] {
                domain::Result<T> result = saved<T>(f);
                if (result) {
                    follow();
                    after(result);
                }
                finish(answer, std::move(result));
            },
            Worker::Priority::Urgent);
        return answer->future();
    }

    /// Runs f(CacheSide &) -> Result<T> on the cache's writer thread.
    template <class T, class F>
    QFuture<domain::Result<T>> changeCache(F f)
    {
        return post<T>(workers.cache, [this, f = std::move(f)]() -> domain::Result<T> { return cached<T>(f); });
    }

    Store *const q;
    const StoreOptions options;
    const domain::Clock *const clock;
    Channels channels;
    Workers workers;
    Session session;
    MergeQueue merges;

    template <class T>
    static Answer<T> begin()
    {
        auto answer = std::make_shared<QPromise<domain::Result<T>>>();
        answer->start();
        return answer;
    }
    template <class T>
    static void finish(const Answer<T> &answer, domain::Result<T> result)
    {
        answer->addResult(std::move(result));
        answer->finish();
    }
    [[nodiscard]] std::optional<domain::Error> whyNotWritable(StoreFiles::File file);
    /// Tells the work file what the server said of verdicts, on its thread; then `done`, there.
    void hear(const QList<ServerNote> &notes, const std::function<void(const domain::Result<void> &)> &done);
    /// Since columns last followed what was done to runs.
    [[nodiscard]] qint64 sinceRatedMs() const { return clock->nowMs() - m_ratedMs; }

private:
    template <class T, class F>
    QFuture<domain::Result<T>> post(Worker &worker, F f)
    {
        Answer<T> answer = begin<T>();
        worker.post([this, answer, f = std::move(f)] { finish(answer, m_open ? f() : domain::Result<T>(notOpen())); });
        return answer->future();
    }

    /// Writes to the work file, gives the ballast up for a second try when the disk is full, and tells how it went.
    template <class T, class F>
    domain::Result<T> saved(const F &f)
    {
        const auto attempt = [&]() -> domain::Result<T> {
            session.work.work.clearError();
            session.work.cache.clearError();
            Verdicts verdicts(session.work.work, session.work.cache, options.rater, *clock);
            return f(verdicts);
        };
        const auto refusal = whyNotWritable(StoreFiles::File::Work);
        domain::Result<T> result = refusal ? domain::Result<T>(*refusal) : attempt();
        if (!result && result.error().kind == domain::ErrorKind::StoreFull && session.files().dropBallast())
            result = attempt();
        noteSaving(result ? std::nullopt : std::optional(result.error()));
        return result;
    }
    template <class T, class F>
    domain::Result<T> cached(const F &f)
    {
        merges.settle();
        if (const auto refusal = whyNotWritable(StoreFiles::File::Cache))
            return *refusal;
        session.cache.cache.clearError();
        session.cache.work.clearError();
        domain::Result<T> result = f(session.cache);
        if (!result && result.error().kind == domain::ErrorKind::StoreCorrupt)
            session.files().suspectCache();
        return result;
    }

    [[nodiscard]] static domain::Error notOpen();
    void noteSaving(const std::optional<domain::Error> &error);
    void probeSaving();
    void followOnce();
    std::atomic<bool> m_open{false};
    std::atomic<bool> m_following{false};
    std::atomic<qint64> m_ratedMs{0};
    SavingHealth m_health;
};

} // namespace tidemark::store
