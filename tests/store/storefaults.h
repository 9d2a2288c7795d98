// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storeprivate.h"

namespace tidemark::store {

/// The way to a store's inside, for faults that no test can cause from outside.
struct StoreFaults
{
    static StorePrivate &of(Store &store) { return *store.d; }
    /// Shows each statement of the writers and of the pages' reader to `hook` before it runs; it is asked from several
    /// threads, and what it returns is taken for the statement's failure. Before open().
    static void watch(Store &store, const std::function<std::optional<domain::Error>(const QString &)> &hook)
    {
        Session &session = of(store).session;
        for (Database *db : {&session.work.work, &session.work.cache, &session.cache.cache, &session.cache.work,
                             &session.page.cache, &session.page.work})
            db->beforeEach = hook;
    }
    /// How long the writers wait for a file that another program holds.
    static void setPatience(Store &store, int ms)
    {
        const QString pragma = QStringLiteral("PRAGMA busy_timeout=%1").arg(ms);
        StorePrivate &inside = of(store);
        inside.workers.work.run([&] { inside.session.work.work.execAnyway(pragma); });
        inside.workers.cache.run([&] { inside.session.cache.cache.execAnyway(pragma); });
    }
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
