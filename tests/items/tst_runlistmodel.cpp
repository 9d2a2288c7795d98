// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runlistmodel.h"
#include "store/storetesting.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::SortField;
using items::RunListModel;

namespace {

constexpr int patience = 20'000; // a busy machine

/// A list of so many runs, watched by the model tester.
struct Desk
{
    explicit Desk(int count)
    {
        QList<domain::Run> runs;
        for (int i = 1; i <= count; ++i)
            runs.append(RunBuilder(i).with("duration", i * 7 % 13));
        (void)data.add(runs);
        QCoreApplication::processEvents(); // what was told of these is no news any more
    }
    /// Whoever asked the store something must be there when it answers.
    ~Desk() { data.close(); }
    bool show(const QString &filter = {}, const domain::Sort &sort = {})
    {
        QSignalSpy ready(&list, &RunListModel::listReady);
        list.setFilter(domain::parseFilter(filter, 0, 0).value(), sort);
        return !ready.isEmpty() || ready.wait(patience);
    }
    QList<qint64> rids() const
    {
        QList<qint64> all;
        for (int row = 0; row < list.rowCount(); ++row)
            all.append(list.ridAt(row));
        return all;
    }

    TestStore data;
    RunListModel list{&*data};
    QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class tst_RunListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsGivenRunsAndNoOthersInAnyOrderUntilTheNextFilter()
    {
        Desk desk(120);
        QVERIFY(desk.show());
        const QList<qint64> given{desk.data.rid(7), desk.data.rid(90), desk.data.rid(33)};
        QSignalSpy ready(&desk.list, &RunListModel::listReady);
        desk.list.setRuns({given.begin(), given.end()}, {SortField::Created, false});
        QVERIFY(!ready.isEmpty() || ready.wait(patience));
        QCOMPARE(desk.rids(), (QList<qint64>{given.at(0), given.at(2), given.at(1)}));
        QCOMPARE(desk.list.rowOf(given.at(2)), 1);
        ready.clear();
        desk.list.setRuns({given.begin(), given.end()}, {SortField::Duration, true});
        QVERIFY(!ready.isEmpty() || ready.wait(patience));
        QCOMPARE(desk.list.rowCount(), 3);
        const QList<qint64> shown = desk.rids();
        QCOMPARE(QSet<qint64>(shown.begin(), shown.end()), QSet<qint64>(given.begin(), given.end()));
        ready.clear();
        desk.list.refresh();
        QVERIFY(!ready.isEmpty() || ready.wait(patience));
        QCOMPARE(desk.list.rowCount(), 3);
        QVERIFY(desk.show());
        QCOMPARE(desk.list.rowCount(), 120);
    }

    void showsTheFirstScreenAndThenAll()
    {
        Desk desk(120);
        QVERIFY(desk.show());
        QCOMPARE(desk.list.rowCount(), 120);
        QCOMPARE(desk.list.ridAt(0), desk.data.rid(120));
        QCOMPARE(desk.list.rowOf(desk.data.rid(1)), 119);
        QCOMPARE(desk.list.rowOf(12345), -1);
        QCOMPARE(desk.list.ridAt(120), 0);
    }

    void rowsComeWhenTheyAreLookedAt()
    {
        Desk desk(100);
        QVERIFY(desk.show());
        const QModelIndex last = desk.list.index(99);
        QTRY_VERIFY_WITH_TIMEOUT(last.data(RunListModel::LoadedRole).toBool(), patience);
        QCOMPARE(last.data(Qt::DisplayRole).toString(), u"question 1"_s);
    }

    void standsStillWhileRunsArriveAndVerdictsAreGiven()
    {
        Desk desk(10);
        QVERIFY(desk.show(u"is:unrated"_s));
        const QList<qint64> before = desk.rids();
        QSignalSpy arrived(&desk.list, &RunListModel::arrived);
        QVERIFY(desk.data.rate(5, thumb("up")));
        QVERIFY(desk.data.add({RunBuilder(11)}));
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, patience);
        QCOMPARE(desk.rids(), before);
        QCOMPARE(desk.list.arrivedSince(), 1);
        desk.list.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(desk.list.rowOf(desk.data.rid(11)) == 0, patience);
        QCOMPARE(desk.list.rowOf(desk.data.rid(5)), -1);
    }

    void aRunThatLeavesTheCacheLeavesTheList()
    {
        Desk desk(5);
        QVERIFY(desk.show());
        const qint64 gone = desk.data.rid(3);
        QVERIFY(succeeds(desk.data->markGone(idOf(3))));
        QTRY_COMPARE_WITH_TIMEOUT(desk.list.rowCount(), 4, patience);
        QCOMPARE(desk.list.rowOf(gone), -1);
    }

    void findsItsRowsInAnyOrder()
    {
        Desk desk(60);
        for (const domain::Sort &sort :
             {domain::Sort{SortField::Duration, true}, domain::Sort{SortField::Created, false}}) {
            QVERIFY(desk.show({}, sort));
            for (int row = 0; row < 60; ++row)
                QCOMPARE(desk.list.rowOf(desk.list.ridAt(row)), row);
        }
    }

    void theOldOrderHoldsUntilTheNewOneIsThere()
    {
        Desk desk(60);
        QVERIFY(desk.show({}, {SortField::Duration, true}));
        const QList<qint64> before = desk.rids();
        QSignalSpy ready(&desk.list, &RunListModel::listReady);
        desk.list.setSort({SortField::Created, false});
        QCOMPARE(desk.rids(), before);
        QCOMPARE(desk.list.rowAt(0), -1); // still not by time
        for (int row = 0; row < 60; ++row)
            QCOMPARE(desk.list.rowOf(before.at(row)), row);
        QVERIFY(!ready.isEmpty() || ready.wait(patience));
        QVERIFY(desk.rids() != before);
        QCOMPARE(desk.list.rowOf(desk.data.rid(1)), 0);
        QCOMPARE(desk.list.rowAt(0), 0);
    }

    void aNewerOrderTakesTheOlderOnesPlace()
    {
        Desk desk(60);
        QVERIFY(desk.show());
        // A list may be there before the next order is asked for; none may come after it.
        QStringList asked;
        QStringList came;
        connect(&desk.list, &RunListModel::listReady, &desk.list, [&] { came.append(asked.last()); });
        const QList<std::pair<QString, domain::Sort>> orders{{u"duration"_s, {SortField::Duration, true}},
                                                             {u"input"_s, {SortField::Input, false}},
                                                             {u"created"_s, {SortField::Created, false}}};
        for (const auto &[name, sort] : orders) {
            asked.append(name);
            desk.list.setSort(sort);
        }
        QTRY_VERIFY_WITH_TIMEOUT(came.contains(u"created"_s), patience);
        desk.data.settleDown();
        QCoreApplication::processEvents();
        QCOMPARE(came.last(), u"created"_s);
        QCOMPARE(came.removeDuplicates(), 0);
        QCOMPARE(desk.rids().first(), desk.data.rid(1));
        QCOMPARE(desk.rids().last(), desk.data.rid(60));
    }

    void manyRunsThatLeaveAtOnceLeaveTheOthersInTheirPlaces()
    {
        Desk desk(200);
        for (const domain::Sort &sort :
             {domain::Sort{SortField::Created, true}, domain::Sort{SortField::Duration, true}}) {
            QVERIFY(desk.show({}, sort));
            const QList<qint64> before = desk.rids();
            QSignalSpy reset(&desk.list, &RunListModel::modelReset);
            QSignalSpy removed(&desk.list, &RunListModel::rowsRemoved);
            QList<qint64> gone;
            for (int row = 3; row < 200; row += 4)
                gone.append(before.at(row));
            Q_EMIT desk.data->runsRemoved(gone);
            QCOMPARE(reset.size(), 1);
            QCOMPARE(removed.size(), 0);
            QList<qint64> left = before;
            left.removeIf([&gone](qint64 rid) { return gone.contains(rid); });
            QCOMPARE(desk.rids(), left);
            for (int row = 0; row < left.size(); ++row)
                QCOMPARE(desk.list.rowOf(left.at(row)), row);
            QCOMPARE(desk.list.rowOf(gone.first()), -1);
        }
    }

    void aRunThatLeavesASortedListLeavesTheOthersInTheirPlaces()
    {
        Desk desk(60);
        QVERIFY(desk.show({}, {SortField::Duration, true}));
        QList<qint64> left = desk.rids();
        const qint64 gone = desk.data.rid(30);
        QVERIFY(succeeds(desk.data->markGone(idOf(30))));
        QTRY_COMPARE_WITH_TIMEOUT(desk.list.rowCount(), 59, patience);
        left.removeOne(gone);
        QCOMPARE(desk.rids(), left);
        QCOMPARE(desk.list.rowOf(gone), -1);
        for (int row = 0; row < 59; ++row)
            QCOMPARE(desk.list.rowOf(left.at(row)), row);
    }

    void aShuffleIsDecidedByItsSeedAlone()
    {
        Desk desk(200);
        QVERIFY(desk.show());
        const QList<qint64> newest = desk.rids();
        desk.list.setShuffle(7);
        QVERIFY(desk.show());
        const QList<qint64> shuffled = desk.rids();
        QVERIFY(shuffled != newest);
        QCOMPARE(QSet<qint64>(shuffled.begin(), shuffled.end()), QSet<qint64>(newest.begin(), newest.end()));
        for (int row = 0; row < 200; row += 17)
            QCOMPARE(desk.list.rowOf(shuffled.at(row)), row);
        QVERIFY(desk.show({}, {SortField::Created, false})); // the sort below it changes nothing
        QCOMPARE(desk.rids(), shuffled);
        desk.list.setShuffle(8);
        QVERIFY(desk.show());
        QVERIFY(desk.rids() != shuffled);
        desk.list.setShuffle(0);
        QVERIFY(desk.show());
        QCOMPARE(desk.rids(), newest);
    }

    void aShuffledRunKeepsItsPlaceAmongTheOthers()
    {
        Desk desk(50);
        desk.list.setShuffle(7);
        QVERIFY(desk.show());
        QList<qint64> before = desk.rids();
        QVERIFY(desk.data.add({RunBuilder(51)}));
        QVERIFY(desk.show());
        QList<qint64> after = desk.rids();
        after.removeAll(desk.data.rid(51));
        QCOMPARE(after, before);
    }

    void findsTheNextUnratedAlsoFromTheTop()
    {
        Desk desk(80);
        for (int i = 1; i <= 80; ++i) {
            if (i != 70)
                QVERIFY(desk.data.rate(i, thumb("up")));
        }
        desk.data.settleDown();
        QVERIFY(desk.show());
        QSignalSpy found(&desk.list, &RunListModel::unratedFound);
        desk.list.findUnrated(30);
        QVERIFY(!found.isEmpty() || found.wait(patience));
        QCOMPARE(desk.list.ridAt(found.first().first().toInt()), desk.data.rid(70));
        QVERIFY(desk.data.rate(70, thumb("up")));
        desk.data.settleDown();
        found.clear();
        desk.list.findUnrated(30);
        QVERIFY(!found.isEmpty() || found.wait(patience));
        QCOMPARE(found.first().first().toInt(), -1);
    }
};

QTEST_GUILESS_MAIN(tst_RunListModel)
#include "tst_runlistmodel.moc"
