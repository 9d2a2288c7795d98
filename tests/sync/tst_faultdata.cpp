// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultworld.h"

// Faults 27 to 30: what is in an answer. Each row is named with the number of its fault in tests/data/faults.tsv.
using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncProgress;
using domain::SyncState;
using sandbox::Misbehaviour;
using test::FaultWorld;
using test::kindOf;

namespace {

using Change = std::function<QByteArray(const QByteArray &body)>;

const QString anyList = u"/v1/runs"_s;
const QString anyFeedback = u"/v1/runs/*/feedback"_s;
const QString anyFamily = u"/v1/runs/*/related"_s;
const QJsonObject down{{u"thumb"_s, u"down"_s}};

/// The body with one more value in the last run of the page.
QByteArray withValue(QByteArray body, const QByteArray &value)
{
    constexpr QByteArrayView before = "\"isPublic\":false";
    const qsizetype at = body.lastIndexOf(before);
    return at < 0 ? body : body.insert(at + before.size(), ",\"extra\":" + value);
}

Change instead(const QByteArray &body)
{
    return [body](const QByteArray &) { return body; };
}

Change value(const QByteArray &text)
{
    return [text](const QByteArray &body) { return withValue(body, text); };
}

using Changes = QList<std::pair<const char *, Change>>;

/// What is no page; some of it may be feedback.
Changes objects()
{
    return {
        {"null", instead("null")},
        {"an empty object", instead("{}")},
        {"no list", instead(R"({"page":0,"limit":50,"data":null})")},
    };
}

/// What is no answer at all.
Changes malformed()
{
    return {
        {"nothing", instead({})},
        {"a number", instead("0")},
        {"a page for people", instead("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>")},
        {"100,000 brackets", instead(QByteArray(100'000, '['))},
        {"100,000 braces", instead(QByteArray("{\"data\":").repeated(100'000))},
        {"zero bytes", instead(QByteArray(300, '\0'))},
        {"cut in the middle", [](const QByteArray &body) { return body.left(body.size() / 2); }},
        {"cut before its end", [](const QByteArray &body) { return body.chopped(1); }},
        {"junk behind it", [](const QByteArray &body) { return body + "<script>"; }},
        {"twice", [](const QByteArray &body) { return body + body.chopped(1); }},
        {"UTF-16",
         [](const QByteArray &body) {
             const QString text = QString::fromUtf8(body);
             return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
         }},
    };
}

/// What is odd and still an answer; at worst one run of it cannot be read.
Changes odd()
{
    return {
        {"a byte order mark", [](const QByteArray &body) { return "\xEF\xBB\xBF" + body; }},
        {"white space round it", [](const QByteArray &body) { return "\r\n\t " + body + " \n"; }},
        {"a key twice", value(R"(1,"extra":2)")},
        {"1e999", value("1e999")},
        {"-1e999", value("-1e999")},
        {"a number of 2,000 digits", value(QByteArray(2'000, '7'))},
        {"invalid UTF-8", value("\"\xff\xfe\xc0\x80\"")},
        {"a zero byte in a text", value(QByteArray("\"a\0b\"", 5))},
        {"a lone surrogate", value(R"("\ud800")")},
        {"100,000 deep", value(QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000))},
        {"a text of 2 MB", value('"' + QByteArray(2 << 20, 'x') + '"')},
        {"a comment", value("1 /* one */")},
        {"NaN", value("NaN")},
        {"a comma too many", value("1,")},
    };
}

/// One field of each run gets a value of another type; of the newest it is the feedback.
void spoilFields(QJsonArray &runs, const QString &newest, const QJsonValue &wrong)
{
    static const QStringList fields{
        u"createdAt"_s, u"type"_s,   u"name"_s,     u"endedAt"_s,        u"duration"_s, u"status"_s, u"input"_s,
        u"output"_s,    u"error"_s,  u"params"_s,   u"metadata"_s,       u"tags"_s,     u"tokens"_s, u"cost"_s,
        u"user"_s,      u"scores"_s, u"isPublic"_s, u"parentFeedback"_s, u"traceId"_s,  u"parent"_s, u"feedbacks"_s};
    for (qsizetype i = 0; i < runs.size(); ++i) {
        QJsonObject run = runs.at(i).toObject();
        const bool isNewest = run.value(u"id"_s) == newest;
        run.insert(isNewest ? u"feedback"_s : fields.at(i % fields.size()), wrong);
        runs.replace(i, run);
    }
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestFaultData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesNothingFromWhatIsNoPage_data() { addRows(malformed() + objects(), u"27: a page is %1"_s); }
    void takesNothingFromWhatIsNoPage()
    {
        QFETCH(Change, change);
        FaultWorld world;
        world.server.misbehave({.method = "GET", .path = anyList, .act = Misbehaviour::withBody(change), .times = -1});
        const SyncProgress progress = world.sync();
        QCOMPARE(kindOf(progress), ErrorKind::Protocol);
        QCOMPARE(world.localIds(), QSet<QString>());
        QCOMPARE(world.cursor(), store::PullCursor());
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

    void takesEveryOtherRunOfAnOddPage_data() { addRows(odd(), u"27: a page holds %1"_s); }
    void takesEveryOtherRunOfAnOddPage()
    {
        QFETCH(Change, change);
        FaultWorld world;
        world.server.misbehave({.method = "GET", .path = anyList, .act = Misbehaviour::withBody(change), .times = -1});
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.localIds().size() >= world.server.runCount() - 2);
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

    void believesNoFeedbackThatIsNone_data() { addRows(malformed(), u"27: feedback is %1"_s); }
    void believesNoFeedbackThatIsNone()
    {
        QFETCH(Change, change);
        FaultWorld world;
        QCOMPARE(world.sync().error, std::nullopt);
        const QString run = world.server.runIds(u"llm"_s).last();
        world.server.setFeedback(run, {{u"thumb"_s, u"up"_s}, {u"rating"_s, 4}});
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.judge(run, down));
        world.server.misbehave(
            {.method = "GET", .path = anyFeedback, .act = Misbehaviour::withBody(change), .times = 2});
        world.sync();
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
        QCOMPARE(world.state(run), SyncState::Confirmed);
        QCOMPARE(world.server.feedbackOf(run).value(u"rating"_s).toInt(), 4);
    }

    void survivesFamiliesThatAreNone_data()
    {
        addRows(malformed() + objects() + odd(), u"27: a family is or holds %1"_s);
    }
    void survivesFamiliesThatAreNone()
    {
        QFETCH(Change, change);
        FaultWorld world(24);
        world.server.misbehave({.method = "GET", .path = anyFamily, .act = Misbehaviour::withBody(change), .times = 3});
        world.sync();
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

    void keepsRunsWithWrongTypes_data()
    {
        QTest::addColumn<QJsonValue>("wrong");
        QTest::newRow("28: null") << QJsonValue();
        QTest::newRow("28: number") << QJsonValue(-1.5);
        QTest::newRow("28: boolean") << QJsonValue(true);
        QTest::newRow("28: text") << QJsonValue(u"+030000-01-01T00:00:00.000Z"_s);
        QTest::newRow("28: list") << QJsonValue(QJsonArray{1, QJsonValue(), QJsonObject()});
        QTest::newRow("28: object") << QJsonValue(QJsonObject{{u"id"_s, QJsonArray()}});
    }
    void keepsRunsWithWrongTypes()
    {
        QFETCH(QJsonValue, wrong);
        FaultWorld world;
        const auto spoil = [wrong, newest = world.server.runIds().last()](QJsonArray &runs) {
            spoilFields(runs, newest, wrong);
        };
        world.server.misbehave({.method = "GET", .path = anyList, .act = Misbehaviour::withRuns(spoil), .times = -1});
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.localIds().size(), world.server.runCount());
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

    void keepsAndSendsBackWhatItDoesNotKnow()
    {
        FaultWorld world;
        const QString run = world.server.runIds(u"llm"_s).last();
        const QJsonObject theirs{{u"thumb"_s, u"sideways"_s},
                                 {u"mood"_s, QJsonObject{{u"depth"_s, QJsonArray{1, QJsonValue(), u"x"_s}}}},
                                 {u"big"_s, qint64(9'007'199'254'740'993)}};
        world.server.setFeedback(run, theirs);
        const auto newKinds = [](QJsonArray &runs) {
            for (qsizetype i = 0; i < runs.size(); ++i) {
                QJsonObject one = runs.at(i).toObject();
                one.insert(u"status"_s, u"hibernating"_s);
                one.insert(u"x-hologram"_s, QJsonObject{{u"rays"_s, 7}});
                one.insert(u"type"_s, one.value(u"type"_s) == u"llm"_s ? u"hologram"_s : one.value(u"type"_s));
                runs.replace(i, one);
            }
        };
        world.server.misbehave(
            {.method = "GET", .path = anyList, .act = Misbehaviour::withRuns(newKinds), .times = -1});
        QCOMPARE(world.sync().error, std::nullopt);
        QCOMPARE(world.detail(run).run.typeText, u"hologram"_s);
        QVERIFY(world.detail(run).run.raw.contains("x-hologram"));
        QCOMPARE(world.detail(run).base.value(u"big"_s).toInteger(), 9'007'199'254'740'993);
        QVERIFY(world.judge(run, {{u"thumb"_s, u"down"_s}, {u"correction"_s, u"42"_s}}));
        QCOMPARE(world.sync().error, std::nullopt);
        const QJsonObject after = world.server.feedbackOf(run);
        QCOMPARE(after.value(u"mood"_s), theirs.value(u"mood"_s));
        QCOMPARE(after.value(u"big"_s), theirs.value(u"big"_s));
        QCOMPARE(after.value(u"original"_s)[u"thumb"_s].toString(), u"sideways"_s);
        QCOMPARE(world.unexplained(), QStringList());
    }

    void leavesOutOnlyTheRunThatIsTooLarge_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("30: a run of a page") << anyList;
        QTest::newRow("30: a family") << anyFamily;
    }
    void leavesOutOnlyTheRunThatIsTooLarge()
    {
        QFETCH(QString, path);
        FaultWorld world;
        world.reach.maxPageBytes = world.reach.maxRunBytes = 1 << 20;
        world.newEngine();
        const QString newest = world.server.runIds().last();
        const auto swell = [newest](const QByteArray &body) {
            return body.contains(newest.toLatin1()) ? withValue(body, '"' + QByteArray(2 << 20, 'x') + '"') : body;
        };
        world.server.misbehave({.method = "GET", .path = path, .act = Misbehaviour::withBody(swell), .times = -1});
        QCOMPARE(world.sync().error, std::nullopt);
        QVERIFY(world.localIds().size() >= world.server.runCount() - 1);
        world.connectThrough();
        QCOMPARE(world.healed(), QString());
        QCOMPARE(world.unexplained(), QStringList());
    }

private:
    static void addRows(const Changes &changes, const QString &name)
    {
        QTest::addColumn<Change>("change");
        for (const auto &[what, change] : changes)
            QTest::newRow(qPrintable(name.arg(QString::fromLatin1(what)))) << change;
    }
};

QTEST_GUILESS_MAIN(TestFaultData)
#include "tst_faultdata.moc"
