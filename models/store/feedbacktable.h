// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/feedbackrow.h"

namespace tidemark::store {

/// The outbox: verdicts with what the server said, in the work file.
class FeedbackTable
{
public:
    explicit FeedbackTable(Database &db)
        : m_db(db)
    {}

    [[nodiscard]] std::optional<FeedbackRow> find(const QString &runId);
    /// Writes the row and notes that the run was touched, for the cache to follow.
    void save(const FeedbackRow &row);
    /// Which of these runs have a row.
    [[nodiscard]] QStringList known(const QStringList &runIds);
    [[nodiscard]] QStringList inState(domain::SyncState state);
    [[nodiscard]] QList<OutboxEntry> due(qint64 nowMs, int limit);
    [[nodiscard]] qint64 nextDueMs();
    /// Confirmed rows that are to be looked at again.
    [[nodiscard]] QStringList dueLooks(qint64 nowMs, int limit);
    /// Rows with something in flight.
    [[nodiscard]] QStringList underway();
    [[nodiscard]] bool isEmpty();

private:
    Database &m_db;
};

/// Order in which runs changed in the work file.
class TouchedTable
{
public:
    struct Touch
    {
        qint64 seq = 0;
        QString runId;
    };
    explicit TouchedTable(Database &db)
        : m_db(db)
    {}

    void touch(const QString &runId);
    [[nodiscard]] QList<Touch> after(qint64 seq, int limit);
    [[nodiscard]] bool contains(const QString &runId);

private:
    Database &m_db;
};

/// A state as stored; Pending for a number that means nothing.
[[nodiscard]] domain::SyncState stateOfNumber(int number);
/// No wait is ever this long: a time beyond it was written before the computer's clock went back.
[[nodiscard]] qint64 beyondBelief(qint64 nowMs);

/// An error as text for a column, and back; kinds are stored by name.
[[nodiscard]] QString errorText(const domain::Error &error);
[[nodiscard]] domain::Error errorOf(const QString &text);

} // namespace tidemark::store
