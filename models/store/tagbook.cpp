// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tagbook.h"
#include "store/rowreader.h"
#include "store/storeprivate.h"

namespace tidemark::store {

using domain::Result;

QFuture<Result<int>> TagBook::edit(QStringList runIds, domain::TagEdit edit)
{
    return d->changeWork<int>([runIds = std::move(runIds),
                               edit = edit.cleaned()](Verdicts &verdicts) { return verdicts.editTags(runIds, edit); },
                              [this](const Result<int> &) { Q_EMIT d->q->outboxChanged(); });
}

QFuture<Result<QHash<QString, int>>> TagBook::count(QStringList runIds)
{
    return d->readPage<QHash<QString, int>>([runIds = std::move(runIds)](ReadSide &side) {
        QHash<QString, int> counts;
        for (const QString &runId : runIds) {
            RowReader rows(side.cache);
            const auto row = TagEditTable(side.work).find(runId);
            const QStringList told = rows.toldTags(rows.ridOf(runId));
            for (const QString &tag : row ? row->edit.appliedTo(told) : told)
                ++counts[tag];
        }
        return side.result(counts);
    });
}

QFuture<Result<QList<TagEntry>>> TagBook::due(qint64 nowMs, int limit)
{
    return d->readPage<QList<TagEntry>>(
        [nowMs, limit](ReadSide &side) { return side.result(TagEditTable(side.work).due(nowMs, limit)); });
}

QFuture<Result<std::optional<TagEntry>>> TagBook::begin(QString runId)
{
    using Entry = std::optional<TagEntry>;
    return d->changeWork<Entry>([runId = std::move(runId)](Verdicts &verdicts) { return verdicts.beginTags(runId); },
                                [](const Result<Entry> &) {});
}

QFuture<Result<void>> TagBook::settle(QString runId, qint64 sentRev, PushOutcome outcome)
{
    return d->changeWork<void>([runId = std::move(runId), sentRev, outcome = std::move(outcome)](
                                   Verdicts &verdicts) { return verdicts.settleTags(runId, sentRev, outcome); },
                               [](const Result<void> &) {});
}

} // namespace tidemark::store
