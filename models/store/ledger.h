// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "store/database.h"
#include "store/storetypes.h"

namespace tidemark::store {

/// Everything people did here, append-only; only the mark of an undo is ever changed.
class Ledger
{
public:
    enum class Kind {
        Verdict = 0,
        Marks = 1,
        Resolution = 2, ///< a conflict was ended
        Dropped = 3     ///< a verdict that could not go was given up
    };
    struct Line
    {
        domain::LedgerEntry entry;
        Kind kind = Kind::Verdict;
        QJsonObject stood; ///< of a resolution or a dropped verdict: FeedbackRow::standing before it
    };
    explicit Ledger(Database &db)
        : m_db(db)
    {}

    /// Adds a line; entry.seq is given here.
    void append(const domain::LedgerEntry &entry, Kind kind, const QJsonObject &stood = {});
    /// What undo takes back next.
    [[nodiscard]] std::optional<Line> lastStanding();
    /// What redo brings back next: nothing after something new was done.
    [[nodiscard]] std::optional<Line> nextUndone();
    void setUndone(qint64 seq, bool undone);
    /// Verdicts of a run, newest first.
    [[nodiscard]] QList<domain::LedgerEntry> verdictsOf(const QString &runId);
    /// True when a verdict on thumb or comment of this run, made up to that time, stands.
    [[nodiscard]] bool hasRated(const QString &runId, qint64 untilMs);
    /// Items judged since local midnight and in the last hour, and the median time of the last 100 verdicts.
    [[nodiscard]] Throughput throughput(qint64 midnightMs, qint64 nowMs);
    [[nodiscard]] qint64 verdictCount();

private:
    Database &m_db;
};

} // namespace tidemark::store
