// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statetable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

namespace {

QString plainAddress(QString address)
{
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

} // namespace

QString StateTable::text(const QString &key)
{
    Statement statement = m_db.prepare(u"SELECT value FROM state WHERE key = ?"_s);
    statement.bind(key).exec();
    return statement.next() ? statement.text(0) : QString();
}

void StateTable::set(const QString &key, const QString &value)
{
    Statement statement = m_db.prepare(
        u"INSERT INTO state(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s);
    statement.bind(key).bind(value).exec();
}

PullCursor StateTable::cursor()
{
    return {integer(u"cursor_ms"_s), text(u"cursor_id"_s)};
}

void StateTable::setCursor(const PullCursor &cursor)
{
    set(u"cursor_ms"_s, cursor.createdMs);
    set(u"cursor_id"_s, cursor.lastId);
}

domain::Result<void> StateTable::checkOwner(const QString &server, const QString &project)
{
    const QString ownServer = text(u"server"_s);
    const QString ownProject = text(u"project"_s);
    if (!ownServer.isEmpty() && ownServer != plainAddress(server))
        return domain::Error{domain::ErrorKind::Usage, u"this folder belongs to the server %1"_s.arg(ownServer), 0, 0};
    if (!ownProject.isEmpty() && !project.isEmpty() && ownProject != project)
        return domain::Error{domain::ErrorKind::Usage, u"this folder belongs to the project %1"_s.arg(ownProject), 0,
                             0};
    return m_db.result();
}

void StateTable::claim(const QString &server, const QString &project)
{
    if (text(u"server"_s).isEmpty())
        set(u"server"_s, plainAddress(server));
    if (text(u"project"_s).isEmpty() && !project.isEmpty())
        set(u"project"_s, project);
}

} // namespace tidemark::store
