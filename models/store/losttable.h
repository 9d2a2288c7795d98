// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feedbacktable.h"
#include "store/ledger.h"

namespace tidemark::store {

/// Confirmed verdicts that the server was heard to hold no longer, because it went back to what it held before them.
/// One may be somebody's choice; many at once are a restored backup.
class LostTable
{
public:
    explicit LostTable(Database &work)
        : m_db(work)
    {}

    /// Called when the server was heard to hold something else than `before` says; inside the caller's transaction.
    void note(const FeedbackRow &before, const FeedbackRow &now, qint64 atMs);
    [[nodiscard]] QStringList runs();
    /// Puts the lost values of one run back on its way and off the list; false when there is nothing to send.
    bool resend(const QString &runId, qint64 nowMs);
    void clear();

private:
    [[nodiscard]] domain::VerdictChange lostOf(const FeedbackRow &before, const FeedbackRow &now);

    Database &m_db;
};

} // namespace tidemark::store
