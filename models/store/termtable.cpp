// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/termtable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

int TermTable::code(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Type:
        return 0;
    case FacetKind::Model:
        return 1;
    case FacetKind::Tag:
        return 2;
    case FacetKind::User:
        return 3;
    case FacetKind::Status:
        return 4;
    case FacetKind::Reason:
        break; // not a word of the run's: it comes and goes with the verdict
    }
    return -1;
}

qint64 TermTable::idOf(FacetKind kind, const QString &text)
{
    constexpr qsizetype memory = 20'000;
    const std::pair key(code(kind), text);
    if (const auto it = m_ids.constFind(key); it != m_ids.cend())
        return it.value();
    Statement find = m_db.prepare(u"SELECT id FROM term WHERE kind = ? AND text = ?"_s);
    find.bind(key.first).bind(text).exec();
    qint64 id = 0;
    if (find.next()) {
        id = find.integer(0);
    } else {
        Statement add = m_db.prepare(u"INSERT INTO term(kind, text) VALUES(?, ?) RETURNING id"_s);
        add.bind(key.first).bind(text).exec();
        id = add.next() ? add.integer(0) : 0;
    }
    if (m_ids.size() >= memory)
        m_ids.clear();
    if (!m_db.failed())
        m_ids.insert(key, id);
    return id;
}

QList<FacetValue> TermTable::most(FacetKind kind, int limit)
{
    Statement statement =
        m_db.prepare(u"SELECT text, n FROM term WHERE kind = ? AND n > 0 ORDER BY n DESC, text LIMIT ?"_s);
    statement.bind(code(kind)).bind(limit > 0 ? limit : -1).exec();
    QList<FacetValue> values;
    while (statement.next())
        values.append({statement.text(0), statement.integer(1)});
    return values;
}

QList<FacetValue> facetOf(Database &cache, FacetKind kind, int limit)
{
    if (kind != FacetKind::Reason)
        return TermTable(cache).most(kind, limit);
    Statement statement = cache.prepare(
        u"SELECT value, count(*) AS n FROM run INDEXED BY run_reasons JOIN said ON said.rid = run.rid, "
        "json_each(said.feedback, '$.reasons') WHERE run.reasons = 1 AND run.gone IS NULL AND json_each.type = 'text' "
        "GROUP BY value ORDER BY n DESC, value LIMIT ?"_s);
    statement.bind(limit > 0 ? limit : -1).exec();
    QList<FacetValue> values;
    while (statement.next())
        values.append({statement.text(0), statement.integer(1)});
    return values;
}

} // namespace tidemark::store
