// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pagereader.h"

namespace tidemark::sync {

/// The time of the last complete sweep is kept under this name.
[[nodiscard]] QString sweptName();

/// All runs with a thumb, whatever their age: finds what was judged elsewhere since, and the runs that lost their thumb
/// there. At most so many pages (0 for all); goes on where it stopped. Leaves the cursor alone.
[[nodiscard]] QCoro::Task<domain::Result<PullReport>> sweepThumbs(SessionPtr session, int mostPages);

} // namespace tidemark::sync
