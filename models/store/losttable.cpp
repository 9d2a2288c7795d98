// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/losttable.h"
#include "store/json.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::LedgerEntry;
using domain::sameValue;
using domain::SyncState;
using domain::VerdictChange;

VerdictChange LostTable::lostOf(const FeedbackRow &before, const FeedbackRow &now)
{
    QJsonObject first; ///< what stood there before any verdict of ours
    QJsonObject last;  ///< what we left there
    const QList<LedgerEntry> entries = Ledger(m_db).verdictsOf(before.runId);
    for (const LedgerEntry &entry : entries) { // newest first
        if (entry.undone)
            continue;
        for (auto it = entry.after.begin(); it != entry.after.end(); ++it) {
            if (!last.contains(it.key()))
                last.insert(it.key(), it.value());
            first.insert(it.key(), entry.before.value(it.key()));
        }
    }
    VerdictChange lost;
    for (auto it = last.constBegin(); it != last.constEnd(); ++it) {
        const bool wasThere = sameValue(before.base.value(it.key()), it.value());
        const QJsonValue server = now.base.value(it.key());
        if (wasThere && !sameValue(server, it.value()) && sameValue(server, first.value(it.key())))
            lost.values.insert(it.key(), it.value());
    }
    return lost;
}

void LostTable::note(const FeedbackRow &before, const FeedbackRow &now, qint64 atMs)
{
    if (before.state != SyncState::Confirmed)
        return;
    const VerdictChange lost = lostOf(before, now);
    Statement statement =
        m_db.prepare(lost.isEmpty() ? u"DELETE FROM lost WHERE run = ?"_s
                                    : u"INSERT OR REPLACE INTO lost(run, change, at) VALUES(?, ?, ?)"_s);
    statement.bind(now.runId);
    if (!lost.isEmpty())
        statement.bind(textOf(lost.toJson())).bind(atMs);
    statement.exec();
}

QStringList LostTable::runs()
{
    Statement statement = m_db.prepare(u"SELECT run FROM lost ORDER BY at, run"_s);
    statement.exec();
    QStringList ids;
    while (statement.next())
        ids.append(statement.text(0));
    return ids;
}

bool LostTable::resend(const QString &runId, qint64 nowMs)
{
    VerdictChange lost;
    {
        Statement statement = m_db.prepare(u"SELECT change FROM lost WHERE run = ?"_s);
        statement.bind(runId).exec();
        if (!statement.next())
            return false;
        lost = VerdictChange::fromJson(objectOf(statement.text(0)));
    }
    Statement remove = m_db.prepare(u"DELETE FROM lost WHERE run = ?"_s);
    remove.bind(runId).exec();
    FeedbackTable table(m_db);
    auto row = table.find(runId);
    // Whoever has judged the run again since then has said what they want.
    if (!row || row->isDirty())
        return false;
    row->restore(lost, nowMs);
    table.save(*row);
    return row->isDirty();
}

void LostTable::clear()
{
    m_db.exec(u"DELETE FROM lost"_s);
}

} // namespace tidemark::store
