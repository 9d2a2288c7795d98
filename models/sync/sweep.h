// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pagereader.h"

namespace tidemark::sync {

/// All runs with a thumb, whatever their age: finds what was judged elsewhere since, and, by one request each, the runs
/// that lost their thumb there. Leaves the cursor alone.
[[nodiscard]] QCoro::Task<domain::Result<PullReport>> sweepThumbs(SessionPtr session);

} // namespace tidemark::sync
