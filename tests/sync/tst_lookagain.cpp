// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/awaited.h"
#include "sync/link.h"
#include "sync/lookagain.h"
#include "sync/sweep.h"
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncProgress;
using domain::SyncState;
using test::SyncWorld;

/// What changed on the server behind the cursor: found, within the budget, and resumable.
class TestLookAgain : public QObject
{
    Q_OBJECT
private:
    static constexpr qint64 minuteMs = 60'000;
    static constexpr qint64 dayMs = 24LL * 3'600'000;

    static sync::SessionPtr session(SyncWorld &world)
    {
        return std::make_shared<sync::Session>(world.client.get(), world.store.get(), &world.clock, world.options,
                                               std::make_shared<sync::PushMemory>());
    }
    /// A run that is older than the overlap and younger than two days, without feedback.
    static QString recentRun(SyncWorld &world, qint64 youngestMs, qint64 oldestMs)
    {
        const QStringList ids = world.server.runIds(u"llm"_s);
        for (const QString &id : ids) {
            const qint64 age = world.clock.nowMs() - world.detail(id).summary.createdMs;
            if (age > youngestMs && age < oldestMs && world.server.feedbackOf(id).isEmpty())
                return id;
        }
        return {};
    }
    static sync::EngineOptions smallPages()
    {
        sync::EngineOptions options;
        options.pages = {.first = 20, .most = 20};
        return options;
    }

private Q_SLOTS:
    void sweepsThumbsEveryQuarterOfAnHour()
    {
        SyncWorld world;
        world.sync();
        const QStringList ids = world.server.runIds(u"llm"_s);
        const QString loses = *std::find_if(ids.cbegin(), ids.cend(), [&](const QString &id) {
            return world.server.feedbackOf(id).contains(u"thumb"_s);
        });
        world.server.setFeedback(world.unrated(200).last(), {{u"thumb"_s, u"down"_s}});
        world.server.setFeedback(loses, {{u"thumb"_s, QJsonValue::Null}});
        world.clock.advance(14 * minuteMs);
        world.sync();
        QVERIFY(!world.differences().isEmpty());
        world.clock.advance(2 * minuteMs);
        const qint64 requests = world.requestsOf([&] { QCOMPARE(world.sync().error, std::nullopt); });
        QCOMPARE(world.differences(), QStringList());
        QVERIFY2(requests <= 8, qPrintable(QString::number(requests)));
    }

    void goesOnWithASweepThatWasCutOff()
    {
        SyncWorld world(400, smallPages());
        world.sync();
        world.server.setFeedback(world.unrated(300).last(), {{u"thumb"_s, u"up"_s}});
        int pages = 0;
        for (bool complete = false; !complete && pages < 50; ++pages) {
            world.reopen();
            const auto swept = test::awaited(sync::sweepThumbs(session(world), 1));
            QVERIFY(swept.ok());
            complete = swept->complete;
        }
        QVERIFY2(pages > 2 && pages < 20, qPrintable(QString::number(pages)));
        QCOMPARE(world.differences(), QStringList());
    }

    void readsTheLastTwoDaysOnceADay()
    {
        SyncWorld world(2'000);
        world.sync();
        const QString run = recentRun(world, 60 * minuteMs, 20 * 60 * minuteMs);
        QVERIFY(!run.isEmpty());
        world.server.setFeedback(run, {{u"comment"_s, u"no thumb tells of this one"_s}});
        world.clock.advance(3 * 60 * minuteMs);
        world.sync();
        QCOMPARE(world.detail(run).shown.comment(), QString());
        world.clock.advance(22 * 60 * minuteMs);
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.detail(run).shown.comment(), u"no thumb tells of this one"_s);
    }

    void checksEveryRunWhenAsked()
    {
        SyncWorld world(1'200, smallPages());
        world.sync();
        world.clock.advance(minuteMs);
        const QStringList ids = world.server.runIds(u"llm"_s);
        world.server.removeRun(ids.at(3));
        world.server.removeRun(ids.at(ids.size() / 2));
        world.server.setFeedback(ids.at(5), {{u"comment"_s, u"old, and without a thumb"_s}});
        QList<std::pair<qint64, qint64>> told;
        QObject::connect(world.engine.get(), &sync::Engine::progressChanged, world.engine.get(),
                         [&](const SyncProgress &progress) {
                             if (progress.toRecheck > 0)
                                 told.append({progress.rechecked, progress.toRecheck});
                         });
        QVERIFY(!world.differences().isEmpty());
        QCOMPARE(world.sync(true, true, true).error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
        QVERIFY(told.size() > 10);
        QVERIFY(told.last().first >= told.last().second * 9 / 10);
        QVERIFY(std::is_sorted(told.cbegin(), told.cend(), [](auto &a, auto &b) { return a.first < b.first; }));
    }

    void goesOnWithACheckThatWasKilled()
    {
        SyncWorld world(600, smallPages());
        world.sync();
        world.clock.advance(minuteMs);
        const QStringList ids = world.server.runIds();
        for (const QString &id : {ids.at(1), ids.at(ids.size() / 2)})
            world.server.setFeedback(id, {{u"comment"_s, u"changed"_s}});
        bool killed = false;
        QObject::connect(world.engine.get(), &sync::Engine::progressChanged, world.engine.get(),
                         [&](const SyncProgress &progress) {
                             if (!killed && progress.rechecked > progress.toRecheck / 3) {
                                 killed = true;
                                 world.engine->stop();
                             }
                         });
        QCOMPARE(world.sync(true, true, true).error.value_or(domain::Error{}).kind, ErrorKind::Cancelled);
        QVERIFY(!world.differences().isEmpty());
        world.reopen();
        const qint64 rest = world.requestsOf([&] { QCOMPARE(world.sync().error, std::nullopt); });
        QCOMPARE(world.differences(), QStringList());
        QCOMPARE(SyncWorld::result(world.store->pull().checkAskedMs()).value(), 0);
        QVERIFY2(rest <= 600 / 20, qPrintable(QString::number(rest))); // not from the start
    }

    void findsRunsThatCameWithAnOldDate()
    {
        SyncWorld world;
        const QString late = world.server.runIds(u"llm"_s).at(4);
        world.server.removeRun(late);
        world.sync();
        world.server.restoreRun(late);
        world.sync();
        QCOMPARE(world.differences(), QStringList{u"missing "_s + late});
        world.clock.advance(minuteMs);
        QCOMPARE(world.sync(true, true, true).error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
    }

    void asksBeforeManyRunsLeave()
    {
        SyncWorld world(400);
        world.sync();
        const QStringList ids = world.server.runIds(u"llm"_s);
        const QString judged = ids.at(10);
        QVERIFY(world.rate(judged, {{u"thumb"_s, u"up"_s}}));
        world.sync();
        const qsizetype before = world.localIds().size();
        for (int i = 0; i < 60; ++i)
            world.server.removeRun(ids.at(i));
        world.clock.advance(minuteMs);
        const SyncProgress asked = world.sync(true, true, true);
        QCOMPARE(asked.error, std::nullopt);
        QVERIFY2(asked.vanished > 20 && asked.vanished < 30, qPrintable(QString::number(asked.vanished)));
        QCOMPARE(world.localIds().size(), before);
        QCOMPARE(world.sync().vanished, asked.vanished); // and goes on asking
        // Yes: what is known leaves, and the rest is looked for.
        auto &book = world.store->pull();
        QVERIFY(SyncWorld::result(book.noteTime(u"consent"_s, world.clock.nowMs())).ok());
        world.clock.advance(minuteMs);
        const SyncProgress done = world.sync(true, true, true);
        QCOMPARE(done.vanished, 0);
        QCOMPARE(world.differences(), QStringList());
        QCOMPARE(world.detail(judged).history.size(), 1); // the verdict stays
        QVERIFY(world.detail(judged).summary.gone);
    }

    void takesASmallLossForTidyingUp()
    {
        QVERIFY(!sync::isMassLoss(20, 100));
        QVERIFY(sync::isMassLoss(21, 100));
        QVERIFY(!sync::isMassLoss(2'000, 100'000));
        QVERIFY(sync::isMassLoss(2'001, 100'000));
    }

    void doesNotTakeARefusedKeyForADeletion()
    {
        SyncWorld world;
        world.sync();
        const qsizetype before = world.localIds().size();
        world.client->setCredentials(SyncWorld::key(u"00000000-0000-4000-8000-000000000000"_s));
        world.clock.advance(3 * dayMs);
        QCOMPARE(world.sync(true, true, true).error.value_or(domain::Error{}).kind, ErrorKind::Unauthorised);
        QCOMPARE(world.localIds().size(), before);
    }

    void followsAnExchangeWhoseIdChangedWithItsVerdict()
    {
        SyncWorld world(0, {}, true);
        const QString waiting = world.server.pendingChatIds().first();
        world.sync();
        QVERIFY(world.rate(waiting, {{u"thumb"_s, u"down"_s}, {u"comment"_s, u"too slow"_s}}));
        QVERIFY(SyncWorld::result(world.store->setFlagged(waiting, true)).ok());
        const qint64 created = world.detail(waiting).summary.createdMs;
        world.server.finishPendingReplies();
        world.clock.advance(minuteMs);
        QCOMPARE(world.sync(true, true, true).error, std::nullopt);
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(!world.localIds().contains(waiting));
        QString renamed;
        const QStringList chats = world.server.runIds(u"chat"_s);
        for (const QString &id : chats) {
            if (world.detail(id).summary.createdMs == created)
                renamed = id;
        }
        QCOMPARE(world.state(renamed), SyncState::Confirmed);
        QCOMPARE(world.server.feedbackOf(renamed).value(u"comment"_s), u"too slow"_s);
        QCOMPARE(world.detail(renamed).history.size(), 1);
        QVERIFY(world.detail(renamed).marks.flagged);
        QCOMPARE(world.differences(), QStringList());
        QCOMPARE(SyncWorld::result(world.store->undo())->runId, renamed);
        QCOMPARE(SyncWorld::result(world.store->undo())->runId, renamed);
        world.sync();
        QCOMPARE(world.server.feedbackOf(renamed).value(u"thumb"_s), QJsonValue(QJsonValue::Null));
    }

    void remembersWhatCannotBeReadAndTriesItDaily()
    {
        SyncWorld world;
        const QString thread = world.server.runIds(u"thread"_s).at(1);
        world.server.poisonRun(thread);
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.sync().unreadable, 1);
        const auto places = SyncWorld::result(world.store->pull().poisoned());
        QCOMPARE(places->size(), 1);
        world.clock.advance(dayMs + minuteMs);
        QCOMPARE(world.sync().unreadable, 1);
        QVERIFY(SyncWorld::result(world.store->pull().poisoned())->first().triedMs > places->first().triedMs);
        world.server.poisonRun(thread, false);
        QCOMPARE(world.sync().unreadable, 1); // not yet
        world.clock.advance(dayMs + minuteMs);
        QCOMPARE(world.sync().unreadable, 0);
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
    }

    void offersVerdictsThatARestoredServerLost()
    {
        SyncWorld world;
        world.sync();
        const QStringList runs = world.unrated(5);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, {{u"thumb"_s, u"up"_s}}));
        world.sync();
        world.clock.advance(2 * minuteMs);
        world.sync(); // looks a second time at what was confirmed
        for (const QString &run : runs)
            world.server.setFeedback(run, {});
        const SyncProgress progress = world.sync(true, true, true);
        QCOMPARE(progress.lostVerdicts, 5);
        QCOMPARE(SyncWorld::result(world.store->pull().resendLost()).value(), 5);
        QCOMPARE(world.sync().lostVerdicts, 0);
        for (const QString &run : runs)
            QCOMPARE(world.server.feedbackOf(run).value(u"thumb"_s), u"up"_s);
        QCOMPARE(world.differences(), QStringList());
    }

    void neitherTakesNorSendsAnythingWhenTheServerHasAnotherProject()
    {
        SyncWorld world;
        world.sync();
        const QString run = world.unrated(1).first();
        world.engine.reset();
        world.store.reset();
        const QString other = world.folder.filePath(u"other"_s);
        const store::StoreOptions options{other, world.server.url().toString(), u"another-project"_s, u"rater"_s};
        world.store = std::make_unique<store::Store>(options, &world.clock);
        QVERIFY(SyncWorld::result(world.store->open()).ok());
        world.newEngine();
        QVERIFY(world.rate(run, {{u"thumb"_s, u"up"_s}}));
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error.value_or(domain::Error{}).kind, ErrorKind::OtherProject);
        QCOMPARE(world.server.feedbackOf(run), QJsonObject());
        QCOMPARE(SyncWorld::result(world.store->dueEntries(world.clock.nowMs(), 5))->size(), 1);
        QCOMPARE(world.sync(true, false).error.value_or(domain::Error{}).kind, ErrorKind::OtherProject);
        QCOMPARE(world.localIds(), QSet<QString>());
    }

    void readsTheNewestConversationsFirst()
    {
        SyncWorld world(1'500);
        world.options.maxPages = 100;
        const sync::SessionPtr once = session(world);
        const auto pulled = test::awaited(sync::syncOnce(once, {.push = false}));
        Q_UNUSED(pulled)
        world.reopen();
        const QStringList threads = world.server.runIds(u"thread"_s);
        // Ask for all again, a few only.
        for (const QString &thread : threads) {
            domain::Run changed = world.detail(thread).run;
            changed.raw += ' ';
            QVERIFY(SyncWorld::result(world.store->mergeRuns({changed}, {})).ok());
        }
        const QStringList waiting = SyncWorld::result(world.store->unlinkedRoots(0)).value();
        QVERIFY(waiting.size() > 30);
        QCOMPARE(test::awaited(sync::linkFamilies(session(world), 8, false)).value(), 8);
        QCOMPARE(SyncWorld::result(world.store->unlinkedRoots(0)).value(), waiting.mid(8));
    }

    void costsNoMoreThanItMay()
    {
        SyncWorld world(3'000);
        const qint64 pages = world.requestsOf([&] {
            const sync::SessionPtr once = session(world);
            QCOMPARE(test::awaited(sync::syncOnce(once, {.push = false})), std::nullopt);
        });
        Q_UNUSED(pages)
        for (int i = 0; i < 5; ++i) {
            const qint64 idle = world.requestsOf([&] { QCOMPARE(world.sync().error, std::nullopt); });
            QVERIFY2(idle <= 2, qPrintable(QString::number(idle)));
            world.clock.advance(minuteMs);
        }
    }
};

QTEST_GUILESS_MAIN(TestLookAgain)
#include "tst_lookagain.moc"
