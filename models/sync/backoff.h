// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::sync {

/// Milliseconds until the next try after `attempts` failed ones (1 for the first): between 2 s and 300 s, doubling,
/// the upper half of each step chosen by `random` (0 to 1) so that many clients do not come back together. Pure.
[[nodiscard]] qint64 backoffMs(int attempts, double random);

/// Epoch milliseconds at which to go on after 429. What the server named (`retryAtMs`, 0 for nothing) is kept within
/// 1 s and 120 s from `nowMs`, plus up to 5 % by `random` (0 to 1); with nothing named half a minute. Pure.
[[nodiscard]] qint64 rateLimitedUntilMs(qint64 nowMs, qint64 retryAtMs, double random);

/// Requests that background work leaves over for others behind the same address: a tenth of `total`, at least one.
/// Pure.
[[nodiscard]] int headroom(int total);

} // namespace tidemark::sync
