// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/absenttable.h"
#include "domain/enums.h"
#include "store/runkey.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::SyncState;

QStringList AbsentTable::in(const ReadWindow &window, const QSet<QString> &seen, qint64 askedMs)
{
    Statement statement =
        m_db.prepare(u"SELECT uuid FROM run LEFT JOIN absent ON absent.rid = run.rid WHERE run.rid >= ? AND "
                     "run.rid < ? AND run.gone IS NULL AND ifnull(asked, 0) < ? ORDER BY run.rid"_s);
    statement.bind(ridOfMs(window.fromMs)).bind(ridOfMs(window.untilMs)).bind(askedMs).exec();
    QStringList absent;
    while (statement.next()) {
        const QString id = runId(statement.bytes(0));
        if (!seen.contains(id))
            absent.append(id);
    }
    return absent;
}

void AbsentTable::noteAsked(qint64 rid, bool gone, qint64 atMs)
{
    Statement statement = m_db.prepare(u"INSERT OR REPLACE INTO absent(rid, asked, gone) VALUES(?, ?, ?)"_s);
    statement.bind(rid).bind(atMs).bindMark(gone).exec();
}

bool AbsentTable::isAnyGone()
{
    return m_db.scalar(u"SELECT 1 FROM absent WHERE gone = 1 LIMIT 1"_s).isValid();
}

void AbsentTable::forget(qint64 rid)
{
    Statement statement = m_db.prepare(u"DELETE FROM absent WHERE rid = ?"_s);
    statement.bind(rid).exec();
}

QList<qint64> AbsentTable::waiting()
{
    Statement statement = m_db.prepare(
        u"SELECT absent.rid FROM absent JOIN run ON run.rid = absent.rid WHERE absent.gone = 1 AND run.gone IS NULL"_s);
    statement.exec();
    QList<qint64> rids;
    while (statement.next())
        rids.append(statement.integer(0));
    return rids;
}

qint64 AbsentTable::leftSince(qint64 sinceMs)
{
    Statement statement = m_db.prepare(u"SELECT count(*) FROM absent JOIN run ON run.rid = absent.rid "
                                       "WHERE absent.gone = 1 AND run.gone = 1 AND asked >= ?"_s);
    statement.bind(sinceMs).exec();
    return statement.next() ? statement.integer(0) : 0;
}

qint64 AbsentTable::kept()
{
    return m_db.scalar(u"SELECT total FROM counts"_s).toLongLong();
}

void AbsentTable::settle(qint64 atMs)
{
    Statement statement = m_db.prepare(u"UPDATE absent SET asked = ?, gone = NULL WHERE gone = 1 AND "
                                       "EXISTS(SELECT 1 FROM run WHERE run.rid = absent.rid AND run.gone IS NULL)"_s);
    statement.bind(atMs).exec();
}

void PoisonTable::note(const PoisonedTime &time)
{
    qint64 foundMs = time.foundMs;
    {
        Statement known = m_db.prepare(u"SELECT min(found) FROM poison WHERE t0 < ? AND t1 > ?"_s);
        known.bind(time.untilMs).bind(time.fromMs).exec();
        if (known.next() && !known.isNull(0))
            foundMs = known.integer(0);
    }
    Statement remove = m_db.prepare(u"DELETE FROM poison WHERE t0 < ? AND t1 > ?"_s);
    remove.bind(time.untilMs).bind(time.fromMs).exec();
    Statement add = m_db.prepare(u"INSERT INTO poison(t0, t1, found, tried) VALUES(?, ?, ?, ?)"_s);
    add.bind(time.fromMs).bind(time.untilMs).bind(foundMs).bind(time.triedMs).exec();
}

void PoisonTable::forget(qint64 fromMs)
{
    Statement statement = m_db.prepare(u"DELETE FROM poison WHERE t0 = ?"_s);
    statement.bind(fromMs).exec();
}

QList<PoisonedTime> PoisonTable::all()
{
    Statement statement = m_db.prepare(u"SELECT t0, t1, found, tried FROM poison ORDER BY t0"_s);
    statement.exec();
    QList<PoisonedTime> times;
    while (statement.next())
        times.append({statement.integer(0), statement.integer(1), statement.integer(2), statement.integer(3)});
    return times;
}

void SweptTable::add(const QStringList &runIds)
{
    for (const QString &id : runIds) {
        Statement statement = m_db.prepare(u"INSERT OR IGNORE INTO swept(rid) SELECT rid FROM run WHERE uuid = ?"_s);
        statement.bind(runKey(id)).exec();
    }
}

QStringList SweptTable::missing()
{
    Statement statement =
        m_db.prepare(u"SELECT uuid FROM run WHERE thumb IS NOT NULL AND gone IS NULL AND ifnull(sync, 0) IN (?, ?) AND "
                     "NOT EXISTS(SELECT 1 FROM swept WHERE swept.rid = run.rid) ORDER BY rid"_s);
    statement.bind(static_cast<int>(SyncState::Clean)).bind(static_cast<int>(SyncState::Confirmed)).exec();
    QStringList ids;
    while (statement.next())
        ids.append(runId(statement.bytes(0)));
    return ids;
}

void SweptTable::clear()
{
    m_db.exec(u"DELETE FROM swept"_s);
}

} // namespace tidemark::store
