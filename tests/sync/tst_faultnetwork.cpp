// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"
#include "support/scriptedserver.h"

// Faults 1 to 12: what the network between client and server does. Each row is named with the number of its fault in
// tests/data/faults.tsv.
using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncPhase;
using domain::SyncProgress;
using domain::SyncState;
using test::Fault;
using test::FaultWorld;
using test::kindOf;
using test::Play;
using test::Script;
using Framing = test::Fault::Framing;

namespace {

const QString anyList = u"/v1/runs"_s;
const QString anyFeedback = u"/v1/runs/*/feedback"_s;
const QString ingest = u"/v1/runs/ingest"_s;
const QJsonObject down{{u"thumb"_s, u"down"_s}};
const QJsonObject more{{u"thumb"_s, u"down"_s}, {u"correction"_s, u"42"_s}};

void keepsSavingWhileNobodyAnswers(FaultWorld &world)
{
    const QStringList runs = world.unrated(2);
    QVERIFY(world.judge(runs.at(0), down));
    const SyncProgress progress = world.sync();
    QCOMPARE(kindOf(progress), ErrorKind::Offline);
    QCOMPARE(progress.phase, SyncPhase::Offline);
    QVERIFY(world.judge(runs.at(1), down));
    QCOMPARE(world.state(runs.at(0)), SyncState::Pending);
    QCOMPARE(world.state(runs.at(1)), SyncState::Pending);
}

/// A verdict whose request meets the fault; in the end the server holds it as if it had been written once.
Play verdictMeets(const QByteArray &method, const QString &path, const Fault &fault, int times = 1)
{
    return [=](FaultWorld &world) {
        world.proxy.spoil(method, path, fault, times);
        const QString run = world.judgeNewest(path == ingest ? more : down);
        world.sync();
        QVERIFY(world.proxy.spoiled() > 0);
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.server.feedbackOf(run), path == ingest ? more : down);
    };
}

/// As verdictMeets, with a client that gives up soon.
Play verdictWaitsInVain(const QByteArray &method, const QString &path, const Fault &fault)
{
    return [play = verdictMeets(method, path, fault)](FaultWorld &world) {
        world.loosePatience();
        play(world);
    };
}

/// Many verdicts, which go by ingest, all in one request.
Play backlogMeets(const QByteArray &method, const QString &path, const Fault &fault, int times = 1)
{
    return [=](FaultWorld &world) {
        world.proxy.spoil(method, path, fault, times);
        const QStringList runs = world.unrated(22);
        QCOMPARE(runs.size(), 22);
        for (const QString &run : runs)
            QVERIFY(world.judge(run, down));
        world.sync();
        QVERIFY(world.proxy.spoiled() > 0);
        QCOMPARE(world.healed(), QString());
        for (const QString &run : runs)
            QCOMPARE(world.server.feedbackOf(run), down);
    };
}

Play pullMeets(const Fault &fault, int times, bool impatient)
{
    return [=](FaultWorld &world) {
        if (impatient)
            world.loosePatience();
        const store::PullCursor before = world.cursor();
        world.proxy.spoil("GET", anyList, fault, times);
        const SyncProgress progress = world.sync();
        if (times < 0)
            QCOMPARE(kindOf(progress), ErrorKind::Timeout);
        else
            QCOMPARE(progress.error, std::nullopt);
        QVERIFY(world.proxy.spoiled() > 0);
        QCOMPARE(world.cursor(), before);
    };
}

void comesToNothingInACaptivePortal(FaultWorld &world)
{
    const QSet<QString> known = world.localIds();
    const QString run = world.judgeNewest();
    world.proxy.spoil({}, {}, Fault::captivePortal(), -1);
    const SyncProgress progress = world.sync(true, true, true);
    QCOMPARE(kindOf(progress), ErrorKind::Protocol);
    QCOMPARE(progress.phase, SyncPhase::Failed);
    QVERIFY(progress.error->detail.contains(u"text/html"_s));
    QCOMPARE(world.state(run), SyncState::Pending);
    QCOMPARE(world.localIds(), known);
}

/// Nobody follows: the other origin hears nothing, the same one nothing more.
Play isSentElsewhere(int status, bool otherOrigin, const QByteArray &method, const QString &path)
{
    return [=](FaultWorld &world) {
        test::ScriptedServer elsewhere;
        elsewhere.always(Script::json("{}"));
        const QUrl target = otherOrigin ? elsewhere.url(u"/v1/runs"_s) : world.proxy.url().resolved(QUrl(u"/moved"_s));
        world.proxy.spoil(method, path, Fault::instead(Script::redirect(status, target.toEncoded())), -1);
        const QString run = world.judgeNewest();
        const SyncProgress progress = world.sync();
        QCOMPARE(kindOf(progress), ErrorKind::RedirectRefused);
        QVERIFY2(progress.error->detail.contains(target.host()), qPrintable(progress.error->detail));
        QVERIFY(elsewhere.received().isEmpty());
        QCOMPARE(world.proxy.countOf({}, u"/moved"_s), 0);
        QVERIFY(world.proxy.countOf("PATCH") <= 1);
        QVERIFY(method == "GET" || world.state(run) == SyncState::Pending);
    };
}

void isStoppedByAProxyThatWantsAPassword(FaultWorld &world)
{
    const Script refusal = Script::answer(407, {}, {{"Proxy-Authenticate", "Basic realm=\"proxy\""}});
    world.proxy.spoil({}, {}, Fault::instead(refusal), -1);
    const QString run = world.judgeNewest();
    QCOMPARE(kindOf(world.sync()), ErrorKind::Offline);
    QCOMPARE(world.state(run), SyncState::Pending);
    for (const test::Received &request : world.proxy.received())
        QVERIFY(!request.headers.contains("proxy-authorization"));
}

void stopsReadingAStreamWithoutEnd(FaultWorld &world)
{
    constexpr qint64 cap = 1 << 20;
    world.reach.maxPageBytes = cap;
    world.newEngine();
    Script stream = Script::raw(200, {{"Content-Type", "application/json"}}, R"({"data":[)", Script::After::KeepOpen);
    stream.flood = 10LL << 30;
    world.proxy.spoil("GET", anyList, Fault::instead(stream), -1);
    const qint64 before = world.proxy.bytesSent();
    QCOMPARE(kindOf(world.sync()), ErrorKind::TooLarge);
    const qint64 each = (world.proxy.bytesSent() - before) / world.proxy.spoiled();
    QVERIFY2(each < 16 * cap, qPrintable(QString::number(each))); // what the system's own buffers hold
    world.connectThrough();
}

} // namespace

class TestFaultNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesNothing_data()
    {
        QTest::addColumn<Play>("play");
        const auto row = [](const char *name, const Play &play) { QTest::newRow(name) << play; };
        row("01 connection refused", [](FaultWorld &world) {
            world.proxy.refuse();
            keepsSavingWhileNobodyAnswers(world);
            world.proxy.open();
        });
        row("01 connection closed at once", [](FaultWorld &world) {
            world.proxy.spoil({}, {}, Fault::instead({{}, Script::After::Close}), -1);
            keepsSavingWhileNobodyAnswers(world);
        });
        row("02 a page hangs once", pullMeets(Fault::silence(), 1, true));
        row("02 a page always hangs", pullMeets(Fault::silence(), -1, true));
        row("02 a page hangs in its body", pullMeets(Fault::halfABody(), 1, true));
        row("02 the reading before a write hangs", verdictWaitsInVain("GET", anyFeedback, Fault::silence()));
        row("02 a write hangs", verdictWaitsInVain("PATCH", anyFeedback, Fault::silence()));
        row("02 the answer to a write hangs", verdictWaitsInVain("PATCH", anyFeedback, Fault::silenceAfter()));
        row("03 a page drips", pullMeets(Fault::slowDrip(5), 1, true));
        addLostAnswers();
        row("06 a write arrives after the timeout", verdictWaitsInVain("PATCH", anyFeedback, Fault::lateArrival()));
        row("06 an ingest arrives after the timeout", verdictWaitsInVain("POST", ingest, Fault::lateArrival()));
        row("07 captive portal", comesToNothingInACaptivePortal);
        row("07 captive portal answers the write", verdictMeets("PATCH", anyFeedback, Fault::captivePortal()));
        row("07 captive portal answers the reading", verdictMeets("GET", anyFeedback, Fault::captivePortal()));
        addRedirects();
        row("11 a proxy wants a password", isStoppedByAProxyThatWantsAPassword);
        row("12 a kept connection breaks", pullMeets(Fault::resetBefore(), 1, false));
        row("30 a stream of 10 GB", stopsReadingAStreamWithoutEnd);
    }

    void losesNothing()
    {
        QFETCH(Play, play);
        test::playToTheEnd(play);
    }

    void leavesNothingOfACutPage_data()
    {
        QTest::addColumn<Fault>("fault");
        const std::pair<const char *, Framing> framings[] = {{"length", Framing::Length},
                                                             {"chunks", Framing::Chunked},
                                                             {"until close", Framing::UntilClose},
                                                             {"raw", Framing::Raw}};
        for (const auto &[name, framing] : framings) {
            for (const double share : {0.0, 0.1, 0.5, 1.0})
                QTest::addRow("05 %s, %d %% of a page", name, qRound(share * 100)) << Fault::cut(framing, share);
        }
        QTest::newRow("05 a length that is too long") << Fault::wrongLength(7);
        QTest::newRow("05 a length that is too short") << Fault::wrongLength(-7);
        QTest::newRow("05 garbage") << Fault::instead({QByteArray(5'000, '\x93'), Script::After::Close});
    }

    void leavesNothingOfACutPage()
    {
        QFETCH(Fault, fault);
        FaultWorld world;
        world.proxy.spoil("GET", anyList, fault, -1);
        const SyncProgress progress = world.sync();
        QVERIFY(kindOf(progress) == ErrorKind::Protocol || kindOf(progress) == ErrorKind::Offline);
        QCOMPARE(world.localIds(), QSet<QString>());
        QCOMPARE(world.cursor(), store::PullCursor());
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

private:
    static void addLostAnswers()
    {
        const std::tuple<const char *, QByteArray, QString> writes[] = {{"write", "PATCH", anyFeedback},
                                                                        {"ingest", "POST", ingest}};
        for (const auto &[name, method, path] : writes) {
            const auto row = [&](const char *what, const Fault &fault, int times = 1) {
                QTest::addRow("%s, %s", what, name) << verdictMeets(method, path, fault, times);
            };
            row("04 reset before it arrived", Fault::resetBefore());
            row("04 reset after it arrived", Fault::resetAfter());
            row("04 closed after it arrived", Fault::closedAfter());
            row("04 always reset after it arrived", Fault::resetAfter(), 12);
            row("04 delivered twice", Fault::delivered(2));
            row("04 delivered three times", Fault::delivered(3));
            row("05 answer cut", Fault::cut(Framing::UntilClose, 0.5));
            row("05 answer of a wrong length", Fault::wrongLength(20));
            row("05 garbage for an answer", Fault::instead({QByteArray(200, '\x01'), Script::After::Close}));
        }
        for (const Framing framing : {Framing::Length, Framing::Chunked, Framing::UntilClose}) {
            QTest::addRow("05 feedback cut, %d", int(framing))
                << verdictMeets("GET", anyFeedback, Fault::cut(framing, 0.7), 2);
        }
        QTest::newRow("04 a backlog's ingest reset after it arrived")
            << backlogMeets("POST", ingest, Fault::resetAfter(), 9);
        QTest::newRow("04 a backlog's ingest delivered three times")
            << backlogMeets("POST", ingest, Fault::delivered(3));
        QTest::newRow("05 a backlog's reading cut")
            << backlogMeets("GET", anyList, Fault::cut(Framing::UntilClose, 0.5));
    }

    static void addRedirects()
    {
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("08 %d to another origin, a page", status) << isSentElsewhere(status, true, "GET", anyList);
            QTest::addRow("08 %d to another origin, a write", status)
                << isSentElsewhere(status, true, "PATCH", anyFeedback);
        }
        QTest::newRow("08 302 within the origin, a page") << isSentElsewhere(302, false, "GET", anyList);
        QTest::newRow("08 302 within the origin, a write") << isSentElsewhere(302, false, "PATCH", anyFeedback);
    }
};

QTEST_GUILESS_MAIN(TestFaultNetwork)
#include "tst_faultnetwork.moc"
