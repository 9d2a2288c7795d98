// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/result.h"
#include <QList>
#include <QSet>

namespace tidemark::items {

/// The ids in their order, and where that is not the order of time, the rows by id: to find one among a million.
struct Listing
{
    QList<qint64> ids;
    QList<int> rowsById;
    domain::Sort sort;
    quint32 seed = 0; ///< of the shuffle

    [[nodiscard]] bool isByTime() const { return sort.field == domain::SortField::Created && seed == 0; }
    [[nodiscard]] int rowOf(qint64 rid) const;
    void removeAt(int row);
    void remove(const QSet<qint64> &rids);
    void number(); ///< fills rowsById
    /// From what the store found, without what is not among `only` if that holds anything. Pure; any thread.
    static domain::Result<Listing> made(const domain::Result<QList<qint64>> &found, const QSet<qint64> &only,
                                        const domain::Sort &sort, quint32 seed);
};

} // namespace tidemark::items
