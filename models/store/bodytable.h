// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace tidemark::store {

/// Whole runs as received and the full-text index over them. Runs marked gone are not in the index.
class BodyTable
{
public:
    explicit BodyTable(Database &db)
        : m_db(db)
    {}

    void add(qint64 rid, const QString &text, const QString &note, const QByteArray &json);
    /// Replaces text and JSON of a run; the note stays.
    void replace(qint64 rid, const QString &text, const QByteArray &json, bool indexed);
    /// Replaces what is searched of the verdict; nothing is written when it is the same.
    void setNote(qint64 rid, const QString &note, bool indexed);
    void addToIndex(qint64 rid);
    void removeFromIndex(qint64 rid);
    [[nodiscard]] QByteArray json(qint64 rid);

private:
    Database &m_db;
};

} // namespace tidemark::store
