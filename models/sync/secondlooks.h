// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"

namespace tidemark::sync {

/// Reads again what was confirmed a minute ago and has not been heard of since, by few requests: somebody else's write
/// that was begun before ours may have landed after our reading back. The store decides what that means. How many runs
/// were looked at.
[[nodiscard]] QCoro::Task<domain::Result<int>> lookAtConfirmed(SessionPtr session);

} // namespace tidemark::sync
