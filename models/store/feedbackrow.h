// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/feedback.h"
#include "domain/syncstate.h"
#include "store/storetypes.h"
#include <optional>

namespace tidemark::store {

/// A run's verdict and its way to the server, with the rules of that way. Pure: the tables store what comes out.
struct FeedbackRow
{
    QString runId;
    domain::Feedback base;                  ///< what the server last said
    domain::VerdictChange patch;            ///< waiting
    domain::VerdictChange inflight;         ///< being sent
    std::optional<domain::Feedback> theirs; ///< a newer server value, seen while ours was on its way
    qint64 rev = 0;
    domain::SyncState state = domain::SyncState::Clean;
    int attempts = 0;
    qint64 queuedAtMs = 0;
    qint64 nextAtMs = 0;
    qint64 confirmedMs = 0;
    std::optional<domain::Error> error;

    /// base ⊕ in flight ⊕ patch.
    [[nodiscard]] domain::Feedback shown() const;
    [[nodiscard]] bool isDirty() const { return !patch.isEmpty() || !inflight.isEmpty(); }
    [[nodiscard]] OutboxEntry entry() const;

    /// What the rater wants, on top of what waits. Returns what it changed of what is shown: empty when nothing.
    /// `keepOriginal`: nothing of ours ever replaced the thumb or comment that the server has.
    domain::VerdictChange edit(const domain::VerdictChange &change, bool keepOriginal, qint64 nowMs);
    /// Puts values back as they were, without further ado: for undo and redo.
    void restore(const domain::VerdictChange &values, qint64 nowMs);
    /// What the server was heard to hold; false when that is no news.
    bool hear(const domain::Feedback &server);
    /// Moves the patch in flight; false when there is nothing to send or it is not its turn.
    bool begin();
    void settle(const PushOutcome &outcome, qint64 nowMs);
    /// For a row found in `sending` at start: the request may or may not have landed.
    void recover();
    /// Ends a conflict. Returns what that changed of what is shown.
    domain::VerdictChange resolve(ConflictChoice choice, qint64 nowMs);
    /// Refused, parked and waiting rows are due now; false for others.
    bool retry();

private:
    void takeBack(bool mayHaveLanded);
    void dropWhatIsThere();
    void changed(qint64 nowMs);
    void confirm(const domain::Feedback &server, qint64 nowMs);
    void rest();
};

/// A change whose texts the server can store; empty ones become removals.
[[nodiscard]] domain::VerdictChange cleaned(const domain::VerdictChange &change);

} // namespace tidemark::store
