// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storeprivate.h"

namespace tidemark::store {

/// The way to a store's inside, for faults that no test can cause from outside.
struct StoreFaults
{
    static StorePrivate &of(Store &store) { return *store.d; }
    /// As if the disk ended at that many pages of each file; 0 for no limit. SQLite never goes below what a file has.
    static void limitPages(Store &store, int workPages, int cachePages)
    {
        const auto limit = [](Database &db, int pages) {
            db.execAnyway(QStringLiteral("PRAGMA max_page_count=%1").arg(pages > 0 ? pages : 1'073'741'823));
        };
        StorePrivate &inside = of(store);
        inside.workers.work.run([&] { limit(inside.session.work.work, workPages); });
        inside.workers.cache.run([&] { limit(inside.session.cache.cache, cachePages); });
    }
};

} // namespace tidemark::store
