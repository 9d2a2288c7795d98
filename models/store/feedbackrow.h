// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/feedback.h"
#include "domain/syncstate.h"
#include "store/secondlook.h"
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
    QList<domain::VerdictChange> sent;      ///< was on its way and may stand on the server, oldest first
    std::optional<domain::Feedback> theirs; ///< a newer server value, seen while ours was on its way
    qint64 theirsMs = 0;                    ///< when it was seen
    bool decided =
        false; ///< a conflict opened again after its decision was sent: the server holds `base`, not `theirs`
    qint64 rev = 0;
    domain::SyncState state = domain::SyncState::Clean;
    int attempts = 0;
    qint64 queuedAtMs = 0;
    qint64 nextAtMs = 0;
    qint64 confirmedMs = 0;
    std::optional<domain::Error> error;
    SecondLook look;

    /// base ⊕ in flight ⊕ patch.
    [[nodiscard]] domain::Feedback shown() const;
    /// What the server was last heard to hold.
    [[nodiscard]] domain::Feedback server() const { return decided ? base : theirs.value_or(base); }
    [[nodiscard]] bool isDirty() const { return !patch.isEmpty() || !inflight.isEmpty(); }
    [[nodiscard]] OutboxEntry entry() const;

    /// What the rater wants, on top of what waits. Returns what it changed of what is shown: empty when nothing.
    /// `keepOriginal`: nothing of ours ever replaced the thumb or comment that the server has.
    domain::VerdictChange edit(const domain::VerdictChange &change, bool keepOriginal, qint64 nowMs);
    /// Puts values back as they were, without further ado: for undo and redo.
    void restore(const domain::VerdictChange &values, qint64 nowMs);
    /// What the server was heard to hold; false when that is no news. Settles the second look.
    bool hear(const domain::Feedback &server, qint64 nowMs);
    /// Moves the patch in flight; false when there is nothing to send or it is not its turn.
    bool begin();
    void settle(const PushOutcome &outcome, qint64 nowMs);
    /// For a row found in `sending` at start: the request may or may not have landed.
    void recover();
    /// What the rater's choice in a conflict amounts to, for resolve.
    [[nodiscard]] domain::VerdictChange chosen(ConflictChoice choice, const domain::VerdictChange &write) const;
    /// Ends a conflict with these values instead of ours.
    void resolve(const domain::VerdictChange &values, qint64 nowMs);
    /// Gives up what waits; false when nothing does, or it is being sent or asked about.
    bool drop();
    /// How it stands, for bringBack to undo resolve or drop.
    [[nodiscard]] QJsonObject standing() const;
    void bringBack(const QJsonObject &standing, qint64 nowMs);
    /// Refused, gone, parked and waiting rows are due now; false for others.
    bool retry();

private:
    void takeBack();
    void dropWhatIsThere();
    void changed(qint64 nowMs);
    void confirm(const domain::Feedback &server, qint64 nowMs);
    void keepUnseen(const domain::Feedback &earlier, const domain::VerdictChange &landed);
    void meet(const domain::Feedback &server, qint64 nowMs);
    bool lookAgain(const domain::Feedback &earlier, qint64 nowMs);
    bool hearDirty(const domain::Feedback &server, qint64 nowMs);
    void endQuestion();
    void rest();
};

/// A change whose texts the server can store; empty ones become removals.
[[nodiscard]] domain::VerdictChange cleaned(const domain::VerdictChange &change);

} // namespace tidemark::store
