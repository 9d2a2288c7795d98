// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/tagedit.h"
#include "store/database.h"
#include "store/storetypes.h"

namespace tidemark::store {

/// A run's tags on their way to the server, with the rules of that way.
struct TagEditRow
{
    QString runId;
    domain::TagEdit edit; ///< what the server may lack
    qint64 rev = 0;
    domain::SyncState state = domain::SyncState::Clean;
    int attempts = 0;
    qint64 queuedAtMs = 0;
    qint64 nextAtMs = 0;
    std::optional<domain::Error> error;

    [[nodiscard]] TagEntry entry() const { return {runId, edit, rev, attempts}; }
    void want(const domain::TagEdit &later, qint64 nowMs);
    /// False when there is nothing to send or it is not its turn.
    bool begin();
    /// `sentRev`: of the entry that was sent.
    void settle(const PushOutcome &outcome, qint64 sentRev, qint64 nowMs);
    /// Refused, gone, parked and waiting ones are due now; false for others.
    bool retry();
    /// Gives up what waits; false when nothing does, or it is being sent.
    bool drop();
    /// For a row found in `sending` at start.
    void recover();

private:
    void waitUntil(qint64 atMs);
};

/// The outbox of tags in the work file.
class TagEditTable
{
public:
    explicit TagEditTable(Database &work)
        : m_db(work)
    {}

    [[nodiscard]] std::optional<TagEditRow> find(const QString &runId);
    /// Writes the row and notes that the run was touched, for the cache to follow.
    void save(const TagEditRow &row);
    [[nodiscard]] QList<TagEntry> due(qint64 nowMs, int limit);
    /// Earliest next attempt; 0 when none waits.
    [[nodiscard]] qint64 nextDueMs();
    [[nodiscard]] QStringList inState(domain::SyncState state);
    [[nodiscard]] bool isAny();

private:
    Database &m_db;
};

/// The state to show for a run whose verdict and whose tags each have one.
[[nodiscard]] domain::SyncState stateOfBoth(domain::SyncState verdict, domain::SyncState tags);

/// Runs of which a verdict or a tag waits, is being sent or is parked.
[[nodiscard]] qint64 unsyncedRuns(Database &work);

} // namespace tidemark::store
