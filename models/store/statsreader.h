// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/statistics.h"
#include "store/database.h"

namespace tidemark::store {

/// Numbers about what a filter holds, by one statement over it: the matching rows are gathered once, and everything is
/// counted from them.
class StatsReader
{
public:
    static constexpr int mostValues = 12;

    StatsReader(Database &cache, Database &work)
        : m_cache(cache)
        , m_work(work)
    {}

    [[nodiscard]] domain::Statistics read(const domain::Filter &filter, int utcOffsetSeconds, qint64 nowMs);

private:
    [[nodiscard]] QList<domain::RaterShare> raters(qint64 sinceMs);

    Database &m_cache;
    Database &m_work;
};

} // namespace tidemark::store
