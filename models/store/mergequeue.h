// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/merger.h"
#include <functional>
#include <memory>
#include <optional>
#include <QDeadlineTimer>
#include <QFuture>

namespace tidemark::store {

class StorePrivate;

/// Brings runs into the cache: prepared on one thread, written on the cache's, what the server says of verdicts told to
/// the work file's. While nobody rates, pages that wait for one another's writing are committed together: a run in a
/// cache of a million touches a dozen pages of indexes, which are then written once for many.
class MergeQueue
{
public:
    explicit MergeQueue(StorePrivate *store)
        : d(store)
    {}

    /// Finished after the commit. From any thread.
    QFuture<domain::Result<MergeReport>> add(QList<domain::Run> runs, PageNote page, bool linkOnly);
    /// Commits what is written and answers for it. On the cache's thread, before anything else is done there.
    void settle();

private:
    struct Job;
    struct Part; ///< of a job: what was written of it
    using JobPtr = std::shared_ptr<Job>;

    void prepare(const JobPtr &job, const QList<domain::Run> &runs);
    void write(const JobPtr &job, const QList<PreparedRun> &runs, bool isLast);
    [[nodiscard]] std::optional<domain::Error> whyNot() const;
    void answer(const Part &part, const std::optional<domain::Error> &error);
    void end(const JobPtr &job);
    void writeGently(bool gently); ///< how much of the cache at a time

    StorePrivate *const d;
    // Of the cache's thread.
    std::unique_ptr<Transaction> m_open;
    QList<std::shared_ptr<Part>> m_parts; ///< in the open transaction
    qsizetype m_runs = 0;                 ///< likewise
    QDeadlineTimer m_until;               ///< then it is committed
    bool m_gently = false;
    bool m_endsWhenIdle = false; ///< that is asked for already
};

} // namespace tidemark::store
