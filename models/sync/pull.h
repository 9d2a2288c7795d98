// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pagereader.h"

namespace tidemark::sync {

/// Everything created since the cursor, with the recent overlap read again (not when a first pull goes on); page by
/// page into the store, each with the cursor, so that the next call goes on where this one ended.
[[nodiscard]] QCoro::Task<domain::Result<PullReport>> pullNew(SessionPtr session);

} // namespace tidemark::sync
