// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"

namespace tidemark::sync {

/// What one sync does.
struct CyclePlan
{
    bool pull = true;
    bool push = true;
    bool full = false;               ///< also the thumbs of older runs, and what `recheck` does
    bool recheck = false;            ///< also what of the last day has not ended
    bool takeBack = false;           ///< what was parked goes again: the credentials may be others
    bool ignoreDelays = false;       ///< somebody asked: do not wait for the next try of what failed
    bool untilNothingIsLeft = false; ///< wait for further tries and read all families
};

/// One sync from beginning to end: what waits to be sent goes first, then new runs come, then their families, then what
/// was rated meanwhile. Ends with the error that ended it, if any; progress is in the session.
[[nodiscard]] QCoro::Task<std::optional<domain::Error>> syncOnce(SessionPtr session, CyclePlan plan);

/// The phase to show when a sync ended with this error. Pure.
[[nodiscard]] domain::SyncPhase phaseAfter(const std::optional<domain::Error> &error);

} // namespace tidemark::sync
