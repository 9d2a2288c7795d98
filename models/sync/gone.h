// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"

namespace tidemark::sync {

/// What the server says of a run that a list did not hold.
enum class Whereabouts {
    Here,    ///< it has it: nothing to do
    Renamed, ///< it has it under another id; everything done here went along
    Gone,    ///< it says so to somebody who may read
    Unclear, ///< it could not tell, or not now
};

/// Asks for one run by its id. A run that is there is brought up to date. Errors that would meet the next run as well
/// are errors.
[[nodiscard]] QCoro::Task<domain::Result<Whereabouts>> lookFor(SessionPtr session, QString runId,
                                                               Session::Manners manners);

/// The same, and a run that is gone leaves the lists; its verdict stays.
[[nodiscard]] QCoro::Task<domain::Result<void>> markIfGone(SessionPtr session, QString runId, Session::Manners manners);

} // namespace tidemark::sync
