// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncPhase;
using domain::SyncProgress;
using test::SyncWorld;

class TestPull : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsEveryRunOfTheServer()
    {
        SyncWorld world;
        QVERIFY2(world.isReady(), qPrintable(world.server.errorText()));
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.phase, SyncPhase::Idle);
        QVERIFY(progress.firstPull);
        QCOMPARE(progress.checkedMs, world.clock.nowMs());
        QCOMPARE(world.localIds().size(), world.server.runCount());
        QVERIFY(progress.pulled >= world.server.runCount());
        QCOMPARE(progress.requests, world.server.requestCount());
        QCOMPARE(world.differences(), QStringList());
    }

    void goesOnWhereItStoppedAfterEachPage()
    {
        sync::EngineOptions options;
        options.pages = {.first = 20, .most = 20};
        options.maxPages = 1;
        SyncWorld world(250, options);
        QVERIFY(world.isReady());
        int rounds = 0;
        qsizetype known = 0;
        while (SyncWorld::result(world.store->lastChecked()).value() == 0 && rounds < 100) {
            QCOMPARE(world.sync(true, false).error, std::nullopt);
            const qsizetype now = world.localIds().size();
            QVERIFY(now > known || SyncWorld::result(world.store->lastChecked()).value() > 0);
            known = now;
            ++rounds;
            world.reopen();
        }
        QVERIFY2(rounds >= 12 && rounds < 20, qPrintable(QString::number(rounds)));
        QCOMPARE(known, world.server.runCount());
        QCOMPARE(world.differences(), QStringList());
    }

    void costsFewRequests()
    {
        SyncWorld world(3'000);
        QVERIFY(world.isReady());
        const qsizetype families = world.server.runIds(u"thread"_s).size() + world.server.runIds(u"agent"_s).size() +
                                   world.server.runIds(u"chain"_s).size();
        const qint64 first = world.requestsOf([&] { QCOMPARE(world.sync().error, std::nullopt); });
        QVERIFY2(first <= families + 9, qPrintable(QString::number(first))); // 50, 100, 200, 400, 800, 1000 …
        const qint64 idle = world.requestsOf([&] { QCOMPARE(world.sync().error, std::nullopt); });
        QVERIFY2(idle <= 2, qPrintable(QString::number(idle)));
        QCOMPARE(world.localIds().size(), world.server.runCount());
    }

    void seesWhatOthersChangedInRecentRuns()
    {
        SyncWorld world;
        world.sync();
        const QString newest = world.server.runIds().last();
        world.server.setFeedback(newest, {{u"thumb"_s, u"down"_s}, {u"comment"_s, u"wrong"_s}, {u"rating"_s, 2}});
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.updated, 1);
        QCOMPARE(world.detail(newest).shown.comment(), u"wrong"_s);
        QCOMPARE(world.differences(), QStringList());
    }

    void findsChangedThumbsOfOldRunsWhenAFullSyncIsAskedFor()
    {
        SyncWorld world;
        world.sync();
        const QStringList ids = world.server.runIds(u"llm"_s);
        const QString gains = *std::find_if(ids.cbegin(), ids.cend(),
                                            [&](const QString &id) { return world.server.feedbackOf(id).isEmpty(); });
        const QString loses = *std::find_if(ids.cbegin(), ids.cend(), [&](const QString &id) {
            return world.server.feedbackOf(id).contains(u"thumb"_s);
        });
        world.server.setFeedback(gains, {{u"thumb"_s, u"down"_s}});
        world.server.setFeedback(loses, {{u"thumb"_s, QJsonValue::Null}});
        world.sync();
        QCOMPARE(world.differences().size(), 2); // too old for the overlap
        QCOMPARE(world.sync(true, true, true).error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
    }

    void joinsConversationsAndTraces()
    {
        SyncWorld world;
        world.sync();
        const QStringList threads = world.server.runIds(u"thread"_s);
        QVERIFY(!threads.isEmpty());
        for (const QString &id : threads)
            QVERIFY(!world.detail(id).family.isEmpty());
        const QStringList chats = world.server.runIds(u"chat"_s);
        QVERIFY(!chats.isEmpty());
        for (const QString &id : chats)
            QVERIFY2(!world.detail(id).summary.parentId.isEmpty(), qPrintable(id));
        QCOMPARE(SyncWorld::result(world.store->unlinkedRoots(10)).value(), QStringList());
    }

    void leavesNoGhostWhenAReplyRenamesItsExchange()
    {
        SyncWorld world(0, {}, true);
        const QStringList waiting = world.server.pendingChatIds();
        QVERIFY(!waiting.isEmpty());
        world.sync();
        QVERIFY(world.localIds().contains(waiting.first()));
        world.server.finishPendingReplies();
        QCOMPARE(world.sync(true, true, true).error, std::nullopt);
        QVERIFY(!world.localIds().contains(waiting.first()));
        QCOMPARE(world.differences(), QStringList());
    }

    void stepsRoundAConversationThatPoisonsItsPage()
    {
        SyncWorld world;
        const QString thread = world.server.runIds(u"thread"_s).at(1);
        world.server.poisonRun(thread);
        QCOMPARE(world.sync().error, std::nullopt);
        const QStringList differences = world.differences();
        QVERIFY(differences.isEmpty() || differences == QStringList{u"missing "_s + thread});
    }

    void asksForSmallerPagesWhenTheServerFails()
    {
        SyncWorld world;
        world.server.failNext(500, 3);
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
    }

    void keepsWhatItHasWhenTheServerGoesAway()
    {
        sync::EngineOptions options;
        options.pages = {.first = 40, .most = 40};
        options.maxPages = 2;
        SyncWorld world(250, options);
        world.sync();
        const qsizetype known = world.localIds().size();
        QVERIFY(known > 40);
        world.server.stop();
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.phase, SyncPhase::Offline);
        QCOMPARE(progress.error.value_or(domain::Error{}).kind, ErrorKind::Offline);
        QCOMPARE(world.localIds().size(), known);
        QVERIFY(world.server.start());
        world.options.maxPages = 0;
        world.newEngine();
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
    }

    void saysWhenTheServerRefusesTheKey()
    {
        SyncWorld world;
        world.client->setCredentials(SyncWorld::key(u"00000000-0000-4000-8000-000000000000"_s));
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.phase, SyncPhase::SignIn);
        QCOMPARE(world.localIds().size(), 0);
        QCOMPARE(SyncWorld::result(world.store->lastChecked()).value(), 0);
    }

    void waitsForTheServersLimitAndLeavesSomeToOthers()
    {
        constexpr int limit = 20;
        sync::EngineOptions options;
        options.pages = {.first = 5, .most = 5};
        SyncWorld world(250, options);
        world.server.setRateLimit(limit);
        qint64 beforeFirstWait = 0;
        world.onWaited = [&] { // the server's next minute
            if (beforeFirstWait == 0)
                beforeFirstWait = world.server.requestCount();
            world.server.setRateLimit(limit);
        };
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.waits.size() >= 2);
        QCOMPARE(beforeFirstWait, limit - 2);
        for (const qint64 wait : std::as_const(world.waits))
            QVERIFY(wait > 0 && wait <= 120'000);
        QCOMPARE(world.differences(), QStringList());
    }

    void goesOnAfterTooManyRequests()
    {
        SyncWorld world;
        world.server.failNext(429, 2);
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.waits.size(), 2);
        QCOMPARE(world.differences(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPull)
#include "tst_pull.moc"
