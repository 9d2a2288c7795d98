// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <QString>

namespace tidemark::store {

/// What a list is sorted by, as an expression over the run table; empty for the orders that are not by a value.
[[nodiscard]] QString sortColumn(domain::SortField field);

} // namespace tidemark::store
