// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listcontroller.h"
#include "app/settings.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "store/storetesting.h"
#include "support/fakemodels.h"
#include "views/columnheader.h"
#include "views/filterbar.h"
#include "views/listheader.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "views/sidebar.h"
#include <QAbstractItemModelTester>
#include <QMenu>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::SortField;
using views::RunColumn;

namespace {

constexpr int patience = 20'000; // a busy machine
constexpr int runs = 40;

/// A window whose list and settings are real; what it remembers is in `folder`.
struct Desk
{
    Desk(TestStore &store, const QString &folder)
        : data(store)
        , settings(folder)
    {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        lists.restore();
        window.sidebar()->choose(queues.index(1, 0)); // all runs
    }
    /// Whoever asked the store something must be there when it answers.
    ~Desk() { data.close(); }
    bool isReady()
    {
        return QTest::qWaitForWindowActive(&window) &&
               becomes([this] { return list.rowCount() == runs && isAtRest(); });
    }
    bool isAtRest() { return !list.isLoading() && window.list()->currentRid() != 0; }
    bool becomes(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, patience); }
    void click(RunColumn column)
    {
        const views::ColumnHeader *columns = window.list()->columns();
        const QRect cell = columns->cell(column, columns->viewport()->rect());
        QTest::mouseClick(columns->viewport(), Qt::LeftButton, {}, cell.center() - QPoint(columns->offset(), 0));
    }
    QList<int> numbers()
    {
        QList<int> all;
        for (int row = 0; row < list.rowCount(); ++row)
            all.append(numberOf.value(list.ridAt(row)));
        return all;
    }

    TestStore &data;
    app::Settings settings;
    items::RunListModel list{&*data};
    QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};
    items::QueueModel queues{&*data};
    tests::FakeFacet facet{{{u"llm"_s, 10}}};
    views::MainWindow window{&list, &queues, {&facet, &facet, &facet, &facet, &facet, &facet}};
    app::ListController lists{&list, &queues, &window, &settings, u"here"_s, nullptr};
    QHash<qint64, int> numberOf = [this] {
        QHash<qint64, int> all;
        for (int i = 1; i <= runs; ++i)
            all.insert(data.rid(i), i);
        return all;
    }();
};

/// Run i took i * 7 % 13 seconds.
void fill(TestStore &store)
{
    QList<domain::Run> all;
    for (int i = 1; i <= runs; ++i)
        all.append(RunBuilder(i).with("duration", u"00:00:%1"_s.arg(i * 7 % 13, 2, 10, QLatin1Char('0'))));
    (void)store.add(all);
    store.settleDown();
    QCoreApplication::processEvents();
}

QList<int> slowestFirst()
{
    QList<int> all;
    for (int i = runs; i >= 1; --i)
        all.append(i);
    std::stable_sort(all.begin(), all.end(), [](int a, int b) { return a * 7 % 13 > b * 7 % 13; });
    return all;
}

} // namespace

/// The run list as a table, in a window, by keys and mouse.
class tst_RunTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whenManyRunsLeaveAtOnceTheRaterStaysWhereSheIs()
    {
        TestStore store;
        fill(store);
        const QTemporaryDir folder;
        Desk desk(store, folder.path());
        QVERIFY(desk.isReady());
        desk.window.list()->setCurrentRow(31);
        const qint64 current = desk.window.list()->currentRid();
        QList<qint64> gone;
        for (int row = 0; row < 25; ++row)
            gone.append(desk.list.ridAt(row));
        Q_EMIT store->runsRemoved(gone);
        QCOMPARE(desk.list.rowCount(), runs - 25);
        QCOMPARE(desk.window.list()->currentRid(), current);
        QCOMPARE(desk.window.list()->currentRow(), 6);
        // Where the current one goes too, what stands in its place is next.
        desk.list.refresh();
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == runs && desk.isAtRest(); }));
        desk.window.list()->setCurrentRow(10);
        gone.clear();
        for (int row = 5; row < 30; ++row)
            gone.append(desk.list.ridAt(row));
        Q_EMIT store->runsRemoved(gone);
        QCOMPARE(desk.list.rowCount(), runs - 25);
        QCOMPARE(desk.window.list()->currentRow(), 10);
    }

    void aClickOnAHeadSortsAndTheRunOnScreenStaysCurrent()
    {
        TestStore store;
        fill(store);
        const QTemporaryDir folder;
        Desk desk(store, folder.path());
        QVERIFY(desk.isReady());
        QTest::keyClick(desk.window.list(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.window.list()->density(), views::Density::Table);
        desk.window.list()->setCurrentRow(17);
        const qint64 current = desk.window.list()->currentRid();
        desk.click(RunColumn::Duration);
        QVERIFY(desk.becomes([&desk] { return desk.numbers() == slowestFirst(); }));
        QVERIFY(desk.becomes([&desk] { return desk.isAtRest(); }));
        QCOMPARE(desk.window.list()->currentRid(), current);
        QCOMPARE(desk.window.list()->currentRow(), desk.list.rowOf(current));
        const QList<int> falling = desk.numbers();
        desk.click(RunColumn::Duration);
        QVERIFY(desk.becomes([&] { return desk.numbers() != falling && desk.isAtRest(); }));
        QCOMPARE(desk.numbers().first() * 7 % 13, 0);
        QCOMPARE(desk.window.list()->currentRid(), current);
    }

    void aClickTakesThePlaceOfAnOrderInTheFilter()
    {
        TestStore store;
        fill(store);
        const QTemporaryDir folder;
        Desk desk(store, folder.path());
        QVERIFY(desk.isReady());
        desk.window.list()->setDensity(views::Density::Table);
        desk.lists.useFilter(u"type:llm sort:-length"_s);
        QCOMPARE(desk.lists.sort(), (domain::Sort{SortField::Length, true}));
        QVERIFY(desk.becomes([&desk] { return desk.isAtRest(); }));
        desk.click(RunColumn::Time);
        QCOMPARE(desk.lists.sort(), (domain::Sort{SortField::Created, true}));
        QCOMPARE(desk.window.filterBar()->text(), u"type:llm"_s);
        QVERIFY(desk.becomes([&desk] { return desk.isAtRest(); }));
    }

    void howTheListLooksSurvivesARestart()
    {
        TestStore store;
        fill(store);
        const QTemporaryDir folder;
        QString arrangement;
        {
            Desk desk(store, folder.path());
            QVERIFY(desk.isReady());
            QTest::keyClick(desk.window.list(), Qt::Key_3, Qt::ControlModifier);
            for (QAction *item : desk.window.list()->columns()->menu()->actions()) {
                if (item->data().isValid() && item->data().toInt() == int(RunColumn::Model))
                    item->trigger();
            }
            desk.click(RunColumn::Duration);
            QVERIFY(desk.becomes([&desk] { return desk.numbers() == slowestFirst() && desk.isAtRest(); }));
            arrangement = desk.window.list()->columns()->arrangement();
        }
        QVERIFY(store.reopen().ok());
        Desk again(store, folder.path());
        QVERIFY(again.isReady());
        QCOMPARE(again.window.list()->density(), views::Density::Table);
        QVERIFY(again.window.actions()->action(views::Action::TableRows)->isChecked());
        QVERIFY(again.window.list()->columns()->isVisible());
        QVERIFY(!again.window.list()->columns()->isShown(RunColumn::Model));
        QCOMPARE(again.window.list()->columns()->arrangement(), arrangement);
        QVERIFY(again.becomes([&again] { return again.numbers() == slowestFirst(); }));
        QTest::keyClick(again.window.list(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(app::Settings(folder.path()).density(), views::Density::Compact);
    }

    void newRunsAndARefreshLeaveWhatIsSelectedAndSeen()
    {
        TestStore store;
        fill(store);
        const QTemporaryDir folder;
        Desk desk(store, folder.path());
        QVERIFY(desk.isReady());
        views::RunListView *list = desk.window.list();
        list->setCurrentRow(20);
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        const QList<qint64> selected = list->selectedRids();
        QCOMPARE(selected.size(), 3);
        const int top = list->visualRect(list->currentIndex()).top();
        desk.lists.freeze();
        QVERIFY(store.add({RunBuilder(runs + 1), RunBuilder(runs + 2)}));
        QVERIFY(desk.becomes([&desk] { return desk.list.arrivedSince() == 2; }));
        QCOMPARE(desk.list.rowCount(), runs);
        QCOMPARE(list->visualRect(list->currentIndex()).top(), top);
        Q_EMIT list->refreshRequested();
        QVERIFY(desk.becomes([&desk] { return desk.list.rowCount() == runs + 2 && desk.isAtRest(); }));
        QCOMPARE(list->selectedRids(), selected);
        QCOMPARE(list->visualRect(list->currentIndex()).top(), top);
    }

    void theMenusOpenByKey()
    {
        TestStore store;
        fill(store);
        const QTemporaryDir folder;
        Desk desk(store, folder.path());
        QVERIFY(desk.isReady());
        QTest::keyClick(desk.window.list(), Qt::Key_O);
        QVERIFY(desk.window.list()->header()->menu()->isVisible());
        desk.window.list()->header()->menu()->close();
        QTest::keyClick(desk.window.list(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.window.list()->density(), views::Density::Table);
        QVERIFY(desk.window.list()->columns()->menu()->isVisible());
        desk.window.list()->columns()->menu()->close();
    }
};

QTEST_MAIN(tst_RunTable)
#include "tst_runtable.moc"
