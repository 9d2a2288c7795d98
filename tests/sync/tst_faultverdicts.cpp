// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"

// Faults 36 to 41 and 46: other raters, other machines, quick hands, odd texts; and what a sync may cost. Each row is
// named with the number of its fault in tests/data/faults.tsv.
using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::SyncProgress;
using domain::SyncState;
using sandbox::Misbehaviour;
using test::Fault;
using test::FaultWorld;
using test::kindOf;
using test::Play;
using test::Script;
using test::SyncWorld;

namespace {

const QString anyList = u"/v1/runs"_s;
const QString anyFeedback = u"/v1/runs/*/feedback"_s;
const QString ingest = u"/v1/runs/ingest"_s;
const QJsonObject up{{u"thumb"_s, u"up"_s}};
const QJsonObject down{{u"thumb"_s, u"down"_s}};
const QJsonObject cleared{{u"thumb"_s, QJsonValue::Null}};

/// Somebody else changed the run's feedback while ours was waiting.
Play somebodyElse(const QJsonObject &before, const QJsonObject &theirs, SyncState end, int writes)
{
    return [=](FaultWorld &world) {
        const QString run = world.server.runIds(u"llm"_s).last();
        world.server.setFeedback(run, before);
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.judge(run, down));
        world.server.setFeedback(run, theirs);
        world.proxy.forget();
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.state(run), end);
        QCOMPARE(world.writes(), writes);
        if (end == SyncState::Conflict)
            QCOMPARE(world.server.feedbackOf(run), theirs);
        for (auto it = theirs.constBegin(); it != theirs.constEnd(); ++it)
            QVERIFY(it.key() == u"thumb"_s || world.server.feedbackOf(run).value(it.key()) == *it);
    };
}

/// Within a minute nobody can tell whether somebody cleared our verdict or a write crossed ours: the rater is asked,
/// and nothing is written meanwhile.
void theirClearingAsks(FaultWorld &world)
{
    const QString run = world.server.runIds(u"llm"_s).last();
    world.server.setFeedback(run, {});
    QCOMPARE(world.sync().error, std::nullopt);
    QVERIFY(world.judge(run, down));
    QCOMPARE(world.sync().error, std::nullopt);
    world.server.setFeedback(run, cleared);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(world.sync().error, std::nullopt);
    QCOMPARE(world.server.feedbackOf(run), cleared);
    QCOMPARE(world.state(run), SyncState::Conflict);
}

/// What somebody cleared after it was confirmed and looked at again stays cleared.
void theirClearingStays(FaultWorld &world)
{
    const QString run = world.server.runIds(u"llm"_s).last();
    world.server.setFeedback(run, {});
    QCOMPARE(world.sync().error, std::nullopt);
    QVERIFY(world.judge(run, down));
    QCOMPARE(world.sync().error, std::nullopt);
    QCOMPARE(world.state(run), SyncState::Confirmed);
    world.clock.advance(120'000);
    QCOMPARE(world.sync().error, std::nullopt);
    world.server.setFeedback(run, cleared);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(world.sync().error, std::nullopt);
    QCOMPARE(world.server.feedbackOf(run), cleared);
    QCOMPARE(world.detail(run).shown.thumb(), domain::Thumb::None);
    world.wanted.remove(run); // theirs is the last word, and the ledger holds ours
    QVERIFY(!world.detail(run).history.isEmpty());
}

/// The other one reads, we write, the other one writes what it read: no lock holds the two together.
Play writesCross(const QJsonObject &verdict)
{
    return [=](FaultWorld &world) {
        const QString run = world.judgeNewest(verdict);
        int times = 0;
        world.server.setGap([&](const QString &id) {
            if (id == run && ++times == 1)
                world.server.setFeedback(id, {{u"rating"_s, 2}}); // lost, as on the real server
        });
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(times >= 1);
        QCOMPARE(world.state(run), SyncState::Confirmed);
    };
}

/// Our write is lost before it is read back: the other one wrote over it what it had read before.
void ourWriteIsLost(FaultWorld &world)
{
    const QString run = world.judgeNewest();
    world.server.misbehave(
        {.method = "PATCH", .path = anyFeedback, .act = Misbehaviour::after([&world, run] {
                                                     world.server.setFeedback(run, {{u"rating"_s, 2}});
                                                 })});
    QCOMPARE(world.sync().error, std::nullopt);
    QCOMPARE(world.state(run), SyncState::Confirmed);
    QCOMPARE(world.server.feedbackOf(run), (QJsonObject{{u"thumb"_s, u"down"_s}, {u"rating"_s, 2}}));
    QCOMPARE(world.writes(), 2);
}

void quickHands(FaultWorld &world)
{
    const QString run = world.unrated(1).first();
    for (const QJsonObject &change :
         {up, down, cleared, QJsonObject{{u"comment"_s, u"a"_s}}, up, QJsonObject{{u"comment"_s, u"b"_s}}})
        QVERIFY(world.judge(run, change));
    QCOMPARE(world.sync().error, std::nullopt);
    QCOMPARE(world.writes(), 1);
    QCOMPARE(world.server.feedbackOf(run), (QJsonObject{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"b"_s}}));
}

/// A second thought while the first verdict is on its way.
Play whileInFlight(const std::function<void(FaultWorld &, const QString &)> &thought, const QJsonValue &thumb)
{
    return [=](FaultWorld &world) {
        const QString run = world.judgeNewest();
        world.server.misbehave({.method = "PATCH",
                                .path = anyFeedback,
                                .act = Misbehaviour::before([&world, run, thought] { thought(world, run); })});
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.writes(), 2);
        world.wanted[run].insert(u"thumb"_s, thumb);
        QVERIFY(domain::sameValue(world.server.feedbackOf(run).value(u"thumb"_s), thumb));
    };
}

/// What the server holds beside our keys is there afterwards.
Play isKept(const QJsonObject &before)
{
    return [=](FaultWorld &world) {
        const QString run = world.server.runIds(u"llm"_s).last();
        world.server.setFeedback(run, before);
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.judge(run, down));
        QCOMPARE(world.sync().error, std::nullopt);
        QJsonObject after = world.server.feedbackOf(run);
        QCOMPARE(after.take(u"thumb"_s).toString(), u"down"_s);
        QVERIFY(domain::isAbsent(after.take(u"thumbs"_s)));
        after.remove(u"original"_s);
        QJsonObject kept = before;
        kept.remove(u"thumb"_s);
        kept.remove(u"thumbs"_s);
        QCOMPARE(after, kept);
    };
}

Play commentArrives(const QString &comment)
{
    return [=](FaultWorld &world) {
        const QString run = world.judgeNewest({{u"comment"_s, comment}});
        const QString clean = domain::cleanText(comment);
        world.wanted[run].insert(u"comment"_s, clean);
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.server.feedbackOf(run).value(u"comment"_s).toString(), clean);
        QCOMPARE(world.detail(run).shown.comment(), clean);
        world.reopen();
        QCOMPARE(world.detail(run).shown.comment(), clean);
    };
}

/// Another computer of the same person: its own store, the same server.
struct Machine
{
    explicit Machine(SyncWorld &world)
        : store({folder.path(), world.server.url().toString(), world.server.projectId(), u"rater"_s}, &world.clock)
        , client(world.clientOptions(), &world.clock)
    {
        isOpen = SyncWorld::result(store.open()).ok();
        client.setCredentials(SyncWorld::key(world.server.privateKey()));
        engine = std::make_unique<sync::Engine>(&client, &store, &world.clock, world.options);
    }
    std::optional<domain::Error> sync() { return QCoro::waitFor(engine->runOnce(true, true, true)).error; }
    bool rate(const QString &run, const QJsonObject &change)
    {
        return SyncWorld::result(store.recordVerdict(run, domain::VerdictChange::fromJson(change), 1)).ok();
    }
    domain::RunDetail detail(const QString &run)
    {
        return SyncWorld::result(store.detail(SyncWorld::result(store.ridOf(run)).value())).value();
    }

    QTemporaryDir folder;
    store::Store store;
    api::Client client;
    std::unique_ptr<sync::Engine> engine;
    bool isOpen = false;
};

} // namespace

class TestFaultVerdicts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesNothing_data()
    {
        QTest::addColumn<Play>("play");
        const auto row = [](const char *name, const Play &play) { QTest::newRow(name) << play; };
        const QJsonObject rating{{u"rating"_s, 2}, {u"mood"_s, QJsonObject{{u"a"_s, 1}}}};
        row("36: another key", somebodyElse({}, rating, SyncState::Confirmed, 1));
        row("36: the same value", somebodyElse({}, down, SyncState::Confirmed, 0));
        row("36: another value", somebodyElse({}, up, SyncState::Conflict, 0));
        row("36: cleared", somebodyElse(up, cleared, SyncState::Conflict, 0));
        row("36: cleared just after it was confirmed", theirClearingAsks);
        row("36: cleared after it was confirmed", theirClearingStays);
        row("36: two writes cross", writesCross(down));
        row("36: an ingest crosses a write", writesCross({{u"correction"_s, u"x"_s}}));
        row("37: our write is lost before it is read back", ourWriteIsLost);
        row("39: quick hands", quickHands);
        row("39: another thumb while in flight",
            whileInFlight([](FaultWorld &world, const QString &run) { QVERIFY(world.judge(run, up)); }, u"up"_s));
        row("39: undone while in flight",
            whileInFlight([](FaultWorld &world,
                             const QString &) { QVERIFY(SyncWorld::result(world.store->undo()).value().done); },
                          QJsonValue::Null));
        row("40: the older key", isKept({{u"thumbs"_s, u"up"_s}, {u"comment"_s, u"good"_s}}));
        row("40: a score and nested objects",
            isKept({{u"score"_s, 0.25}, {u"nested"_s, rating}, {u"list"_s, QJsonArray{1}}}));
        row("40: a comment of 5 MB", isKept({{u"thumb"_s, u"up"_s}, {u"comment"_s, QString(5 << 20, u'x')}}));
        addComments();
    }

    void losesNothing()
    {
        QFETCH(Play, play);
        test::playToTheEnd(play);
    }

    // One verdict that the server cannot take or tell of: the others go, and new runs come.
    void oneVerdictThatFailsStopsNoOther_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Fault>("fault");
        const Script page = Script::answer(200, "<html></html>", {{"Content-Type", "text/html"}});
        QTest::newRow("02: its reading hangs") << QByteArray("GET") << Fault::silence();
        QTest::newRow("02: its write hangs") << QByteArray("PATCH") << Fault::silence();
        QTest::newRow("07: its reading is a page for people") << QByteArray("GET") << Fault::instead(page);
        QTest::newRow("07: its write is answered by one") << QByteArray("PATCH") << Fault::instead(page);
        QTest::newRow("22: its reading is always 500") << QByteArray("GET") << Fault::instead(Script::json("{}", 500));
        QTest::newRow("22: its write is always 500") << QByteArray("PATCH") << Fault::instead(Script::json("{}", 500));
    }

    void oneVerdictThatFailsStopsNoOther()
    {
        QFETCH(QByteArray, method);
        QFETCH(Fault, fault);
        sync::EngineOptions options;
        options.parallelPushes = 1;
        options.retryRounds = 1;
        FaultWorld world(60, options);
        QCOMPARE(world.sync().error, std::nullopt);
        const QString newest = world.server.runIds().last();
        world.server.setFeedback(newest, {{u"rating"_s, 3}});
        const QStringList runs = world.unrated(4);
        for (const QString &run : runs)
            QVERIFY(world.judge(run, down));
        world.loosePatience();
        const QString bad = runs.at(1);
        world.proxy.spoil(method, u"/v1/runs/%1/feedback"_s.arg(bad), fault, -1);
        world.sync();
        for (const QString &run : runs)
            QCOMPARE(world.state(run), run == bad ? SyncState::Pending : SyncState::Confirmed);
        QCOMPARE(world.detail(newest).base.value(u"rating"_s).toInt(), 3);
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
        QCOMPARE(world.state(bad), SyncState::Confirmed);
    }

    // 38: both offline, both rate; then one after the other meets the server.
    void twoMachinesOfOnePersonConverge()
    {
        FaultWorld world;
        Machine other(world);
        QVERIFY(other.isOpen);
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(other.sync(), std::nullopt);
        const QStringList runs = world.unrated(3);
        QVERIFY(world.judge(runs.at(0), down));
        QVERIFY(world.judge(runs.at(1), down));
        QVERIFY(other.rate(runs.at(1), up));
        QVERIFY(other.rate(runs.at(2), up));
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(other.sync(), std::nullopt);
        QCOMPARE(other.detail(runs.at(1)).summary.state, SyncState::Conflict);
        QCOMPARE(world.server.feedbackOf(runs.at(1)), down);
        QVERIFY(SyncWorld::result(other.store.resolveConflict(runs.at(1), store::ConflictChoice::KeepTheirs)).ok());
        QCOMPARE(other.sync(), std::nullopt);
        QCOMPARE(world.healed(true), QString());
        QCOMPARE(world.unexplained(), QStringList());
        for (const QString &run : runs)
            QVERIFY(other.detail(run).shown.sameAs(domain::Feedback(world.server.feedbackOf(run))));
    }

    void costsNoMoreThanItSays()
    {
        FaultWorld world(400);
        QCOMPARE(world.sync().error, std::nullopt);
        const qsizetype lists = world.proxy.countOf("GET", anyList);
        QVERIFY2(lists <= 4 + 5, qPrintable(QString::number(lists))); // pages of 50, 100, 200, 400
        // What stands in a list of its own costs nothing.
        const QStringList runs = world.unrated(104);
        QCOMPARE(runs.size(), 104);
        QVERIFY(world.judge(runs.at(101), down));
        world.server.setFeedback(runs.at(101), up);
        QVERIFY(world.judge(runs.at(102), down));
        world.server.removeRun(runs.at(102));
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.requestsOf([&] { world.sync(true, false); }) <= 2);
        QVERIFY(world.judge(runs.at(103), down));
        QVERIFY(world.requestsOf([&] { world.sync(false, true); }) <= 3 + 2);
        for (const QString &run : runs.mid(0, 100))
            QVERIFY(world.judge(run, down));
        world.proxy.forget();
        QCOMPARE(world.sync(false, true).error, std::nullopt);
        QCOMPARE(world.proxy.countOf("POST", ingest), 1);
        QCOMPARE(world.proxy.countOf("PATCH"), 0);
        QVERIFY2(world.proxy.received().size() <= 15, qPrintable(QString::number(world.proxy.received().size())));
    }

private:
    static void addComments()
    {
        const std::pair<const char *, QString> comments[] = {
            {"a zero character", u"a"_s + QChar(0) + u"b"_s},
            {"a lone surrogate", u"a"_s + QChar(0xd83d) + u"b"_s},
            {"a right-to-left override", u"invoice\u202efdp.exe"_s},
            {"a million characters", QString(1'000'000, u'é')},
            {"more than a million", QString(1'000'500, u'x')},
            {"line ends of Windows", u"one\r\ntwo\rthree\n"_s},
            {"all planes", u"👩🏽‍🚀 \u0301\u0301 中文 ‏"_s},
            {"JSON", u"\"}],\"thumb\":\"up\",\"x\":[{\\u0000"_s},
        };
        for (const auto &[name, comment] : comments)
            QTest::addRow("41: %s", name) << commentArrives(comment);
    }
};

QTEST_GUILESS_MAIN(TestFaultVerdicts)
#include "tst_faultverdicts.moc"
