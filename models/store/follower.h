// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/runtable.h"

namespace tidemark::store {

/// Makes the cache's columns follow the work file: everything touched there after the watermark, in order. Uses the
/// cache's writer and a reader of the work file. Doing it twice changes nothing, so it also repairs.
class Follower
{
public:
    struct Step
    {
        QList<qint64> rids; ///< rows whose columns were written
        bool more = false;  ///< there is more to follow
    };
    Follower(Database &cache, Database &work, RunTable &runs)
        : m_cache(cache)
        , m_work(work)
        , m_runs(runs)
    {}

    /// One transaction of at most `limit` runs; moves the watermark.
    [[nodiscard]] domain::Result<Step> follow(int limit);
    /// Forgets what the columns took from a work file that is another one now or went back in time, and follows from
    /// the beginning. Inside the caller's transaction.
    void startOver();
    /// Columns of one run, inside the caller's transaction; nothing when the work file does not know it.
    void apply(const QString &runId, const KnownRun &known);

private:
    Database &m_cache;
    Database &m_work;
    RunTable &m_runs;
};

} // namespace tidemark::store
