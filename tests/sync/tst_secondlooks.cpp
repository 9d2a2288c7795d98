// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::SyncState;
using test::SyncWorld;

namespace {

const QJsonObject up{{u"thumb"_s, u"up"_s}};
const QJsonObject down{{u"thumb"_s, u"down"_s}};
constexpr qint64 minute = 60'000;

} // namespace

/// One reading back is no proof on a server that merges without a transaction: confirmed verdicts are looked at again.
class TestSecondLooks : public QObject
{
    Q_OBJECT
private:
    static QString confirmed(SyncWorld &world, const QJsonObject &verdict)
    {
        world.sync();
        const QString run = world.unrated(1).value(0);
        world.rate(run, verdict);
        world.sync(false, true);
        return run;
    }

private Q_SLOTS:
    void costOnePageForManyNeighboursAndNothingAfterwards()
    {
        SyncWorld world(600);
        world.sync();
        const QStringList runs = world.unrated(40);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, down));
        world.sync(false, true);
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 0); // too early
        world.clock.advance(minute);
        const qint64 looks = world.requestsOf([&] { world.sync(false, true); });
        QVERIFY2(looks >= 1 && looks <= 2, qPrintable(QString::number(looks)));
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 0);
        QCOMPARE(world.differences(), QStringList());
    }

    void costNothingWhereThePullReadsTheRunAnyway()
    {
        SyncWorld world;
        const QString run = confirmed(world, up);
        QVERIFY(world.detail(run).run.createdMs > world.clock.nowMs() - world.options.overlapMs);
        const qint64 idle = world.requestsOf([&] { world.sync(); });
        world.clock.advance(minute);
        QCOMPARE(world.requestsOf([&] { world.sync(); }), idle);
        QCOMPARE(SyncWorld::result(world.store->dueLooks(world.clock.nowMs() + minute, 10)).value(), QStringList());
    }

    void findAStaleWriteAndSendAgain()
    {
        SyncWorld world;
        const QString run = confirmed(world, {{u"thumb"_s, u"up"_s}, {u"comment"_s, u"mine"_s}});
        QCOMPARE(world.state(run), SyncState::Confirmed);
        // Somebody had read the run before our write and writes a rating now.
        world.server.setFeedback(run, {{u"rating"_s, 3}});
        world.reopen();
        world.clock.advance(minute);
        world.sync(false, true);
        const QJsonObject both{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"mine"_s}, {u"rating"_s, 3}};
        QCOMPARE(world.server.feedbackOf(run), both);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.differences(), QStringList());
    }

    void askTheRaterWhenSomebodyWroteOverIt()
    {
        SyncWorld world;
        const QString run = confirmed(world, up);
        world.server.setFeedback(run, down);
        world.clock.advance(minute);
        QList<domain::SyncEvent> log;
        connect(world.engine.get(), &sync::Engine::eventHappened, this,
                [&log](const domain::SyncEvent &event) { log.append(event); });
        QCOMPARE(world.sync(false, true).error, std::nullopt);
        QCOMPARE(std::count_if(log.cbegin(), log.cend(),
                               [](const domain::SyncEvent &event) {
                                   return event.kind == domain::SyncEventKind::Conflicted && event.count == 1;
                               }),
                 1);
        QCOMPARE(world.state(run), SyncState::Conflict);
        QCOMPARE(world.server.feedbackOf(run), down);
        QCOMPARE(world.detail(run).theirs->thumb(), domain::Thumb::Down);
    }

    void leaveAloneWhatChangedAfterTheVerdictStood()
    {
        SyncWorld world;
        const QString run = confirmed(world, up);
        world.clock.advance(minute);
        world.sync(false, true);
        world.server.setFeedback(run, down);
        world.sync();
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.detail(run).shown.thumb(), domain::Thumb::Down);
    }

    void endAtARunThatIsGone()
    {
        SyncWorld world;
        const QString run = confirmed(world, up);
        world.server.removeRun(run);
        world.clock.advance(minute);
        QCOMPARE(world.sync(false, true).error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 0);
    }

    void waitForAServerThatIsAway()
    {
        SyncWorld world;
        const QString run = confirmed(world, up);
        world.server.setFeedback(run, {{u"rating"_s, 3}});
        world.clock.advance(minute);
        world.server.stop();
        QCOMPARE(world.sync(false, true).phase, domain::SyncPhase::Offline);
        QVERIFY(world.server.start());
        world.sync(false, true);
        QCOMPARE(world.server.feedbackOf(run).value(u"thumb"_s).toString(), u"up"_s);
    }
};

QTEST_GUILESS_MAIN(TestSecondLooks)
#include "tst_secondlooks.moc"
