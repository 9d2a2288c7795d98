// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld.h"
#include <atomic>
#include <QThread>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::SyncPhase;
using domain::SyncProgress;
using domain::SyncState;
using test::SyncWorld;

namespace {

constexpr int patience = 30'000; // a busy machine
const QJsonObject up{{u"thumb"_s, u"up"_s}};
const QJsonObject down{{u"thumb"_s, u"down"_s}};

sync::EngineOptions calm()
{
    sync::EngineOptions options;
    options.intervalMs = 3'600'000; // only what happens by itself shows
    options.pushDelayMs = 5;
    return options;
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void syncsAtOnceAndSendsEachVerdictSoon()
    {
        SyncWorld world(250, calm());
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.differences(), QStringList());
        const QStringList runs = world.unrated(2);
        QVERIFY(world.rate(runs.first(), down));
        QTRY_COMPARE_WITH_TIMEOUT(world.state(runs.first()), SyncState::Confirmed, patience);
        QVERIFY(world.rate(runs.last(), up));
        QTRY_COMPARE_WITH_TIMEOUT(world.state(runs.last()), SyncState::Confirmed, patience);
        QTRY_COMPARE_WITH_TIMEOUT(world.engine->progress().pending, 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(world.engine->progress().phase, SyncPhase::Idle, patience);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(world.differences(), QStringList());
    }

    void syncsAgainAtIntervals()
    {
        sync::EngineOptions options = calm();
        options.intervalMs = 20;
        SyncWorld world(250, options);
        world.engine->start();
        QTRY_COMPARE_WITH_TIMEOUT(world.localIds().size(), world.server.runCount(), patience);
        const QString newest = world.server.runIds().last();
        world.server.setFeedback(newest, down);
        QTRY_COMPARE_WITH_TIMEOUT(world.detail(newest).shown.thumb(), domain::Thumb::Down, patience);
    }

    void takesUpWhatWasStopped()
    {
        sync::EngineOptions options = calm();
        options.pages = {.first = 10, .most = 10};
        SyncWorld world(250, options);
        QSignalSpy stopped(world.engine.get(), &sync::Engine::stopped);
        world.engine->start();
        QTRY_VERIFY_WITH_TIMEOUT(world.engine->progress().pulled >= 20, patience);
        world.engine->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, patience);
        QVERIFY(!world.engine->isBusy());
        QVERIFY(QCoro::waitFor(world.client->health()).ok()); // behind what was still on its way
        const qint64 requests = world.server.requestCount();
        QVERIFY(world.localIds().size() < world.server.runCount());
        for (const QString &run : world.localIds().values().mid(0, 3))
            QVERIFY(world.rate(run, {{u"comment"_s, u"rated while stopped"_s}}));
        QVERIFY(QCoro::waitFor(world.client->health()).ok());
        QCOMPARE(world.server.requestCount(), requests + 1);
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.engine->progress().pending, 0);
        QCOMPARE(world.differences(), QStringList());
    }

    void losesNoVerdictWhenStoppedWhileSending()
    {
        SyncWorld world(250, calm());
        world.sync();
        const QStringList runs = world.unrated(12);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, down));
        for (int round = 1; round <= 5; ++round) { // stopped at another point each time
            const qint64 until = world.server.requestCount() + round * 2;
            QSignalSpy stopped(world.engine.get(), &sync::Engine::stopped);
            world.engine->start();
            QTRY_VERIFY_WITH_TIMEOUT(world.server.requestCount() >= until || !world.engine->isBusy(), patience);
            world.engine->stop();
            QTRY_VERIFY_WITH_TIMEOUT(!world.engine->isBusy(), patience);
            for (const QString &run : runs)
                QCOMPARE(world.detail(run).shown.thumb(), domain::Thumb::Down);
        }
        QCOMPARE(world.sync().error, std::nullopt);
        for (const QString &run : runs)
            QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.differences(), QStringList());
    }

    void goesOnAtOnceWhenAskedAfterBeingOffline()
    {
        SyncWorld world(250, calm());
        world.sync();
        world.server.stop();
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        const QStringList runs = world.unrated(5);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, up));
        world.engine->start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.engine->progress().phase, SyncPhase::Offline);
        QVERIFY(world.engine->progress().waitUntilMs > world.clock.nowMs());
        QVERIFY(world.server.start());
        world.engine->syncNow();
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.engine->progress().phase, SyncPhase::Idle);
        QCOMPARE(world.engine->progress().pending, 0);
        QCOMPARE(world.differences(), QStringList());
    }

    void comesBackByItselfAfterBeingOffline()
    {
        sync::EngineOptions options = calm();
        SyncWorld world(250, options);
        world.options.random = [] { return 0.0; };
        world.newEngine();
        world.sync();
        world.server.stop();
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, up));
        world.engine->start();
        QVERIFY(finished.wait(patience));
        QVERIFY(world.server.start());
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.state(run), SyncState::Confirmed);
    }

    void asksNoMoreWithAKeyThatWasRefused()
    {
        sync::EngineOptions options = calm();
        options.intervalMs = 10;
        SyncWorld world(250, options);
        world.sync();
        world.client->setCredentials(SyncWorld::key(u"00000000-0000-4000-8000-000000000000"_s));
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.engine->progress().phase, SyncPhase::SignIn);
        const qint64 requests = world.server.requestCount();
        QVERIFY(world.rate(world.unrated(1).first(), up));
        constexpr int turns = 50; // of the loop, in which it might ask
        for (int i = 0; i < turns; ++i)
            QVERIFY(QCoro::waitFor(world.client->health()).ok());
        QCOMPARE(world.server.requestCount(), requests + turns);
        QCOMPARE(finished.count(), 1);
        world.client->setCredentials(SyncWorld::key(world.server.privateKey()));
        world.engine->signedIn();
        QVERIFY(finished.wait(patience));
        QTRY_COMPARE_WITH_TIMEOUT(world.engine->progress().pending, 0, patience);
        QCOMPARE(world.differences(), QStringList());
    }

    void refreshesTheOpenedRun()
    {
        SyncWorld world(250, calm());
        world.engine->start();
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        QVERIFY(finished.wait(patience));
        const QStringList ids = world.server.runIds(u"llm"_s);
        world.server.setFeedback(ids.first(), {{u"comment"_s, u"from elsewhere"_s}});
        const qint64 before = world.server.requestCount();
        world.engine->refreshRun(ids.first());
        QTRY_COMPARE_WITH_TIMEOUT(world.detail(ids.first()).shown.comment(), u"from elsewhere"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!world.engine->isBusy(), patience);
        QVERIFY(world.server.requestCount() - before <= 2);
        world.server.removeRun(ids.at(1));
        world.engine->refreshRun(ids.at(1));
        QTRY_VERIFY_WITH_TIMEOUT(world.detail(ids.at(1)).summary.gone || !world.localIds().contains(ids.at(1)),
                                 patience);
    }

    void worksOnAThreadOfItsOwn()
    {
        SyncWorld world(250, calm());
        QThread thread;
        world.client->moveToThread(&thread);
        world.engine->moveToThread(&thread);
        sync::Engine *engine = world.engine.get();
        std::atomic<int> finished{0}; // as a spy would be written on the engine's thread
        connect(engine, &sync::Engine::finished, engine, [&finished] { ++finished; });
        thread.start();
        QMetaObject::invokeMethod(engine, &sync::Engine::start);
        QTRY_COMPARE_WITH_TIMEOUT(finished.load(), 1, patience);
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, down));
        QTRY_COMPARE_WITH_TIMEOUT(world.state(run), SyncState::Confirmed, patience);
        std::binary_semaphore gone(0); // as ThreadSanitizer does not see what a blocking call of Qt waits for
        QMetaObject::invokeMethod(engine, [&world, &gone] {
            world.engine->stop();
            world.engine.reset();
            world.client.reset();
            gone.release();
        });
        gone.acquire();
        thread.quit();
        QVERIFY(thread.wait());
        QCOMPARE(world.differences(), QStringList());
    }

    void mayGoWhileASyncIsUnderWay()
    {
        SyncWorld world(250, calm());
        world.engine->start();
        QTRY_VERIFY_WITH_TIMEOUT(world.server.requestCount() >= 2, patience);
        world.engine.reset();
        world.client.reset();
        QVERIFY(SyncWorld::result(world.store->pullCursor()).ok());
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
