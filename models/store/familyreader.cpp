// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/familyreader.h"
#include "store/runkey.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::RunSummary;
using domain::RunType;

FamilyReader::Link FamilyReader::link(const QByteArray &key)
{
    Statement statement =
        m_db.prepare(u"SELECT parent, term.text FROM run LEFT JOIN term ON term.id = run.type WHERE uuid = ?"_s);
    statement.bind(key).exec();
    if (!statement.next())
        return {};
    return {statement.bytes(0), domain::runTypeFromText(statement.text(1)), true};
}

QByteArray FamilyReader::rootOf(const RunSummary &row)
{
    constexpr int deepest = 64;
    const bool isTalk = row.type == RunType::Chat || row.type == RunType::Thread;
    QByteArray key = runKey(row.id);
    QByteArray parent = runKey(row.parentId);
    for (int depth = 0; depth < deepest && !parent.isEmpty(); ++depth) {
        const Link above = link(parent);
        // A step inside an exchange belongs to that exchange's trace, not to the whole conversation.
        if (!isTalk && above.type == RunType::Thread)
            break;
        key = parent;
        parent = above.parentKey;
    }
    return key;
}

FamilyReader::Family FamilyReader::of(const RunSummary &row)
{
    const QByteArray root = rootOf(row);
    const bool isTalk = row.type == RunType::Chat || row.type == RunType::Thread;
    Statement statement = m_db.prepare(
        u"WITH RECURSIVE tree(key) AS (VALUES(?) UNION SELECT uuid FROM tree CROSS JOIN run ON parent = key) "
        "SELECT rid, term.text FROM tree CROSS JOIN run ON uuid = key LEFT JOIN term ON term.id = run.type "
        "ORDER BY rid"_s);
    statement.bind(root).exec();
    Family family;
    while (statement.next() && family.rids.size() < cap) {
        if (!isTalk || domain::runTypeFromText(statement.text(1)) == RunType::Chat)
            family.rids.append(statement.integer(0));
    }
    const bool isAlone = root == runKey(row.id) && (family.rids.isEmpty() || family.rids == QList{row.rid});
    if (isAlone)
        return {};
    family.rootId = runId(root);
    return family;
}

QList<qint64> FamilyReader::earlier(const RunSummary &row)
{
    if (row.type != RunType::Chat || row.parentId.isEmpty())
        return {};
    Statement statement =
        m_db.prepare(u"SELECT rid FROM run WHERE parent = ? AND rid < ? "
                     "AND type = (SELECT id FROM term WHERE kind = 0 AND text = 'chat') ORDER BY rid DESC LIMIT ?"_s);
    statement.bind(runKey(row.parentId)).bind(row.rid).bind(cap).exec();
    QList<qint64> rids;
    while (statement.next())
        rids.prepend(statement.integer(0));
    return rids;
}

} // namespace tidemark::store
