// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include <QStringList>

namespace tidemark::store {

/// Brings a file to the newest version by numbered files (NNNN_verb_object.sql), each one transaction.
class Migrator
{
public:
    /// `folder` holds the numbered files; `applicationId` marks files that are ours.
    Migrator(QString folder, qint32 applicationId);

    /// Number of the newest file.
    [[nodiscard]] int newestVersion() const;
    /// The statements of a file: paragraphs between blank lines, comment lines left out.
    [[nodiscard]] static QStringList statements(const QString &sql);
    /// Version of an open file; 0 when it is empty.
    [[nodiscard]] static int versionOf(Database &db);
    /// True when the file is new or marked as ours.
    [[nodiscard]] bool isOurs(Database &db) const;
    /// Applies what is missing. The first failure rolls its file back and stops: the error is left in `db`. A newer
    /// file fails with StoreTooNew before anything is written.
    bool migrate(Database &db) const;

private:
    bool applyFile(Database &db, const QString &name, int version) const;

    QString m_folder;
    qint32 m_applicationId;
    QStringList m_files;
};

} // namespace tidemark::store
