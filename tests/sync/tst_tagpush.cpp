// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/misbehaviour.h"
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncProgress;
using domain::SyncState;
using domain::TagEdit;
using sandbox::Misbehaviour;
using test::SyncWorld;

namespace {

bool edit(SyncWorld &world, const QString &runId, const TagEdit &what)
{
    const auto changed = SyncWorld::result(world.store->tags().edit({runId}, what));
    return changed && *changed == 1;
}

QStringList sorted(QStringList tags)
{
    tags.sort();
    return tags;
}

/// What the window shows and what the server holds, when both are the same.
QStringList tags(const SyncWorld &world, const QString &runId)
{
    const QStringList server = sorted(world.server.tagsOf(runId));
    return server == sorted(world.detail(runId).summary.tags) ? server : QStringList{u"they differ"_s};
}

/// A run whose tags are known.
QString start(SyncWorld &world)
{
    const QString run = world.server.runIds(u"llm"_s).last();
    world.server.setTags(run, {u"a"_s, u"b"_s});
    world.sync();
    return run;
}

} // namespace

/// Tags of runs on their way to the server.
class TestTagPush : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsThemThereAndKeepsThoseOfOthers()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"mine, with \"comma\" 🎉"_s}, {u"a"_s}}));
        world.server.setTags(run, {u"a"_s, u"b"_s, u"theirs"_s});
        SyncProgress progress;
        QCOMPARE(world.requestsOf([&] { progress = world.sync(false, true); }), 3);
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pushed, 1);
        QCOMPARE(progress.pending, 0);
        QCOMPARE(tags(world, run), (QStringList{u"b"_s, u"mine, with \"comma\" 🎉"_s, u"theirs"_s}));
        QCOMPARE(world.state(run), SyncState::Clean);
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 0);
    }

    void asksOnceWhenSomebodyElseDidTheSame()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"c"_s}, {}}));
        world.server.setTags(run, {u"a"_s, u"b"_s, u"c"_s});
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 1);
        QCOMPARE(world.state(run), SyncState::Clean);
        QCOMPARE(tags(world, run), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void goesWithVerdictsOfTheSameRun()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{}, {u"a"_s, u"b"_s}}));
        QVERIFY(world.rate(run, {{u"thumb"_s, u"down"_s}}));
        world.sync();
        QCOMPARE(tags(world, run), QStringList());
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.differences(), QStringList());
    }

    void afterAnUndoTheServerHasTheOldOnesAgain()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"c"_s}, {u"a"_s}}));
        world.sync(false, true);
        QVERIFY(SyncWorld::result(world.store->undo()).value().done);
        world.sync(false, true);
        QCOMPARE(tags(world, run), (QStringList{u"a"_s, u"b"_s}));
    }

    void survivesWhatTheServerDoes_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        for (const QByteArray &method : {QByteArray("GET"), QByteArray("PATCH")}) {
            for (const int status : {429, 500, 502, 503})
                QTest::addRow("%s %d", method.constData(), status) << method << status;
        }
    }
    void survivesWhatTheServerDoes()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"c"_s}, {}}));
        world.server.misbehave({.method = method, .path = u"/v1/runs/*"_s, .act = Misbehaviour::status(status)});
        world.sync(false, true);
        world.clock.advance(120'000);
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pending, 0);
        QCOMPARE(tags(world, run), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void isTakenUpAfterACrash()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"c"_s}, {}}));
        QVERIFY(SyncWorld::result(world.store->tags().begin(run))->has_value());
        world.reopen();
        world.sync(false, true);
        QCOMPARE(tags(world, run), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void aWriteWithoutEffectIsRefusedInTheEnd()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"c"_s}, {}}));
        world.server.misbehave({.method = "PATCH", .act = Misbehaviour::withoutEffect(), .times = -1});
        for (int i = 0; i < 4; ++i) {
            world.sync(false, true);
            world.clock.advance(60'000);
        }
        QCOMPARE(world.state(run), SyncState::Refused);
        QCOMPARE(world.detail(run).summary.tags, (QStringList{u"a"_s, u"b"_s, u"c"_s})); // still here, to be decided
        QCOMPARE(world.sync().error, std::nullopt);
    }

    void whatTheConnectionSpoiledIsNoRefusal()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"c"_s}, {}}));
        world.server.misbehave({.method = "PATCH", .act = Misbehaviour::status(503), .times = 4});
        world.server.misbehave({.method = "PATCH", .act = Misbehaviour::withoutEffect()});
        for (int i = 0; i < 7; ++i) {
            world.sync(false, true);
            world.clock.advance(600'000);
        }
        QCOMPARE(world.state(run), SyncState::Clean);
        QCOMPARE(tags(world, run), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void tellsARunThatIsGone()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"c"_s}, {}}));
        world.server.removeRun(run);
        QCOMPARE(world.sync(false, true).error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Gone);
    }

    void waitsForSomebodyWhoMayWrite()
    {
        SyncWorld world;
        const QString run = start(world);
        QVERIFY(edit(world, run, {{u"c"_s}, {}}));
        world.client->setCredentials(SyncWorld::key(world.server.publicKey()));
        world.sync(false, true);
        QCOMPARE(world.state(run), SyncState::Parked);
        QCOMPARE(world.server.tagsOf(run), (QStringList{u"a"_s, u"b"_s}));
        world.client->setCredentials(SyncWorld::key(world.server.privateKey()));
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->signedIn();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(tags(world, run), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void goesByItselfSoonAfterItWasMade()
    {
        SyncWorld world;
        const QString run = start(world);
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(30'000));
        QVERIFY(edit(world, run, {{u"c"_s}, {}}));
        QTRY_COMPARE_WITH_TIMEOUT(world.server.tagsOf(run), (QStringList{u"a"_s, u"b"_s, u"c"_s}), 30'000);
        QSignalSpy stopped(world.engine.get(), &sync::Engine::stopped);
        world.engine->stop();
        QVERIFY(stopped.count() > 0 || stopped.wait(30'000));
    }
};

QTEST_GUILESS_MAIN(TestTagPush)
#include "tst_tagpush.moc"
