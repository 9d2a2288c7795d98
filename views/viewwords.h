// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lunaryview.h"
#include "views/errortext.h"

/// Words for views that come from Lunary's own pages; plain text.
namespace tidemark::views::viewwords {

/// One line: what of a view is left out or carried over with another meaning.
[[nodiscard]] QString lossWords(const domain::LunaryLoss &loss);
/// Why the views cannot be had.
[[nodiscard]] ErrorWords failureWords(const domain::Error &error);

} // namespace tidemark::views::viewwords
