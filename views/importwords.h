// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include "views/errortext.h"

namespace tidemark::views {

/// Words for what was taken out of a file of runs; plain text.
namespace importwords {

/// "no JSON: cut off or broken".
[[nodiscard]] QString faultWords(domain::LineFault fault);
/// "Line 7: no JSON: cut off or broken".
[[nodiscard]] QString lineWords(const domain::BadLine &line);
/// "1,204 runs taken, 300 of them with a verdict. 2 lines left out."
[[nodiscard]] QString countWords(const domain::ImportReport &report);
/// Why the file was not taken to its end, and what to do; an empty title when it was.
[[nodiscard]] ErrorWords failureWords(const domain::ImportReport &report);

} // namespace importwords

} // namespace tidemark::views
