// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/siblingreader.h"
#include "store/runkey.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

QList<qint64> SiblingReader::of(const domain::RunSummary &run)
{
    return find(run, false);
}

QList<qint64> SiblingReader::twinsOf(const domain::RunSummary &run)
{
    return find(run, true);
}

QString SiblingReader::query(const domain::RunSummary &run, bool sameAnswer)
{
    const bool exchange = run.type == domain::RunType::Chat && !run.parentId.isEmpty();
    QString sql = u"SELECT other.rid FROM run AS own JOIN run AS other ON other.prompt = own.prompt "
                  "WHERE own.rid = ? AND other.rid <> own.rid AND other.type = own.type AND other.gone IS NULL"_s;
    if (sameAnswer)
        sql += u" AND other.answer = own.answer"_s;
    sql += exchange ? u" AND other.parent = own.parent"_s
                    : u" AND (other.parent IS NULL OR own.type <> (SELECT id FROM term WHERE kind = 0 AND text = "
                      "'chat'))"_s;
    return sql;
}

int SiblingReader::count(const domain::RunSummary &run, bool sameAnswer)
{
    Statement statement = m_cache.prepare(u"SELECT count(*) FROM (%1 LIMIT ?)"_s.arg(query(run, sameAnswer)));
    statement.bind(run.rid).bind(most).exec();
    return statement.next() ? statement.small(0) : 0;
}

QList<qint64> SiblingReader::find(const domain::RunSummary &run, bool sameAnswer)
{
    Statement statement = m_cache.prepare(query(run, sameAnswer) + u" ORDER BY other.rid DESC LIMIT ?"_s);
    statement.bind(run.rid).bind(most).exec();
    QList<qint64> rids;
    while (statement.next())
        rids.append(statement.integer(0));
    return rids;
}

} // namespace tidemark::store
