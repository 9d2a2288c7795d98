// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpcall.h"
#include "sandbox/sandboxserver.h"
#include <QTest>

using namespace tidemark;
using namespace Qt::StringLiterals;

class TestSandboxServer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<test::HttpCaller> m_http;
    QByteArray m_key;

    test::HttpReply get(const QByteArray &target) const { return m_http->call("GET", target, m_key); }
    test::HttpReply send(const QByteArray &method, const QByteArray &target, const QByteArray &body) const
    {
        return m_http->call(method, target, m_key, body);
    }
    QByteArray token() const
    {
        const QJsonObject login{{u"email"_s, m_server->email()}, {u"password"_s, m_server->password()}};
        return m_http->call("POST", "/auth/login", {}, QJsonDocument(login).toJson())
            .json()[u"token"_s]
            .toString()
            .toLatin1();
    }
    QByteArray rated(const QByteArray &runId) const { return "/v1/runs/" + runId + "/feedback"; }
    QString firstOf(const QString &type) const { return m_server->runIds(type).constFirst(); }

private Q_SLOTS:
    void init()
    {
        sandbox::SandboxOptions options;
        options.nowMs = 1'795'500'000'000;
        m_server = std::make_unique<sandbox::SandboxServer>(options);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        m_http = std::make_unique<test::HttpCaller>(m_server->url());
        m_key = m_server->privateKey().toLatin1();
    }

    void hasViewsLikeThoseOfLunarysPages()
    {
        const QJsonArray views = get("/v1/views").json().toArray();
        QVERIFY(views.size() >= 5);
        const QJsonArray users = get("/v1/filters/users").json().toArray();
        bool namesAUser = false;
        for (const QJsonValue &view : views) {
            QVERIFY(view[u"name"_s].isString());
            QVERIFY(QStringList({u"llm"_s, u"thread"_s, u"trace"_s}).contains(view[u"type"_s].toString()));
            QCOMPARE(view[u"data"_s][0].toString(), u"AND"_s);
            const QJsonValue user = view[u"data"_s][2][u"params"_s][u"users"_s][0];
            namesAUser = namesAUser || (user.isDouble() && user == users.first()[u"id"_s]);
        }
        QVERIFY(namesAUser);
        QCOMPARE(m_http->call("GET", "/v1/views", m_server->publicKey().toLatin1()).status, 403);
    }

    void holdsAtLeastSixtyConversationsOfManyKinds()
    {
        const QJsonArray rows = get("/v1/runs?date=gt.2020-01-01&limit=1000000").json()[u"data"_s].toArray();
        QCOMPARE(rows.size(), m_server->runCount());
        int roots = 0;
        QSet<QString> types;
        for (const QJsonValue &row : rows) {
            const QString type = row[u"type"_s].toString();
            types.insert(type);
            roots += type == u"llm"_s || type == u"thread"_s || type == u"agent"_s ? 1 : 0;
        }
        QVERIFY(roots >= 60);
        for (const auto &type : {u"llm"_s, u"chat"_s, u"thread"_s, u"agent"_s, u"tool"_s})
            QVERIFY2(types.contains(type), qPrintable(type));
    }

    void isOfflineWhenStoppedAndGoesOnWhereItWas()
    {
        const QByteArray id = firstOf(u"llm"_s).toLatin1();
        QCOMPARE(send("PATCH", rated(id), R"({"thumb":"down"})").status, 200);
        const QUrl before = m_server->url();
        m_server->stop();
        QCOMPARE(get("/v1/health").status, 0);
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        QCOMPARE(m_server->url(), before);
        QCOMPARE(get(rated(id)).json()[u"thumb"_s], QJsonValue(u"down"_s));
    }

    void dropsOpenConnectionsWhenStopped()
    {
        QTcpSocket socket;
        QSignalSpy gone(&socket, &QTcpSocket::disconnected);
        socket.connectToHost(m_server->url().host(), static_cast<quint16>(m_server->url().port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write("GET /v1/health HTTP/1.1\r\nHost: s\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        m_server->stop();
        QTRY_COMPARE(gone.size(), 1);
    }

    void answersSeveralRequestsOnOneConnection()
    {
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), static_cast<quint16>(m_server->url().port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        const QByteArray head = " HTTP/1.1\r\nHost: s\r\nAuthorization: Bearer " + m_key + "\r\n";
        QByteArray all;
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { all += socket.readAll(); });
        // A dot that was escaped, one that was not, and a body that looks like a request.
        socket.write("GET /v1/runs/count?date=gt.2020-01-01T00%3A00%3A00%2E000Z&limit=100000" + head + "\r\n");
        QTRY_VERIFY(all.endsWith("\r\n\r\n" + QByteArray::number(m_server->runCount())));
        all.clear();
        socket.write("GET /v1/runs/count?date=gt.2020-01-01T00%3A00%3A00.000Z&limit=100000" + head + "\r\n");
        QTRY_VERIFY(all.endsWith("\r\n\r\n" + QByteArray::number(m_server->runIds(u"llm"_s).size())));
        all.clear();
        const QByteArray body = "GET /v1/health HTTP/1.1\r\n\r\n";
        socket.write("PATCH /v1/runs/x/feedback" + head + "Content-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n");
        socket.flush();
        socket.write(body);
        QTRY_VERIFY(all.startsWith("HTTP/1.1 400"));
    }

    void changesTheIdOfAChatWhenItsReplyArrives()
    {
        const QStringList pending = m_server->pendingChatIds();
        QCOMPARE(pending.size(), 2);
        const QByteArray id = pending.first().toLatin1();
        const QJsonValue before = get("/v1/runs/" + id).json();
        QVERIFY(before[u"output"_s].isNull());
        QVERIFY(before[u"endedAt"_s].isNull());
        QCOMPARE(send("PATCH", rated(id), R"({"thumb":"up"})").status, 200);
        const qint64 count = m_server->runCount();
        const QStringList oldIds = m_server->runIds();

        m_server->finishPendingReplies();

        QVERIFY(m_server->pendingChatIds().isEmpty());
        QCOMPARE(get("/v1/runs/" + id).status, 404);
        QCOMPARE(m_server->runCount(), count);
        QStringList fresh = m_server->runIds();
        fresh.removeIf([&](const QString &one) { return oldIds.contains(one); });
        QCOMPARE(fresh.size(), 2);
        QStringList rated;
        for (const QString &one : std::as_const(fresh)) {
            const QJsonValue after = get("/v1/runs/" + one.toLatin1()).json();
            QVERIFY(!after[u"output"_s].isNull());
            if (after[u"createdAt"_s] == before[u"createdAt"_s] && after[u"input"_s] == before[u"input"_s])
                rated.append(after[u"feedback"_s][u"thumb"_s].toString());
        }
        QCOMPARE(rated, QStringList({u"up"_s}));
    }

    void showsTestsWhatIsThereAndTakesTheirChanges()
    {
        const QString id = firstOf(u"llm"_s);
        m_server->setFeedback(id, {{u"thumb"_s, u"down"_s}, {u"rating"_s, 1}});
        QCOMPARE(m_server->feedbackOf(id).value("rating"_L1).toInt(), 1);
        QCOMPARE(get(rated(id.toLatin1())).json()[u"rating"_s].toInt(), 1);
        m_server->setFeedback(id, {});
        QCOMPARE(get(rated(id.toLatin1())).status, 204);
        const qint64 count = m_server->runCount();
        m_server->removeRun(id);
        QCOMPARE(m_server->runCount(), count - 1);
        QCOMPARE(get("/v1/runs/" + id.toLatin1()).status, 404);
        QVERIFY(!m_server->runIds().contains(id));
    }

    void failsAsOftenAsItIsTold()
    {
        m_server->failNext(503, 2);
        QCOMPARE(get("/v1/runs?limit=1").status, 503);
        QCOMPARE(get("/v1/health").status, 503);
        QCOMPARE(get("/v1/health").status, 200);
        m_server->failNext(429);
        QVERIFY(get("/v1/health").headers.contains("retry-after"));
    }

    void limitsKeysButNotPeople()
    {
        const QByteArray person = token();
        m_server->setRateLimit(3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(get("/v1/runs?limit=1").status, 200);
        const test::HttpReply refused = get("/v1/runs?limit=1");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("content-type"), QByteArray("text/plain; charset=utf-8"));
        const QByteArray project = "projectId=" + m_server->projectId().toLatin1();
        QCOMPARE(m_http->call("GET", "/v1/runs?limit=1&" + project, person).status, 200);
        m_server->setRateLimit(0);
        QCOMPARE(get("/v1/runs?limit=1").status, 200);
    }

    void writesNothingForAPersonWhoNamesNoProject()
    {
        const QString id = firstOf(u"tool"_s);
        const QByteArray person = token();
        const QByteArray path = rated(id.toLatin1());
        QCOMPARE(m_http->call("PATCH", path, person, R"({"thumb":"up"})").status, 200);
        QVERIFY(m_server->feedbackOf(id).isEmpty());
        const QByteArray project = "?projectId=" + m_server->projectId().toLatin1();
        QCOMPARE(m_http->call("PATCH", path + project, person, R"({"thumb":"up"})").status, 200);
        QCOMPARE(m_server->feedbackOf(id).value("thumb"_L1), QJsonValue(u"up"_s));
        QVERIFY(m_http->call("GET", "/v1/runs?limit=5", person).json()[u"data"_s].toArray().isEmpty());
    }

    void readsFeedbackWithoutAKey()
    {
        const QString id = firstOf(u"llm"_s);
        m_server->setFeedback(id, {{u"thumb"_s, u"up"_s}});
        QCOMPARE(m_http->call("GET", rated(id.toLatin1())).status, 200);
        QCOMPARE(m_http->call("GET", rated(id.toLatin1()), m_server->publicKey().toLatin1()).status, 200);
        QCOMPARE(m_http->call("GET", "/v1/runs?limit=1", m_server->publicKey().toLatin1()).status, 403);
    }

    void ingestsManyAndTellsWhichItRefused()
    {
        const QString id = firstOf(u"llm"_s);
        m_server->setFeedback(id, {});
        const QString missing = u"00000000-0000-4000-8000-000000000000"_s;
        const auto event = [](const QString &run, const QJsonValue &feedback) {
            return QJsonObject{
                {u"type"_s, u"llm"_s}, {u"event"_s, u"feedback"_s}, {u"runId"_s, run}, {u"feedback"_s, feedback}};
        };
        const QJsonObject any{{u"reason_"_s, u"tone"_s}, {u"my-tags"_s, QJsonArray{u"a_b"_s}}};
        const QJsonArray events{event(id, any), event(missing, QJsonObject{{u"thumb"_s, u"up"_s}}), event(id, 3)};
        const QByteArray body = QJsonDocument(QJsonObject{{u"events"_s, events}}).toJson();
        const test::HttpReply reply = send("POST", "/v1/runs/ingest", body);
        QCOMPARE(reply.status, 200);
        const QJsonArray results = reply.json()[u"results"_s].toArray();
        QCOMPARE(results.size(), 3);
        QCOMPARE(results.at(0)[u"success"_s], QJsonValue(true));
        QCOMPARE(results.at(1)[u"success"_s], QJsonValue(true)); // a missing run is not reported
        QCOMPARE(results.at(2)[u"success"_s], QJsonValue(false));
        QVERIFY(results.at(2)[u"error"_s].isString());
        const QJsonObject wanted{{u"reason"_s, u"tone"_s}, {u"myTags"_s, QJsonArray{u"a_b"_s}}};
        QCOMPARE(m_server->feedbackOf(id), wanted);
    }

    void removesARunForAPersonOnly()
    {
        const QByteArray id = firstOf(u"llm"_s).toLatin1();
        QCOMPARE(send("DELETE", "/v1/runs/" + id, {}).status, 403);
        const QByteArray project = "?projectId=" + m_server->projectId().toLatin1();
        QCOMPARE(m_http->call("DELETE", "/v1/runs/" + id + project, token()).status, 200);
        QCOMPARE(get("/v1/runs/" + id).status, 404);
    }

    void poisonsOnlyThePagesThatHoldTheThread()
    {
        const QString id = m_server->runIds(u"thread"_s).constLast();
        m_server->poisonRun(id);
        QCOMPARE(get("/v1/runs?type=thread&limit=5").status, 500);
        QCOMPARE(get("/v1/runs?type=thread&limit=5&page=1").status, 200);
        QCOMPARE(get("/v1/runs/" + id.toLatin1()).status, 200);
        QCOMPARE(get("/v1/runs/" + id.toLatin1() + "/related").status, 200);
        QCOMPARE(get("/v1/runs?type=chat&parentRunId=" + id.toLatin1()).status, 200);
    }

    void refusesAPortThatIsTaken()
    {
        sandbox::SandboxOptions options;
        options.port = static_cast<quint16>(m_server->url().port());
        sandbox::SandboxServer second(options);
        QVERIFY(!second.start());
        QVERIFY(!second.errorText().isEmpty());
    }

    void answersPathsThatItDoesNotKnow()
    {
        for (const char *path : {"/", "/v1", "/v1/runs/x", "/v1/filters/nothing", "/v1/runs/x/y/z"})
            QVERIFY2(get(path).status >= 400, path);
        QCOMPARE(get("/v1/filters/topics").json(), QJsonValue(QJsonArray()));
        const qint64 before = m_server->requestCount();
        QCOMPARE(send("PUT", "/v1/runs", "{}").status, 404);
        QCOMPARE(m_server->requestCount(), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
