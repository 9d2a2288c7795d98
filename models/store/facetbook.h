// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/storetypes.h"
#include <QFuture>

namespace tidemark::store {

class StorePrivate;

/// The values of one field among the runs of a filter.
struct FilterFacet
{
    QList<FacetValue> values; ///< most runs first; known values that no run of the filter has come last, with 0
    bool complete = false;    ///< false: counting took too long and was given up; no values
    friend bool operator==(const FilterFacet &, const FilterFacet &) = default;
};

/// Numbers for menus while a filter is set; without one Store::facet has them at once. They are counted on a thread of
/// their own, so that no row waits for them. A part of Store, with the same rules for threads and futures.
class FacetBook
{
public:
    explicit FacetBook(StorePrivate *store)
        : d(store)
    {}

    /// How many runs of `filter` have which value of `field`, one of Thumb, Type, Model, Tag, User, Status and Reason;
    /// at most `limit` values. A newer question or cancel() ends it with Cancelled.
    QFuture<domain::Result<FilterFacet>> within(domain::Filter filter, domain::FilterField field, int limit);
    /// Nobody waits for the numbers any more.
    void cancel();

private:
    StorePrivate *const d;
};

} // namespace tidemark::store
