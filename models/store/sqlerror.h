// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include <QSqlError>

namespace tidemark::store {

/// Our error for a failure of SQLite, told by its primary result code. `doing` names the statement, never its values.
[[nodiscard]] domain::Error toError(const QSqlError &error, const QString &doing);
/// The primary SQLite result code of an error; 1 (SQLITE_ERROR) where none is known.
[[nodiscard]] int primaryCode(const QSqlError &error);

} // namespace tidemark::store
