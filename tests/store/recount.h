// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/packedbody.h"
#include "store/store.h"
#include <QtTest>

namespace tidemark::test {

/// The numbers beside queues and facets, counted row by row, to hold what the cache keeps against.
inline store::QueueCounts recount(store::Database &db)
{
    const auto number = [&db](const QString &condition) {
        return db.scalar(QStringLiteral("SELECT count(*) FROM run WHERE ") + condition).toLongLong();
    };
    const QString here = QStringLiteral(" AND gone IS NULL");
    return {number(QStringLiteral("type IN (SELECT id FROM term WHERE kind = 0 AND text IN ('llm', 'chat')) AND thumb "
                                  "IS NULL AND skipped IS NULL AND deferred IS NULL") +
                   here),
            number(QStringLiteral("1") + here),
            number(QStringLiteral("thumb = 2") + here),
            number(QStringLiteral("thumb = 1") + here),
            number(QStringLiteral("comment = 1") + here),
            number(QStringLiteral("skipped = 1") + here),
            number(QStringLiteral("flagged = 1") + here),
            number(QStringLiteral("sync = 4")),
            number(QStringLiteral("sync IN (1, 2, 7)")),
            number(QStringLiteral("sync IN (5, 6)")),
            number(QStringLiteral("deferred = 1") + here)};
}

inline QString numbers(const store::QueueCounts &c)
{
    QStringList all;
    for (const auto &[name, count] : {std::pair{"inbox", c.inbox},
                                      {"all", c.all},
                                      {"down", c.down},
                                      {"up", c.up},
                                      {"commented", c.commented},
                                      {"skipped", c.skipped},
                                      {"flagged", c.flagged},
                                      {"conflicts", c.conflicts},
                                      {"unsynced", c.unsynced},
                                      {"refused", c.refused},
                                      {"deferred", c.deferred}})
        all.append(QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(count));
    return all.join(QLatin1Char(' '));
}

inline void compareFacet(store::Store &store, store::Database &db, store::FacetKind kind, const QString &sql)
{
    QMap<QString, qint64> counted;
    {
        store::Statement statement = db.prepare(sql, false);
        statement.exec();
        while (statement.next())
            counted.insert(statement.text(0), statement.integer(1));
    }
    QMap<QString, qint64> kept;
    const auto facet = store.facet(kind, 0).result();
    QVERIFY(facet.ok());
    for (const store::FacetValue &value : *facet)
        kept.insert(value.value, value.count);
    QCOMPARE(kept, counted);
}

inline void compareFacets(store::Store &store, store::Database &db)
{
    using store::FacetKind;
    const QString byTerm =
        QStringLiteral("SELECT text, count(*) FROM run JOIN term ON term.id = %1 WHERE gone IS NULL GROUP BY text");
    compareFacet(store, db, FacetKind::Type, byTerm.arg(QStringLiteral("type")));
    compareFacet(store, db, FacetKind::Model, byTerm.arg(QStringLiteral("model")));
    compareFacet(store, db, FacetKind::User, byTerm.arg(QStringLiteral("user")));
    compareFacet(store, db, FacetKind::Status, byTerm.arg(QStringLiteral("status")));
    compareFacet(store, db, FacetKind::Tag,
                 QStringLiteral("SELECT text, count(*) FROM tag JOIN run USING(rid) JOIN term ON term.id = tag.term "
                                "WHERE gone IS NULL GROUP BY text"));
}

/// Words of an index: in how many runs each stands, and how often.
inline QStringList wordsOf(store::Database &db, const QString &index)
{
    db.exec(QStringLiteral("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '%1', 'row')").arg(index));
    QStringList words;
    {
        store::Statement statement = db.prepare(QStringLiteral("SELECT term, doc, cnt FROM temp.words"), false);
        statement.exec();
        while (statement.next())
            words.append(
                QStringLiteral("%1 %2 %3").arg(statement.text(0)).arg(statement.integer(1)).arg(statement.integer(2)));
    }
    db.exec(QStringLiteral("DROP TABLE temp.words"));
    return words;
}

/// The text index holds exactly the texts of the runs that are there.
inline void compareIndex(store::Database &db)
{
    QVERIFY(db.exec(
        QStringLiteral("CREATE VIRTUAL TABLE anew USING fts5(txt, note, tokenize='unicode61 remove_diacritics 2')")));
    {
        store::Statement bodies = db.prepare(
            QStringLiteral("SELECT body.rid, note, pack FROM body JOIN run ON run.rid = body.rid WHERE gone IS NULL"),
            false);
        bodies.exec();
        while (bodies.next()) {
            const auto body = store::unpacked(bodies.bytes(2));
            QVERIFY(body);
            store::Statement add = db.prepare(QStringLiteral("INSERT INTO anew(rowid, txt, note) VALUES(?, ?, ?)"));
            add.bind(bodies.integer(0)).bind(body->text).bind(bodies.text(1)).exec();
        }
    }
    const QStringList words = wordsOf(db, QStringLiteral("ft"));
    QVERIFY2(!db.failed(), qPrintable(db.error().detail));
    QVERIFY(words.size() > 20);
    QCOMPARE(words, wordsOf(db, QStringLiteral("anew")));
}

} // namespace tidemark::test
