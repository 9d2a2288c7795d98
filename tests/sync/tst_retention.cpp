// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachecare.h"
#include "syncworld.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::Run;
using domain::SyncProgress;
using test::SyncWorld;

/// Runs that are kept some days only: what leaves, what stays, and that no later sync undoes it.
class TestRetention : public QObject
{
    Q_OBJECT
private:
    static constexpr qint64 dayMs = 86'400'000;
    static constexpr qint64 minuteMs = 60'000;
    static constexpr int days = 30;

    using All = QHash<QString, std::pair<Run, QString>>;

    /// Every run of the server as a complete pull tells it, with its root.
    static All everything(SyncWorld &world)
    {
        All all;
        const QSet<QString> ids = world.localIds();
        for (const QString &id : ids) {
            const domain::RunDetail detail = world.detail(id);
            all.insert(id, {detail.run, detail.rootId});
        }
        return all;
    }

    /// What has to stay: young ones, those with feedback, `ours`, and the families of all these.
    static QSet<QString> expected(const All &all, qint64 nowMs, const QStringList &ours)
    {
        const auto family = [](const std::pair<Run, QString> &one) {
            return one.second.isEmpty() ? one.first.id : one.second;
        };
        const qint64 since = (nowMs / dayMs - days) * dayMs;
        QSet<QString> families;
        for (const auto &one : all) {
            if (one.first.createdMs >= since || !one.first.feedback.isEmpty() || ours.contains(one.first.id))
                families.insert(family(one));
        }
        QSet<QString> ids;
        for (const auto &one : all) {
            if (families.contains(family(one)))
                ids.insert(one.first.id);
        }
        return ids;
    }

    static bool keep(SyncWorld &world, int someDays)
    {
        return SyncWorld::result(world.store->care().keepDays(someDays)).ok();
    }

    /// The oldest answers without feedback.
    static QStringList oldest(SyncWorld &world, int count)
    {
        QStringList found;
        const QStringList ids = world.server.runIds(u"llm"_s);
        for (const QString &id : ids) {
            if (found.size() < count && world.server.feedbackOf(id).isEmpty())
                found.append(id);
        }
        return found;
    }

private Q_SLOTS:
    void noLaterSyncBringsBackWhatLeftOrLosesWhatStays()
    {
        SyncWorld world(600);
        QCOMPARE(world.sync().error, std::nullopt);
        const All all = everything(world);
        const QStringList ours = oldest(world, 3);
        QVERIFY(world.rate(ours.at(0), {{u"thumb"_s, u"down"_s}}));
        QVERIFY(SyncWorld::result(world.store->saveDraft(ours.at(1), u"not done yet"_s)).ok());
        QVERIFY(SyncWorld::result(world.store->setFlagged(ours.at(2), true)).ok());
        QVERIFY(keep(world, days));
        const QSet<QString> stays = expected(all, world.clock.nowMs(), ours);
        QVERIFY2(stays.size() > 50 && stays.size() < all.size() - 100, qPrintable(QString::number(stays.size())));
        const SyncProgress first = world.sync();
        QCOMPARE(first.error, std::nullopt);
        QCOMPARE(world.localIds(), stays);
        QCOMPARE(first.outOfScope, world.server.runCount() - stays.size());
        // A sweep of the thumbs, a check of every run, and a start anew.
        world.clock.advance(16 * minuteMs);
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.localIds(), stays);
        world.reopen();
        const SyncProgress full = world.sync(true, true, true);
        QCOMPARE(full.error, std::nullopt);
        QCOMPARE(full.vanished, 0);
        QCOMPARE(world.localIds(), stays);
        QCOMPARE(world.server.feedbackOf(ours.at(0)).value(u"thumb"_s), u"down"_s);
        QCOMPARE(world.detail(ours.at(1)).marks.commentDraft, u"not done yet"_s);
        const qint64 idle = world.requestsOf([&] { QCOMPARE(world.sync().error, std::nullopt); });
        QVERIFY2(idle <= 3, qPrintable(QString::number(idle)));
        // Other days leave another number out, however short a while ago it was counted.
        QVERIFY(keep(world, days - 10));
        const SyncProgress shorter = world.sync();
        QVERIFY(world.localIds().size() < stays.size());
        QCOMPARE(shorter.outOfScope, world.server.runCount() - world.localIds().size());
    }

    void asksTheServerForNothingThatIsTooOld()
    {
        SyncWorld world(600);
        QVERIFY(keep(world, days));
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error, std::nullopt);
        const QSet<QString> here = world.localIds();
        QVERIFY(!here.isEmpty() && here.size() < world.server.runCount() / 2);
        QVERIFY(progress.pulled <= here.size() + 5);
        const qint64 since = (world.clock.nowMs() / dayMs - days) * dayMs;
        for (const QString &id : here)
            QVERIFY(world.detail(id).run.createdMs >= since);
    }

    void goesOnWithTheDays()
    {
        SyncWorld world(600);
        QVERIFY(keep(world, days));
        world.sync();
        const All all = everything(world);
        world.clock.advance(12 * dayMs);
        QCOMPARE(world.sync().error, std::nullopt); // what became too old leaves at its end
        const QSet<QString> stays = expected(all, world.clock.nowMs(), {});
        QVERIFY(stays.size() < all.size());
        QSet<QString> here = world.localIds();
        QVERIFY(here.contains(stays));
        here.subtract(stays);
        for (const QString &id : std::as_const(here)) // of older times: the sweep of the thumbs met it
            QVERIFY2(!all.contains(id) && !world.server.feedbackOf(id).isEmpty(), qPrintable(id));
    }

    void goesOnWhereItWasStopped()
    {
        SyncWorld world(900);
        world.sync();
        const All all = everything(world);
        QVERIFY(keep(world, days));
        QObject::connect(world.store.get(), &store::Store::runsRemoved, world.engine.get(),
                         [&world] { world.engine->stop(); });
        QCOMPARE(world.sync().error->kind, domain::ErrorKind::Cancelled);
        const QSet<QString> stays = expected(all, world.clock.nowMs(), {});
        QVERIFY(world.localIds().size() > stays.size());
        world.reopen();
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.localIds(), stays);
    }

    void bringsBackWhatLeftWhenRunsAreKeptForEver()
    {
        SyncWorld world(600);
        world.sync();
        QVERIFY(keep(world, days));
        world.sync();
        QVERIFY(!world.differences().isEmpty());
        QVERIFY(keep(world, 0));
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.differences(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
