// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/database.h"
#include "store/facetbook.h"
#include "store/filtercompiler.h"
#include <QHash>

namespace tidemark::store {

/// Counts the values of a field among the runs of a filter, in spans of time, so that it can stop between two of them.
/// Of a filter that most runs match it counts the others: how many runs have a value at all is known.
class FacetReader
{
public:
    static constexpr qint64 mostMs = 3'000; ///< a menu's numbers are worth no more

    FacetReader(Database &cache, const domain::Clock &clock)
        : m_cache(cache)
        , m_clock(clock)
    {}

    /// See FacetBook::within. Asks `goOn` before each span; Cancelled when that says no.
    [[nodiscard]] FilterFacet within(const domain::Filter &filter, domain::FilterField field, int limit,
                                     const std::function<bool()> &goOn);
    /// The value of each run of one span; the last two values to bind are its first row id and the one after its last.
    [[nodiscard]] static IdQuery spanQuery(const domain::Filter &filter, domain::FilterField field);

private:
    /// A value that is known, with how many of all runs have it.
    struct Known
    {
        qint64 key = 0;
        QString text;
        qint64 runs = 0;
    };
    [[nodiscard]] QList<Known> known(domain::FilterField field);
    [[nodiscard]] bool matchesMost(const domain::Filter &filter);
    [[nodiscard]] qint64 matching(const domain::FilterNode &part);
    /// False when it was given up.
    [[nodiscard]] bool count(const IdQuery &query, domain::FilterField field, const std::function<bool()> &goOn);
    [[nodiscard]] QList<FacetValue> others(int limit);
    [[nodiscard]] qint64 reasonKey(const QString &reason);

    Database &m_cache;
    const domain::Clock &m_clock;
    QHash<qint64, qint64> m_counts; ///< by term, thumb or place among the reasons
    QHash<QString, qint64> m_reasons;
};

} // namespace tidemark::store
