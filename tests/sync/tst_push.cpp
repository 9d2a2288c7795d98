// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncPhase;
using domain::SyncProgress;
using domain::SyncState;
using test::SyncWorld;

namespace {

const QJsonObject up{{u"thumb"_s, u"up"_s}};
const QJsonObject down{{u"thumb"_s, u"down"_s}};
const QString wrongKey = u"00000000-0000-4000-8000-000000000000"_s;

} // namespace

class TestPush : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsAVerdictToTheServerAndReadsItBack()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, {{u"thumb"_s, u"down"_s}, {u"comment"_s, u"It is \"wrong\"\nשלום 🎉"_s}}));
        QCOMPARE(world.state(run), SyncState::Pending);
        SyncProgress progress;
        QCOMPARE(world.requestsOf([&] { progress = world.sync(false, true); }), 3);
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pushed, 1);
        QCOMPARE(progress.pending, 0);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.server.feedbackOf(run).value(u"comment"_s).toString(), u"It is \"wrong\"\nשלום 🎉"_s);
        QCOMPARE(world.differences(), QStringList());
    }

    void makesOneWriteOfSeveralQuickVerdicts()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, up));
        QVERIFY(world.rate(run, down));
        QVERIFY(world.rate(run, {{u"comment"_s, u"last"_s}}));
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 3);
        QCOMPARE(world.server.feedbackOf(run), (QJsonObject{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"last"_s}}));
        QCOMPARE(world.differences(), QStringList());
    }

    void sendsNothingForAVerdictThatWasUndone()
    {
        SyncWorld world;
        world.sync();
        QVERIFY(world.rate(world.unrated(1).first(), up));
        QVERIFY(SyncWorld::result(world.store->undo()).value().done);
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 0);
        QCOMPARE(world.differences(), QStringList());
    }

    void sendsOtherKeysByIngest()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        const QJsonObject verdict{
            {u"thumb"_s, u"down"_s}, {u"reasons"_s, QJsonArray{u"wrong"_s}}, {u"correction"_s, u"42"_s}};
        QVERIFY(world.rate(run, verdict));
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 3);
        QCOMPARE(world.server.feedbackOf(run), verdict);
        QCOMPARE(world.differences(), QStringList());
    }

    void refusesAKeyThatTheServerWouldRename()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, {{u"my_key"_s, 1}}));
        world.sync();
        QCOMPARE(world.state(run), SyncState::Refused);
        QCOMPARE(world.server.feedbackOf(run), QJsonObject());
    }

    void sendsLaterWhatWasRatedOffline()
    {
        SyncWorld world;
        world.sync();
        world.server.stop();
        const QStringList runs = world.unrated(5);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, down));
        const SyncProgress offline = world.sync();
        QCOMPARE(offline.phase, SyncPhase::Offline);
        QCOMPARE(offline.pending, 5);
        for (const QString &run : runs)
            QCOMPARE(world.state(run), SyncState::Pending);
        world.reopen();
        QVERIFY(world.server.start());
        const SyncProgress online = world.sync();
        QCOMPARE(online.error, std::nullopt);
        QCOMPARE(online.pushed, 5);
        QCOMPARE(online.pending, 0);
        QCOMPARE(world.differences(), QStringList());
    }

    void keepsBothSidesOfAConflictAndSendsNothing()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, {{u"thumb"_s, u"up"_s}, {u"comment"_s, u"mine"_s}}));
        world.server.setFeedback(run, down);
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pushed, 0);
        QCOMPARE(world.server.feedbackOf(run), down);
        const domain::RunDetail detail = world.detail(run);
        QCOMPARE(detail.summary.state, SyncState::Conflict);
        QCOMPARE(detail.shown.thumb(), domain::Thumb::Up);
        QVERIFY(detail.theirs.has_value());
        QCOMPARE(detail.theirs->thumb(), domain::Thumb::Down);
        QVERIFY(SyncWorld::result(world.store->resolveConflict(run, store::ConflictChoice::KeepMine)).ok());
        world.sync();
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.server.feedbackOf(run).value(u"comment"_s).toString(), u"mine"_s);
        QCOMPARE(world.differences(), QStringList());
    }

    void mergesWithAnotherKeyThatSomebodyElseChanged()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, down));
        world.server.setFeedback(run, {{u"comment"_s, u"theirs"_s}, {u"rating"_s, 4}});
        QCOMPARE(world.sync().pushed, 1);
        const QJsonObject both{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"theirs"_s}, {u"rating"_s, 4}};
        QCOMPARE(world.server.feedbackOf(run), both);
        QCOMPARE(world.differences(), QStringList());
    }

    void writesNothingWhenSomebodyElseDecidedTheSame()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, down));
        world.server.setFeedback(run, down);
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 1);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.differences(), QStringList());
    }

    void keepsTheVerdictOnARunThatIsGone()
    {
        SyncWorld world;
        world.sync();
        const QStringList runs = world.unrated(2);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, down));
        world.server.removeRun(runs.first());
        const SyncProgress progress = world.sync(false, true);
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pushed, 1);
        QCOMPARE(world.state(runs.first()), SyncState::Gone);
        QCOMPARE(world.detail(runs.first()).shown.thumb(), domain::Thumb::Down);
        QCOMPARE(world.state(runs.last()), SyncState::Confirmed);
    }

    void doesNotTakeAGoneRunForAClearedOne()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, down));
        world.sync();
        QVERIFY(world.rate(run, up));
        world.server.removeRun(run);
        world.sync(false, true);
        QCOMPARE(world.state(run), SyncState::Gone);
    }

    void stopsWhenTheKeyIsRefusedAndSendsEverythingAfterSigningIn()
    {
        SyncWorld world;
        world.sync();
        const QStringList runs = world.unrated(8);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, up));
        world.client->setCredentials(SyncWorld::key(wrongKey));
        const SyncProgress refused = world.sync();
        QCOMPARE(refused.phase, SyncPhase::SignIn);
        QCOMPARE(refused.error.value_or(domain::Error{}).kind, ErrorKind::Unauthorised);
        QCOMPARE(refused.pending, 8);
        QVERIFY(refused.requests <= 2 * world.options.parallelPushes);
        world.client->setCredentials(SyncWorld::key(world.server.privateKey()));
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->signedIn();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(world.engine->progress().pending, 0);
        QCOMPARE(world.differences(), QStringList());
    }

    void parksVerdictsOfAKeyThatMayOnlyReadTheirRuns()
    {
        SyncWorld world;
        world.sync();
        const QStringList runs = world.unrated(6);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, up));
        world.client->setCredentials(SyncWorld::key(world.server.publicKey()));
        const SyncProgress progress = world.sync(false, true);
        QCOMPARE(progress.error.value_or(domain::Error{}).kind, ErrorKind::Forbidden);
        QCOMPARE(progress.pending, 6);
        for (const QString &run : runs)
            QCOMPARE(world.server.feedbackOf(run), QJsonObject());
    }

    void sendsALongBacklogByFewRequests()
    {
        SyncWorld world(600);
        world.sync();
        const QStringList runs = world.unrated(100);
        QCOMPARE(runs.size(), 100);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, {{u"thumb"_s, u"down"_s}, {u"comment"_s, run.left(8)}}));
        SyncProgress progress;
        const qint64 requests = world.requestsOf([&] { progress = world.sync(false, true); });
        QCOMPARE(progress.pushed, 100);
        QCOMPARE(progress.pending, 0);
        QVERIFY2(requests <= 15, qPrintable(QString::number(requests)));
        QCOMPARE(world.differences(), QStringList());
    }

    void settlesEachRunOfALongBacklogByItself()
    {
        SyncWorld world(600);
        world.sync();
        const QStringList runs = world.unrated(40);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, down));
        world.server.removeRun(runs.at(3));
        world.server.setFeedback(runs.at(7), up);
        world.server.setFeedback(runs.at(9), {{u"rating"_s, 1}});
        const SyncProgress progress = world.sync(false, true);
        QCOMPARE(progress.pushed, 38);
        QCOMPARE(world.state(runs.at(3)), SyncState::Gone);
        QCOMPARE(world.state(runs.at(7)), SyncState::Conflict);
        QCOMPARE(world.server.feedbackOf(runs.at(7)), up);
        QCOMPARE(world.server.feedbackOf(runs.at(9)), (QJsonObject{{u"rating"_s, 1}, {u"thumb"_s, u"down"_s}}));
    }

    void triesAgainAfterServerErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("times");
        QTest::newRow("500 once") << 500 << 1;
        QTest::newRow("500 for a while") << 500 << 5;
        QTest::newRow("429 twice") << 429 << 2;
    }

    void triesAgainAfterServerErrors()
    {
        QFETCH(int, status);
        QFETCH(int, times);
        SyncWorld world;
        world.sync();
        const QStringList runs = world.unrated(3);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, down));
        world.server.failNext(status, times);
        const SyncProgress progress = world.sync(false, true);
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pending, 0);
        QVERIFY(!world.waits.isEmpty());
        QCOMPARE(world.differences(), QStringList());
    }

    void waitsForTheServersLimitAndGoesOn()
    {
        SyncWorld world;
        world.sync();
        const QStringList runs = world.unrated(15);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, down));
        world.server.setRateLimit(20);
        world.onWaited = [&] { world.server.setRateLimit(20); };
        const SyncProgress progress = world.sync(false, true);
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pushed, 15);
        QVERIFY(world.waits.size() >= 2);
        QCOMPARE(world.differences(), QStringList());
    }

    void keepsTheEndUsersVerdictThatItOverwrites()
    {
        SyncWorld world;
        const QString run = world.unrated(1).first();
        world.server.setFeedback(run, {{u"thumb"_s, u"down"_s}, {u"comment"_s, u"user says no"_s}});
        world.sync();
        QVERIFY(world.rate(run, up));
        world.sync();
        const QJsonObject after = world.server.feedbackOf(run);
        QCOMPARE(after.value(u"thumb"_s).toString(), u"up"_s);
        QCOMPARE(after.value(u"original"_s).toObject().value(u"thumb"_s).toString(), u"down"_s);
        QCOMPARE(world.differences(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPush)
#include "tst_push.moc"
