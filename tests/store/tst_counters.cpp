// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/packedbody.h"
#include "storetesting.h"
#include <QRandomGenerator>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// Words of an index: in how many runs each stands, and how often.
QStringList wordsOf(store::Database &db, const QString &index)
{
    db.exec(u"CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '%1', 'row')"_s.arg(index));
    QStringList words;
    {
        store::Statement statement = db.prepare(u"SELECT term, doc, cnt FROM temp.words"_s, false);
        statement.exec();
        while (statement.next())
            words.append(u"%1 %2 %3"_s.arg(statement.text(0)).arg(statement.integer(1)).arg(statement.integer(2)));
    }
    db.exec(u"DROP TABLE temp.words"_s);
    return words;
}

/// The text index holds exactly the texts of the runs that are there.
void compareIndex(store::Database &db)
{
    QVERIFY(db.exec(u"CREATE VIRTUAL TABLE anew USING fts5(txt, note, tokenize='unicode61 remove_diacritics 2')"_s));
    {
        store::Statement bodies = db.prepare(
            u"SELECT body.rid, note, pack FROM body JOIN run ON run.rid = body.rid WHERE gone IS NULL"_s, false);
        bodies.exec();
        while (bodies.next()) {
            const auto body = store::unpacked(bodies.bytes(2));
            QVERIFY(body);
            store::Statement add = db.prepare(u"INSERT INTO anew(rowid, txt, note) VALUES(?, ?, ?)"_s);
            add.bind(bodies.integer(0)).bind(body->text).bind(bodies.text(1)).exec();
        }
    }
    const QStringList words = wordsOf(db, u"ft"_s);
    QVERIFY2(!db.failed(), qPrintable(db.error().detail));
    QVERIFY(words.size() > 20);
    QCOMPARE(words, wordsOf(db, u"anew"_s));
}

} // namespace

/// The numbers beside queues and facets are kept by triggers; here they are held against a recount.
class tst_Counters : public QObject
{
    Q_OBJECT
private:
    static constexpr int runs = 60;

    static RunBuilder randomRun(QRandomGenerator &random, int number)
    {
        static const QStringList types{u"llm"_s, u"chat"_s, u"thread"_s, u"tool"_s};
        static const QStringList models{u"a"_s, u"b"_s, u""_s};
        static const QStringList thumbs{u"up"_s, u"down"_s, u""_s, u""_s};
        QJsonArray tags;
        for (int i = random.bounded(3); i > 0; --i)
            tags.append(u"tag%1"_s.arg(random.bounded(4)));
        RunBuilder builder(number);
        builder.with("type", types.at(random.bounded(4))).with("name", models.at(random.bounded(3))).with("tags", tags);
        if (random.bounded(2) == 0)
            builder.with("user", QJsonObject{{u"externalId"_s, u"u%1"_s.arg(random.bounded(5))}});
        const QString thumb = thumbs.at(random.bounded(4));
        return builder.feedback({{u"thumb"_s, thumb}, {u"comment"_s, random.bounded(5) == 0 ? u"c"_s : u""_s}});
    }

    static void rateSomething(QRandomGenerator &random, TestStore &store, const QString &id)
    {
        static const QList<const char *> thumbs{"up", "down", ""};
        QVERIFY(succeeds(store->recordVerdict(id, thumb(thumbs.at(random.bounded(3))), 1)));
        if (random.bounded(2) == 0)
            return;
        const auto entry = valueOf(store->beginSending(id));
        if (!entry)
            return;
        const auto kind = static_cast<store::PushOutcome::Kind>(random.bounded(6));
        QVERIFY(succeeds(store->settle(id, {kind, entry->base.with(entry->inflight), {}, 0})));
    }

    static void doSomething(QRandomGenerator &random, TestStore &store)
    {
        const int number = random.bounded(runs);
        const QString id = idOf(number);
        switch (random.bounded(9)) {
        case 0:
        case 1:
            QVERIFY(store.add({randomRun(random, number)}));
            break;
        case 2:
            QVERIFY(succeeds(store->markGone(id)));
            break;
        case 3:
            QVERIFY(succeeds(store->setSkipped(id, random.bounded(2) == 0)));
            break;
        case 4:
            QVERIFY(succeeds(store->setFlagged(id, random.bounded(2) == 0)));
            break;
        case 5:
            (void)valueOf(random.bounded(2) == 0 ? store->undo() : store->redo());
            break;
        case 6:
            QVERIFY(succeeds(store->resolveConflict(id, static_cast<store::ConflictChoice>(random.bounded(2)))));
            break;
        default:
            rateSomething(random, store, id);
        }
    }

    static qint64 number(store::Database &db, const QString &condition)
    {
        return db.scalar(u"SELECT count(*) FROM run WHERE "_s + condition).toLongLong();
    }

    static store::QueueCounts recount(store::Database &db)
    {
        const QString here = u" AND gone IS NULL"_s;
        return {
            number(db, u"type IN (SELECT id FROM term WHERE kind = 0 AND text IN ('llm', 'chat')) AND thumb IS NULL "
                       "AND skipped IS NULL"_s +
                           here),
            number(db, u"1"_s + here),
            number(db, u"thumb = 2"_s + here),
            number(db, u"thumb = 1"_s + here),
            number(db, u"comment = 1"_s + here),
            number(db, u"skipped = 1"_s + here),
            number(db, u"flagged = 1"_s + here),
            number(db, u"sync = 4"_s),
            number(db, u"sync IN (1, 2, 7)"_s),
            number(db, u"sync IN (5, 6)"_s)};
    }

    static QString numbers(const store::QueueCounts &c)
    {
        return u"inbox %1 all %2 down %3 up %4 commented %5 skipped %6 flagged %7 conflicts %8 unsynced %9 "_s
                   .arg(c.inbox)
                   .arg(c.all)
                   .arg(c.down)
                   .arg(c.up)
                   .arg(c.commented)
                   .arg(c.skipped)
                   .arg(c.flagged)
                   .arg(c.conflicts)
                   .arg(c.unsynced) +
               u"refused %1"_s.arg(c.refused);
    }

    static void compareFacet(TestStore &store, store::Database &db, store::FacetKind kind, const QString &sql)
    {
        QMap<QString, qint64> counted;
        {
            store::Statement statement = db.prepare(sql, false);
            statement.exec();
            while (statement.next())
                counted.insert(statement.text(0), statement.integer(1));
        }
        QMap<QString, qint64> kept;
        for (const store::FacetValue &value : valueOf(store->facet(kind, 0)))
            kept.insert(value.value, value.count);
        QCOMPARE(kept, counted);
    }

private Q_SLOTS:
    void agreeWithARecountWhateverHappens_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void agreeWithARecountWhateverHappens()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        TestStore store;
        for (int round = 0; round < 6; ++round) {
            for (int i = 0; i < 60; ++i)
                doSomething(random, store);
            store.settleDown();
            store::Database db;
            QVERIFY(db.open(store.file("cache.sqlite"), store::Database::Access::Read));
            QCOMPARE(numbers(valueOf(store->counts())), numbers(recount(db)));
            const QString byTerm =
                u"SELECT text, count(*) FROM run JOIN term ON term.id = %1 WHERE gone IS NULL GROUP BY text"_s;
            compareFacet(store, db, store::FacetKind::Type, byTerm.arg(u"type"_s));
            compareFacet(store, db, store::FacetKind::Model, byTerm.arg(u"model"_s));
            compareFacet(store, db, store::FacetKind::User, byTerm.arg(u"user"_s));
            compareFacet(store, db, store::FacetKind::Status, byTerm.arg(u"status"_s));
            compareFacet(store, db, store::FacetKind::Tag,
                         u"SELECT text, count(*) FROM tag JOIN run USING(rid) JOIN term ON term.id = tag.term "
                         "WHERE gone IS NULL GROUP BY text"_s);
            db.close();
        }
        store.close();
        store::Database db;
        QVERIFY(db.open(store.file("cache.sqlite"), store::Database::Access::Write));
        QVERIFY2(db.exec(u"INSERT INTO ft(ft, rank) VALUES('integrity-check', 0)"_s), qPrintable(db.error().detail));
        compareIndex(db);
    }
};

QTEST_GUILESS_MAIN(tst_Counters)
#include "tst_counters.moc"
