// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/runtable.h"

namespace tidemark::store {

/// A chat run gets another id when its reply arrives. Everything kept under the old one goes to the new one.

/// In the work file, as one transaction: verdict, ledger, marks. False when a request under either id is under way.
[[nodiscard]] domain::Result<bool> rekeyWork(Database &work, const QString &oldId, const QString &newId, qint64 nowMs);

/// Rows that a change of id touched; 0 for none.
struct Rekeyed
{
    qint64 changedRid = 0;
    qint64 removedRid = 0;
};

/// In the cache, as one transaction. The old row stays, so that a list keeps its place, and takes over what the new
/// one brought.
[[nodiscard]] domain::Result<Rekeyed> rekeyCache(Database &cache, Database &work, RunTable &runs, const QString &oldId,
                                                 const QString &newId);

/// See PullBook::twinOf.
[[nodiscard]] QString twinOf(Database &cache, const QString &runId);

} // namespace tidemark::store
