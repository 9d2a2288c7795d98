// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlerror.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Error;
using domain::ErrorKind;

int primaryCode(const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    // Extended codes carry the primary one in their lowest byte.
    return isNumber && code > 0 ? code & 0xff : 1;
}

Error toError(const QSqlError &error, const QString &doing)
{
    ErrorKind kind = ErrorKind::StoreFailed;
    switch (primaryCode(error)) {
    case 5: // BUSY
    case 6: // LOCKED
        kind = ErrorKind::StoreBusy;
        break;
    case 3: // PERM
    case 8: // READONLY
        kind = ErrorKind::StoreReadOnly;
        break;
    case 13: // FULL
        kind = ErrorKind::StoreFull;
        break;
    case 11: // CORRUPT
    case 26: // NOTADB
        kind = ErrorKind::StoreCorrupt;
        break;
    default:
        break;
    }
    const QString detail = u"%1 (SQLite %2) in: %3"_s.arg(error.databaseText().trimmed(), error.nativeErrorCode(),
                                                          doing.simplified().left(80));
    return {kind, detail, 0, 0};
}

} // namespace tidemark::store
