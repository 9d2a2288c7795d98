// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/tagedit.h"
#include "store/storetypes.h"
#include <QFuture>
#include <QHash>

namespace tidemark::store {

class StorePrivate;

/// Tags of runs, as raters change them, and their way to the server. A part of Store, with the same rules for threads
/// and futures.
class TagBook
{
public:
    explicit TagBook(StorePrivate *store)
        : d(store)
    {}

    /// Adds and removes tags of these runs: one act, one undo. How many runs it changed.
    QFuture<domain::Result<int>> edit(QStringList runIds, domain::TagEdit edit);
    /// How many of these runs have which tag, as shown.
    QFuture<domain::Result<QHash<QString, int>>> count(QStringList runIds);

    // --- for sync ---
    /// Entries due at `nowMs`, newest edit first.
    QFuture<domain::Result<QList<TagEntry>>> due(qint64 nowMs, int limit);
    /// Counts the attempt and commits; nothing when there is nothing to send any more.
    QFuture<domain::Result<std::optional<TagEntry>>> begin(QString runId);
    /// `sentRev`: of the entry that was sent.
    QFuture<domain::Result<void>> settle(QString runId, qint64 sentRev, PushOutcome outcome);

private:
    StorePrivate *const d;
};

} // namespace tidemark::store
