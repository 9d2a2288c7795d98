// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/migrator.h"

namespace tidemark::store {

/// Opens one of the two files: looks before it touches, creates or migrates, sets what its writer needs.
class FileOpener
{
public:
    enum class Condition { Missing, Fine, Damaged };
    struct Kind
    {
        QString migrations;
        qint32 applicationId = 0;
        bool precious = false; ///< every commit reaches the disk, every open checks the whole file
    };
    static Kind workKind();
    static Kind cacheKind();

    FileOpener(QString path, const Kind &kind);
    /// The folder cannot be written: every reader manages without.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    /// Reads the file without changing a byte of it. Fails with StoreTooNew, or where it cannot be read at all.
    /// `thorough`: check every page however large the file is.
    [[nodiscard]] domain::Result<Condition> inspect(bool thorough) const;
    /// Opens the writer; creates or migrates the file, after a copy to `backupPath` where an existing one changes.
    bool openWriter(Database &db, const QString &backupPath) const;
    /// Opens for reading, beside the writer or in a folder that cannot be written.
    bool openReader(Database &db) const;

private:
    [[nodiscard]] bool isCutShort() const;
    [[nodiscard]] Database::Access readOnlyAccess() const;

    QString m_path;
    Kind m_kind;
    Migrator m_migrator;
    bool m_readOnly = false;
};

/// Writes a whole copy of an open file, as SQLite does it: consistent, without its log.
bool copyTo(Database &db, const QString &path);

} // namespace tidemark::store
