// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storagecontroller.h"
#include "store/database.h"
#include "store/storetesting.h"
#include "support/fakemodels.h"
#include "views/mainwindow.h"
#include "views/storagedialog.h"
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using app::CacheKeeper;
using app::StorageController;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr std::chrono::hours never{24};
constexpr std::chrono::milliseconds atOnce{0};

/// A thousand runs, half of them old, and a window on them.
struct Desk
{
    explicit Desk(std::chrono::milliseconds idleAfter = never, int freeMegabytes = 0)
        : idle(idleAfter)
    {
        QList<domain::Run> list;
        for (int number = 1; number <= 1'000; ++number)
            list.append(RunBuilder(number, data.clock.nowMs() - (number % 2 == 0 ? 200 : 1) * dayMs + number));
        (void)data.add(list);
        (void)data.rate(2, thumb("up"));
        if (freeMegabytes > 0) {
            data.close();
            store::Database db;
            (void)db.open(data.file("cache.sqlite"), store::Database::Access::Write);
            db.exec(u"INSERT INTO body(rid, note, pack) VALUES(1, '', zeroblob(%1))"_s.arg(freeMegabytes * 1'000'000));
            db.exec(u"DELETE FROM body WHERE rid = 1"_s);
            db.close();
            (void)data.reopen();
        }
        controller = std::make_unique<StorageController>(&*data, &window, idle);
        window.show();
    }
    ~Desk() { data.close(); } // whoever asked the store is there when it answers
    Q_DISABLE_COPY_MOVE(Desk)
    bool open()
    {
        controller->open();
        return QTest::qWaitFor([this] { return controller->dialog() && controller->dialog()->isVisible(); });
    }
    void choose(int which) { controller->dialog()->findChildren<QRadioButton *>().at(which)->click(); }
    qint64 here() { return valueOf(data->counts()).all; }

    std::chrono::milliseconds idle;
    TestStore data;
    tests::FakeRuns runs{3};
    tests::FakeQueues queues;
    tests::FakeFacet facet{{{u"llm"_s, 10}}};
    views::MainWindow window{&runs, &queues, {&facet, &facet, &facet, &facet, &facet}};
    std::unique_ptr<StorageController> controller;
};

} // namespace

/// The dialog about storage on a real store, and compacting while nobody is there.
class tst_StorageController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void trimsWhatItToldOf()
    {
        Desk desk;
        QVERIFY(desk.open());
        views::StorageDialog *dialog = desk.controller->dialog();
        QTRY_VERIFY(dialog->state().contains(u"1,000 runs"_s));
        QVERIFY(!dialog->applyButton()->isEnabled());
        desk.choose(1);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QVERIFY2(dialog->outlook().contains(u"499 runs"_s), qPrintable(dialog->outlook()));
        QCOMPARE(desk.here(), 1'000);
        QSignalSpy back(desk.controller.get(), &StorageController::syncRequested);
        dialog->applyButton()->click();
        QVERIFY(dialog->isBusy());
        QTRY_VERIFY(!dialog->isBusy());
        QVERIFY2(dialog->outcome().startsWith(u"499 runs have left."_s), qPrintable(dialog->outcome()));
        QCOMPARE(desk.here(), 501);
        QCOMPARE(desk.data.detail(2).shown.thumb(), domain::Thumb::Up);
        QTRY_VERIFY(dialog->state().contains(u"501 runs"_s));
        QVERIFY(back.isEmpty());
        // It is remembered, and taken back by keeping all.
        QVERIFY(valueOf(desk.data->pull().scope()).keepDays == 90);
        desk.choose(0);
        dialog->applyButton()->click();
        QTRY_COMPARE(back.size(), 1);
        QVERIFY(valueOf(desk.data->pull().scope()).isEverything());
    }

    void stopsInTheMiddle()
    {
        Desk desk;
        QVERIFY(desk.open());
        views::StorageDialog *dialog = desk.controller->dialog();
        desk.choose(1);
        QTRY_VERIFY(dialog->applyButton()->isEnabled());
        QObject::connect(desk.controller->keeper(), &CacheKeeper::trimmed, dialog, [dialog] { dialog->reject(); });
        dialog->applyButton()->click();
        QTRY_VERIFY(!dialog->isBusy());
        QVERIFY2(dialog->outcome().startsWith(u"Stopped."_s), qPrintable(dialog->outcome()));
        QVERIFY(desk.here() > 501 && desk.here() < 1'000);
    }

    void compactsByHand()
    {
        Desk desk(never, 20);
        QVERIFY(desk.open());
        views::StorageDialog *dialog = desk.controller->dialog();
        QSignalSpy stages(desk.controller->keeper(), &CacheKeeper::compacting);
        dialog->compactButton()->click();
        QTRY_VERIFY(stages.size() > 1);
        QTRY_VERIFY(!dialog->isBusy());
        QVERIFY2(dialog->outcome().endsWith(u"MB were given back."_s), qPrintable(dialog->outcome()));
        QTRY_VERIFY2(dialog->state().endsWith(u"All of it is in use."_s), qPrintable(dialog->state()));
    }

    void compactsNothingWhileRunsAreFetched()
    {
        Desk desk;
        QVERIFY(desk.open());
        domain::SyncProgress progress;
        progress.phase = domain::SyncPhase::Pulling;
        desk.controller->setProgress(progress);
        QVERIFY(!desk.controller->dialog()->compactButton()->isEnabled());
        progress.phase = domain::SyncPhase::Idle;
        desk.controller->setProgress(progress);
        QVERIFY(desk.controller->dialog()->compactButton()->isEnabled());
    }

    void compactsByItselfWhileNobodyIsThereAndItIsWorthIt()
    {
        Desk desk(atOnce, 80);
        QSignalSpy ended(desk.controller->keeper(), &CacheKeeper::ended);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(valueOf(desk.data->care().sizes()).freeBytes, 0);
        QVERIFY(!desk.controller->dialog());
    }

    void leavesALittleRoomAlone()
    {
        Desk desk(never, 20);
        const domain::CacheSizes sizes = valueOf(desk.data->care().sizes());
        QVERIFY(sizes.freeBytes > 15'000'000 && !sizes.isWorthCompacting());
        QVERIFY(domain::CacheSizes({1, 300'000'000, 0, 0, 70'000'000}).isWorthCompacting());
        QVERIFY(!domain::CacheSizes({1, 3'000'000'000, 0, 0, 70'000'000}).isWorthCompacting());
    }

    void hearsThatSomebodyIsThere()
    {
        app::Idleness idleness(atOnce);
        QSignalSpy began(&idleness, &app::Idleness::began);
        QSignalSpy ended(&idleness, &app::Idleness::ended);
        QTRY_COMPARE(began.size(), 1);
        QWidget widget;
        QTest::keyClick(&widget, Qt::Key_J);
        QCOMPARE(ended.size(), 1);
        QTRY_COMPARE(began.size(), 2);
    }
};

QTEST_MAIN(tst_StorageController)
#include "tst_storagecontroller.moc"
