// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session.h"

namespace tidemark::store {

/// Visits every match newest first, in pages, so that neither memory nor a read lock grows with the export.
[[nodiscard]] domain::Result<qint64> visitEach(ReadSide &side, const domain::Filter &filter,
                                               const LabelledVisitor &visitor, const std::function<bool()> &goOn);
/// Looks at every page of both files.
[[nodiscard]] domain::Result<CheckReport> checkFiles(ReadSide &side);

} // namespace tidemark::store
