// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "store/database.h"

namespace tidemark::store {

/// Local marks of runs: skipped, flagged, drafts. They never go to the server.
class MarksTable
{
public:
    explicit MarksTable(Database &db)
        : m_db(db)
    {}

    [[nodiscard]] domain::ReviewMarks find(const QString &runId);
    /// Writes the marks and notes that the run was touched.
    void save(const QString &runId, const domain::ReviewMarks &marks, qint64 nowMs);

private:
    Database &m_db;
};

} // namespace tidemark::store
