// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/querybuilder.h"
#include "support/clientfixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;

namespace {

QByteArray wire(const domain::Result<QUrl> &url)
{
    return url ? url->toEncoded() : QByteArray();
}

QByteArray query(const api::RunQuery &wanted)
{
    const auto text = api::runsQuery(wanted);
    return text ? *text : "refused: " + text.error().detail.toUtf8();
}

QJsonObject json(const domain::Result<QByteArray> &body)
{
    return body ? QJsonDocument::fromJson(*body).object() : QJsonObject();
}

} // namespace

class TestQueryBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAPrefixOfTheServersAddress();
    void dropsNamesAndPasswordsOfTheServersAddress();
    void refusesAddressesThatAreNoWebAddresses();
    void addsTheProjectToEveryQuery();
    void sendsTimesInWholeSecondsThatSurviveQUrl();
    void roundsTheEndOfAWindowUp();
    void keepsTimesInsideTheYears();
    void encodesTheThumbFilterTwice();
    void asksForOnePageInOrder();
    void refusesTheTypeThatIsCut();
    void refusesTypesWithADot();
    void refusesPagesThatCannotBe();
    void refusesIdsThatAreNone_data();
    void refusesIdsThatAreNone();
    void patchesOnlyThumbAndComment();
    void writesRemovalsAsNull();
    void ingestsOneEventPerRun();
    void refusesAnIngestOverTheServersLimit();
    void scoresAreNumbersTextsOrBooleans();
};

void TestQueryBuilder::keepsAPrefixOfTheServersAddress()
{
    QCOMPARE(wire(api::callUrl(QUrl(u"https://h/a/b%20c/"_s), u"/v1/runs"_s, "limit=1", {})),
             "https://h/a/b%20c/v1/runs?limit=1");
    QCOMPARE(wire(api::callUrl(QUrl(u"http://127.0.0.1:3333"_s), u"/v1/health"_s, {}, {})),
             "http://127.0.0.1:3333/v1/health");
}

void TestQueryBuilder::dropsNamesAndPasswordsOfTheServersAddress()
{
    QCOMPARE(wire(api::callUrl(QUrl(u"https://me:secret@h/?key=1#x"_s), u"/v1/runs"_s, {}, {})), "https://h/v1/runs");
}

void TestQueryBuilder::refusesAddressesThatAreNoWebAddresses()
{
    for (const QString &address : {u""_s, u"h"_s, u"file:///etc/passwd"_s, u"ftp://h"_s, u"https://"_s})
        QCOMPARE(test::kindOf(api::callUrl(QUrl(address), u"/v1/runs"_s, {}, {})), u"Usage"_s);
}

void TestQueryBuilder::addsTheProjectToEveryQuery()
{
    QCOMPARE(wire(api::callUrl(QUrl(u"http://h"_s), u"/v1/runs"_s, "limit=1", u"p 1&x"_s)),
             "http://h/v1/runs?limit=1&projectId=p%201%26x");
    QCOMPARE(wire(api::callUrl(QUrl(u"http://h"_s), u"/v1/runs"_s, {}, u"p"_s)), "http://h/v1/runs?projectId=p");
}

void TestQueryBuilder::sendsTimesInWholeSecondsThatSurviveQUrl()
{
    const auto text = api::runsQuery({.sinceMs = 1'795'000'000'999});
    const QByteArray sent = wire(api::callUrl(QUrl(u"http://h"_s), u"/v1/runs"_s, *text, {}));
    QVERIFY(sent.contains("?date=gt.2026-11-18T11%3A06%3A40Z&"));
    QCOMPARE(sent.count('.'), 1); // after gt, and nowhere else
}

void TestQueryBuilder::roundsTheEndOfAWindowUp()
{
    QVERIFY(query({.untilMs = 1'795'000'000'001}).contains("date=lt.2026-11-18T11%3A06%3A41Z&"));
    QVERIFY(query({.untilMs = 1'795'000'000'000}).contains("date=lt.2026-11-18T11%3A06%3A40Z&"));
    const QByteArray both = query({.sinceMs = 0, .untilMs = 1'000});
    QVERIFY(both.contains("date=gt.1970-01-01T00%3A00%3A00Z&date=lt.1970-01-01T00%3A00%3A01Z&"));
}

void TestQueryBuilder::keepsTimesInsideTheYears()
{
    QVERIFY(query({.sinceMs = -5}).contains("date=gt.1970-01-01T00%3A00%3A00Z"));
    QVERIFY(query({.untilMs = std::numeric_limits<qint64>::max()}).contains("date=lt.9999-12-31T23%3A59%3A59Z"));
}

void TestQueryBuilder::encodesTheThumbFilterTwice()
{
    const QByteArray down = "%257B%2522thumb%2522%253A%2522down%2522%257D";
    const QByteArray up = "%257B%2522thumb%2522%253A%2522up%2522%257D";
    QVERIFY(query({.thumb = api::ThumbQuery::Down}).startsWith("feedback=" + down + '&'));
    QVERIFY(query({.thumb = api::ThumbQuery::Up}).startsWith("feedback=" + up + '&'));
    const QByteArray both = query({.thumb = api::ThumbQuery::UpOrDown});
    QVERIFY(both.startsWith("feedback=" + down + ',' + up + '&'));
    QVERIFY(wire(api::callUrl(QUrl(u"http://h"_s), u"/r"_s, both, {})).contains(down + ',' + up));
}

void TestQueryBuilder::asksForOnePageInOrder()
{
    QCOMPARE(query({}), "sortField=createdAt&sortDirection=asc&limit=50&page=0");
    QCOMPARE(query({.type = u"chat"_s, .parentRunId = test::someId, .ascending = false, .limit = 7, .page = 3}),
             "type=chat&parentRunId=" + test::someId.toLatin1() +
                 "&sortField=createdAt&sortDirection=desc&limit=7&page=3");
}

void TestQueryBuilder::refusesTheTypeThatIsCut()
{
    QCOMPARE(test::kindOf(api::runsQuery({.type = u"llm"_s})), u"Usage"_s);
}

void TestQueryBuilder::refusesTypesWithADot()
{
    for (const QString &type : {u"a.b"_s, u"llm&x=1"_s, u"llm "_s, u"%6c"_s, QString(80, u'a')})
        QCOMPARE(test::kindOf(api::runsQuery({.type = type})), u"Usage"_s);
    QCOMPARE(test::kindOf(api::runsQuery({.type = u"custom-event"_s})), u"good"_s);
}

void TestQueryBuilder::refusesPagesThatCannotBe()
{
    QCOMPARE(test::kindOf(api::runsQuery({.limit = 0})), u"Usage"_s);
    QCOMPARE(test::kindOf(api::runsQuery({.limit = -1})), u"Usage"_s);
    QCOMPARE(test::kindOf(api::runsQuery({.page = -1})), u"Usage"_s);
}

void TestQueryBuilder::refusesIdsThatAreNone_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("a path") << u"../../v1/users/me/aaaa-aaaa-aaaaaaaa"_s;
    QTest::newRow("a query") << u"0976bcf4-b77e-435b-b191-7cab147b17f?"_s;
    QTest::newRow("too long") << test::someId + u'0';
    QTest::newRow("a line break") << test::someId.chopped(1) + u'\n';
}

void TestQueryBuilder::refusesIdsThatAreNone()
{
    QFETCH(QString, id);
    QCOMPARE(test::kindOf(api::runPath(id)), u"Usage"_s);
    QCOMPARE(test::kindOf(api::ingestBody({{id, {}, 0}})), u"Usage"_s);
    if (!id.isEmpty())
        QCOMPARE(test::kindOf(api::runsQuery({.parentRunId = id})), u"Usage"_s);
}

void TestQueryBuilder::patchesOnlyThumbAndComment()
{
    QCOMPARE(test::kindOf(api::patchBody({{{u"rating"_s, 4}, {u"thumb"_s, u"up"_s}}})), u"Usage"_s);
    const QJsonObject sent = json(api::patchBody({{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"ü \"x\""_s}}}));
    QCOMPARE(sent, (QJsonObject{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"ü \"x\""_s}}));
}

void TestQueryBuilder::writesRemovalsAsNull()
{
    const auto body = api::patchBody({{{u"comment"_s, QJsonValue()}, {u"thumb"_s, QJsonValue::Undefined}}});
    QCOMPARE(json(body).keys(), (QStringList{u"comment"_s, u"thumb"_s}));
    QVERIFY(json(body).value("comment"_L1).isNull() && json(body).value("thumb"_L1).isNull());
}

void TestQueryBuilder::ingestsOneEventPerRun()
{
    const QString other = u"11111111-1111-4111-8111-111111111111"_s;
    const QJsonArray events = json(api::ingestBody({{test::someId, {{{u"rating"_s, 4}}}, 1'795'000'000'007},
                                                    {other, {{{u"thumb"_s, QJsonValue()}}}, 0}}))
                                  .value("events"_L1)
                                  .toArray();
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.at(0).toObject(), (QJsonObject{{u"type"_s, u"llm"_s},
                                                   {u"event"_s, u"feedback"_s},
                                                   {u"runId"_s, test::someId},
                                                   {u"timestamp"_s, u"2026-11-18T11:06:40.007Z"_s},
                                                   {u"feedback"_s, QJsonObject{{u"rating"_s, 4}}}}));
    QCOMPARE(events.at(1)["runId"_L1].toString(), other);
    QVERIFY(events.at(1)["feedback"_L1]["thumb"_L1].isNull());
}

void TestQueryBuilder::refusesAnIngestOverTheServersLimit()
{
    const domain::VerdictChange large{{{u"correction"_s, QString(21 << 20, u'x')}}};
    QCOMPARE(test::kindOf(api::ingestBody({{test::someId, large, 0}})), u"Usage"_s);
}

void TestQueryBuilder::scoresAreNumbersTextsOrBooleans()
{
    QCOMPARE(json(api::scoreBody({u"accuracy"_s, 0.9, u"c"_s})),
             (QJsonObject{{u"label"_s, u"accuracy"_s}, {u"value"_s, 0.9}, {u"comment"_s, u"c"_s}}));
    QCOMPARE(json(api::scoreBody({u"ok"_s, true, {}})), (QJsonObject{{u"label"_s, u"ok"_s}, {u"value"_s, true}}));
    QCOMPARE(test::kindOf(api::scoreBody({u"x"_s, QJsonValue(), {}})), u"Usage"_s);
    QCOMPARE(test::kindOf(api::scoreBody({u"x"_s, QJsonArray{1}, {}})), u"Usage"_s);
    QCOMPARE(test::kindOf(api::scoreBody({{}, 1, {}})), u"Usage"_s);
}

QTEST_GUILESS_MAIN(TestQueryBuilder)
#include "tst_querybuilder.moc"
