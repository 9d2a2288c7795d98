// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cachesizes.h"
#include "domain/result.h"
#include "store/compactor.h"
#include <QFuture>

namespace tidemark::store {

class StorePrivate;

/// How much room the cache takes, how long runs are kept, and giving room back. What leaves by age leaves as by any
/// scope: choose here, then PullBook::adoptScope() and narrow(). A way into Store, with the same rules for threads and
/// futures; it may go before they are done.
class CacheCare
{
public:
    explicit CacheCare(StorePrivate *store)
        : d(store)
    {}

    QFuture<domain::Result<domain::CacheSizes>> sizes();
    /// How many runs leave at most when those without feedback are kept `days` days: conversations that go on, and
    /// texts that were begun here, keep some.
    QFuture<domain::Result<qint64>> leaving(int days);
    /// From now on; 0 for ever. What was judged, marked or begun here stays whatever its age, and so do all verdicts.
    QFuture<domain::Result<void>> keepDays(int days);
    /// Lets time go on: true when other runs are to be kept than before. Nothing while runs are kept for ever.
    QFuture<domain::Result<bool>> ageTo(qint64 nowMs);
    /// Does a part of a compaction, from CompactStage::Begin to Done; may be left off after any part.
    QFuture<domain::Result<CompactStep>> compact(CompactStage stage);

private:
    StorePrivate *const d;
};

} // namespace tidemark::store
