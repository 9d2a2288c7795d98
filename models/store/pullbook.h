// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/run.h"
#include "store/storetypes.h"
#include <QFuture>

namespace tidemark::store {

class StorePrivate;

/// What the pull keeps beside the runs: the scope, what was read when, what is missing or cannot be read, which ids
/// changed. A part of Store, with the same rules for threads and futures.
class PullBook
{
public:
    explicit PullBook(StorePrivate *store)
        : d(store)
    {}

    // --- pages ---
    /// As Store::mergeRuns(), for pages that come one after another: the next ones may be given before the first is
    /// answered, and may be committed with it. Fails with StoreFailed, and changes nothing, when the cursor is not
    /// where the page says it is `from`.
    QFuture<domain::Result<MergeReport>> keepPage(QList<domain::Run> runs, PageNote note);

    // --- scope: chosen in the work file, then followed by the cache ---
    QFuture<domain::Result<domain::PullScope>> scope();
    /// What is to be kept from now on; `keepDays` counts from now.
    QFuture<domain::Result<void>> setScope(domain::PullScope scope);
    /// Makes the cache's books follow the chosen scope; nothing when they do already.
    QFuture<domain::Result<ScopeChange>> adoptScope();
    /// Looks at the next `limit` runs and takes out what the scope does not hold. Families stay whole, and whatever a
    /// rater has touched stays.
    QFuture<domain::Result<NarrowStep>> narrow(int limit);
    /// Runs of the server that are not kept, as last counted.
    QFuture<domain::Result<qint64>> outOfScope();
    QFuture<domain::Result<void>> noteOutOfScope(qint64 runs);
    /// Runs in the lists.
    QFuture<domain::Result<qint64>> keptRuns();

    // --- what was read when ---
    QFuture<domain::Result<void>> noteWindow(ReadWindow window);
    /// The stretch that was read longest ago, among those read before `beforeMs` (or in the future of `nowMs`: clocks
    /// jump) that reach beyond `sinceMs`; with the ones behind it that are due too, up to `mostRuns`.
    QFuture<domain::Result<std::optional<ReadWindow>>> dueWindow(qint64 beforeMs, qint64 nowMs, qint64 sinceMs,
                                                                 qint64 mostRuns);
    /// How much was read at or after `sinceMs`.
    QFuture<domain::Result<CheckCount>> checkedSince(qint64 sinceMs);
    /// When a check of every run was asked for that is not finished; 0 for none.
    QFuture<domain::Result<qint64>> checkAskedMs();
    QFuture<domain::Result<void>> askCheck(qint64 atMs);
    /// A time of day kept under a name, as "thumbs"; 0 when not known.
    QFuture<domain::Result<qint64>> lastTime(QString what);
    QFuture<domain::Result<void>> noteTime(QString what, qint64 atMs);

    // --- runs that lists do not hold any more ---
    /// Ids of runs created in the window that are kept here, were not `seen`, and were not asked for since `askedMs`.
    QFuture<domain::Result<QStringList>> absentIn(ReadWindow window, QSet<QString> seen, qint64 askedMs);
    /// What the server said when asked for such a run by its id.
    QFuture<domain::Result<void>> noteAsked(QString runId, bool gone, qint64 atMs);
    QFuture<domain::Result<Vanished>> vanished(qint64 sinceMs);
    /// The waiting ones leave the lists; their verdicts stay. How many they were.
    QFuture<domain::Result<int>> letVanish(qint64 atMs);
    /// The waiting ones stay, and wait no longer.
    QFuture<domain::Result<void>> keepVanished(qint64 atMs);

    // --- chats whose id changed when the reply came ---
    /// The run that is this exchange under another id: same time, same input, no other conversation. Empty for none.
    QFuture<domain::Result<QString>> twinOf(QString runId);
    /// The run has another id from now on: verdict, drafts, marks, ledger and undo go along. False when a request with
    /// the old id is under way: try again later.
    QFuture<domain::Result<bool>> rekey(QString oldId, QString newId);

    // --- places that cannot be read ---
    QFuture<domain::Result<void>> notePoison(PoisonedTime time);
    QFuture<domain::Result<void>> forgetPoison(qint64 fromMs);
    QFuture<domain::Result<QList<PoisonedTime>>> poisoned();

    // --- the sweep by thumb ---
    /// What one page of the sweep held.
    QFuture<domain::Result<void>> noteSwept(QStringList runIds, qint64 cursorMs);
    /// Runs that have a thumb here, nothing of ours under way, and were not met; then the sweep's books are closed.
    QFuture<domain::Result<QStringList>> endSweep();

    // --- verdicts that the server lost ---
    QFuture<domain::Result<QStringList>> lostVerdicts();
    /// All of them go to the outbox again; how many.
    QFuture<domain::Result<int>> resendLost();
    QFuture<domain::Result<void>> forgetLost();

private:
    StorePrivate *const d;
};

} // namespace tidemark::store
