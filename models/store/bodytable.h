// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/packedbody.h"
#include "store/preparedrun.h"

namespace tidemark::store {

/// Whole runs as received and the full-text index over them. Runs marked gone are not in the index.
///
/// Changes of the index wait until flush(): SQLite writes FTS5's pending words to the disk at every statement
/// savepoint, so an index change between ordinary statements would cost ten times as much.
class BodyTable
{
public:
    explicit BodyTable(Database &db)
        : m_db(db)
    {}

    void add(qint64 rid, const PreparedRun &run, const QString &note);
    /// Replaces text and JSON of a run; the note stays.
    void replace(qint64 rid, const PreparedRun &run, bool indexed);
    /// Replaces what is searched of the verdict; nothing is written when it is the same.
    void setNote(qint64 rid, const QString &note, bool indexed);
    void addToIndex(qint64 rid);
    void removeFromIndex(qint64 rid);
    /// Writes what waits for the index; the last thing before a commit.
    void flush();
    /// Drops what waits: the transaction was rolled back.
    void forget() { m_waiting.clear(); }
    /// The run as received; empty when there is none or it is damaged.
    [[nodiscard]] QByteArray json(qint64 rid);

private:
    struct IndexChange
    {
        bool remove = false;
        qint64 rid = 0;
        QString text;
        QString note;
    };
    void index(bool remove, qint64 rid);
    /// What is searched of the run, as it stands in the index.
    [[nodiscard]] QString text(qint64 rid);
    [[nodiscard]] std::optional<Body> find(qint64 rid);

    Database &m_db;
    QList<IndexChange> m_waiting;
};

} // namespace tidemark::store
