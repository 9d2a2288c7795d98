// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judgement.h"
#include "app/listcontroller.h"
#include "app/reviewcontroller.h"
#include "app/savedfilters.h"
#include "app/settings.h"
#include "app/statscontroller.h"
#include "app/wayfinder.h"
#include "items/detailsource.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "items/savedfiltermodel.h"
#include "store/storetesting.h"
#include "support/fakemodels.h"
#include "views/datedialog.h"
#include "views/filterbar.h"
#include "views/listheader.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "views/savedfilterlist.h"
#include "views/sidebar.h"
#include "views/statschart.h"
#include "views/statswindow.h"
#include <QInputDialog>
#include <QMenu>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // a busy machine
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 noon = 1'790'157'600'000; // 2026-09-23 12:00 in Berlin
constexpr int days = 8;

/// One run a day but on the fourth; the first two have the same prompt, odd ones the same user.
QList<domain::Run> someRuns()
{
    QList<domain::Run> runs;
    for (int day = 0; day < days; ++day) {
        RunBuilder run(day + 1, noon + (day == 3 ? 2 : day) * dayMs + day);
        run.with("input", day < 2 ? u"the same"_s : u"question %1"_s.arg(day));
        if (day % 2 == 1)
            run.with("user", QJsonObject{{u"externalId"_s, u"odd & \"co\""_s}});
        runs.append(run);
    }
    return runs;
}

/// A window whose list, filter bar and queues are real.
struct Desk
{
    Desk()
    {
        (void)data.add(someRuns());
        data.settleDown();
        window.show();
        window.activateWindow();
        lists.restore();
        window.sidebar()->choose(queues.index(1, 0)); // all runs
    }
    ~Desk() { data.close(); }
    bool isReady()
    {
        return QTest::qWaitForWindowActive(&window) && becomes([this] { return list.rowCount() == days; }) &&
               isAt(days);
    }
    bool becomes(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, patience); }
    bool isAt(int number)
    {
        return becomes([this, number] { return review.current().run.id == idOf(number); });
    }
    QString text() { return window.filterBar()->text(); }

    QTemporaryDir folder;
    TestStore data;
    app::Settings settings{folder.path()};
    items::RunListModel list{&*data};
    items::QueueModel queues{&*data};
    tests::FakeFacet facet{{{u"llm"_s, 10}}};
    items::DetailSource details{&*data};
    views::MainWindow window{&list, &queues, {&facet, &facet, &facet, &facet, &facet, &facet}};
    app::ListController lists{&list, &queues, &window, &settings, u"here"_s, nullptr};
    app::ReviewController review{&*data, &list, &details, &window};
    app::Judgement judgement{&*data, &review, &window, nullptr};
    app::SavedFilters saved{&*data, &judgement, &lists, &window, nullptr};
    app::StatsController statistics{&*data, &lists, &list, &window, nullptr};
    app::Wayfinder way{&list, &lists, &review, &window, nullptr};
};

} // namespace

/// Ways through the list beside going to the next run.
class tst_Ways : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pickedRunsAreShownAloneAndEscapeLeadsBack()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.lists.useFilter(u"user:\"odd & \\\"co\\\"\""_s);
        QVERIFY(desk.becomes([&desk] { return desk.list.rowCount() == days / 2; }));
        const QString filter = desk.lists.filterText();
        desk.lists.showRuns({desk.data.rid(1), desk.data.rid(4), desk.data.rid(5)}, u"left out: too long (3)"_s);
        QVERIFY(desk.becomes([&desk] { return desk.list.rowCount() == 3; }));
        QVERIFY(desk.isAt(5));
        QCOMPARE(desk.window.list()->header()->picked(), u"left out: too long (3)"_s);
        QCOMPARE(desk.lists.filterText(), filter);
        QTest::keyClick(desk.window.list(), Qt::Key_J);
        QVERIFY(desk.isAt(4));
        QTest::keyClick(desk.window.list(), Qt::Key_K);
        QVERIFY(desk.isAt(5));
        QTest::keyClick(desk.window.list(), Qt::Key_Escape);
        QVERIFY(desk.becomes([&desk] { return desk.list.rowCount() == days / 2; }));
        QVERIFY(desk.window.list()->header()->picked().isEmpty());
    }

    void theFiltersClearButtonLeadsBackFromPickedRuns()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.lists.showRuns({desk.data.rid(2), desk.data.rid(3)}, u"left out: errored (2)"_s);
        QVERIFY(desk.becomes([&desk] { return desk.list.rowCount() == 2; }));
        desk.window.filterBar()->clear();
        QVERIFY(desk.becomes([&desk] { return desk.list.rowCount() == days; }));
        QVERIFY(desk.window.list()->header()->picked().isEmpty());
    }

    void aDateIsGoneTo_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("number");
        QTest::newRow("a day with a run") << u""_s << 1 << 2;
        QTest::newRow("the newest of its day") << u""_s << 2 << 4;
        QTest::newRow("oldest first") << u"sort:oldest"_s << 2 << 3;
        QTest::newRow("a day without, newest first") << u""_s << 3 << 4;
        QTest::newRow("a day without, oldest first") << u"sort:oldest"_s << 3 << 5;
        QTest::newRow("before all") << u""_s << -5 << 1;
        QTest::newRow("after all") << u"sort:oldest"_s << 50 << 8;
    }
    void aDateIsGoneTo()
    {
        QFETCH(QString, order);
        QFETCH(int, day);
        QFETCH(int, number);
        Desk desk;
        QVERIFY(desk.isReady());
        desk.lists.useFilter(order);
        QVERIFY(desk.becomes([&] { return desk.list.ridAt(0) == desk.data.rid(order.isEmpty() ? days : 1); }));
        desk.way.askForDate();
        QVERIFY(desk.way.dialog());
        Q_EMIT desk.way.dialog()->chosen(QDateTime::fromMSecsSinceEpoch(noon + day * dayMs).date());
        QVERIFY(desk.isAt(number));
    }

    void similarRunsAreOneKeyAway()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.window.list()->setCurrentRow(days - 2); // the second
        QVERIFY(desk.isAt(2));
        desk.way.showSimilar();
        QVERIFY(desk.way.menu());
        const QList<QAction *> offers = desk.way.menu()->actions();
        QCOMPARE(offers.size(), 4);
        QVERIFY(offers.at(1)->text().contains(u"odd && \"co\""_s));
        offers.at(1)->trigger();
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == days / 2; }));
        QVERIFY(desk.isAt(2)); // it stays on screen
        desk.way.menu()->close();
        QVERIFY(desk.becomes([&] { return !desk.way.menu(); }));
        desk.way.showSimilar();
        desk.way.menu()->actions().first()->trigger();
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == 2; }));
        QCOMPARE(desk.text(), u"same:"_s + idOf(2));
    }

    void filtersAreSavedUsedRenamedAndRemoved()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(!desk.saved.list()->isVisible());
        desk.lists.useFilter(u"has:user sort:oldest"_s);
        desk.saved.save();
        auto *dialog = desk.window.findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(u"With users"_s);
        dialog->accept();
        QVERIFY(desk.becomes([&] { return desk.saved.model()->rowCount() == 1; }));
        QVERIFY(desk.saved.list()->isVisible());
        const QModelIndex first = desk.saved.model()->index(0, 0);
        QCOMPARE(first.data().toString(), u"With users"_s);
        QVERIFY(desk.becomes([&] { return first.data(items::QueueModel::CountRole).toInt() == days / 2; }));
        desk.lists.useFilter({});
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == days; }));
        desk.saved.list()->setCurrentIndex(first);
        QTest::keyClick(desk.saved.list(), Qt::Key_Return);
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == days / 2; }));
        QCOMPARE(desk.list.ridAt(0), desk.data.rid(2)); // in its order
        Q_EMIT desk.saved.list()->renamed(0, u"People"_s);
        QVERIFY(desk.becomes([&] { return desk.saved.model()->index(0, 0).data().toString() == u"People"_s; }));
        // They are kept with the rater's work.
        QCOMPARE(valueOf(desk.data->desk().settings()).savedFilters,
                 (QList<domain::SavedFilter>{{u"People"_s, u"has:user sort:oldest"_s}}));
        desk.saved.list()->setCurrentIndex(desk.saved.model()->index(0, 0));
        QTest::keyClick(desk.saved.list(), Qt::Key_Delete);
        QVERIFY(desk.becomes([&] { return desk.saved.model()->rowCount() == 0; }));
        QVERIFY(!desk.saved.list()->isVisible());
    }

    void anOrderInTheTextGivesWayToTheOneChosen()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.lists.useFilter(u"has:user sort:oldest"_s);
        QVERIFY(desk.becomes([&] { return desk.list.ridAt(0) == desk.data.rid(2); }));
        Q_EMIT desk.window.list()->sortRequested({domain::SortField::Created, true});
        QVERIFY(desk.becomes([&] { return desk.list.ridAt(0) == desk.data.rid(8); }));
        QCOMPARE(desk.text(), u"has:user"_s);
    }

    void aBarOfTheStatisticsNarrowsTheList()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.statistics.open();
        views::StatsWindow *stats = desk.statistics.statsWindow();
        QVERIFY(stats);
        views::StatsChart *chart = nullptr;
        for (views::StatsChart *one : stats->charts())
            chart = one->title() == u"Users"_s ? one : chart;
        QVERIFY(chart);
        QVERIFY(desk.becomes([&] { return chart->count() == 1; }));
        chart->choose(0);
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == days / 2; }));
        QVERIFY(desk.becomes([&] { return chart->wordsOf(0).contains(u"4 runs"_s); }));
    }

    void filtersUsedLastAreKept()
    {
        QTemporaryDir folder;
        app::Settings settings(folder.path());
        for (int i = 0; i < 30; ++i)
            settings.addRecentFilter(u"here"_s, u"word%1"_s.arg(i));
        settings.addRecentFilter(u"here"_s, u"word20"_s);
        QCOMPARE(settings.recentFilters(u"here"_s).size(), 20);
        QCOMPARE(settings.recentFilters(u"here"_s).mid(0, 2), (QStringList{u"word20"_s, u"word29"_s}));
        QCOMPARE(settings.recentFilters(u"there"_s), QStringList());
    }
};

QTEST_MAIN(tst_Ways)
#include "tst_ways.moc"
