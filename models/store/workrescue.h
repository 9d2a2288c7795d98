// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include <QHash>
#include <QSet>

namespace tidemark::store {

/// Fills a new work file with what a backup holds and what can still be read of the damaged one.
class WorkRescue
{
public:
    explicit WorkRescue(Database &fresh)
        : m_fresh(fresh)
    {}

    /// Either path may be empty. Takes what is readable and does not mind what is not; false when the new file cannot
    /// be written.
    bool rescue(const QString &backup, const QString &damaged);

private:
    void takeFrom(const QString &path);
    void takeTable(Database &source, const QString &table, const QString &key, const QString &newer);
    void replayLedger(qint64 backedUp);
    void replayTags(qint64 backedUp);

    Database &m_fresh;
    QHash<QString, QSet<QString>> m_rowsRead; ///< by table: runs whose row the last file still had
};

} // namespace tidemark::store
