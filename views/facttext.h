// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::views {

/// Facts as people read them, in the reader's locale and time zone.
namespace facttext {
/// "14:02".
[[nodiscard]] QString clock(qint64 ms);
/// "14:02:11".
[[nodiscard]] QString clockWithSeconds(qint64 ms);
/// "23 Nov 14:02"; with the year where it is not this one.
[[nodiscard]] QString day(qint64 ms);
/// Date and time in full, for tooltips.
[[nodiscard]] QString full(qint64 ms);
/// "0.2 s", "1.8 s", "2 min 5 s", "3 h 20 min".
[[nodiscard]] QString duration(qint64 ms);
/// "$0.0003"; small costs keep two digits that say something.
[[nodiscard]] QString cost(double dollars);
[[nodiscard]] QString tokens(qint64 count);
/// "64 kB" for that many bytes.
[[nodiscard]] QString size(qint64 bytes);
} // namespace facttext

} // namespace tidemark::views
