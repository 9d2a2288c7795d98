// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recount.h"
#include "storetesting.h"
#include <QRandomGenerator>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

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
            compareFacets(*store, db);
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
