// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::PullScope;
using domain::Run;
using domain::SyncProgress;
using test::SyncWorld;
using Thumbs = PullScope::Thumbs;

/// What is kept of the server's runs: narrowed and widened, from the start or later, cut off in the middle.
class TestScope : public QObject
{
    Q_OBJECT
private:
    static bool choose(SyncWorld &world, const PullScope &scope)
    {
        return SyncWorld::result(world.store->pull().setScope(scope)).ok();
    }

    /// Every run of the server as a complete pull tells it, with its root.
    static QHash<QString, std::pair<Run, QString>> everything(SyncWorld &world)
    {
        QHash<QString, std::pair<Run, QString>> all;
        const QSet<QString> ids = world.localIds();
        for (const QString &id : ids) {
            const domain::RunDetail detail = world.detail(id);
            all.insert(id, {detail.run, detail.rootId});
        }
        return all;
    }

    static PullScope scopeNamed(const QString &name, SyncWorld &world)
    {
        if (name == "model"_L1)
            return PullScope{.models = {u"gpt-4.1"_s, u"gpt-4o"_s, u"claude-sonnet-4.5"_s}}.normalised();
        if (name == "tag"_L1) {
            const auto tags = SyncWorld::result(world.store->facet(store::FacetKind::Tag, 1));
            return PullScope{.tags = {tags->value(0).value}};
        }
        if (name == "down"_L1)
            return PullScope{.thumbs = Thumbs::Down};
        if (name == "rated"_L1)
            return PullScope{.thumbs = Thumbs::Rated};
        if (name == "sample"_L1)
            return PullScope{.oneIn = 4};
        const auto newest = SyncWorld::result(world.store->findIds({}, {}, 60));
        const auto rows = SyncWorld::result(world.store->rows({newest->last()}));
        return PullScope{.sinceMs = rows->first().createdMs}.normalised();
    }

private Q_SLOTS:
    void keepsWhatItHoldsAndComesBackToEverything_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"model", "tag", "down", "rated", "sample", "since"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void keepsWhatItHoldsAndComesBackToEverything()
    {
        QFETCH(QString, name);
        SyncWorld world;
        QCOMPARE(world.sync().error, std::nullopt);
        const auto all = everything(world);
        const PullScope scope = scopeNamed(name, world);
        QVERIFY(choose(world, scope));
        const SyncProgress narrowed = world.sync();
        QCOMPARE(narrowed.error, std::nullopt);
        QCOMPARE(narrowed.scope, scope);
        const QSet<QString> kept = world.localIds();
        QVERIFY2(kept.size() < all.size() && !kept.isEmpty(), qPrintable(QString::number(kept.size())));
        QCOMPARE(narrowed.outOfScope, world.server.runCount() - kept.size());
        QSet<QString> families; // that have to stay
        for (const auto &[run, root] : all) {
            if (scope.holds(run, root)) {
                QVERIFY2(kept.contains(run.id), qPrintable(run.id));
                families.insert(root.isEmpty() ? run.id : root);
            }
        }
        for (const QString &id : kept)
            QVERIFY2(families.contains(all.value(id).second.isEmpty() ? id : all.value(id).second) ||
                         families.contains(id),
                     qPrintable(id));
        QVERIFY(choose(world, {}));
        const SyncProgress widened = world.sync();
        QCOMPARE(widened.error, std::nullopt);
        QCOMPARE(widened.outOfScope, 0);
        QVERIFY(!widened.firstPull);
        QCOMPARE(world.differences(), QStringList());
    }

    void neverFetchesWhatItLeavesOut()
    {
        SyncWorld world;
        const PullScope scope{.models = {u"gpt-4.1"_s, u"gpt-4o"_s}};
        QVERIFY(choose(world, scope));
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error, std::nullopt);
        const QSet<QString> kept = world.localIds();
        QVERIFY(!kept.isEmpty());
        QCOMPARE(progress.pulled, kept.size()); // the server filters, dots and all
        for (const QString &id : kept)
            QVERIFY(scope.models.contains(world.detail(id).run.name));
        const qint64 idle = world.requestsOf([&] { QCOMPARE(world.sync().error, std::nullopt); });
        QVERIFY2(idle <= 2, qPrintable(QString::number(idle)));
    }

    void samplesConversationsAsAWhole()
    {
        SyncWorld world(1'500);
        QVERIFY(choose(world, {.oneIn = 3}));
        QCOMPARE(world.sync().error, std::nullopt);
        const QSet<QString> kept = world.localIds();
        int conversations = 0;
        const QStringList threads = world.server.runIds(u"thread"_s);
        for (const QString &thread : threads) {
            if (!kept.contains(thread))
                continue;
            ++conversations;
            QVERIFY(!world.detail(thread).family.isEmpty());
        }
        QVERIFY(conversations > 0 && conversations < threads.size());
        const QStringList chats = world.server.runIds(u"chat"_s);
        for (const QString &chat : chats) {
            if (kept.contains(chat))
                QVERIFY(kept.contains(world.detail(chat).summary.parentId));
        }
        QVERIFY(choose(world, {}));
        QCOMPARE(world.sync().error, std::nullopt);
        for (const QString &thread : threads) {
            const QList<Run> family = world.detail(thread).family;
            for (const Run &chat : family)
                QCOMPARE(kept.contains(chat.id), kept.contains(thread));
        }
        QCOMPARE(world.differences(), QStringList());
    }

    void goesOnWhereAWideningWasCutOff()
    {
        sync::EngineOptions options;
        options.pages = {.first = 20, .most = 20};
        SyncWorld world(250, options);
        QVERIFY(choose(world, {.thumbs = Thumbs::Down}));
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(choose(world, {}));
        world.options.maxPages = 1;
        int rounds = 0;
        do {
            world.reopen();
            QCOMPARE(world.sync(true, false).error, std::nullopt);
            ++rounds;
        } while (SyncWorld::result(world.store->lastChecked()).value() == 0 && rounds < 60);
        QVERIFY2(rounds >= 12 && rounds < 25, qPrintable(QString::number(rounds)));
        world.options.maxPages = 0;
        world.reopen();
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
    }

    void losesNoVerdictWhenItNarrows()
    {
        SyncWorld world;
        world.sync();
        const QStringList runs = world.unrated(3);
        QVERIFY(world.rate(runs.at(0), {{u"thumb"_s, u"up"_s}}));
        QVERIFY(SyncWorld::result(world.store->saveDraft(runs.at(1), u"not done yet"_s)).ok());
        QVERIFY(choose(world, {.models = {u"no such model"_s}}));
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.localIds().contains(runs.at(0)));
        QVERIFY(world.localIds().contains(runs.at(1)));
        QVERIFY(!world.localIds().contains(runs.at(2)));
        QCOMPARE(world.state(runs.at(0)), domain::SyncState::Confirmed);
        QCOMPARE(world.server.feedbackOf(runs.at(0)).value(u"thumb"_s), u"up"_s);
        QCOMPARE(world.detail(runs.at(1)).marks.commentDraft, u"not done yet"_s);
        QVERIFY(choose(world, {}));
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
    }

    void goesOnLookingAgainAtWhatItKeeps()
    {
        SyncWorld world;
        QVERIFY(choose(world, {.thumbs = Thumbs::Rated}));
        world.sync();
        const QSet<QString> before = world.localIds();
        const QStringList ids = world.server.runIds(u"llm"_s);
        const QString gains = *std::find_if(ids.cbegin(), ids.cend(),
                                            [&](const QString &id) { return world.server.feedbackOf(id).isEmpty(); });
        world.server.setFeedback(gains, {{u"thumb"_s, u"down"_s}});
        QVERIFY(!before.contains(gains));
        world.clock.advance(16LL * 60 * 1'000);
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.localIds().contains(gains)); // it is in the scope now
        const QString loses = *std::find_if(ids.cbegin(), ids.cend(), [&](const QString &id) {
            return before.contains(id) && world.server.feedbackOf(id).contains(u"thumb"_s);
        });
        world.server.setFeedback(loses, {{u"thumb"_s, QJsonValue::Null}});
        QCOMPARE(world.sync(true, true, true).error, std::nullopt);
        QVERIFY(world.localIds().contains(loses)); // known is kept
        QCOMPARE(world.detail(loses).shown.thumb(), domain::Thumb::None);
    }
};

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"
