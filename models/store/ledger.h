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
        Dropped = 3,    ///< a verdict that could not go was given up
        Pair = 4,       ///< two answers to one prompt were judged side by side
        Tags = 5,       ///< before and after: a TagEdit
        Imported = 6    ///< told by a file: history to be read, never undone or counted here
    };
    struct Line
    {
        domain::LedgerEntry entry = {};
        Kind kind = Kind::Verdict;
        QJsonObject stood = {}; ///< of a resolution or a dropped verdict: FeedbackRow::standing before it
        qint64 act = 0;         ///< number that the lines of one act on many runs share; 0 for a line by itself
    };
    explicit Ledger(Database &db)
        : m_db(db)
    {}

    /// Adds a line; its seq is given here. Only an imported one may be undone already.
    void append(const Line &line);
    /// A number for the lines of an act on many runs, within the transaction that writes them.
    [[nodiscard]] qint64 newAct();
    /// What undo takes back next, in the order to do so: the lines of the last act.
    [[nodiscard]] QList<Line> lastStanding();
    /// What redo brings back next: nothing after something new was done.
    [[nodiscard]] QList<Line> nextUndone();
    /// Judgements side by side that stand, newest first.
    [[nodiscard]] QList<domain::LedgerEntry> pairs();
    void setUndone(qint64 seq, bool undone);
    /// Verdicts of a run, newest first.
    [[nodiscard]] QList<domain::LedgerEntry> verdictsOf(const QString &runId);
    /// True when any line is about this run.
    [[nodiscard]] bool mentions(const QString &runId);
    /// True when a verdict on thumb or comment of this run, made up to that time, stands.
    [[nodiscard]] bool hasRated(const QString &runId, qint64 untilMs);
    /// Items judged since local midnight and in the last hour, and the median time of the last 100 verdicts.
    [[nodiscard]] Throughput throughput(qint64 midnightMs, qint64 nowMs);
    [[nodiscard]] qint64 verdictCount();

private:
    [[nodiscard]] QList<Line> wholeAct(QList<Line> first, bool undone);

    Database &m_db;
};

} // namespace tidemark::store
