// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listcontroller.h"
#include "app/settings.h"
#include "items/facetmodel.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "store/storefaults.h"
#include "store/storetesting.h"
#include "views/filterbar.h"
#include "views/filtermenu.h"
#include "views/mainwindow.h"
#include "views/sidebar.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <semaphore>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using Field = items::FacetModel::Field;
using Scope = items::FacetModel::Scope;

namespace {

constexpr int patience = 20'000; // a busy machine
constexpr int runs = 12;

/// Every third is by "small", the first four are ann's, every second has a thumb down.
QList<domain::Run> someRuns()
{
    QList<domain::Run> made;
    for (int i = 0; i < runs; ++i) {
        RunBuilder run(i + 1);
        run.with("name", i % 3 == 0 ? u"small"_s : u"big"_s).with("tags", QJsonArray{i < 6 ? u"early"_s : u"late"_s});
        if (i < 4)
            run.with("user", QJsonObject{{u"externalId"_s, u"ann"_s}});
        if (i % 2 == 0)
            run.feedback({{u"thumb"_s, u"down"_s}, {u"reasons"_s, QJsonArray{i < 5 ? u"tone"_s : u"unsafe"_s}}});
        made.append(run);
    }
    return made;
}

/// A window whose list, queues and menus are real.
struct Desk
{
    Desk()
    {
        (void)data.add(someRuns());
        data.settleDown();
        window.show();
        lists.restore();
        window.sidebar()->choose(queues.index(int(items::QueueModel::Queue::All), 0));
    }
    ~Desk()
    {
        // The store comes to rest before whoever it answers goes.
        data.close();
    }
    static bool becomes(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, patience); }
    bool isReady()
    {
        return becomes([this] { return list.rowCount() == runs && !list.isLoading(); });
    }
    QMenu *menu(const QString &title) const
    {
        for (QAction *item : window.filterBar()->menu()->actions()) {
            if (item->menu() && item->text() == title)
                return item->menu();
        }
        return nullptr;
    }
    /// What an open menu shows, each as "name=number".
    static QStringList items(const QMenu *menu)
    {
        QStringList texts;
        for (const QAction *item : menu->actions()) {
            if (item->isVisible() && item->isEnabled())
                texts.append(QString(item->text()).replace(u'\t', u'='));
        }
        return texts;
    }
    bool shows(const QString &title, const QStringList &expected)
    {
        QMenu *shown = menu(title);
        shown->popup(window.mapToGlobal(QPoint(40, 40)));
        const bool same = becomes([&] { return items(shown) == expected; });
        if (!same)
            qWarning() << title << items(shown) << "instead of" << expected;
        shown->close();
        return same;
    }
    Scope scope(Field field)
    {
        return Scope(facets.at(int(field))->index(0, 0).data(items::FacetModel::ScopeRole).toInt());
    }

    QTemporaryDir folder;
    TestStore data;
    app::Settings settings{folder.path()};
    items::RunListModel list{&*data};
    items::QueueModel queues{&*data};
    QObject owner;
    QList<QAbstractItemModel *> facets = [this] {
        QList<QAbstractItemModel *> made;
        for (const Field field :
             {Field::Type, Field::Model, Field::Tag, Field::User, Field::Status, Field::Reason, Field::Thumb}) {
            made.append(new items::FacetModel(&*data, field, &owner));
            new QAbstractItemModelTester(made.last(), QAbstractItemModelTester::FailureReportingMode::QtTest, &owner);
        }
        return made;
    }();
    views::MainWindow window{&list, &queues, facets};
    app::ListController lists{&list, &queues, &window, &settings, u"here"_s, nullptr};
};

} // namespace

/// The numbers in the filter bar's menus, from a real store.
class tst_MenuNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAFilterTheyAreTheCountersOfAllRuns()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        // Nothing is counted for them: they come while the thread that counts is busy.
        std::binary_semaphore busy(0);
        store::StoreFaults::of(*desk.data).workers.facets.post([&busy] { busy.acquire(); });
        const bool all = desk.shows(u"Model"_s, {u"big=8"_s, u"small=4"_s}) &&
                         desk.shows(u"Thumb"_s, {u"Up=0"_s, u"Down=6"_s, u"None yet=6"_s}) &&
                         desk.shows(u"Reason"_s, {u"tone=3"_s, u"unsafe=3"_s});
        busy.release();
        QVERIFY(all);
        QCOMPARE(desk.scope(Field::Model), Scope::All);
    }

    void withAFilterTheyAreThoseOfItsRuns()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.lists.useFilter(u"user:ann model:small"_s);
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == 2; }));
        QVERIFY(desk.shows(u"Model"_s, {u"big=2"_s, u"small=2"_s})); // of ann's four: without the field's own condition
        QVERIFY(desk.shows(u"Tag"_s, {u"early=2"_s, u"late=0"_s}));
        QVERIFY(desk.shows(u"User"_s, {u"ann=2"_s}));
        QVERIFY(desk.shows(u"Type"_s, {u"llm=2"_s}));
        QVERIFY(desk.shows(u"Status"_s, {u"success=2"_s}));
        QVERIFY(desk.shows(u"Reason"_s, {u"tone=1"_s, u"unsafe=0"_s}));
        QVERIFY(desk.shows(u"Thumb"_s, {u"Up=0"_s, u"Down=1"_s, u"None yet=1"_s}));
        QCOMPARE(desk.scope(Field::Tag), Scope::Filter);
    }

    void theQueueNarrowsThemToo()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.window.sidebar()->choose(desk.queues.index(int(items::QueueModel::Queue::Down), 0));
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == 6; }));
        QVERIFY(desk.shows(u"User"_s, {u"ann=2"_s}));
        QVERIFY(desk.shows(u"Thumb"_s, {u"Up=0"_s, u"Down=6"_s, u"None yet=0"_s}));
    }

    void theMenuIsOpenAtOnceAndItsNumbersComeLater()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(desk.shows(u"Model"_s, {u"big=8"_s, u"small=4"_s}));
        desk.lists.useFilter(u"user:ann"_s);
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == 4; }));
        QVERIFY(desk.shows(u"Model"_s, {u"big=2"_s, u"small=2"_s})); // the menus know of the filter
        std::binary_semaphore busy(0);
        store::StoreFaults::of(*desk.data).workers.facets.post([&busy] { busy.acquire(); });
        QMenu *menu = desk.menu(u"Model"_s);
        menu->popup(desk.window.mapToGlobal(QPoint(40, 40)));
        const QStringList first = Desk::items(menu);
        const Scope before = desk.scope(Field::Model);
        busy.release();
        QCOMPARE(first, (QStringList{u"big=8"_s, u"small=4"_s}));
        QCOMPARE(before, Scope::Counting);
        QVERIFY(desk.becomes([&] { return desk.scope(Field::Model) == Scope::Filter; }));
        QCOMPARE(Desk::items(menu), (QStringList{u"big=2"_s, u"small=2"_s}));
        menu->close();
    }

    void aClosedMenuWaitsForNoNumbers()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.lists.useFilter(u"user:ann"_s);
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == 4; }));
        QVERIFY(desk.shows(u"Model"_s, {u"big=2"_s, u"small=2"_s})); // the menus know of the filter
        std::binary_semaphore busy(0);
        auto &worker = store::StoreFaults::of(*desk.data).workers.facets;
        worker.post([&busy] { busy.acquire(); });
        QMenu *menu = desk.menu(u"Model"_s);
        menu->popup(desk.window.mapToGlobal(QPoint(40, 40)));
        menu->close();
        busy.release();
        worker.run([] {}); // what was asked has been answered
        QCoreApplication::processEvents();
        QCOMPARE(desk.scope(Field::Model), Scope::Counting);
        QVERIFY(desk.shows(u"Model"_s, {u"big=2"_s, u"small=2"_s}));
    }
};

QTEST_MAIN(tst_MenuNumbers)
#include "tst_menunumbers.moc"
