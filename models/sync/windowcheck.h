// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pagereader.h"

namespace tidemark::sync {

/// Which windows to read again: read before `beforeMs`, reaching beyond `sinceMs`.
struct CheckPlan
{
    qint64 beforeMs = 0;
    qint64 sinceMs = 0;
    qint64 mostRequests = 0; ///< 0 for no limit
    bool reports = false;    ///< progress of a check that somebody waits for
};

/// Reads them again, the longest unread first, and asks for what they do not hold any more. False when it stopped
/// before its end.
[[nodiscard]] QCoro::Task<domain::Result<bool>> checkWindows(SessionPtr session, CheckPlan plan);

/// Runs that the server was found not to have leave the lists, unless they are so many that somebody must agree first.
[[nodiscard]] QCoro::Task<domain::Result<void>> letVanish(SessionPtr session);

/// Tries the places again, once a day, that the server could not give.
[[nodiscard]] QCoro::Task<domain::Result<void>> retryPoisoned(SessionPtr session);

} // namespace tidemark::sync
