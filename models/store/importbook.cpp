// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importbook.h"
#include "store/storeprivate.h"

namespace tidemark::store {

using domain::Result;

QFuture<Result<int>> ImportBook::keepHistory(QList<domain::LedgerEntry> lines)
{
    return d->changeWork<int>([lines = std::move(lines)](Verdicts &verdicts) { return verdicts.keepHistory(lines); },
                              [](const Result<int> &) {});
}

QFuture<Result<AdoptReport>> ImportBook::adopt(QList<ForeignVerdict> given, bool overwrite)
{
    return d->changeWork<AdoptReport>(
        [given = std::move(given), overwrite](Verdicts &verdicts) { return verdicts.adopt(given, overwrite); },
        [this](const Result<AdoptReport> &) { Q_EMIT d->q->outboxChanged(); });
}

} // namespace tidemark::store
