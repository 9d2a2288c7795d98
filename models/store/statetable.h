// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/storetypes.h"

namespace tidemark::store {

/// Single values of a file: whose it is, where the pull stands, what has been applied. Both files have one.
class StateTable
{
public:
    explicit StateTable(Database &db)
        : m_db(db)
    {}

    [[nodiscard]] QString text(const QString &key);
    [[nodiscard]] qint64 integer(const QString &key) { return text(key).toLongLong(); }
    void set(const QString &key, const QString &value);
    void set(const QString &key, qint64 value) { set(key, QString::number(value)); }

    [[nodiscard]] PullCursor cursor();
    void setCursor(const PullCursor &cursor);
    /// Whether this file may be used for that server and project: Usage error when it is another one's. An unknown
    /// project fits any.
    [[nodiscard]] domain::Result<void> checkOwner(const QString &server, const QString &project);
    /// Writes the owner where it is not known yet.
    void claim(const QString &server, const QString &project);

private:
    Database &m_db;
};

} // namespace tidemark::store
