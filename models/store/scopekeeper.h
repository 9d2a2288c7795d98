// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/pulltypes.h"
#include "store/runtable.h"
#include <QHash>
#include <QSet>

namespace tidemark::store {

/// Where both files' state keeps it: chosen in work, followed by the cache.
inline const QString scopeKey = QStringLiteral("scope");
/// The chosen scope, from the work file's state.
[[nodiscard]] domain::PullScope chosenScope(Database &work);
/// Chooses another one, in a transaction of its own.
[[nodiscard]] domain::Result<void> chooseScope(Database &work, const domain::PullScope &scope);

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
    [[nodiscard]] QList<qint64> next(qint64 after, qint64 before, int limit);
    /// Whether the run or one of its family is in the scope or has our work.
    [[nodiscard]] bool stays(qint64 rid);
    [[nodiscard]] QByteArray topOf(qint64 rid);
    [[nodiscard]] bool isHeld(qint64 rid, const QByteArray &top);
    /// Whether somebody here has done anything with the run.
    [[nodiscard]] bool isOurs(const QString &runId);

    Database &m_cache;
    Database &m_work;
    RunTable &m_runs;
    domain::PullScope m_scope;
    QHash<QByteArray, bool> m_families; ///< by the key of their top: whether they stay
    QSet<QString> m_paired;             ///< judged side by side with another one
};

} // namespace tidemark::store
