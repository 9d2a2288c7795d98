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

    void aSecondThoughtAfterACrashReachesTheServer()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, up));
        world.sync(false, true);
        QVERIFY(world.rate(run, down));
        QVERIFY(SyncWorld::result(world.store->beginSending(run))->has_value());
        world.server.setFeedback(run, down); // it landed, and the program died before it heard of that
        world.reopen();
        QVERIFY(world.rate(run, up));
        world.sync(false, true);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.server.feedbackOf(run).value(u"thumb"_s), u"up"_s);
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

    void sendsTheOtherKeysOfAVerdictInConflict()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, {{u"thumb"_s, u"up"_s}, {u"comment"_s, u"mine"_s}, {u"rating"_s, 5}}));
        world.server.setFeedback(run, {{u"comment"_s, u"theirs"_s}});
        QCOMPARE(world.sync(false, true).error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Conflict);
        QCOMPARE(world.server.feedbackOf(run), (QJsonObject{{u"comment"_s, u"theirs"_s}, {u"rating"_s, 5}}));
        QVERIFY(SyncWorld::result(
                    world.store->resolveConflict(run, store::ConflictChoice::WriteNew,
                                                 domain::VerdictChange::fromJson({{u"comment"_s, u"mine, theirs"_s}})))
                    .ok());
        world.sync(false, true);
        QCOMPARE(world.server.feedbackOf(run),
                 (QJsonObject{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"mine, theirs"_s}, {u"rating"_s, 5}}));
        QCOMPARE(world.differences(), QStringList());
    }

    void canStillKeepTheirsAfterADecisionReachedTheServer()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, up));
        world.server.setFeedback(run, down);
        world.sync(false, true);
        QVERIFY(SyncWorld::result(world.store->resolveConflict(run, store::ConflictChoice::KeepMine)).ok());
        world.sync(false, true);
        QCOMPARE(world.server.feedbackOf(run), up);
        QVERIFY(SyncWorld::result(world.store->undo()).value().done);
        world.sync();
        QCOMPARE(world.state(run), SyncState::Conflict);
        QCOMPARE(world.server.feedbackOf(run), up);
        QVERIFY(SyncWorld::result(world.store->resolveConflict(run, store::ConflictChoice::KeepTheirs)).ok());
        world.sync(false, true);
        QCOMPARE(world.server.feedbackOf(run), down);
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

    void dropsARefusedVerdictAndBringsItBackByUndo()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, {{u"my_key"_s, 1}}));
        world.sync(false, true);
        QCOMPARE(world.state(run), SyncState::Refused);
        QVERIFY(SyncWorld::result(world.store->drop(run)).ok());
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 0);
        QCOMPARE(world.differences(), QStringList());
        QVERIFY(SyncWorld::result(world.store->undo()).value().done);
        QCOMPARE(world.state(run), SyncState::Refused);
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 0); // it goes again by hand only
        QCOMPARE(world.detail(run).shown.value(u"my_key"_s).toInt(), 1);
    }

    void putsTheEndUsersVerdictBackByUndo()
    {
        SyncWorld world;
        const QString run = world.unrated(1).first();
        const QJsonObject theirs{{u"thumbs"_s, u"down"_s}, {u"comment"_s, u"user says no"_s}};
        world.server.setFeedback(run, theirs);
        world.sync();
        QVERIFY(world.rate(run, up));
        world.sync(false, true);
        const QJsonObject after = world.server.feedbackOf(run);
        QVERIFY(after.value(u"thumbs"_s).isNull()); // else the dashboard shows both hands
        QCOMPARE(after.value(u"thumb"_s).toString(), u"up"_s);
        const QJsonObject original{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"user says no"_s}};
        QCOMPARE(after.value(u"original"_s).toObject(), original);
        QCOMPARE(world.detail(run).history.first().before.value(u"thumbs"_s).toString(), u"down"_s);
        QVERIFY(SyncWorld::result(world.store->undo()).value().done);
        world.sync(false, true);
        QVERIFY(domain::Feedback(world.server.feedbackOf(run)).sameAs(domain::Feedback(theirs)));
        QCOMPARE(world.differences(), QStringList());
    }

    void carriesAnyCommentThereAndBack_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QString>("stored");
        QTest::newRow("NUL and half a character") << u"a\0b"_s + QChar(0xd83d) << u"ab\ufffd"_s;
        QTest::newRow("right to left override") << u"\u202Eabc\u202C שלום"_s << u"\u202Eabc\u202C שלום"_s;
        QTest::newRow("line ends") << u"a\r\nb\nc"_s << u"a\r\nb\nc"_s;
        QTest::newRow("a million characters") << QString(1'000'000, u'x') << QString(1'000'000, u'x');
        QTest::newRow("more than a million") << QString(1'200'000, u'é') << QString(1'000'000, u'é');
    }
    void carriesAnyCommentThereAndBack()
    {
        QFETCH(QString, comment);
        QFETCH(QString, stored);
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        QVERIFY(world.rate(run, {{u"comment"_s, comment}}));
        QCOMPARE(world.sync(false, true).pushed, 1);
        QVERIFY(world.server.feedbackOf(run).value(u"comment"_s).toString() == stored);
        QVERIFY(world.differences().isEmpty());
    }

    void keepsWhatItDoesNotKnow()
    {
        SyncWorld world;
        const QString run = world.unrated(1).first();
        const QJsonObject odd{{u"score"_s, 0.5},
                              {u"deep"_s, QJsonObject{{u"a"_s, QJsonArray{1, QJsonObject()}}}},
                              {u"emoji"_s, u"🎉"_s},
                              {u"retried"_s, true}};
        world.server.setFeedback(run, odd);
        world.sync();
        QVERIFY(world.rate(run, {{u"thumb"_s, u"up"_s}, {u"rating"_s, 2}}));
        world.sync(false, true);
        QJsonObject expected = odd;
        expected.insert(u"thumb"_s, u"up"_s);
        expected.insert(u"rating"_s, 2);
        QCOMPARE(world.server.feedbackOf(run), expected);
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
