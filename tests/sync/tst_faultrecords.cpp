// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"
#include <QTimeZone>

// Faults 31 to 35, 44 and 64: runs that come twice, late, early or not at all, and clocks that are wrong. Each row is
// named with the number of its fault in tests/data/faults.tsv.
using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncProgress;
using domain::SyncState;
using sandbox::Misbehaviour;
using test::FaultWorld;
using test::kindOf;
using test::Play;

namespace {

const QString anyList = u"/v1/runs"_s;
const QJsonObject down{{u"thumb"_s, u"down"_s}};
constexpr qint64 dayMs = 24LL * 3'600 * 1'000;
constexpr qint64 yearsMs = 3'650 * dayMs;

sync::EngineOptions smallPages(int size)
{
    sync::EngineOptions options;
    options.pages = {.first = size, .most = size};
    return options;
}

void changePages(FaultWorld &world, const std::function<void(QJsonArray &)> &change)
{
    world.server.misbehave({.method = "GET", .path = anyList, .act = Misbehaviour::withRuns(change), .times = -1});
}

QByteArray httpDate(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

/// The clock jumps while a verdict waits for its next try and while a limit is waited for.
Play clockJumps(qint64 byMs)
{
    return [byMs](FaultWorld &world) {
        const QString run = world.judgeNewest();
        world.server.misbehave({.method = "PATCH", .act = Misbehaviour::status(500), .times = 1});
        world.server.misbehave({.method = "GET", .act = Misbehaviour::status(429), .times = 2, .skip = 1});
        bool jumped = false;
        world.onWaited = [&] {
            if (!std::exchange(jumped, true))
                world.clock.advance(byMs);
        };
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(jumped);
        for (const qint64 wait : std::as_const(world.waits))
            QVERIFY2(wait <= 252'000, qPrintable(QString::number(wait))); // twice the longest that is ever named
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QVERIFY(world.proxy.received().size() < 30);
        world.onWaited = {};
    };
}

} // namespace

class TestFaultRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesNothing_data()
    {
        QTest::addColumn<Play>("play");
        QTest::newRow("44: an hour forward") << clockJumps(3'600'000);
        QTest::newRow("44: an hour back") << clockJumps(-3'600'000);
        QTest::newRow("44: a day back") << clockJumps(-dayMs);
        QTest::newRow("44: ten years back") << clockJumps(-yearsMs);
        QTest::newRow("44: a day forward") << clockJumps(dayMs);
        QTest::newRow("44: asleep for three days") << clockJumps(3 * dayMs);
    }

    void losesNothing()
    {
        QFETCH(Play, play);
        test::playToTheEnd(play);
    }

    // 31: twice on a page, and again on the next one.
    void keepsOneRowOfARunThatComesTwice()
    {
        FaultWorld world(60, smallPages(10));
        QJsonValue last;
        changePages(world, [&](QJsonArray &runs) {
            if (runs.isEmpty())
                return;
            qsizetype place = 0; // where its time belongs
            while (place < runs.size() && runs.at(place)[u"createdAt"_s].toString() < last[u"createdAt"_s].toString())
                ++place;
            if (last.isObject())
                runs.insert(place, last);
            last = runs.last();
            runs.append(runs.first());
            runs.append(last);
        });
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.localIds().size(), world.server.runCount());
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

    // 32: between two pages runs go and others come.
    void skipsNothingWhenRunsComeAndGoBetweenPages()
    {
        FaultWorld world(80, smallPages(10));
        const QStringList ids = world.server.runIds();
        const QStringList late = ids.mid(70, 5);
        for (const QString &id : late)
            world.server.removeRun(id);
        int page = 0;
        world.server.misbehave({.method = "GET",
                                .path = anyList,
                                .act = Misbehaviour::after([&] {
                                    ++page;
                                    if (page == 2) {
                                        for (const QString &id : ids.mid(0, 6) + ids.mid(40, 2))
                                            world.server.removeRun(id);
                                    } else if (page == 4) {
                                        for (const QString &id : late)
                                            world.server.restoreRun(id);
                                    }
                                }),
                                .times = -1});
        QCOMPARE(world.sync().error, std::nullopt);
        for (const QString &id : world.server.runIds())
            QVERIFY2(world.localIds().contains(id), qPrintable(id));
        for (const QString &id : ids.mid(0, 6) + ids.mid(40, 2))
            world.server.restoreRun(id);
        QCOMPARE(world.healed(), QString());
        const QSet<QString> missing = QSet<QString>(ids.cbegin(), ids.cend()) - world.localIds();
        const QStringList gone = ids.mid(40, 2); // gone before they were read, back behind the cursor
        QVERIFY(missing.isEmpty() || missing == QSet<QString>(gone.cbegin(), gone.cend()));
    }

    // 33: more runs in one second than a page holds, of one and the same time.
    void readsFiveThousandRunsOfOneSecond()
    {
        FaultWorld world(5'000);
        const QStringList ids = world.server.runIds();
        const qint64 second = (world.clock.nowMs() - dayMs) / 1'000 * 1'000;
        world.server.setCreated(ids.mid(0, 4'000), second);
        world.server.setCreated(ids.mid(4'000), second + 999);
        QCOMPARE(world.sync(true, false).error, std::nullopt);
        QCOMPARE(world.localIds().size(), ids.size());
        QVERIFY(world.proxy.countOf("GET", anyList) < 20);
    }

    // 34: a stamp from the future never becomes the cursor, and hides nothing.
    void readsOnBehindARunFromTheFuture()
    {
        FaultWorld world;
        const QStringList ids = world.server.runIds();
        world.server.setCreated({ids.at(20)}, world.clock.nowMs() + yearsMs);
        world.server.setCreated({ids.at(21)}, 1);
        world.server.removeRun(ids.last());
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.cursor().createdMs <= world.clock.nowMs() + world.options.overlapMs);
        world.server.restoreRun(ids.last());
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
        QVERIFY(world.requestsOf([&] { world.sync(); }) <= 2);
    }

    // 34: the server's own clock is wrong.
    void trustsNoClockOfTheServer_data()
    {
        QTest::addColumn<qint64>("skewMs");
        QTest::newRow("34: ten years behind") << -yearsMs;
        QTest::newRow("34: a day behind") << -dayMs;
        QTest::newRow("34: a day ahead") << dayMs;
        QTest::newRow("34: ten years ahead") << yearsMs;
    }
    void trustsNoClockOfTheServer()
    {
        QFETCH(qint64, skewMs);
        FaultWorld world;
        const QByteArray date = httpDate(world.clock.nowMs() + skewMs);
        world.server.misbehave({.act = Misbehaviour::answering(
                                    {429,
                                     "Slow down",
                                     "text/plain",
                                     {{"date", date},
                                      {"rate-limit-reset",
                                       QByteArray::number(double(world.clock.nowMs() + skewMs) / 1000 + 20, 'f', 3)}}}),
                                .times = 1,
                                .skip = 2});
        world.server.misbehave({.act = Misbehaviour::withHeader("date", date), .times = -1});
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.waits.size(), 1);
        QVERIFY2(world.waits.first() >= 19'000 && world.waits.first() <= 42'000,
                 qPrintable(QString::number(world.waits.first())));
        const QString run = world.judgeNewest();
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

    // 35: a run ends after it was read.
    void seesARunEndThatItKnewUnfinished()
    {
        FaultWorld world;
        const QString run = world.server.runIds(u"llm"_s).last();
        changePages(world, [run](QJsonArray &runs) {
            for (qsizetype i = 0; i < runs.size(); ++i) {
                QJsonObject one = runs.at(i).toObject();
                if (one.value(u"id"_s) != run)
                    continue;
                for (const auto &key : {u"output"_s, u"endedAt"_s, u"duration"_s})
                    one.insert(key, QJsonValue());
                one.insert(u"status"_s, u"started"_s);
                runs.replace(i, one);
            }
        });
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.detail(run).summary.status, domain::RunStatus::Started);
        QVERIFY(world.detail(run).run.output.isNull());
        QVERIFY(world.judge(run, down));
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.detail(run).summary.status, domain::RunStatus::Success);
        QVERIFY(!world.detail(run).run.output.isNull());
        QCOMPARE(world.unexplained(), QStringList());
    }

    // 35: retention empties a run.
    void keepsTheTextThatTheServerNoLongerHas()
    {
        FaultWorld world;
        QCOMPARE(world.sync().error, std::nullopt);
        const QString run = world.server.runIds(u"llm"_s).last();
        const domain::Run before = world.detail(run).run;
        changePages(world, [run](QJsonArray &runs) {
            for (qsizetype i = 0; i < runs.size(); ++i) {
                QJsonObject one = runs.at(i).toObject();
                if (one.value(u"id"_s) != run)
                    continue;
                one.insert(u"input"_s, QJsonValue());
                one.insert(u"output"_s, QJsonValue());
                runs.replace(i, one);
            }
        });
        QVERIFY(world.judge(run, down));
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.detail(run).run.input, before.input);
        QCOMPARE(world.detail(run).run.output, before.output);
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

    // 64: the program ends after the n-th request; 11 promises that the next one goes on.
    void goesOnWhereverItWasEnded_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("kill");
        for (int after = 0; after < 16; ++after)
            QTest::addRow("64: %s after %d requests", after % 2 == 0 ? "stopped" : "killed", after)
                << after << (after % 2 != 0);
    }
    void goesOnWhereverItWasEnded()
    {
        QFETCH(int, after);
        QFETCH(bool, kill);
        FaultWorld world(30, smallPages(10));
        const QStringList runs = world.unrated(2);
        for (const QString &run : runs)
            QVERIFY(world.judge(run, down));
        world.server.misbehave({.act = Misbehaviour::before([&world] {
                                    QMetaObject::invokeMethod(world.engine.get(), &sync::Engine::stop,
                                                              Qt::QueuedConnection);
                                }),
                                .times = 1,
                                .skip = after});
        world.sync();
        if (kill)
            world.reopen();
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFaultRecords)
#include "tst_faultrecords.moc"
