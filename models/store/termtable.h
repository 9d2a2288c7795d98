// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/storetypes.h"
#include <QHash>

namespace tidemark::store {

/// Words that many runs share (types, models, tags, users, states), with the number of runs that have them.
class TermTable
{
public:
    explicit TermTable(Database &db)
        : m_db(db)
    {}

    /// Id of a word, made when it is new.
    [[nodiscard]] qint64 idOf(FacetKind kind, const QString &text);
    /// Most used words first.
    [[nodiscard]] QList<FacetValue> most(FacetKind kind, int limit);
    /// Ids handed out in a transaction that was rolled back are not there.
    void forget() { m_ids.clear(); }
    /// The number that stands for a kind in the file.
    [[nodiscard]] static int code(FacetKind kind);

private:
    Database &m_db;
    QHash<std::pair<int, QString>, qint64> m_ids;
};

/// Most used values first. Reasons are counted where they stand, in the feedback as shown: few runs have any.
[[nodiscard]] QList<FacetValue> facetOf(Database &cache, FacetKind kind, int limit);

} // namespace tidemark::store
