// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/transport.h"
#include "support/clientfixture.h"
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace tidemark;
using test::awaited;
using test::kindOf;
using test::Script;

namespace {

const QByteArray emptyPage = R"({"page":0,"limit":1,"data":[]})";
const domain::VerdictChange thumbUp{{{u"thumb"_s, u"up"_s}}};

/// Every call, as the kind it ends with, by its name.
QMap<QString, QString> kindsOfAllCalls(api::Client &client, const QString &id = test::someId)
{
    return {
        {u"health"_s, kindOf(awaited(client.health()))},
        {u"checkAccess"_s, kindOf(awaited(client.checkAccess()))},
        {u"signIn"_s, kindOf(awaited(client.signIn(u"a@example.com"_s, u"pw"_s)))},
        {u"projects"_s, kindOf(awaited(client.projects()))},
        {u"runs"_s, kindOf(awaited(client.runs({.parentRunId = id})))},
        {u"run"_s, kindOf(awaited(client.run(id)))},
        {u"related"_s, kindOf(awaited(client.related(id)))},
        {u"feedback"_s, kindOf(awaited(client.feedback(id)))},
        {u"patchFeedback"_s, kindOf(awaited(client.patchFeedback(id, thumbUp)))},
        {u"ingestFeedback"_s, kindOf(awaited(client.ingestFeedback({{id, thumbUp, 1}})))},
        {u"setScore"_s, kindOf(awaited(client.setScore(id, {u"l"_s, 1, {}})))},
        {u"setTags"_s, kindOf(awaited(client.setTags(id, {u"t"_s})))},
        {u"models"_s, kindOf(awaited(client.models()))},
        {u"tags"_s, kindOf(awaited(client.tags()))},
        {u"users"_s, kindOf(awaited(client.users()))},
        {u"metadataKeys"_s, kindOf(awaited(client.metadataKeys()))},
        {u"templates"_s, kindOf(awaited(client.templates()))},
    };
}

/// Asks once more when a call was stopped, as an eager caller might.
QCoro::Task<QStringList> askTwice(api::Client *client)
{
    QStringList kinds;
    const auto first = co_await client->runs(api::RunQuery());
    kinds.append(kindOf(first));
    const auto second = co_await client->health();
    kinds.append(kindOf(second));
    co_return kinds;
}

QCoro::Task<QString> deleteAfterAnswer(api::Client *client)
{
    const auto result = co_await client->health();
    delete client;
    co_return kindOf(result);
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void destroyingItEndsRunningCallsWithCancelled();
    void destroyingItBeforeAnAnswerIsTakenUpIsCancelled();
    void cancelAllEndsRunningCallsAndNothingElse();
    void aCallBegunWhileCancellingGoesOn();
    void aCallBegunWhileDestroyingIsCancelled();
    void itMayBeDeletedByWhoeverGetsItsAnswer();
    void itMayBeDeletedByWhoeverHearsOfTheBudget();
    void aDroppedCallRunsOnAndLeavesNothing();
    void callsRunSideBySide();
    void itWorksOnTheThreadItIsMovedTo();
    void aPageForPeopleIsNoAnswerToAnyCall();
    void notFoundMeansWhatTheCallMeans();
    void idsThatAreNoneSendNothing();
    void aTokenWithoutAProjectReachesNoRun();
    void aTokenCarriesTheProjectToEveryCall();
    void noKeyGoesAlongWhereNoneIsNeeded();
    void aKeyWithWhiteSpaceRoundItIsCleaned();
    void aKeyThatIsNoHeaderTextIsRefused();
    void anEmptyIngestSendsNothing();
    void aServerUnderAPrefixIsReached();
    void theBudgetIsToldWhenItChanges();
    void otherCredentialsForgetTheBudget();
};

void TestClient::destroyingItEndsRunningCallsWithCancelled()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::hang());
    const auto page = test::started(fixture.client->runs({}));
    const auto write = test::started(fixture.client->patchFeedback(test::someId, thumbUp));
    QTRY_COMPARE(fixture.server.received().size(), 2);
    // Every running call holds a share of the transport: when it is gone, no coroutine was left behind.
    const QPointer<api::Transport> transport = fixture.client->findChild<api::Transport *>();
    QVERIFY(transport);
    fixture.client.reset();
    QVERIFY(page->has_value() && write->has_value());
    QCOMPARE(kindOf(**page), u"Cancelled"_s);
    QCOMPARE(kindOf(**write), u"Cancelled"_s);
    QVERIFY(!transport);
    QTRY_COMPARE(fixture.server.openConnections(), 0);
}

void TestClient::destroyingItBeforeAnAnswerIsTakenUpIsCancelled()
{
    test::ClientFixture fixture;
    const QPointer<api::Transport> transport = fixture.client->findChild<api::Transport *>();
    const auto result = test::started(fixture.client->health());
    fixture.client.reset();
    QVERIFY(result->has_value());
    QCOMPARE(kindOf(**result), u"Cancelled"_s);
    QVERIFY(!transport);
}

void TestClient::cancelAllEndsRunningCallsAndNothingElse()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::hang());
    const auto first = test::started(fixture.client->runs({}));
    const auto second = test::started(fixture.client->models());
    QTRY_COMPARE(fixture.server.received().size(), 2);
    fixture.client->cancelAll();
    QCOMPARE(kindOf(**first), u"Cancelled"_s);
    QCOMPARE(kindOf(**second), u"Cancelled"_s);
    fixture.server.always(Script::json("[]"));
    QCOMPARE(kindOf(awaited(fixture.client->models())), u"good"_s);
}

void TestClient::aCallBegunWhileCancellingGoesOn()
{
    test::ClientFixture fixture;
    fixture.server.on("GET", "/v1/runs", Script::hang());
    fixture.server.on("GET", "/v1/health", Script::json(R"({"status":"OK"})"));
    const auto kinds = test::started(askTwice(fixture.client.get()));
    QTRY_COMPARE(fixture.server.received().size(), 1);
    fixture.client->cancelAll();
    QCOMPARE(awaited(kinds), (QStringList{u"Cancelled"_s, u"good"_s}));
}

void TestClient::aCallBegunWhileDestroyingIsCancelled()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::hang());
    const auto kinds = test::started(askTwice(fixture.client.get()));
    QTRY_COMPARE(fixture.server.received().size(), 1);
    fixture.client.reset();
    QVERIFY(kinds->has_value());
    QCOMPARE(**kinds, (QStringList{u"Cancelled"_s, u"Cancelled"_s}));
    QCOMPARE(fixture.server.received().size(), 1);
}

void TestClient::itMayBeDeletedByWhoeverGetsItsAnswer()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::json(R"({"status":"OK"})"));
    QCOMPARE(awaited(deleteAfterAnswer(fixture.client.release())), u"good"_s);
}

void TestClient::itMayBeDeletedByWhoeverHearsOfTheBudget()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::answer(200, R"({"status":"OK"})", {{"Rate-Limit-Remaining", "5"}}));
    const auto result = test::started(fixture.client->health());
    connect(fixture.client.get(), &api::Client::budgetChanged, this, [&] { fixture.client.reset(); });
    QCOMPARE(kindOf(awaited(result)), u"good"_s);
    QVERIFY(!fixture.client);
}

void TestClient::aDroppedCallRunsOnAndLeavesNothing()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::json("{}"));
    const QPointer<api::Transport> transport = fixture.client->findChild<api::Transport *>();
    std::ignore = fixture.client->patchFeedback(test::someId, thumbUp);
    QTRY_COMPARE(fixture.server.received().size(), 1);
    fixture.client.reset();
    QVERIFY(!transport);
}

void TestClient::callsRunSideBySide()
{
    test::ClientFixture fixture;
    fixture.server.handle([](const test::Received &request) {
        return Script::json("{\"id\":\"" + request.path.right(36) + "\",\"type\":\"llm\"}");
    });
    QList<test::Promised<domain::Result<domain::Run>>> running;
    const auto idOf = [](int i) { return u"00000000-0000-4000-8000-0000000000%1"_s.arg(i, 2, 10, QLatin1Char('0')); };
    for (int i = 0; i < 40; ++i)
        running.append(test::started(fixture.client->run(idOf(i))));
    for (int i = 0; i < 40; ++i)
        QCOMPARE(awaited(running.at(i))->id, idOf(i));
    QCOMPARE(fixture.client->requestCount(), 40);
}

void TestClient::itWorksOnTheThreadItIsMovedTo()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::json(R"({"status":"OK"})"));
    QThread thread;
    thread.start();
    fixture.client->moveToThread(&thread);
    api::Client *client = fixture.client.release();
    std::atomic<bool> good = false;
    QMetaObject::invokeMethod(client, [&good, client] {
        auto task = client->health();
        QCoro::connect(std::move(task), client, [&good](const domain::Result<void> &result) { good = result.ok(); });
    });
    QTRY_VERIFY(good);
    client->deleteLater();
    thread.quit();
    QVERIFY(thread.wait());
}

void TestClient::aPageForPeopleIsNoAnswerToAnyCall()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::answer(200, "<html>Welcome to the hotel</html>", {{"Content-Type", "text/html"}}));
    const auto kinds = kindsOfAllCalls(*fixture.client);
    QCOMPARE(kinds.values(), QStringList(kinds.size(), u"Protocol"_s));
    QCOMPARE(fixture.server.received().size(), kinds.size());
}

void TestClient::notFoundMeansWhatTheCallMeans()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::json(R"({"message":"Not Found"})", 404));
    const auto kinds = kindsOfAllCalls(*fixture.client);
    QCOMPARE(kinds.value(u"checkAccess"_s), u"Unauthorised"_s);
    QCOMPARE(kinds.value(u"health"_s), u"Protocol"_s);
    QCOMPARE(kinds.value(u"signIn"_s), u"Protocol"_s);
    QCOMPARE(kinds.value(u"run"_s), u"Gone"_s);
    QCOMPARE(kinds.value(u"patchFeedback"_s), u"Gone"_s);
}

void TestClient::idsThatAreNoneSendNothing()
{
    test::ClientFixture fixture;
    auto kinds = kindsOfAllCalls(*fixture.client, u"../../v1/users/me/aaaa-aaaa-aaaaaaaa"_s);
    for (const auto &call : {u"runs"_s, u"run"_s, u"related"_s, u"feedback"_s, u"patchFeedback"_s, u"ingestFeedback"_s,
                             u"setScore"_s, u"setTags"_s})
        QCOMPARE(kinds.take(call), u"Usage"_s);
    QCOMPARE(fixture.server.received().size(), kinds.size());
}

void TestClient::aTokenWithoutAProjectReachesNoRun()
{
    test::ClientFixture fixture;
    fixture.client->setCredentials({api::Credentials::Kind::Token, u"jwt"_s, {}});
    auto kinds = kindsOfAllCalls(*fixture.client);
    for (const auto &call : {u"health"_s, u"signIn"_s, u"projects"_s})
        QCOMPARE(kinds.take(call), u"Server"_s); // was sent; nothing is scripted
    QCOMPARE(kinds.values(), QStringList(kinds.size(), u"Usage"_s));
    QCOMPARE(fixture.server.received().size(), 3);
}

void TestClient::aTokenCarriesTheProjectToEveryCall()
{
    test::ClientFixture fixture;
    fixture.client->setCredentials({api::Credentials::Kind::Token, u"jwt"_s, u"the project"_s});
    const auto kinds = kindsOfAllCalls(*fixture.client);
    QCOMPARE(fixture.server.received().size(), kinds.size());
    for (const test::Received &request : fixture.server.received()) {
        const bool open = request.path == "/v1/health" || request.path == "/auth/login";
        QVERIFY2(open != request.query.contains("projectId=the%20project"), request.path.constData());
        QCOMPARE(request.headers.value("authorization"), open ? QByteArray() : QByteArray("Bearer jwt"));
    }
}

void TestClient::noKeyGoesAlongWhereNoneIsNeeded()
{
    test::ClientFixture fixture;
    kindsOfAllCalls(*fixture.client);
    int without = 0;
    for (const test::Received &request : fixture.server.received()) {
        without += request.headers.contains("authorization") ? 0 : 1;
        QVERIFY(!request.query.contains("projectId"));
    }
    QCOMPARE(without, 2);
}

void TestClient::aKeyWithWhiteSpaceRoundItIsCleaned()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::json(emptyPage));
    fixture.client->setCredentials({api::Credentials::Kind::PrivateKey, u" \tpasted\r\n"_s, {}});
    QCOMPARE(kindOf(awaited(fixture.client->checkAccess())), u"good"_s);
    QCOMPARE(fixture.server.received().first().headers.value("authorization"), "Bearer pasted");
}

void TestClient::aKeyThatIsNoHeaderTextIsRefused()
{
    test::ClientFixture fixture;
    for (const auto &key : {u"a\r\nX-Injected: 1"_s, u"clé"_s, u"two words"_s}) {
        fixture.client->setCredentials({api::Credentials::Kind::PrivateKey, key, {}});
        QCOMPARE(kindOf(awaited(fixture.client->checkAccess())), u"Usage"_s);
    }
    QCOMPARE(fixture.server.received().size(), 0);
}

void TestClient::anEmptyIngestSendsNothing()
{
    test::ClientFixture fixture;
    QCOMPARE(awaited(fixture.client->ingestFeedback({}))->size(), 0);
    QCOMPARE(fixture.server.received().size(), 0);
}

void TestClient::aServerUnderAPrefixIsReached()
{
    test::ClientFixture root;
    test::ClientFixture fixture({.server = root.server.url(u"/lunary/api/"_s)});
    root.server.on("GET", "/lunary/api/v1/health", Script::json(R"({"status":"OK"})"));
    QCOMPARE(kindOf(awaited(fixture.client->health())), u"good"_s);
}

void TestClient::theBudgetIsToldWhenItChanges()
{
    test::ClientFixture fixture;
    const auto withBudget = [](const QByteArray &remaining) {
        return Script::answer(200, emptyPage, {{"Rate-Limit-Total", "150"}, {"Rate-Limit-Remaining", remaining}});
    };
    QSignalSpy changes(fixture.client.get(), &api::Client::budgetChanged);
    QCOMPARE(fixture.client->budget(), api::RateBudget());
    for (const QByteArray remaining : {"9", "9", "8"}) {
        fixture.server.on("GET", "/v1/runs", withBudget(remaining));
        QCOMPARE(kindOf(awaited(fixture.client->checkAccess())), u"good"_s);
    }
    fixture.server.on("GET", "/v1/runs", Script::json(emptyPage));
    QCOMPARE(kindOf(awaited(fixture.client->checkAccess())), u"good"_s);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(fixture.client->budget().remaining, 8);
    QCOMPARE(fixture.client->budget().total, 150);
}

void TestClient::otherCredentialsForgetTheBudget()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::answer(200, emptyPage, {{"Rate-Limit-Remaining", "3"}}));
    QCOMPARE(kindOf(awaited(fixture.client->checkAccess())), u"good"_s);
    QCOMPARE(fixture.client->budget().remaining, 3);
    fixture.client->setCredentials({api::Credentials::Kind::PrivateKey, u"another"_s, {}});
    QCOMPARE(fixture.client->budget(), api::RateBudget());
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
