// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/cycle.h"

namespace tidemark::sync {

/// Looks again at what was read before, since nothing tells what changed: thumbs every quarter of an hour, the last two
/// days once a day, everything when it was asked for, and, when there is nothing else to do, what was read longest ago.
/// Goes on where it was interrupted. After a first pull everything is fresh. Finds runs that were deleted, dated back
/// or judged elsewhere.
[[nodiscard]] QCoro::Task<domain::Result<void>> lookAgain(SessionPtr session, CyclePlan plan, bool firstPull);

/// More than 20 runs and more than 2 % of all at once are no tidying up: somebody has to agree. Pure.
[[nodiscard]] bool isMassLoss(qint64 lost, qint64 all);

} // namespace tidemark::sync
