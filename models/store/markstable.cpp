// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/markstable.h"
#include "store/feedbacktable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

domain::ReviewMarks MarksTable::find(const QString &runId)
{
    Statement statement =
        m_db.prepare(u"SELECT skipped, flagged, draft, deferred, note, correction FROM review_state WHERE run = ?"_s);
    statement.bind(runId).exec();
    if (!statement.next())
        return {};
    return {statement.integer(0) != 0, statement.integer(1) != 0, statement.text(2),
            statement.integer(3) != 0, statement.text(4),         statement.text(5)};
}

void MarksTable::save(const QString &runId, const domain::ReviewMarks &marks, qint64 nowMs)
{
    {
        Statement statement = m_db.prepare(
            u"INSERT OR REPLACE INTO review_state(run, skipped, flagged, draft, deferred, note, correction, at) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s);
        statement.bind(runId).bind(marks.skipped ? 1 : 0).bind(marks.flagged ? 1 : 0).bind(marks.commentDraft);
        statement.bind(marks.deferred ? 1 : 0).bind(marks.note).bind(marks.correctionDraft).bind(nowMs).exec();
    }
    TouchedTable(m_db).touch(runId);
}

} // namespace tidemark::store
