// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/result.h"
#include "domain/statistics.h"
#include "store/deskbook.h"
#include "store/facetbook.h"
#include "store/importbook.h"
#include "store/pullbook.h"
#include "store/storetypes.h"
#include "store/tagbook.h"
#include <memory>
#include <QFuture>
#include <QObject>

namespace tidemark::store {

class CacheCare;
class StorePrivate;

/// The cache and the rater's work of one server and project: the only way to either. Every call returns at once, from
/// any thread; the work is done on one writer thread per file or on reader threads, and the future is finished there.
/// Signals are emitted after the commit, from those threads (connect queued).
class Store : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the store. Does not touch the disk.
    Store(StoreOptions options, const domain::Clock *clock, QObject *parent = nullptr);
    /// Ends running reads, finishes queued writes and closes both files. Blocks for that long.
    ~Store() override;

    /// Creates, migrates or repairs the two files. Fails with StoreTooNew, StoreReadOnly (only when not even reading
    /// works), StoreFull, StoreBusy (another instance has them) or StoreCorrupt, and leaves the files as they were.
    QFuture<domain::Result<OpenReport>> open();
    [[nodiscard]] const StoreOptions &options() const;

    // --- what the server tells (cache writer) ---
    /// Adds and updates runs (250 or 1,000 a transaction) and, with the last, moves the cursor where one is given. A
    /// body is never replaced by an emptier one of the `related` shape (linkOnly: only parent and feedback are taken
    /// from runs that are known). Feedback of a run with a verdict on its way only updates `theirs`.
    QFuture<domain::Result<MergeReport>> mergeRuns(QList<domain::Run> runs, std::optional<PullCursor> cursor,
                                                   bool linkOnly = false);
    QFuture<domain::Result<PullCursor>> pullCursor();
    /// Ids of threads and top-level agents and chains whose family was not read yet, newest first.
    QFuture<domain::Result<QStringList>> unlinkedRoots(int limit);
    QFuture<domain::Result<void>> markLinked(QString rootId);
    /// What GET …/feedback said of one run.
    QFuture<domain::Result<void>> noteServerFeedback(QString runId, domain::Feedback feedback);
    /// The run is no longer on the server: it leaves the lists, its verdict stays.
    QFuture<domain::Result<void>> markGone(QString runId);
    QFuture<domain::Result<void>> noteChecked(qint64 atMs);
    QFuture<domain::Result<qint64>> lastChecked();

    /// Further parts: what the pull and the desk remember beside runs and verdicts, tags, files, numbers of menus.
    [[nodiscard]] PullBook &pull() { return m_pull; }
    [[nodiscard]] DeskBook &desk() { return m_desk; }
    [[nodiscard]] TagBook &tags() { return m_tags; }
    [[nodiscard]] ImportBook &imports() { return m_imports; }
    [[nodiscard]] FacetBook &facets() { return m_facets; }
    [[nodiscard]] CacheCare care(); ///< how much room the cache takes, and giving it back

    // --- what the rater does (work writer); finished only after the COMMIT ---
    /// Verdict, ledger row and outbox entry in one transaction. `seconds`: time spent on the run.
    QFuture<domain::Result<void>> recordVerdict(QString runId, domain::VerdictChange change, double seconds);
    /// A verdict on many runs: one act, one undo. How many it changed.
    QFuture<domain::Result<int>> recordVerdicts(QStringList runIds, ChangeFor change, double seconds);
    QFuture<domain::Result<int>> setMark(QStringList runIds, Mark mark, bool on);
    QFuture<domain::Result<void>> setSkipped(QString runId, bool skipped);
    QFuture<domain::Result<void>> setFlagged(QString runId, bool flagged);
    QFuture<domain::Result<void>> saveNote(QString runId, QString note);
    QFuture<domain::Result<void>> saveDraft(QString runId, QString comment);
    QFuture<domain::Result<void>> saveCorrectionDraft(QString runId, QString correction);
    /// Takes back the last act (verdict, mark, note, bulk) not undone yet; unlimited, across restarts.
    QFuture<domain::Result<UndoReport>> undo();
    QFuture<domain::Result<UndoReport>> redo();
    /// Ends a conflict; undo brings it back. `values`: for WriteNew, what shall hold instead.
    QFuture<domain::Result<void>> resolveConflict(QString runId, ConflictChoice choice,
                                                  domain::VerdictChange values = {});
    /// Puts the run's entry back in line, due now, whatever held it up; for an empty `runId` all that are parked or
    /// wait. What was refused goes again only by its name.
    QFuture<domain::Result<void>> retryNow(QString runId = {});
    /// Gives up what is refused, gone, parked or waits: the server's verdict is shown again, ours stays in the ledger.
    /// Undo brings it back.
    QFuture<domain::Result<void>> drop(QString runId);

    // --- the outbox, for sync (work writer) ---
    /// Entries due at `nowMs`, newest edit first: a verdict just made goes before a backlog.
    QFuture<domain::Result<QList<OutboxEntry>>> dueEntries(qint64 nowMs, int limit);
    /// Earliest next attempt of all waiting entries; 0 when none waits.
    QFuture<domain::Result<qint64>> nextDueMs();
    /// Moves the patch in flight, counts the attempt, commits; nothing when there is nothing to send any more.
    QFuture<domain::Result<std::optional<OutboxEntry>>> beginSending(QString runId);
    QFuture<domain::Result<void>> settle(QString runId, PushOutcome outcome);
    QFuture<domain::Result<qint64>> unsyncedCount();
    /// Verdicts that wait for a decision, as of the last commit; the numbers beside the queues follow a moment later.
    QFuture<domain::Result<qint64>> conflictCount();
    /// Runs whose verdict was read back once and is to be looked at again by now; noteServerFeedback settles it.
    QFuture<domain::Result<QStringList>> dueLooks(qint64 nowMs, int limit);
    /// The run needs no second look any more: it is gone.
    QFuture<domain::Result<void>> endLook(QString runId);
    /// Where these runs lie, oldest first; those that the cache does not hold are left out.
    QFuture<domain::Result<QList<RunPlace>>> placesOf(QStringList runIds);

    // --- reading (reader threads) ---
    /// Row ids that match, in order; all of them when limit is 0. A newer call with the same non-empty channel cancels
    /// the older one, which then ends with Cancelled.
    QFuture<domain::Result<QList<qint64>>> findIds(domain::Filter filter, domain::Sort sort, int limit = 0,
                                                   QString channel = {});
    /// Rows in the order asked; ids that are gone are left out. At most 500.
    QFuture<domain::Result<QList<domain::RunSummary>>> rows(QList<qint64> rids);
    QFuture<domain::Result<domain::RunDetail>> detail(qint64 rid);
    /// Row id of a server id or of its unique beginning of 8 or more characters; Gone when the cache holds none.
    QFuture<domain::Result<qint64>> ridOf(QString runId);
    QFuture<domain::Result<QueueCounts>> counts();
    QFuture<domain::Result<QList<FacetValue>>> facet(FacetKind kind, int limit);
    QFuture<domain::Result<qint64>> count(domain::Filter filter); ///< how many runs match
    /// Numbers about what the filter holds, in days of `utcOffsetSeconds`. A newer question cancels an older one.
    QFuture<domain::Result<domain::Statistics>> statistics(domain::Filter filter, int utcOffsetSeconds);
    QFuture<domain::Result<Throughput>> throughput(qint64 localMidnightMs);
    /// Calls the visitor on a reader thread for every match; how many. One that returns false ends it with Cancelled.
    QFuture<domain::Result<qint64>> visitLabelled(domain::Filter filter, LabelledVisitor visitor);
    QFuture<domain::Result<CheckReport>> check();

Q_SIGNALS:
    /// Rows were added by a pull; how many.
    void runsAdded(int count);
    /// Columns of these rows changed (thumb, state, text …).
    void runsChanged(const QList<qint64> &rids);
    /// These rows left the lists.
    void runsRemoved(const QList<qint64> &rids);
    /// Numbers beside the queues may differ now.
    void countsChanged();
    /// There is something new to send.
    void outboxChanged();
    /// Writing failed; verdicts are not being saved until savingWorks.
    void savingFailed(const tidemark::domain::Error &error);
    void savingWorks();

private:
    friend struct StoreFaults; // tests make the disk full and threads slow through it
    std::unique_ptr<StorePrivate> d;
    PullBook m_pull;
    DeskBook m_desk;
    TagBook m_tags;
    ImportBook m_imports;
    FacetBook m_facets;
};

} // namespace tidemark::store
