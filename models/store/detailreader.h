// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "store/database.h"
#include "store/feedbackrow.h"

namespace tidemark::store {

/// Whole runs with their verdicts, put together from both files. Failures are left in the two databases.
class DetailReader
{
public:
    DetailReader(Database &cache, Database &work)
        : m_cache(cache)
        , m_work(work)
    {}

    [[nodiscard]] std::optional<domain::RunDetail> detail(qint64 rid);
    [[nodiscard]] std::optional<domain::LabelledRun> labelled(qint64 rid);

private:
    struct Verdict
    {
        domain::Feedback base;
        domain::Feedback shown;
        std::optional<FeedbackRow> row;
    };
    [[nodiscard]] Verdict verdict(const domain::RunSummary &summary);
    [[nodiscard]] domain::Run run(const domain::RunSummary &summary);
    /// Runs with their feedback as shown.
    [[nodiscard]] QList<domain::Run> runs(const QList<qint64> &rids);

    Database &m_cache;
    Database &m_work;
};

} // namespace tidemark::store
