// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workrescue.h"
#include "store/deskbook.h"
#include "store/feedbacktable.h"
#include "store/json.h"
#include "store/scopekeeper.h"
#include "store/statetable.h"
#include "store/tagedits.h"
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace tidemark::store {

Q_LOGGING_CATEGORY(lcRescue, "tidemark.store")

namespace {

QStringList columnsOf(Database &db, const QString &table)
{
    Statement statement = db.prepare(u"SELECT name FROM pragma_table_info(?)"_s, false);
    statement.bind(table).exec();
    QStringList names;
    while (statement.next())
        names.append(statement.text(0));
    return names;
}

} // namespace

bool WorkRescue::rescue(const QString &backup, const QString &damaged)
{
    // The backup first; what the damaged file still says is newer.
    if (!backup.isEmpty())
        takeFrom(backup);
    const qint64 backedUp = m_fresh.scalar(u"SELECT ifnull(max(seq), 0) FROM ledger"_s).toLongLong();
    m_rowsRead.clear();
    if (!damaged.isEmpty())
        takeFrom(damaged);
    replayLedger(backedUp);
    replayTags(backedUp);
    // Every run is touched anew, so that the cache follows all of it.
    Transaction transaction(m_fresh);
    m_fresh.exec(u"DELETE FROM touched"_s);
    m_fresh.exec(u"INSERT INTO touched(run, seq) SELECT run, row_number() OVER (ORDER BY run) "
                 "FROM (SELECT run FROM feedback UNION SELECT run FROM review_state UNION SELECT run FROM tag_edit)"_s);
    return transaction.commit();
}

void WorkRescue::takeFrom(const QString &path)
{
    Database source;
    if (!source.open(path, Database::Access::Probe)) {
        qCWarning(lcRescue) << "nothing can be read of a file:" << source.error().detail;
        return;
    }
    takeTable(source, u"feedback"_s, u"run"_s, u"excluded.rev >= feedback.rev"_s);
    takeTable(source, u"tag_edit"_s, u"run"_s, u"excluded.rev >= tag_edit.rev"_s);
    takeTable(source, u"ledger"_s, u"seq"_s, u"1"_s);
    takeTable(source, u"review_state"_s, u"run"_s, u"excluded.at >= review_state.at"_s);
    takeTable(source, u"lost"_s, u"run"_s, u"excluded.at >= lost.at"_s);
    for (const QString &table : {u"guideline"_s, u"selfcheck"_s})
        takeTable(source, table, u"seq"_s, u"1"_s);
    // Of the state only what a person chose: the rest tells this file from another one.
    for (const QString &key : {QString(scopeKey), QString(deskKey)}) {
        const QString chosen = StateTable(source).text(key);
        if (!chosen.isEmpty())
            StateTable(m_fresh).set(key, chosen);
    }
    source.clearError();
}

void WorkRescue::takeTable(Database &source, const QString &table, const QString &key, const QString &newer)
{
    // An older file lacks the newer columns.
    const QStringList there = columnsOf(source, table);
    source.clearError();
    QStringList columns = columnsOf(m_fresh, table);
    if (!there.isEmpty())
        columns.removeIf([&](const QString &column) { return !there.contains(column); });
    QStringList updates;
    for (const QString &column : columns)
        updates.append(u"%1 = excluded.%1"_s.arg(column));
    const QString marks = QStringList(columns.size(), u"?"_s).join(u", "_s);
    const QString insert = u"INSERT INTO %1(%2) VALUES(%3) ON CONFLICT(%4) DO UPDATE SET %5 WHERE %6"_s.arg(
        table, columns.join(u", "_s), marks, key, updates.join(u", "_s), newer);
    Transaction transaction(m_fresh);
    // From both ends, so that one bad page in the middle costs only what stands on it.
    for (const auto &direction : {u"ASC"_s, u"DESC"_s}) {
        source.clearError();
        Statement read = source.prepare(
            u"SELECT %1 FROM %2 ORDER BY %3 %4"_s.arg(columns.join(u", "_s), table, key, direction), false);
        read.exec();
        while (read.next()) {
            Statement write = m_fresh.prepare(insert);
            for (int i = 0; i < columns.size(); ++i)
                write.bindVariant(read.value(i));
            if (key == "run"_L1)
                m_rowsRead[table].insert(read.text(int(columns.indexOf(key))));
            // A row that breaks a rule of the table is left out; the others are worth having.
            if (!write.exec() && m_fresh.error().kind == domain::ErrorKind::StoreFailed)
                m_fresh.clearError();
        }
        if (!source.failed())
            break;
    }
    transaction.commit();
    source.clearError();
}

/// Verdicts whose rows stood on a page that is gone are made again from the ledger, up to `backedUp` only where the
/// backup had no row either. What the server holds is not known for them: the push asks before it writes.
void WorkRescue::replayLedger(qint64 backedUp)
{
    FeedbackTable feedback(m_fresh);
    QHash<QString, FeedbackRow> rows;
    QSet<QString> fromBackup;
    Transaction transaction(m_fresh);
    {
        Statement read = m_fresh.prepare(
            u"SELECT run, seq, at, after FROM ledger WHERE kind NOT IN (1, 4, 5, 6) AND undone = 0 ORDER BY seq"_s,
            false);
        read.exec();
        while (read.next()) {
            const QString run = read.text(0);
            if (m_rowsRead.value(u"feedback"_s).contains(run))
                continue;
            if (!rows.contains(run)) {
                const auto known = feedback.find(run);
                rows[run] = known.value_or(FeedbackRow());
                rows[run].runId = run;
                if (known)
                    fromBackup.insert(run);
            }
            if (read.integer(1) > backedUp || !fromBackup.contains(run))
                rows[run].restore(domain::VerdictChange::fromJson(objectOf(read.text(3))), read.integer(2));
        }
    }
    for (const FeedbackRow &row : std::as_const(rows))
        feedback.save(row);
    transaction.commit();
}

/// The same for tags; what a backup knew of stands there.
void WorkRescue::replayTags(qint64 backedUp)
{
    TagEditTable tags(m_fresh);
    QHash<QString, TagEditRow> rows;
    Transaction transaction(m_fresh);
    {
        Statement read = m_fresh.prepare(
            u"SELECT run, at, after FROM ledger WHERE kind = 5 AND undone = 0 AND seq > ? ORDER BY seq"_s, false);
        read.bind(backedUp).exec();
        while (read.next()) {
            const QString run = read.text(0);
            if (m_rowsRead.value(u"tag_edit"_s).contains(run))
                continue;
            if (!rows.contains(run))
                rows[run] = tags.find(run).value_or(TagEditRow());
            rows[run].runId = run;
            rows[run].want(domain::TagEdit::fromJson(objectOf(read.text(2))), read.integer(1));
        }
    }
    for (const TagEditRow &row : std::as_const(rows))
        tags.save(row);
    transaction.commit();
}

} // namespace tidemark::store
