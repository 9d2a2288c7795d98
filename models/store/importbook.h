// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/rundetail.h"
#include <QFuture>

namespace tidemark::store {

class StorePrivate;

/// A verdict that was made in another project on a run that may be here too.
struct ForeignVerdict
{
    QString runId;
    domain::Feedback base;        ///< what the run's feedback was there before the verdict
    domain::VerdictChange change; ///< what was decided
    friend bool operator==(const ForeignVerdict &, const ForeignVerdict &) = default;
};

/// What became of foreign verdicts; together they are as many as were given.
struct AdoptReport
{
    int adopted = 0;
    int equal = 0;         ///< this project says the same already
    int unknown = 0;       ///< no run of that id is kept here
    QStringList differing; ///< ids of runs that have another verdict here: left alone
    friend bool operator==(const AdoptReport &, const AdoptReport &) = default;
};

/// What comes from files instead of the server. A part of Store, with the same rules for threads and futures.
class ImportBook
{
public:
    explicit ImportBook(StorePrivate *store)
        : d(store)
    {}

    /// Keeps lines of a history that was made elsewhere, to be shown and exported: each once, out of the reach of undo
    /// and out of what is counted as work done here. How many were new.
    QFuture<domain::Result<int>> keepHistory(QList<domain::LedgerEntry> lines);
    /// Gives the verdicts as if they were made here, by the rater of this store: one act, one undo, on its way to the
    /// server. A run whose verdict here differs from both what it was there and what it became there is left alone
    /// unless `overwrite`.
    QFuture<domain::Result<AdoptReport>> adopt(QList<ForeignVerdict> given, bool overwrite);

private:
    StorePrivate *const d;
};

} // namespace tidemark::store
