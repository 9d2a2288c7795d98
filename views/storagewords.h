// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cachesizes.h"
#include "views/errortext.h"

/// What is said of the room that runs take, in the rater's language. Pure, but for the locale.
namespace tidemark::views::storagewords {

/// "1,204,332 runs take 2.1 GB on this computer. 310 MB of it could be given back."
[[nodiscard]] QString state(const domain::CacheSizes &sizes);
/// The size of one run, and that of the verdicts.
[[nodiscard]] QString parts(const domain::CacheSizes &sizes);
/// What keeping runs `wanted` days in place of `now` does (0: for ever); `leaving` below 0 is not counted yet.
[[nodiscard]] QString outlook(int now, int wanted, qint64 leaving, qint64 bytesPerRun);

[[nodiscard]] QString trimming(qint64 left, qint64 most);
[[nodiscard]] QString trimmed(qint64 left, bool stopped);
/// Nothing leaves by age any more.
[[nodiscard]] QString keepsAll();
[[nodiscard]] QString sorting();
[[nodiscard]] QString givingBack(qint64 bytes);
[[nodiscard]] QString writingAnew();
[[nodiscard]] QString compacted(qint64 bytes, bool stopped);
[[nodiscard]] ErrorWords lacksRoom(qint64 needBytes, qint64 roomBytes);

} // namespace tidemark::views::storagewords
