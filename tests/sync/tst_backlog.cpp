// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/awaited.h"
#include "syncworld.h"
#include <numeric>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::SyncProgress;
using domain::SyncState;
using test::SyncWorld;

namespace {

const QJsonObject up{{u"thumb"_s, u"up"_s}};
constexpr int many = 1'000;

} // namespace

/// A day of work without a network, brought to the server.
class TestBacklog : public QObject
{
    Q_OBJECT
private:
    /// Every second one with a comment of its own.
    static QJsonObject verdict(qsizetype i)
    {
        QJsonObject values{{u"thumb"_s, u"down"_s}};
        if (i % 2 == 0)
            values.insert(u"comment"_s, u"reason %1"_s.arg(i));
        return values;
    }
    static QStringList rateOffline(SyncWorld &world)
    {
        world.sync();
        const QStringList runs = world.unrated(many);
        for (qsizetype i = 0; i < runs.size(); ++i)
            world.rate(runs.at(i), verdict(i));
        return runs;
    }
    /// Those of `runs` in `from` … `from` + 4: rated otherwise by somebody, the next five rated by other keys.
    static void disturb(SyncWorld &world, const QStringList &runs, qsizetype from)
    {
        for (qsizetype i = from; i < from + 5; ++i)
            world.server.setFeedback(runs.at(i), up);
        for (qsizetype i = from + 5; i < from + 10; ++i)
            world.server.setFeedback(runs.at(i), {{u"rating"_s, 4}});
    }
    static void check(const SyncWorld &world, const QStringList &runs, const QList<qsizetype> &disturbed)
    {
        for (qsizetype i = 0; i < runs.size(); ++i) {
            QJsonObject expected = verdict(i);
            bool clash = false;
            for (const qsizetype from : disturbed) {
                clash = clash || (i >= from && i < from + 5);
                if (i >= from + 5 && i < from + 10)
                    expected.insert(u"rating"_s, 4);
            }
            QCOMPARE(world.server.feedbackOf(runs.at(i)), clash ? up : expected);
            const domain::RunDetail detail = world.detail(runs.at(i));
            QCOMPARE(detail.summary.state, clash ? SyncState::Conflict : SyncState::Confirmed);
            QCOMPARE(detail.shown.thumb(), domain::Thumb::Down);
            QCOMPARE(detail.history.size(), 1);
        }
    }

private Q_SLOTS:
    void aThousandVerdictsReachALimitedServerWithinThreeMinutes()
    {
        SyncWorld world(4'000);
        const QStringList runs = rateOffline(world);
        QCOMPARE(runs.size(), many);
        disturb(world, runs, 300);
        // The newest go last, so these are changed while the push is under way.
        connect(world.engine.get(), &sync::Engine::progressChanged, this, [&](const SyncProgress &progress) {
            if (progress.pushed >= 200 && world.server.feedbackOf(runs.first()).isEmpty() &&
                world.server.feedbackOf(runs.at(20)).isEmpty())
                disturb(world, runs, 20);
        });
        world.server.setRateLimit(150);
        world.onWaited = [&] { world.server.setRateLimit(150); };
        SyncProgress progress;
        const qint64 requests = world.requestsOf([&] { progress = world.sync(false, true); });
        const qint64 waited = std::accumulate(world.waits.cbegin(), world.waits.cend(), qint64(0));
        qInfo() << many << "verdicts:" << requests << "requests," << waited << "ms waited";
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pushed, many - 10);
        QCOMPARE(progress.pending, 0);
        QVERIFY(waited <= 180'000);
        QVERIFY2(requests <= 60, qPrintable(QString::number(requests))); // ten ingests, their windows before and after
        check(world, runs, {300, 20});
    }

    void leavesATenthOfASmallLimitToOthers()
    {
        SyncWorld world(4'000);
        const QStringList runs = rateOffline(world);
        world.server.setRateLimit(20);
        qint64 before = world.server.requestCount();
        QList<qint64> spent;
        world.onWaited = [&] {
            spent.append(world.server.requestCount() - std::exchange(before, world.server.requestCount()));
            world.server.setRateLimit(20);
        };
        QCOMPARE(world.sync(false, true).pushed, many);
        QVERIFY(!spent.isEmpty());
        for (const qint64 requests : std::as_const(spent))
            QVERIFY2(requests <= 18, qPrintable(QString::number(requests)));
        check(world, runs, {});
    }

    void aThousandVerdictsGoWithoutAWaitByASignInToken()
    {
        SyncWorld world(4'000);
        const QStringList runs = rateOffline(world);
        const auto token = test::awaited(world.client->signIn(world.server.email(), world.server.password()));
        QVERIFY(token.ok());
        world.client->setCredentials({api::Credentials::Kind::Token, *token, world.server.projectId()});
        world.server.setRateLimit(5); // for keys
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(world.sync(false, true).pushed, many);
        qInfo() << many << "verdicts by a sign-in token:" << clock.elapsed() << "ms";
        QVERIFY(world.waits.isEmpty());
        check(world, runs, {});
    }

    void aHundredVerdictsCostOneIngestAndTheirWindows()
    {
        SyncWorld world(600);
        world.sync();
        const QStringList runs = world.unrated(100);
        for (const QString &run : runs)
            QVERIFY(world.rate(run, up));
        QCOMPARE(world.requestsOf([&] { world.sync(false, true); }), 3); // 600 runs fit a window
        QCOMPARE(world.differences(), QStringList());
    }

    void aVerdictMadeMeanwhileGoesBeforeTheRest()
    {
        SyncWorld world(4'000);
        const QStringList runs = rateOffline(world);
        const QString late = world.unrated(many + 1).last();
        qint64 pushedBefore = -1;
        connect(world.engine.get(), &sync::Engine::progressChanged, this, [&](const SyncProgress &progress) {
            if (pushedBefore < 0 && progress.pushed >= 100) {
                world.clock.advance(1);
                world.rate(late, up);
                pushedBefore = progress.pushed;
            }
            if (pushedBefore >= 0 && progress.pushed < many / 2 && world.server.feedbackOf(late) == up)
                pushedBefore = many;
        });
        QCOMPARE(world.sync(false, true).pushed, many + 1);
        QCOMPARE(pushedBefore, many); // it was there while half of the backlog still waited
    }
};

QTEST_GUILESS_MAIN(TestBacklog)
#include "tst_backlog.moc"
