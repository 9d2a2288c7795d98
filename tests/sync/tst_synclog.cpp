// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncEvent;
using domain::SyncEventKind;
using domain::SyncPhase;
using test::SyncWorld;

namespace {

constexpr int patience = 30'000; // a busy machine
const QJsonObject up{{u"thumb"_s, u"up"_s}};

sync::EngineOptions calm()
{
    sync::EngineOptions options;
    options.intervalMs = 3'600'000;
    options.pushDelayMs = 5;
    return options;
}

/// A world that keeps what its engine logs.
class LoggedWorld : public SyncWorld
{
public:
    explicit LoggedWorld(const sync::EngineOptions &options = calm())
        : SyncWorld(250, options)
    {
        listen();
    }

    void listen()
    {
        QObject::connect(engine.get(), &sync::Engine::eventHappened, engine.get(),
                         [this](const SyncEvent &event) { log.append(event); });
    }

    [[nodiscard]] QList<SyncEvent> lines(SyncEventKind kind) const
    {
        QList<SyncEvent> found;
        for (const SyncEvent &event : log) {
            if (event.kind == kind)
                found.append(event);
        }
        return found;
    }

    QList<SyncEvent> log;
};

} // namespace

class TestSyncLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfTheFirstPullAndOfQuietSyncs()
    {
        LoggedWorld world;
        world.sync();
        QCOMPARE(world.log.size(), 1);
        QCOMPARE(world.log.first().kind, SyncEventKind::FirstPull);
        QCOMPARE(world.log.first().count, world.server.runCount());
        QCOMPARE(world.log.first().atMs, world.clock.nowMs());
        world.sync();
        QCOMPARE(world.log.last().kind, SyncEventKind::Checked);
        QCOMPARE(world.log.last().count, 0);
        QVERIFY(world.log.first().takes(world.log.first()) == false);
        QVERIFY(world.log.last().takes(world.log.last()));
    }

    void namesTheRunOfOneVerdictAndCountsMany()
    {
        LoggedWorld world;
        world.sync();
        const QStringList runs = world.unrated(30);
        QVERIFY(world.rate(runs.first(), up));
        world.sync();
        QCOMPARE(world.lines(SyncEventKind::Confirmed).size(), 1);
        QCOMPARE(world.lines(SyncEventKind::Confirmed).first().runId, runs.first());
        for (const QString &run : runs.mid(1))
            QVERIFY(world.rate(run, up));
        world.sync();
        const QList<SyncEvent> confirmed = world.lines(SyncEventKind::Confirmed);
        QCOMPARE(confirmed.size(), 2);
        QCOMPARE(confirmed.last().count, 29);
        QVERIFY(confirmed.last().runId.isEmpty());
    }

    void tellsOfAConflictAndOfARunThatIsGone()
    {
        LoggedWorld world;
        world.sync();
        const QStringList runs = world.unrated(2);
        QVERIFY(world.rate(runs.at(0), up));
        QVERIFY(world.rate(runs.at(1), up));
        world.server.setFeedback(runs.at(0), {{u"thumb"_s, u"down"_s}});
        world.server.removeRun(runs.at(1));
        world.sync(false, true);
        QCOMPARE(world.lines(SyncEventKind::Conflicted).size(), 1);
        QCOMPARE(world.lines(SyncEventKind::Conflicted).first().runId, runs.at(0));
        QCOMPARE(world.lines(SyncEventKind::VerdictGone).size(), 1);
        QCOMPARE(world.lines(SyncEventKind::VerdictGone).first().runId, runs.at(1));
    }

    void tellsOfTheRunThatItSteppedRound()
    {
        LoggedWorld world;
        world.server.poisonRun(world.server.runIds(u"thread"_s).first());
        const domain::SyncProgress done = world.sync();
        QCOMPARE(world.lines(SyncEventKind::SteppedRound).size(), 1);
        QCOMPARE(done.leftOut, 1);
    }

    void tellsOnceOfEachWaitForTheServersLimit()
    {
        LoggedWorld world;
        world.sync();
        world.server.failNext(429);
        world.sync();
        QCOMPARE(world.lines(SyncEventKind::RateLimited).size(), 1);
        QVERIFY(world.lines(SyncEventKind::RateLimited).first().untilMs >
                world.lines(SyncEventKind::RateLimited).first().atMs);
    }

    void tellsOfTheBeginAndTheEndOfBeingOffline()
    {
        LoggedWorld world;
        world.sync();
        world.server.stop();
        world.sync();
        world.sync();
        QCOMPARE(world.lines(SyncEventKind::Offline).size(), 1);
        QCOMPARE(world.lines(SyncEventKind::Offline).first().reason, ErrorKind::Offline);
        QVERIFY(world.server.start());
        world.sync();
        QCOMPARE(world.lines(SyncEventKind::Online).size(), 1);
        QCOMPARE(world.lines(SyncEventKind::Online).first().count, 2);
    }

    void asksForTheSignInOnceAndKeepsTheVerdict()
    {
        LoggedWorld world;
        world.sync();
        world.client->setCredentials(SyncWorld::key(u"00000000-0000-4000-8000-000000000000"_s));
        QVERIFY(world.rate(world.unrated(1).first(), up));
        world.sync();
        world.sync();
        QCOMPARE(world.lines(SyncEventKind::SignInAsked).size(), 1);
        world.client->setCredentials(SyncWorld::key(world.server.privateKey()));
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.lines(SyncEventKind::SignedIn).size(), 1);
        QCOMPARE(world.lines(SyncEventKind::Confirmed).size(), 1);
        QCOMPARE(world.engine->progress().pending, 0);
    }

    void aRoleThatMayNotRateGoesOnReading()
    {
        sync::EngineOptions options = calm();
        options.intervalMs = 5;
        LoggedWorld world(options);
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, up));
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.server.failNext(403); // the reading before the write
        world.engine->start();
        QTRY_VERIFY_WITH_TIMEOUT(world.engine->progress().mayNotRate && finished.size() >= 3, patience);
        QCOMPARE(world.lines(SyncEventKind::MayNotRate).size(), 1);
        QCOMPARE(world.state(run), domain::SyncState::Parked);
        QVERIFY(!world.lines(SyncEventKind::Checked).isEmpty());
        world.engine->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(world.state(run), domain::SyncState::Confirmed, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!world.engine->progress().mayNotRate, patience);
    }

    void goesOnAtOnceWhenTheNetworkIsBackButNotTwice()
    {
        LoggedWorld world;
        world.sync();
        world.server.stop();
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.engine->progress().phase, SyncPhase::Offline);
        QVERIFY(world.server.start());
        world.clock.advance(3LL * 24 * 3'600 * 1'000); // the laptop slept
        world.engine->goOn();
        QVERIFY(finished.wait(patience));
        QCOMPARE(world.engine->progress().phase, SyncPhase::Idle);
        const qint64 requests = world.server.requestCount();
        for (int i = 0; i < 20; ++i)
            world.engine->goOn();
        QVERIFY(!world.engine->isBusy() || world.server.requestCount() == requests);
        QCOMPARE(world.lines(SyncEventKind::NetworkChanged).size(), 1);
    }

    void doesNotAskWithARefusedKeyWhenTheNetworkIsBack()
    {
        LoggedWorld world;
        world.client->setCredentials(SyncWorld::key(u"00000000-0000-4000-8000-000000000000"_s));
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(patience));
        const qint64 requests = world.server.requestCount();
        world.clock.advance(60'000);
        world.engine->goOn();
        QVERIFY(QCoro::waitFor(world.client->health()).ok());
        QCOMPARE(world.server.requestCount(), requests + 1);
    }

    void aVerdictThatWaitsIsSentAlthoughTheClockWasSetBack()
    {
        LoggedWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(patience));
        QObject::connect(world.engine.get(), &sync::Engine::eventHappened, &world.server, [&world](const SyncEvent &e) {
            if (e.kind == SyncEventKind::Postponed)
                world.clock.advance(-24LL * 3'600 * 1'000);
        });
        world.server.failNext(500); // the reading before the write
        QVERIFY(world.rate(run, up));
        QTRY_COMPARE_WITH_TIMEOUT(world.lines(SyncEventKind::Postponed).size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(world.state(run), domain::SyncState::Confirmed, patience);
    }

    void aClockSetBackMakesNoWaitLonger()
    {
        LoggedWorld world;
        world.sync();
        world.onWaited = [&world] { world.clock.advance(-24LL * 3'600 * 1'000); };
        world.server.failNext(429);
        const domain::SyncProgress done = world.sync();
        QCOMPARE(done.error, std::nullopt);
        qint64 waited = 0;
        for (const qint64 ms : std::as_const(world.waits))
            waited += ms;
        QVERIFY2(waited <= 2 * 120'000, qPrintable(QString::number(waited)));
    }
};

QTEST_GUILESS_MAIN(TestSyncLog)
#include "tst_synclog.moc"
