// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bodytable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

void BodyTable::add(qint64 rid, const QString &text, const QString &note, const QByteArray &json)
{
    Statement body = m_db.prepare(u"INSERT INTO body(rid, note, txt, json) VALUES(?, ?, ?, ?)"_s);
    body.bind(rid).bind(note).bind(text).bind(json).exec();
    m_waiting.append({false, rid, text, note});
}

void BodyTable::replace(qint64 rid, const QString &text, const QByteArray &json, bool indexed)
{
    Statement same = m_db.prepare(u"SELECT txt = ? FROM body WHERE rid = ?"_s);
    same.bind(text).bind(rid).exec();
    const bool textStays = same.next() && same.integer(0) == 1;
    const bool reindex = indexed && !textStays;
    if (reindex)
        removeFromIndex(rid);
    Statement body = m_db.prepare(u"UPDATE body SET txt = ?, json = ? WHERE rid = ?"_s);
    body.bind(text).bind(json).bind(rid).exec();
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
    // An index with external content needs the old text to forget it, so this goes before the text changes.
    index(true, rid);
}

void BodyTable::index(bool remove, qint64 rid)
{
    Statement texts = m_db.prepare(u"SELECT txt, note FROM body WHERE rid = ?"_s);
    texts.bind(rid).exec();
    if (texts.next())
        m_waiting.append({remove, rid, texts.text(0), texts.text(1)});
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
    Statement statement = m_db.prepare(u"SELECT json FROM body WHERE rid = ?"_s);
    statement.bind(rid).exec();
    return statement.next() ? statement.bytes(0) : QByteArray();
}

} // namespace tidemark::store
