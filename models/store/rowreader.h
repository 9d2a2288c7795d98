// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "store/database.h"
#include "store/storetypes.h"

namespace tidemark::store {

/// List rows, ids and numbers, as a reader sees them.
class RowReader
{
public:
    explicit RowReader(Database &db)
        : m_db(db)
    {}

    /// Ids in order, at most `limit` when it is above 0. Asks `goOn` every 1,000 rows; Cancelled when that says no.
    [[nodiscard]] QList<qint64> ids(const domain::Filter &filter, domain::Sort sort, int limit,
                                    const std::function<bool()> &goOn, std::optional<qint64> beforeRid = {});
    [[nodiscard]] qint64 count(const domain::Filter &filter);
    [[nodiscard]] std::optional<domain::RunSummary> row(qint64 rid);
    /// Server ids of these rows, in their order; those that are gone are left out.
    [[nodiscard]] QStringList idsOf(const QList<qint64> &rids);
    /// Row id of an id or of its unique beginning of 8 or more characters; 0 when there is none.
    [[nodiscard]] qint64 ridOf(const QString &runId);
    /// See Store::placesOf.
    [[nodiscard]] QList<RunPlace> places(const QStringList &runIds);
    [[nodiscard]] QueueCounts counts();
    [[nodiscard]] QStringList unlinkedRoots(int limit);
    /// What the server last told of a run that has no verdict.
    [[nodiscard]] domain::Feedback told(qint64 rid);
    /// The tags that the server last told, whatever raters want of them.
    [[nodiscard]] QStringList toldTags(qint64 rid);

private:
    /// No more runs than this can match, by what the facets count.
    [[nodiscard]] qint64 mostThatFit(const domain::Filter &filter);
    /// Runs without a value come last, newest first among equals.
    [[nodiscard]] QList<qint64> idsByValue(const domain::Filter &filter, domain::Sort sort,
                                           const std::function<bool()> &goOn);
    /// By how texts begin, without regard to case.
    [[nodiscard]] QList<qint64> idsByText(const domain::Filter &filter, domain::Sort sort,
                                          const std::function<bool()> &goOn);
    /// Words by their ids: their places in the alphabet.
    [[nodiscard]] QHash<qint64, double> placesOfWords(FacetKind kind);
    /// Without words to search for: newest first.
    [[nodiscard]] QList<qint64> idsByRank(const domain::Filter &filter, int limit, const std::function<bool()> &goOn);
    /// What belongs together stands together.
    [[nodiscard]] QList<qint64> idsByFamily(const domain::Filter &filter, bool newestFirst,
                                            const std::function<bool()> &goOn);
    [[nodiscard]] bool mayGoOn(qsizetype rows, const std::function<bool()> &goOn);
    [[nodiscard]] QStringList tags(qint64 rid);

    Database &m_db;
};

} // namespace tidemark::store
