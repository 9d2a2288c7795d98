// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/push.h"

namespace tidemark::sync {

/// Sends what raters want of runs' tags: reads the run, merges, replaces its tags, reads back. Each run at most once
/// per call unless it was changed meanwhile. Adds to the report of the push that it is a part of. Between reading and
/// writing somebody else's tag can be lost: the server only knows how to replace them all.
[[nodiscard]] QCoro::Task<void> pushTags(SessionPtr session, bool ignoreDelays, PushReport *report);

} // namespace tidemark::sync
