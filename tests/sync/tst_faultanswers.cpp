// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"
#include <QJsonDocument>
#include <QRegularExpression>

// Faults 13 to 26: what the server answers. Each row is named with the number of its fault in tests/data/faults.tsv.
using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncPhase;
using domain::SyncProgress;
using domain::SyncState;
using sandbox::Misbehaviour;
using test::FaultWorld;
using test::kindOf;
using test::Play;

namespace {

const QString anyList = u"/v1/runs"_s;
const QString anyFeedback = u"/v1/runs/*/feedback"_s;
const QString ingest = u"/v1/runs/ingest"_s;
const QJsonObject down{{u"thumb"_s, u"down"_s}};
const QJsonObject more{{u"thumb"_s, u"down"_s}, {u"correction"_s, u"42"_s}};

QStringList judgeSome(FaultWorld &world, int count)
{
    const QStringList runs = world.unrated(count);
    for (const QString &run : runs) {
        if (!world.judge(run, down))
            return {};
    }
    return runs;
}

/// One verdict is refused for good with the server's words, and not asked for again by itself; the others go on.
Play oneIsRefused(int status)
{
    return [status](FaultWorld &world) {
        const QStringList runs = judgeSome(world, 3);
        const QString path = u"/v1/runs/%1/feedback"_s.arg(runs.at(1));
        world.server.misbehave({.method = "PATCH", .path = path, .act = Misbehaviour::status(status), .times = -1});
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pushed, 2);
        QCOMPARE(world.state(runs.at(1)), SyncState::Refused);
        QCOMPARE(world.detail(runs.at(1)).lastError->httpStatus, status);
        QVERIFY(status == 413 || world.detail(runs.at(1)).lastError->detail == u"Injected failure"_s);
        QCOMPARE(world.proxy.countOf("PATCH", path), 1);
        QVERIFY(world.unexplained().isEmpty());
    };
}

/// The ingest of a backlog is refused as a whole: each verdict goes by itself, and only the bad one stays.
Play backlogIsRefused(int status)
{
    return [status](FaultWorld &world) {
        const QStringList runs = judgeSome(world, 22);
        world.server.misbehave({.method = "POST", .path = ingest, .act = Misbehaviour::status(status), .times = -1});
        world.server.misbehave({.method = "PATCH",
                                .path = u"/v1/runs/%1/feedback"_s.arg(runs.at(4)),
                                .act = Misbehaviour::status(status),
                                .times = -1});
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(progress.pushed, 21);
        QCOMPARE(world.state(runs.at(4)), SyncState::Refused);
    };
}

/// One event of an ingest is refused; the others count.
void oneEventIsRefused(FaultWorld &world)
{
    const QStringList runs = judgeSome(world, 22);
    const auto refuse = [bad = runs.at(7)](const QByteArray &body) {
        QJsonArray results = QJsonDocument::fromJson(body).object().value(u"results"_s).toArray();
        for (qsizetype i = 0; i < results.size(); ++i) {
            if (results.at(i)[u"id"_s] == bad)
                results.replace(i, QJsonObject{{u"id"_s, bad}, {u"success"_s, false}, {u"error"_s, u"too bad"_s}});
        }
        return QJsonDocument(QJsonObject{{u"results"_s, results}}).toJson();
    };
    world.server.misbehave({.method = "POST", .path = ingest, .act = Misbehaviour::withBody(refuse), .times = -1});
    const SyncProgress progress = world.sync();
    QCOMPARE(progress.error, std::nullopt);
    QCOMPARE(progress.pushed, 21);
    QCOMPARE(world.state(runs.at(7)), SyncState::Refused);
    QCOMPARE(world.detail(runs.at(7)).lastError->detail, u"too bad"_s);
}

Play listIsRefused(int status)
{
    return [status](FaultWorld &world) {
        const store::PullCursor before = world.cursor();
        world.server.misbehave({.method = "GET", .path = anyList, .act = Misbehaviour::status(status), .times = -1});
        const SyncProgress progress = world.sync();
        QCOMPARE(kindOf(progress), ErrorKind::Invalid);
        QCOMPARE(progress.error->httpStatus, status);
        QVERIFY(world.proxy.countOf("GET", anyList) <= 2);
        QCOMPARE(world.cursor(), before);
    };
}

Play keyStopsWorking(int after)
{
    return [after](FaultWorld &world) {
        const QStringList runs = judgeSome(world, 12);
        const QSet<QString> known = world.localIds();
        world.server.misbehave({.act = Misbehaviour::status(401), .times = -1, .skip = after});
        const SyncProgress progress = world.sync(true, true, true);
        QCOMPARE(progress.phase, SyncPhase::SignIn);
        QCOMPARE(kindOf(progress), ErrorKind::Unauthorised);
        QVERIFY(progress.pending >= 12 - after);
        QVERIFY(progress.requests <= after + 2 * world.options.parallelPushes);
        QCOMPARE(world.localIds(), known);
    };
}

void mayNotWriteButReads(FaultWorld &world)
{
    const QString newest = world.server.runIds().last();
    world.server.misbehave({.method = "PATCH", .act = Misbehaviour::answering(sandbox::forbidden()), .times = -1});
    const QStringList runs = judgeSome(world, 6);
    world.server.setFeedback(newest, {{u"rating"_s, 3}});
    const SyncProgress progress = world.sync();
    QCOMPARE(kindOf(progress), ErrorKind::Forbidden);
    QCOMPARE(world.detail(newest).base.value(u"rating"_s).toInt(), 3);
    QVERIFY(world.proxy.countOf("PATCH") <= world.options.parallelPushes);
    QCOMPARE(progress.pending, 6);
}

void runIsGone(FaultWorld &world)
{
    const QString run = world.judgeNewest();
    world.server.removeRun(run);
    QCOMPARE(world.sync().error, std::nullopt);
    QCOMPARE(world.state(run), SyncState::Gone);
    QCOMPARE(world.detail(run).shown.thumb(), domain::Thumb::Down);
    QVERIFY(world.isExplained(run));
}

/// The server answers 500 to the write of a run that went between the reading and the write.
Play runGoesBeforeTheWrite(const QByteArray &method, const QString &path, const QJsonObject &verdict)
{
    return [=](FaultWorld &world) {
        const QString run = world.judgeNewest(verdict);
        world.server.misbehave({.method = method, .path = path, .act = Misbehaviour::before([&world, run] {
                                                                    world.server.removeRun(run);
                                                                })});
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Gone);
    };
}

void nothingIsFoundAnywhere(FaultWorld &world)
{
    const QSet<QString> known = world.localIds();
    const QString run = world.judgeNewest();
    world.server.misbehave({.act = Misbehaviour::answering(sandbox::notFound()), .times = -1});
    for (const bool full : {false, true}) {
        const SyncProgress progress = world.sync(true, true, full);
        QVERIFY(kindOf(progress) == ErrorKind::Unauthorised || kindOf(progress) == ErrorKind::Gone);
        world.engine->refreshRun(run);
        QVERIFY(world.state(run) != SyncState::Gone);
        QCOMPARE(world.localIds(), known);
    }
}

void pageIsTooLargeForTheServer(FaultWorld &world)
{
    const auto refuseLarge = [](const sandbox::Request &request, const Misbehaviour::Well &well) {
        static const QRegularExpression limit(u"limit=(\\d+)"_s);
        const int wanted = limit.match(QString::fromLatin1(request.query)).captured(1).toInt();
        return wanted > 7 ? sandbox::failure(413, u"Payload too large"_s) : well();
    };
    world.server.misbehave({.method = "GET", .path = anyList, .act = refuseLarge, .times = -1});
    QCOMPARE(world.sync().error, std::nullopt);
}

Play limitIsNamed(const QByteArray &name, const QByteArray &value, const QByteArray &method)
{
    return [=](FaultWorld &world) {
        sandbox::Answer answer{429, "Sometimes You Just Have to Slow Down.", "text/plain; charset=utf-8", {}};
        if (!name.isEmpty())
            answer.headers.append({name, value});
        const QString run = world.judgeNewest();
        world.server.misbehave({.method = method, .act = Misbehaviour::answering(answer), .times = 2});
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QVERIFY(world.waits.size() >= 2);
        for (const qint64 wait : std::as_const(world.waits))
            QVERIFY2(wait >= 1'000 && wait <= 126'000, qPrintable(QString::number(wait)));
        QVERIFY(world.proxy.received().size() < 20);
    };
}

Play everythingFails(const sandbox::Answer &answer)
{
    return [=](FaultWorld &world) {
        const QStringList runs = judgeSome(world, 5);
        const store::PullCursor before = world.cursor();
        world.server.misbehave({.act = Misbehaviour::answering(answer), .times = -1});
        const SyncProgress progress = world.sync();
        QCOMPARE(progress.phase, SyncPhase::Offline);
        QCOMPARE(kindOf(progress), ErrorKind::Server);
        QVERIFY(world.proxy.received().size() <= 2 * world.options.parallelPushes); // no storm
        QCOMPARE(progress.pending, 5);
        QCOMPARE(world.cursor(), before);
    };
}

Play writeHasNoEffect(const QByteArray &method, const QString &path, const QJsonObject &verdict)
{
    return [=](FaultWorld &world) {
        const QString run = world.judgeNewest(verdict);
        world.server.misbehave({.method = method, .path = path, .act = Misbehaviour::withoutEffect(), .times = -1});
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Refused);
        QVERIFY(world.isExplained(run));
        QCOMPARE(world.proxy.countOf(method, path), 3);
        QCOMPARE(world.server.feedbackOf(run), QJsonObject());
    };
}

Play feedbackIs(const sandbox::Answer &answer)
{
    return [=](FaultWorld &world) {
        const QString run = world.judgeNewest();
        world.server.misbehave({.method = "GET", .path = anyFeedback, .act = Misbehaviour::answering(answer)});
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.writes(), 1);
    };
}

} // namespace

Q_DECLARE_METATYPE(tidemark::sandbox::Misbehaviour::Act)

class TestFaultAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesNothing_data()
    {
        QTest::addColumn<Play>("play");
        const auto row = [](const char *name, const Play &play) { QTest::newRow(name) << play; };
        for (const int status : {400, 402, 405, 409, 410, 413, 415, 418, 422, 451}) {
            const int number = status == 400 ? 13 : status == 413 ? 19 : status == 422 ? 20 : 18;
            QTest::addRow("%d: %d to a write", number, status) << oneIsRefused(status);
        }
        for (const int status : {400, 402, 405, 410, 415})
            QTest::addRow("%d: %d to a page", status == 400 ? 13 : 18, status) << listIsRefused(status);
        row("19: 413 to a large page", pageIsTooLargeForTheServer);
        row("19: 413 to a backlog", backlogIsRefused(413));
        row("20: 422 to a backlog", backlogIsRefused(422));
        row("20: one event of an ingest is refused", oneEventIsRefused);
        row("14: 401 at once", keyStopsWorking(0));
        row("14: 401 in the middle", keyStopsWorking(9));
        row("15: 403 to every write", mayNotWriteButReads);
        row("16: 404 to a run", runIsGone);
        row("17: 404 to everything", nothingIsFoundAnywhere);
        addLimits();
        row("22: 500 to the write of a run that is gone", runGoesBeforeTheWrite("PATCH", anyFeedback, down));
        row("22: nothing said of a run that is gone", runGoesBeforeTheWrite("POST", ingest, more));
        for (const int status : {502, 503, 504})
            QTest::addRow("24: %d to everything", status) << everythingFails(sandbox::failure(status, u"Down"_s));
        row("24: 503 without a body", everythingFails({503, {}, {}, {}}));
        row("24: 502 with a page for people", everythingFails({502, "<html>Bad Gateway</html>", "text/html", {}}));
        row("24: 504 with 3 MB", everythingFails({504, QByteArray(3 << 20, 'x'), "text/plain", {}}));
        row("25: a write has no effect", writeHasNoEffect("PATCH", anyFeedback, down));
        row("25: an ingest has no effect", writeHasNoEffect("POST", ingest, more));
        row("26: feedback is 204", feedbackIs(sandbox::noContent()));
        row("26: feedback is {}", feedbackIs(sandbox::jsonAnswer("{}")));
        row("26: feedback is null", feedbackIs(sandbox::jsonAnswer("null")));
    }

    void losesNothing()
    {
        QFETCH(Play, play);
        test::playToTheEnd(play);
    }

    void oneRunThatCannotBeGivenStopsNoOther_data()
    {
        QTest::addColumn<int>("place");
        for (int place = 0; place < 12; ++place)
            QTest::addRow("23: run %d", place) << place;
    }

    void oneRunThatCannotBeGivenStopsNoOther()
    {
        QFETCH(int, place);
        FaultWorld world(12);
        const QStringList ids = world.server.runIds();
        world.server.poisonRun(ids.at(place));
        QCOMPARE(world.sync().error, std::nullopt);
        for (const QString &id : ids)
            QVERIFY2(id == ids.at(place) || world.localIds().contains(id), qPrintable(id));
        QStringList unrated = world.unrated(2);
        unrated.removeAll(ids.at(place));
        QVERIFY(world.judge(unrated.first(), down));
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.state(unrated.first()), SyncState::Confirmed);
        QStringList differences = world.unexplained();
        differences.removeAll(u"missing "_s + ids.at(place));
        QCOMPARE(differences, QStringList());
    }

    void oneElementThatIsNoRunStopsNoOther_data()
    {
        QTest::addColumn<int>("place");
        for (int place = 0; place < 12; ++place)
            QTest::addRow("28: element %d", place) << place;
    }

    void oneElementThatIsNoRunStopsNoOther()
    {
        QFETCH(int, place);
        FaultWorld world(12);
        const QStringList ids = world.server.runIds();
        world.server.misbehave({.method = "GET",
                                .path = anyList,
                                .act = Misbehaviour::withRuns([&](QJsonArray &runs) {
                                    for (qsizetype i = 0; i < runs.size(); ++i) {
                                        if (runs.at(i)[u"id"_s] == ids.at(place))
                                            runs.replace(i, QJsonArray{u"no"_s, u"run"_s});
                                    }
                                }),
                                .times = -1});
        QCOMPARE(world.sync().error, std::nullopt);
        for (const QString &id : ids)
            QVERIFY2(id == ids.at(place) || world.localIds().contains(id), qPrintable(id));
    }

    void oneFamilyThatCannotBeGivenStopsNoOther_data()
    {
        QTest::addColumn<Misbehaviour::Act>("act");
        QTest::addColumn<int>("times");
        QTest::newRow("23: 500 once") << Misbehaviour::status(500) << 1;
        QTest::newRow("27: cut once") << Misbehaviour::withBody([](const QByteArray &body) { return body.chopped(3); })
                                      << 1;
        QTest::newRow("23: always 500") << Misbehaviour::status(500) << -1;
        QTest::newRow("18: always 410") << Misbehaviour::status(410) << -1;
        QTest::newRow("17: always 404") << Misbehaviour::status(404) << -1;
        QTest::newRow("27: always a page for people")
            << Misbehaviour::answering({200, "<html></html>", "text/html", {}}) << -1;
    }

    void oneFamilyThatCannotBeGivenStopsNoOther()
    {
        QFETCH(Misbehaviour::Act, act);
        QFETCH(int, times);
        FaultWorld world(250);
        const QStringList threads = world.server.runIds(u"thread"_s);
        QVERIFY(threads.size() >= 3);
        const QString bad = threads.at(threads.size() / 2);
        world.server.misbehave({.path = u"/v1/runs/%1/related"_s.arg(bad), .act = act, .times = times});
        QCOMPARE(world.sync().error, std::nullopt);
        for (const QString &thread : threads)
            QVERIFY2(!world.detail(thread).family.isEmpty() || (times < 0 && thread == bad), qPrintable(thread));
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

private:
    static void addLimits()
    {
        const std::pair<const char *, const char *> limits[] = {
            {"", ""},
            {"Retry-After", "0"},
            {"Retry-After", "-1"},
            {"Retry-After", "soon"},
            {"Retry-After", "1000000000"},
            {"Retry-After", "3"},
            {"Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"},
            {"Rate-Limit-Reset", "1795500000.618"},
            {"Rate-Limit-Reset", "99999999999999999999"},
            {"Rate-Limit-Reset", "nan"},
        };
        for (const auto &[name, value] : limits) {
            for (const char *method : {"GET", "PATCH"})
                QTest::addRow("21: %s %s to a %s", name, value, method) << limitIsNamed(name, value, method);
        }
    }
};

QTEST_GUILESS_MAIN(TestFaultAnswers)
#include "tst_faultanswers.moc"
