// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feedbacktable.h"
#include "store/json.h"
#include <QJsonArray>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Feedback;
using domain::SyncState;
using domain::VerdictChange;

namespace {

const QString columns =
    u"run, base, patch, inflight, theirs, rev, state, attempts, queued_at, next_at, confirmed_at, error, "
    "theirs_at, decided, look, look_at, sent"_s;

FeedbackRow rowOf(const Statement &statement)
{
    FeedbackRow row;
    row.runId = statement.text(0);
    row.base = Feedback(objectOf(statement.text(1)));
    row.patch = VerdictChange::fromJson(objectOf(statement.text(2)));
    row.inflight = VerdictChange::fromJson(objectOf(statement.text(3)));
    if (!statement.isNull(4))
        row.theirs = Feedback(objectOf(statement.text(4)));
    row.rev = statement.integer(5);
    row.state = stateOfNumber(statement.small(6));
    row.attempts = statement.small(7);
    row.queuedAtMs = statement.integer(8);
    row.nextAtMs = statement.integer(9);
    row.confirmedMs = statement.integer(10);
    if (!statement.isNull(11))
        row.error = errorOf(statement.text(11));
    row.theirsMs = statement.integer(12);
    row.decided = statement.small(13) != 0;
    row.look = SecondLook::fromJson(objectOf(statement.text(14)), statement.integer(15));
    row.sent = changesFromJson(QJsonDocument::fromJson(statement.text(16).toUtf8()).array());
    return row;
}

QStringList textsOf(Statement &statement)
{
    statement.exec();
    QStringList texts;
    while (statement.next())
        texts.append(statement.text(0));
    return texts;
}

} // namespace

std::optional<FeedbackRow> FeedbackTable::find(const QString &runId)
{
    Statement statement = m_db.prepare(u"SELECT %1 FROM feedback WHERE run = ?"_s.arg(columns));
    statement.bind(runId).exec();
    if (!statement.next())
        return {};
    return rowOf(statement);
}

void FeedbackTable::save(const FeedbackRow &row)
{
    {
        Statement statement = m_db.prepare(
            u"INSERT OR REPLACE INTO feedback(%1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                columns));
        statement.bind(row.runId).bind(textOf(row.base.json())).bind(textOf(row.patch.toJson()));
        statement.bind(textOf(row.inflight.toJson()));
        row.theirs ? statement.bind(textOf(row.theirs->json())) : statement.bindNull();
        statement.bind(row.rev).bind(static_cast<int>(row.state)).bind(row.attempts);
        statement.bind(row.queuedAtMs).bind(row.nextAtMs).bind(row.confirmedMs);
        row.error ? statement.bind(errorText(*row.error)) : statement.bindNull();
        statement.bind(row.theirsMs).bind(row.decided ? 1 : 0).bind(textOf(row.look.toJson())).bind(row.look.dueMs);
        statement.bind(QString::fromUtf8(QJsonDocument(changesToJson(row.sent)).toJson(QJsonDocument::Compact)));
        statement.exec();
    }
    TouchedTable(m_db).touch(row.runId);
}

QStringList FeedbackTable::known(const QStringList &runIds)
{
    const QString list =
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(runIds)).toJson(QJsonDocument::Compact));
    Statement statement = m_db.prepare(u"SELECT run FROM json_each(?) CROSS JOIN feedback ON run = value"_s);
    statement.bind(list);
    return textsOf(statement);
}

QStringList FeedbackTable::inState(SyncState state)
{
    Statement statement = m_db.prepare(u"SELECT run FROM feedback WHERE state = ? ORDER BY queued_at"_s);
    statement.bind(static_cast<int>(state));
    return textsOf(statement);
}

QStringList FeedbackTable::underway()
{
    Statement statement =
        m_db.prepare(u"SELECT run FROM feedback WHERE state = ? OR (state = ? AND inflight <> '{}')"_s);
    statement.bind(static_cast<int>(SyncState::Sending)).bind(static_cast<int>(SyncState::Conflict));
    return textsOf(statement);
}

QStringList FeedbackTable::dueLooks(qint64 nowMs, int limit)
{
    Statement statement =
        m_db.prepare(u"SELECT run FROM feedback WHERE look_at > 0 AND (look_at <= ? OR look_at > ?) AND state = ? "
                     "ORDER BY look_at LIMIT ?"_s);
    statement.bind(nowMs).bind(beyondBelief(nowMs)).bind(static_cast<int>(SyncState::Confirmed)).bind(limit);
    return textsOf(statement);
}

QList<OutboxEntry> FeedbackTable::due(qint64 nowMs, int limit)
{
    Statement statement = m_db.prepare(u"SELECT %1 FROM feedback WHERE state = ? AND (next_at <= ? OR next_at > ?) "
                                       "ORDER BY queued_at DESC, run LIMIT ?"_s.arg(columns));
    statement.bind(static_cast<int>(SyncState::Pending)).bind(nowMs).bind(beyondBelief(nowMs));
    statement.bind(limit > 0 ? limit : -1).exec();
    QList<OutboxEntry> entries;
    while (statement.next())
        entries.append(rowOf(statement).entry());
    return entries;
}

qint64 FeedbackTable::nextDueMs()
{
    Statement statement = m_db.prepare(u"SELECT min(next_at) FROM feedback WHERE state = ?"_s);
    statement.bind(static_cast<int>(SyncState::Pending)).exec();
    return statement.next() ? statement.integer(0) : 0;
}

bool FeedbackTable::isEmpty()
{
    return !m_db.scalar(u"SELECT 1 FROM feedback LIMIT 1"_s).isValid();
}

void TouchedTable::touch(const QString &runId)
{
    Statement statement =
        m_db.prepare(u"INSERT INTO touched(run, seq) VALUES(?, (SELECT ifnull(max(seq), 0) + 1 FROM touched)) "
                     "ON CONFLICT(run) DO UPDATE SET seq = excluded.seq"_s);
    statement.bind(runId).exec();
}

QList<TouchedTable::Touch> TouchedTable::after(qint64 seq, int limit)
{
    Statement statement = m_db.prepare(u"SELECT seq, run FROM touched WHERE seq > ? ORDER BY seq LIMIT ?"_s);
    statement.bind(seq).bind(limit).exec();
    QList<Touch> list;
    while (statement.next())
        list.append({statement.integer(0), statement.text(1)});
    return list;
}

bool TouchedTable::contains(const QString &runId)
{
    Statement statement = m_db.prepare(u"SELECT 1 FROM touched WHERE run = ?"_s);
    statement.bind(runId).exec();
    return statement.next();
}

SyncState stateOfNumber(int number)
{
    const bool known = number >= 0 && number <= static_cast<int>(SyncState::Parked);
    return known ? static_cast<SyncState>(number) : SyncState::Pending;
}

qint64 beyondBelief(qint64 nowMs)
{
    constexpr qint64 longestWaitMs = 600'000;
    return nowMs > std::numeric_limits<qint64>::max() - longestWaitMs ? nowMs : nowMs + longestWaitMs;
}

QString errorText(const domain::Error &error)
{
    const QString kind =
        QString::fromLatin1(QMetaEnum::fromType<domain::ErrorKind>().valueToKey(static_cast<int>(error.kind)));
    return textOf({{u"kind"_s, kind},
                   {u"detail"_s, error.detail},
                   {u"status"_s, error.httpStatus},
                   {u"retryAt"_s, error.retryAtMs}});
}

domain::Error errorOf(const QString &text)
{
    const QJsonObject object = objectOf(text);
    bool known = false;
    const int kind = QMetaEnum::fromType<domain::ErrorKind>().keyToValue(
        object.value("kind"_L1).toString().toLatin1().constData(), &known);
    return {known ? static_cast<domain::ErrorKind>(kind) : domain::ErrorKind::Server,
            object.value("detail"_L1).toString(), object.value("status"_L1).toInt(),
            object.value("retryAt"_L1).toInteger()};
}

} // namespace tidemark::store
