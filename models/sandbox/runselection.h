// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/querytext.h"
#include "sandbox/runbook.h"

namespace tidemark::sandbox {

/// The runs of one page in their order. Fast where it matters: by creation time, with a lower or upper bound.
[[nodiscard]] QList<quint32> selectRuns(const RunBook &book, const RunQuery &query);
/// How many there are, at most `query.limit`.
[[nodiscard]] qint64 countRuns(const RunBook &book, const RunQuery &query);

} // namespace tidemark::sandbox
