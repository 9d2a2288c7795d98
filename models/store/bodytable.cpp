// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bodytable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

void BodyTable::add(qint64 rid, const PreparedRun &run, const QString &note)
{
    Statement body = m_db.prepare(u"INSERT INTO body(rid, note, pack) VALUES(?, ?, ?)"_s);
    body.bind(rid).bind(note).bind(run.body).exec();
    m_waiting.append({false, rid, run.text, note});
}

void BodyTable::replace(qint64 rid, const PreparedRun &run, bool indexed)
{
    const bool reindex = indexed && text(rid) != run.text;
    if (reindex)
        removeFromIndex(rid);
    Statement body = m_db.prepare(u"UPDATE body SET pack = ? WHERE rid = ?"_s);
    body.bind(run.body).bind(rid).exec();
    if (reindex)
        addToIndex(rid);
}

void BodyTable::setNote(qint64 rid, const QString &note, bool indexed)
{
    {
        Statement same = m_db.prepare(u"SELECT note = ? FROM body WHERE rid = ?"_s);
        same.bind(note).bind(rid).exec();
        if (same.next() && same.integer(0) == 1)
            return;
    }
    if (indexed)
        removeFromIndex(rid);
    Statement body = m_db.prepare(u"UPDATE body SET note = ? WHERE rid = ?"_s);
    body.bind(note).bind(rid).exec();
    if (indexed)
        addToIndex(rid);
}

void BodyTable::addToIndex(qint64 rid)
{
    index(false, rid);
}

void BodyTable::removeFromIndex(qint64 rid)
{
    // The index keeps no texts and needs the old one to forget it, so this goes before the text changes.
    index(true, rid);
}

void BodyTable::index(bool remove, qint64 rid)
{
    Statement note = m_db.prepare(u"SELECT note FROM body WHERE rid = ?"_s);
    note.bind(rid).exec();
    if (note.next())
        m_waiting.append({remove, rid, text(rid), note.text(0)});
}

void BodyTable::flush()
{
    for (const IndexChange &change : std::as_const(m_waiting)) {
        Statement statement =
            m_db.prepare(change.remove ? u"INSERT INTO ft(ft, rowid, txt, note) VALUES('delete', ?, ?, ?)"_s
                                       : u"INSERT INTO ft(rowid, txt, note) VALUES(?, ?, ?)"_s);
        statement.bind(change.rid).bind(change.text).bind(change.note).exec();
    }
    m_waiting.clear();
}

QByteArray BodyTable::json(qint64 rid)
{
    const auto body = find(rid);
    return body ? body->json : QByteArray();
}

QString BodyTable::text(qint64 rid)
{
    const auto body = find(rid);
    return body ? body->text : QString();
}

std::optional<Body> BodyTable::find(qint64 rid)
{
    Statement statement = m_db.prepare(u"SELECT pack FROM body WHERE rid = ?"_s);
    statement.bind(rid).exec();
    return statement.next() ? unpacked(statement.bytes(0)) : std::nullopt;
}

} // namespace tidemark::store
