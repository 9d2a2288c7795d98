// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "store/bodytable.h"
#include "store/preparedrun.h"
#include "store/tally.h"
#include "store/termtable.h"
#include <optional>

namespace tidemark::store {

/// What the cache knows of a run, as far as a merge asks.
struct KnownRun
{
    qint64 rid = 0;
    qint64 digest = 0;
    int shape = 0;
    bool gone = false;
    bool hasWork = false;  ///< a verdict or tags of ours: its columns follow them, not the server alone
    bool hasMarks = false; ///< skipped, flagged, deferred or noted
    QByteArray parentKey;
    domain::Feedback told; ///< what the server last said
};

/// Runs as the cache's writer sees them: rows, bodies, tags and the columns that lists filter by.
class RunTable
{
public:
    explicit RunTable(Database &db)
        : m_db(db)
        , m_terms(db)
        , m_tally(db)
        , m_body(db)
    {}

    [[nodiscard]] std::optional<KnownRun> find(const QByteArray &key);
    /// Keys of all runs whose columns follow the rater's work.
    [[nodiscard]] QList<QByteArray> withWork();
    /// Adds a run that is not known yet; returns its row id.
    qint64 add(const PreparedRun &run);
    /// Takes over what changed. With `keepBody` the old text stays: the new one was emptied by retention.
    void update(const KnownRun &known, const PreparedRun &run, bool keepBody);
    void setParent(qint64 rid, const QByteArray &parentKey);
    void setUnlinked(qint64 rid, bool unlinked);
    void setGone(const KnownRun &known, bool gone);
    /// Takes a run out of the cache altogether.
    void drop(qint64 rid);
    /// The run has another id from now on.
    void setKey(qint64 rid, const QByteArray &key);
    /// What the server said, kept apart from what is shown.
    void setTold(qint64 rid, const domain::Feedback &feedback);
    /// Columns that follow the feedback as shown.
    void showFeedback(const KnownRun &known, const domain::Feedback &shown);
    void showTags(qint64 rid, const QStringList &tags);
    /// Columns that follow the rater's work.
    void showWork(qint64 rid, domain::SyncState state, const domain::ReviewMarks &marks);
    /// Ends the transaction in which rows were changed; false after a failure, with nothing changed.
    bool commit(Transaction &transaction);

private:
    struct Terms
    {
        qint64 type = 0;
        std::optional<qint64> model;
        std::optional<qint64> user;
        std::optional<qint64> status;
    };
    [[nodiscard]] Terms termsOf(const domain::Run &run);
    [[nodiscard]] qint64 freeRid(qint64 createdMs);
    void addPreview(qint64 rid, const PreparedRun &run);
    /// What filters ask of a body, so that none has to be unpacked for them.
    void addExtra(qint64 rid, const PreparedRun &run);
    /// Ids of the words, to count them.
    [[nodiscard]] QList<qint64> addTags(qint64 rid, const QStringList &tags);
    void setInbox(qint64 rid);
    /// What is shown, to filter by its keys.
    void setSaid(qint64 rid, const domain::Feedback &feedback);
    void keepFeedback(const QString &removeSql, const QString &setSql, qint64 rid, const domain::Feedback &feedback);

    Database &m_db;
    TermTable m_terms;
    Tally m_tally;
    BodyTable m_body;
    std::optional<qint64> m_newestRid; ///< at least as new as any row of the table
};

} // namespace tidemark::store
