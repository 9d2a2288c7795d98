// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pullscope.h"

namespace tidemark::views {

/// The scope as people read it: "since 1 Nov 2026, models gpt-4o or mini, thumb down, 1 in 10"; empty for everything.
/// Pure, but for the locale and the time zone.
[[nodiscard]] QString scopeWords(const domain::PullScope &scope);
/// The same with how many runs it leaves out; empty for everything.
[[nodiscard]] QString scopeLine(const domain::PullScope &scope, qint64 outside);
/// What choosing `wanted` in place of `now` will do, in whole sentences.
[[nodiscard]] QString scopeOutlook(const domain::PullScope &now, const domain::PullScope &wanted);

} // namespace tidemark::views
