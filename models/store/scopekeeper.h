// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/pulltypes.h"
#include "store/runtable.h"
#include <QHash>

namespace tidemark::store {

/// Where both files' state keeps it: chosen in work, followed by the cache.
inline const QString scopeKey = QStringLiteral("scope");
/// The chosen scope, from the work file's state.
[[nodiscard]] domain::PullScope chosenScope(Database &work);

/// Keeps the cache to the chosen scope. Uses the cache's writer and a reader of the work file; one call is one
/// transaction.
class ScopeKeeper
{
public:
    struct Step
    {
        NarrowStep report;
        QList<qint64> rids; ///< rows that left
    };
    ScopeKeeper(Database &cache, Database &work, RunTable &runs)
        : m_cache(cache)
        , m_work(work)
        , m_runs(runs)
    {}

    [[nodiscard]] domain::Result<ScopeChange> adopt();
    [[nodiscard]] domain::Result<Step> narrow(int limit);

private:
    [[nodiscard]] QList<qint64> next(qint64 after, int limit);
    /// Whether the run or one of its family is in the scope or has our work.
    [[nodiscard]] bool stays(qint64 rid);
    [[nodiscard]] QByteArray topOf(qint64 rid);
    [[nodiscard]] bool isHeld(qint64 rid, const QByteArray &top);

    Database &m_cache;
    Database &m_work;
    RunTable &m_runs;
    domain::PullScope m_scope;
    QHash<QByteArray, bool> m_families; ///< by the key of their top: whether they stay
};

} // namespace tidemark::store
