// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tagedits.h"
#include "store/feedbacktable.h"
#include "store/json.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::SyncState;
using domain::TagEdit;

namespace {

const QString columns = u"run, edit, rev, state, attempts, queued_at, next_at, error"_s;

TagEditRow rowOf(const Statement &statement)
{
    TagEditRow row;
    row.runId = statement.text(0);
    row.edit = TagEdit::fromJson(objectOf(statement.text(1)));
    row.rev = statement.integer(2);
    row.state = stateOfNumber(statement.small(3));
    row.attempts = statement.small(4);
    row.queuedAtMs = statement.integer(5);
    row.nextAtMs = statement.integer(6);
    if (!statement.isNull(7))
        row.error = errorOf(statement.text(7));
    return row;
}

} // namespace

void TagEditRow::waitUntil(qint64 atMs)
{
    state = edit.isEmpty() ? SyncState::Clean : SyncState::Pending;
    nextAtMs = state == SyncState::Pending ? atMs : 0;
}

void TagEditRow::want(const TagEdit &later, qint64 nowMs)
{
    const bool sending = state == SyncState::Sending;
    edit = edit.followedBy(later, sending || attempts > 0);
    ++rev;
    queuedAtMs = nowMs;
    if (sending || state == SyncState::Parked)
        return; // its turn comes by itself
    error.reset();
    waitUntil(1);
}

bool TagEditRow::begin()
{
    if (state != SyncState::Pending || edit.isEmpty())
        return false;
    state = SyncState::Sending;
    ++attempts;
    return true;
}

void TagEditRow::settle(const PushOutcome &outcome, qint64 sentRev, qint64 nowMs)
{
    using Kind = PushOutcome::Kind;
    error = outcome.kind == Kind::Confirmed ? std::nullopt : std::optional(outcome.error);
    switch (outcome.kind) {
    case Kind::Confirmed:
    case Kind::Conflict:
        // What was wanted meanwhile goes with what is done already: that changes nothing there.
        if (rev == sentRev)
            edit = {};
        attempts = edit.isEmpty() ? 0 : attempts;
        waitUntil(nowMs);
        break;
    case Kind::Refused:
        state = SyncState::Refused;
        break;
    case Kind::Gone:
        state = SyncState::Gone;
        break;
    case Kind::Parked:
        state = SyncState::Parked;
        break;
    case Kind::Retry:
        waitUntil(outcome.nextAtMs);
        break;
    }
}

bool TagEditRow::retry()
{
    if (edit.isEmpty() || state == SyncState::Sending)
        return false;
    error.reset();
    waitUntil(1);
    return true;
}

bool TagEditRow::drop()
{
    if (edit.isEmpty() || state == SyncState::Sending)
        return false;
    edit = {};
    ++rev;
    attempts = 0;
    error.reset();
    waitUntil(0);
    return true;
}

void TagEditRow::recover()
{
    if (state == SyncState::Sending)
        waitUntil(1);
}

std::optional<TagEditRow> TagEditTable::find(const QString &runId)
{
    Statement statement = m_db.prepare(u"SELECT %1 FROM tag_edit WHERE run = ?"_s.arg(columns));
    statement.bind(runId).exec();
    if (!statement.next())
        return {};
    return rowOf(statement);
}

void TagEditTable::save(const TagEditRow &row)
{
    {
        Statement statement =
            m_db.prepare(u"INSERT OR REPLACE INTO tag_edit(%1) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns));
        statement.bind(row.runId).bind(textOf(row.edit.toJson())).bind(row.rev).bind(static_cast<int>(row.state));
        statement.bind(row.attempts).bind(row.queuedAtMs).bind(row.nextAtMs);
        row.error ? statement.bind(errorText(*row.error)) : statement.bindNull();
        statement.exec();
    }
    TouchedTable(m_db).touch(row.runId);
}

QList<TagEntry> TagEditTable::due(qint64 nowMs, int limit)
{
    Statement statement =
        m_db.prepare(u"SELECT %1 FROM tag_edit WHERE state > 0 AND state = ? AND (next_at <= ? OR next_at > ?) "
                     "ORDER BY queued_at DESC, run LIMIT ?"_s.arg(columns));
    statement.bind(static_cast<int>(SyncState::Pending)).bind(nowMs).bind(beyondBelief(nowMs)).bind(limit).exec();
    QList<TagEntry> entries;
    while (statement.next())
        entries.append(rowOf(statement).entry());
    return entries;
}

qint64 TagEditTable::nextDueMs()
{
    Statement statement = m_db.prepare(u"SELECT min(next_at) FROM tag_edit WHERE state > 0 AND state = ?"_s);
    statement.bind(static_cast<int>(SyncState::Pending)).exec();
    return statement.next() ? statement.integer(0) : 0;
}

QStringList TagEditTable::inState(SyncState state)
{
    Statement statement = m_db.prepare(u"SELECT run FROM tag_edit WHERE state > 0 AND state = ?"_s);
    statement.bind(static_cast<int>(state)).exec();
    QStringList runs;
    while (statement.next())
        runs.append(statement.text(0));
    return runs;
}

bool TagEditTable::isAny()
{
    return m_db.scalar(u"SELECT 1 FROM tag_edit LIMIT 1"_s).isValid();
}

SyncState stateOfBoth(SyncState verdict, SyncState tags)
{
    const bool settled = verdict == SyncState::Clean || verdict == SyncState::Confirmed;
    return settled && tags != SyncState::Clean ? tags : verdict;
}

qint64 unsyncedRuns(Database &work)
{
    const QString waiting = u"state IN (%1, %2, %3)"_s.arg(static_cast<int>(SyncState::Pending))
                                .arg(static_cast<int>(SyncState::Sending))
                                .arg(static_cast<int>(SyncState::Parked));
    Statement statement = work.prepare(
        u"SELECT count(*) FROM (SELECT run FROM feedback WHERE %1 UNION SELECT run FROM tag_edit WHERE state > 0 AND %1)"_s
            .arg(waiting));
    statement.exec();
    return statement.next() ? statement.integer(0) : 0;
}

} // namespace tidemark::store
