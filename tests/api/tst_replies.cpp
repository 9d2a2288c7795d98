// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/replies.h"
#include "support/clientfixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using test::kindOf;

namespace {

const QByteArray idA = "aaaaaaaa-0000-4000-8000-000000000001";
const QByteArray idB = "bbbbbbbb-0000-4000-8000-000000000002";
const QByteArray idC = "cccccccc-0000-4000-8000-000000000003";

api::Answer answer(const QByteArray &body, int status = 200)
{
    return {status, {{"content-type", "application/json"}}, body};
}

QByteArray runText(const QByteArray &id, const QByteArray &more = {})
{
    return "{\"id\":\"" + id + "\",\"type\":\"llm\"" + more + '}';
}

QByteArray page(const QList<QByteArray> &elements)
{
    return "{\"page\":0,\"limit\":50,\"data\":[" + elements.join(',') + "]}";
}

QByteArray deep(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

} // namespace

class TestReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEachRunsBytesAsReceived();
    void dropsRepeatsAndCountsThem();
    void oneBadElementLeavesTheOthersWhole();
    void aPageIsNeededWhole_data();
    void aPageIsNeededWhole();
    void readsAnEmptyPage();
    void skipsAByteOrderMark();
    void takesTheServersDate();
    void readsLoneSurrogatesAndHugeNumbers();
    void aRunTooDeepToReadIsNoAnswer();
    void relatedIsABareArray();
    void missingFeedbackIsEmpty_data();
    void missingFeedbackIsEmpty();
    void feedbackOfAnotherShapeIsNoAnswer();
    void onlyAnObjectConfirmsAWrite();
    void readsIngestResults();
    void readsNamesOfEveryForm();
    void readsViewsAndLeavesOutWhatIsNone();
    void viewsOfAnotherShapeAreNoAnswer_data();
    void viewsOfAnotherShapeAreNoAnswer();
    void readsUsersAndProjects();
    void aTokenIsATextWithSomethingInIt();
    void healthSaysOk();
    void whatIsNoAnswerSaysItsTypeAndNotItsText();
};

void TestReplies::keepsEachRunsBytesAsReceived()
{
    const QByteArray odd = runText(idA, " , \"z\" : 1e2,\"a\":9007199254740993, \"dup\":1,\"dup\":2 ");
    const auto read = api::pageOf(answer(page({odd, ' ' + runText(idB) + '\n'})));
    QCOMPARE(kindOf(read), u"good"_s);
    QCOMPARE(read->runs.size(), 2);
    QCOMPARE(read->runs.at(0).raw, odd);
    QCOMPARE(read->runs.at(1).raw, runText(idB));
    QCOMPARE(read->bytes, answer(page({odd, ' ' + runText(idB) + '\n'})).body.size());
}

void TestReplies::dropsRepeatsAndCountsThem()
{
    const auto read = api::pageOf(answer(page({runText(idA, ",\"name\":\"first\""), runText(idB), runText(idA)})));
    QCOMPARE(read->received, 3);
    QCOMPARE(read->runs.size(), 2);
    QCOMPARE(read->runs.at(0).name, u"first"_s);
}

void TestReplies::oneBadElementLeavesTheOthersWhole()
{
    const QByteArray tooDeep = runText(idB, ",\"input\":" + deep(2000));
    const auto read = api::pageOf(answer(page({runText(idA), "17", tooDeep, "{\"name\":\"no id\"}", runText(idC)})));
    QCOMPARE(kindOf(read), u"good"_s);
    QCOMPARE(read->runs.size(), 2);
    QCOMPARE(read->received, 5);
    QCOMPARE(read->bad.size(), 3);
    QCOMPARE(read->bad.at(0).index, 1);
    QCOMPARE(read->bad.at(1).index, 2);
    QCOMPARE(read->bad.at(1).id, QString::fromLatin1(idB));
    QCOMPARE(read->bad.at(2).id, QString());
    for (const api::BadRun &bad : read->bad)
        QCOMPARE(bad.error.kind, domain::ErrorKind::Protocol);
}

void TestReplies::aPageIsNeededWhole_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray whole = page({runText(idA), runText(idB)});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut in a run") << whole.left(60);
    QTest::newRow("cut between runs") << whole.left(whole.indexOf(",{\"id\""));
    QTest::newRow("cut before the last brace") << whole.chopped(1);
    QTest::newRow("text after it") << whole + "<!-- injected -->";
    QTest::newRow("no data") << QByteArray("{\"page\":0}");
    QTest::newRow("data of another type") << QByteArray("{\"data\":{}}");
    QTest::newRow("a bare array") << QByteArray("[]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("a page for people") << QByteArray("<html><body>Please sign in</body></html>");
    QTest::newRow("brackets without end") << QByteArray(100'000, '[');
    QTest::newRow("braces without end") << QByteArray("{\"data\":") + QByteArray(100'000, '[');
}

void TestReplies::aPageIsNeededWhole()
{
    QFETCH(QByteArray, body);
    QCOMPARE(kindOf(api::pageOf(answer(body))), u"Protocol"_s);
    QCOMPARE(kindOf(api::isPage(answer(body))), u"Protocol"_s);
}

void TestReplies::readsAnEmptyPage()
{
    const auto read = api::pageOf(answer(page({})));
    QCOMPARE(kindOf(read), u"good"_s);
    QCOMPARE(read->received, 0);
}

void TestReplies::skipsAByteOrderMark()
{
    const QByteArray mark = "\xEF\xBB\xBF";
    QCOMPARE(api::pageOf(answer(mark + page({runText(idA)})))->runs.size(), 1);
    QCOMPARE(api::runOf(answer(mark + runText(idA) + "\r\n"))->raw, runText(idA));
    QCOMPARE(kindOf(api::feedbackOf(answer(mark + "{}"))), u"good"_s);
}

void TestReplies::takesTheServersDate()
{
    const api::Answer dated{200, {{"date", "Wed, 18 Nov 2026 11:06:40 GMT"}}, page({})};
    QCOMPARE(api::pageOf(dated)->serverDateMs, 1'795'000'000'000);
    QCOMPARE(api::pageOf(answer(page({})))->serverDateMs, qint64(0));
}

void TestReplies::readsLoneSurrogatesAndHugeNumbers()
{
    const QByteArray odd = runText(idA, R"(,"output":"\ud800 x","cost":1e999,"input":9007199254740993)");
    const auto read = api::pageOf(answer(page({odd, runText(idB)})));
    QCOMPARE(kindOf(read), u"good"_s);
    QCOMPARE(read->runs.size() + read->bad.size(), 2);
    QCOMPARE(read->runs.last().id, QString::fromLatin1(idB));
    const auto lone = api::runOf(answer(runText(idA, R"(,"output":"\ud800 x")")));
    QCOMPARE(kindOf(lone), u"good"_s);
    QVERIFY(lone->raw.contains(R"("\ud800 x")"));
}

void TestReplies::aRunTooDeepToReadIsNoAnswer()
{
    QCOMPARE(kindOf(api::runOf(answer(runText(idA, ",\"input\":" + deep(900))))), u"good"_s);
    QCOMPARE(kindOf(api::runOf(answer(runText(idA, ",\"input\":" + deep(1'000'000))))), u"Protocol"_s);
    QCOMPARE(kindOf(api::feedbackOf(answer("{\"a\":" + deep(2000) + '}'))), u"Protocol"_s);
}

void TestReplies::relatedIsABareArray()
{
    const auto read = api::relatedOf(answer('[' + runText(idA, ",\"promptTokens\":3") + ",0," +
                                            runText(idB, ",\"parentRunId\":\"" + idA + '"') + ']'));
    QCOMPARE(kindOf(read), u"good"_s);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(1).parentId, QString::fromLatin1(idA));
    QCOMPARE(api::relatedOf(answer("[]"))->size(), 0);
    QCOMPARE(kindOf(api::relatedOf(answer(page({})))), u"Protocol"_s);
    QCOMPARE(kindOf(api::relatedOf(answer('[' + runText(idA)))), u"Protocol"_s);
}

void TestReplies::missingFeedbackIsEmpty_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("204") << 204 << QByteArray();
    QTest::newRow("null") << 200 << QByteArray(" null\n");
    QTest::newRow("no key") << 200 << QByteArray("{}");
    QTest::newRow("keys without a value") << 200 << QByteArray(R"({"thumb":null,"comment":""})");
}

void TestReplies::missingFeedbackIsEmpty()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto read = api::feedbackOf(answer(body, status));
    QCOMPARE(kindOf(read), u"good"_s);
    QVERIFY(read->isEmpty());
}

void TestReplies::feedbackOfAnotherShapeIsNoAnswer()
{
    for (const QByteArray body : {"", "[]", "\"up\"", "true", "{\"thumb\":\"up\"", "<html>"})
        QCOMPARE(kindOf(api::feedbackOf(answer(body))), u"Protocol"_s);
}

void TestReplies::onlyAnObjectConfirmsAWrite()
{
    QCOMPARE(kindOf(api::writtenOf(answer("{}"))), u"good"_s);
    QCOMPARE(kindOf(api::writtenOf(answer({}, 204))), u"good"_s);
    for (const QByteArray body : {"", "[]", "null", "OK", "<html>welcome to the hotel</html>"})
        QCOMPARE(kindOf(api::writtenOf(answer(body))), u"Protocol"_s);
}

void TestReplies::readsIngestResults()
{
    const auto read = api::ingestResultsOf(
        answer(R"({"results":[{"id":"a","success":true},{"id":"b","success":false,"error":"no\nway"},{}]})"));
    QCOMPARE(kindOf(read), u"good"_s);
    QCOMPARE(read->at(0), (api::IngestResult{u"a"_s, true, {}}));
    QCOMPARE(read->at(1), (api::IngestResult{u"b"_s, false, u"no way"_s}));
    QCOMPARE(read->at(2), api::IngestResult());
    QCOMPARE(kindOf(api::ingestResultsOf(answer("{}"))), u"Protocol"_s);
    QCOMPARE(kindOf(api::ingestResultsOf(answer(R"({"results":{}})"))), u"Protocol"_s);
}

void TestReplies::readsNamesOfEveryForm()
{
    const auto read = api::namesOf(answer(R"(["a","日本語",{"label":"tpl","value":7},3,null,{"x":1},""])"));
    QCOMPARE(kindOf(read), u"good"_s);
    QCOMPARE(*read, (QStringList{u"a"_s, u"日本語"_s, u"tpl"_s}));
    QCOMPARE(kindOf(api::namesOf(answer("{}"))), u"Protocol"_s);
}

void TestReplies::readsUsersAndProjects()
{
    const auto users = api::usersOf(answer(R"([{"id":512,"externalId":"user-0","props":{"name":"User"}},{"id":"x"}])"));
    QCOMPARE(users->size(), 1);
    QCOMPARE(users->first(), (api::KnownUser{512, u"user-0"_s, {{u"name"_s, u"User"_s}}}));
    const auto projects = api::projectsOf(answer(R"([{"id":"p","name":"Shop"},{"name":"no id"},5])"));
    QCOMPARE(*projects, (QList<api::Project>{{u"p"_s, u"Shop"_s}}));
    QCOMPARE(kindOf(api::usersOf(answer("{}"))), u"Protocol"_s);
    QCOMPARE(kindOf(api::projectsOf(answer("null"))), u"Protocol"_s);
}

void TestReplies::readsViewsAndLeavesOutWhatIsNone()
{
    const auto views = api::viewsOf(answer(R"([{"id":"1","name":"Down","type":"llm","data":["AND",{"id":"x"}],"icon":1},
        5, null, [], {"id":"2"}, {"name":7}, {"name":"No data"}, {"name":"","type":[],"data":"text"}])"));
    QCOMPARE(kindOf(views), u"good"_s);
    const QJsonArray data{u"AND"_s, QJsonObject{{u"id"_s, u"x"_s}}};
    QCOMPARE(*views, (QList<domain::LunaryView>{{u"Down"_s, u"llm"_s, data},
                                                {u"No data"_s, {}, QJsonValue(QJsonValue::Undefined)},
                                                {QString(u""_s), {}, u"text"_s}}));
    QCOMPARE(api::viewsOf(answer("[]"))->size(), 0);
    QByteArrayList many(3'000, R"({"name":"n"})");
    QCOMPARE(api::viewsOf(answer('[' + many.join(',') + ']'))->size(), 1'000);
}

void TestReplies::viewsOfAnotherShapeAreNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", "null", "{}", "5", R"({"data":[]})", "<html></html>", R"([{"name":"cut)", "[1,2"})
        QTest::newRow(body) << QByteArray(body);
    QTest::newRow("deep") << deep(5'000);
}

void TestReplies::viewsOfAnotherShapeAreNoAnswer()
{
    QFETCH(QByteArray, body);
    QCOMPARE(kindOf(api::viewsOf(answer(body))), u"Protocol"_s);
}

void TestReplies::aTokenIsATextWithSomethingInIt()
{
    QCOMPARE(*api::tokenOf(answer(R"({"token":"t"})")), u"t"_s);
    for (const QByteArray body : {"{}", R"({"token":""})", R"({"token":5})", "[]"})
        QCOMPARE(kindOf(api::tokenOf(answer(body))), u"Protocol"_s);
}

void TestReplies::healthSaysOk()
{
    QCOMPARE(kindOf(api::healthOf(answer(R"({"status":"OK"})"))), u"good"_s);
    for (const QByteArray body : {"OK", "{}", R"({"status":"UP"})", "<html>"})
        QCOMPARE(kindOf(api::healthOf(answer(body))), u"Protocol"_s);
}

void TestReplies::whatIsNoAnswerSaysItsTypeAndNotItsText()
{
    const auto read = api::pageOf({200, {{"content-type", "text/html"}}, "<p>private words</p>"});
    QVERIFY(read.error().detail.contains("text/html"_L1));
    QVERIFY(!read.error().detail.contains("private"_L1));
    QCOMPARE(read.error().httpStatus, 200);
}

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
