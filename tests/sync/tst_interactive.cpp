// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::SyncProgress;
using domain::SyncState;
using test::SyncWorld;

namespace {

const QJsonObject up{{u"thumb"_s, u"up"_s}};
const QJsonObject down{{u"thumb"_s, u"down"_s}};
const QJsonObject cleared{{u"thumb"_s, QJsonValue::Null}};

} // namespace

/// A rater's quick hand against a running engine: the last intent wins, by few writes, before everything else.
class TestInteractive : public QObject
{
    Q_OBJECT
private:
    /// A world at rest with an engine that runs by itself.
    static QString begin(SyncWorld &world)
    {
        world.sync();
        const QString run = world.unrated(1).value(0);
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        if (finished.isEmpty())
            finished.wait(30'000);
        return run;
    }
    static bool comesToRest(SyncWorld &world, const QString &run)
    {
        return QTest::qWaitFor(
            [&] {
                const SyncState state = world.state(run);
                return state != SyncState::Pending && state != SyncState::Sending &&
                       world.engine->progress().pending == 0;
            },
            30'000);
    }

private Q_SLOTS:
    void makesAtMostTwoWritesOfAQuickHand()
    {
        SyncWorld world;
        const QString run = begin(world);
        const qint64 before = world.server.requestCount();
        for (const QJsonObject &change : {up, down, cleared, QJsonObject{{u"comment"_s, u"why"_s}}, up, down})
            QVERIFY(world.rate(run, change));
        QVERIFY(comesToRest(world, run));
        const qint64 requests = world.server.requestCount() - before;
        QVERIFY2(requests <= 6, qPrintable(QString::number(requests))); // two times read, write, read back
        QCOMPARE(world.server.feedbackOf(run), (QJsonObject{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"why"_s}}));
    }

    void takesBackWhatIsInFlight()
    {
        SyncWorld world;
        const QString run = begin(world);
        const qint64 before = world.server.requestCount();
        bool undone = false;
        connect(world.engine.get(), &sync::Engine::progressChanged, this, [&](const SyncProgress &progress) {
            if (!undone && progress.phase == domain::SyncPhase::Pushing && world.state(run) == SyncState::Sending)
                undone = SyncWorld::result(world.store->undo()).value().done;
        });
        QVERIFY(world.rate(run, up));
        QVERIFY(QTest::qWaitFor([&] { return undone; }, 30'000));
        QVERIFY(comesToRest(world, run));
        QVERIFY(domain::Feedback(world.server.feedbackOf(run)).isEmpty());
        QVERIFY(world.detail(run).shown.isEmpty());
        QVERIFY(world.server.requestCount() - before <= 6);
    }

    void sendsNothingWhenAVerdictIsTakenBackAtOnce()
    {
        SyncWorld world;
        const QString run = begin(world);
        const qint64 before = world.server.requestCount();
        QVERIFY(world.rate(run, up));
        QVERIFY(SyncWorld::result(world.store->undo()).value().done);
        QVERIFY(comesToRest(world, run));
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->syncNow();
        QVERIFY(finished.wait(30'000));
        const qint64 idle = world.server.requestCount() - before;
        QVERIFY2(idle <= 2, qPrintable(QString::number(idle)));
        QCOMPARE(world.server.feedbackOf(run), QJsonObject());
    }

    void sendsAVerdictMadeDuringALongPullNext()
    {
        sync::EngineOptions options;
        options.pages = {20, 20};
        options.pushDelayMs = 0;
        SyncWorld world(1'500, options);
        const QString run = world.server.runIds(u"llm"_s).value(0); // comes with the first pages
        bool rated = false;
        qint64 pulledThen = -1;
        connect(world.engine.get(), &sync::Engine::progressChanged, this, [&](const SyncProgress &progress) {
            if (!rated && progress.pulled > 0 && SyncWorld::result(world.store->ridOf(run)).ok())
                rated = world.rate(run, {{u"comment"_s, u"first"_s}});
            if (pulledThen < 0 && progress.pushed == 1)
                pulledThen = progress.pulled;
        });
        QSignalSpy finished(world.engine.get(), &sync::Engine::finished);
        world.engine->start();
        QVERIFY(finished.wait(60'000));
        QVERIFY(rated);
        QVERIFY2(pulledThen > 0 && pulledThen < 1'000, qPrintable(QString::number(pulledThen)));
        QCOMPARE(world.server.feedbackOf(run).value(u"comment"_s).toString(), u"first"_s);
    }
};

QTEST_GUILESS_MAIN(TestInteractive)
#include "tst_interactive.moc"
