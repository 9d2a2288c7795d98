// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/pulltypes.h"

namespace tidemark::store {

/// Which times were read completely, and when. Windows never overlap: the newest reading of a time counts.
class WindowTable
{
public:
    explicit WindowTable(Database &db)
        : m_db(db)
    {}

    /// Inside the caller's transaction.
    void note(const ReadWindow &window);
    /// Takes out what was read of the time before. Inside the caller's transaction.
    void forgetBefore(qint64 ms);
    /// See PullBook::dueWindow.
    [[nodiscard]] std::optional<ReadWindow> due(qint64 beforeMs, qint64 nowMs, qint64 sinceMs, qint64 mostRuns);
    [[nodiscard]] CheckCount checkedSince(qint64 sinceMs);

private:
    [[nodiscard]] QList<ReadWindow> touching(qint64 fromMs, qint64 untilMs);
    void put(const ReadWindow &window);

    Database &m_db;
};

} // namespace tidemark::store
