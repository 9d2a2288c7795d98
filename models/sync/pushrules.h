// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storetypes.h"
#include "sync/merge.h"

namespace tidemark::sync {

/// One verdict on its way: the entry, what the server held just before, what is written.
struct Sending
{
    store::OutboxEntry entry;
    domain::Feedback theirs;
    domain::VerdictChange toSend;
    bool asks = false; ///< other keys are in conflict: the rater decides about them
};

/// What reading back proved.
enum class Landed {
    Yes,
    NoEffect, ///< the server answered well and kept the old values
    Changed,  ///< somebody else wrote meanwhile: merge again
};

/// What to write for an entry, merged against what the server holds; or the outcome when there is nothing to write.
/// A conflict in thumb or comment holds both back, with what goes along with them: a comment explains its thumb. A
/// conflict in any other key holds back that key. The rest is sent. Pure.
[[nodiscard]] std::optional<store::PushOutcome> outcomeBeforeWriting(Sending &sending,
                                                                     const QList<domain::VerdictChange> &sentBefore);

[[nodiscard]] Landed landed(const Sending &sending, const domain::Feedback &now);

/// What becomes of an entry after a failed request; Gone must have been made sure of. Pure.
[[nodiscard]] store::PushOutcome outcomeOf(const domain::Error &error, int attempts, qint64 nowMs, double random);

/// What becomes of an entry whose write did not show, the `times`-th time. Pure.
[[nodiscard]] store::PushOutcome outcomeWithoutEffect(int times, qint64 nowMs, double random);

/// True for errors that the next verdict would meet as well, so that asking again is pointless now. Pure.
[[nodiscard]] bool stopsQueue(const domain::Error &error);

} // namespace tidemark::sync
