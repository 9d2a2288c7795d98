// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pullscope.h"
#include "store/preparedrun.h"
#include "store/runtable.h"
#include "store/storetypes.h"

namespace tidemark::store {

/// What the server said of one run's feedback.
struct ServerNote
{
    QString runId;
    domain::Feedback feedback;
};

/// What a merge did, for the report and for those who listen.
struct MergeResult
{
    MergeReport report;
    QList<qint64> changed;
    QList<ServerNote> notes; ///< for the work file, whose rows may follow
};

/// Takes runs from the server into the cache. Uses the cache's writer and a reader of the work file.
class Merger
{
public:
    Merger(Database &cache, Database &work, RunTable &runs)
        : m_cache(cache)
        , m_work(work)
        , m_runs(runs)
    {}

    /// Runs, with what is to be noted of their page. Inside the caller's transaction, which
    /// RunTable::commit() has to end: it tells whether all went well.
    [[nodiscard]] MergeResult merge(const QList<PreparedRun> &runs, const PageNote &page, bool linkOnly);
    /// In a transaction of its own.
    [[nodiscard]] domain::Result<MergeResult> note(const ServerNote &note);

private:
    /// Runs of another project than the cache's are refused, all of them: the server is another one than it was.
    void claimProject(const QList<PreparedRun> &runs);
    void noteIn(const PageNote &page);
    [[nodiscard]] bool isWanted(const PreparedRun &run);
    void mergeOne(const PreparedRun &run, bool linkOnly);
    void add(const PreparedRun &run);
    void link(const KnownRun &known, const PreparedRun &run);
    void update(const KnownRun &before, const PreparedRun &run);
    /// What a rater wants of its tags stays on top of what the server says.
    void keepTags(const KnownRun &known, const PreparedRun &run);
    [[nodiscard]] bool takeFeedback(const KnownRun &known, const QString &runId, const domain::Feedback &feedback);
    void count(const KnownRun &known, bool changed);

    Database &m_cache;
    Database &m_work;
    RunTable &m_runs;
    MergeResult m_result;
    domain::PullScope m_scope;
    bool m_anyWork = true;
    bool m_anyAbsent = false;
    bool m_anyTags = false; ///< edited by raters
};

} // namespace tidemark::store
