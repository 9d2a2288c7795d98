// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clientfixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using test::awaited;
using test::Script;

namespace {

const QString key = u"canary-key-5f1c"_s;
const QString token = u"canary-token-77aa"_s;
const QString password = u"canary-password-x9"_s;
const QString email = u"canary.rater@example.com"_s;
const QString comment = u"canary comment about a customer"_s;
const QString runWords = u"canary words of a run"_s;

QStringList logLines;

void keepLine(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    logLines.append(QString::fromLatin1(context.category ? context.category : "") + ": "_L1 + text);
}

/// Keeps everything that is logged while it lives.
class LogCapture
{
public:
    LogCapture()
        : m_before(qInstallMessageHandler(keepLine))
    {
        logLines.clear();
    }
    ~LogCapture() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(LogCapture)

private:
    QtMessageHandler m_before;
};

/// A server that repeats everything it was sent, in words and in headers.
Script echo(int status, const test::Received &request)
{
    const QString words = u"%1 %2 %3"_s.arg(QString::fromUtf8(request.headers.value("authorization")),
                                            QString::fromUtf8(request.body), QString::fromUtf8(request.query));
    const QJsonObject body{{u"message"_s, words},
                           {u"error"_s, words},
                           {u"input"_s, runWords},
                           {u"results"_s, QJsonArray{QJsonObject{{u"error"_s, u"will not take "_s + comment}}}}};
    return Script::answer(status, QJsonDocument(body).toJson(),
                          {{"Content-Type", "application/json"},
                           {"X-Echo", request.headers.value("authorization")},
                           {"Location", "http://localhost:1/" + request.headers.value("authorization").mid(7)}});
}

template <class T>
void keepDetail(const domain::Result<T> &result, QStringList &details)
{
    details.append(result ? u"good"_s : result.error().detail);
}

QStringList detailsOfAllCalls(api::Client &client)
{
    const domain::VerdictChange change{{{u"thumb"_s, u"down"_s}, {u"comment"_s, comment}}};
    QStringList details;
    keepDetail(awaited(client.checkAccess()), details);
    keepDetail(awaited(client.signIn(email, password)), details);
    keepDetail(awaited(client.projects()), details);
    keepDetail(awaited(client.runs({.sinceMs = 1'795'000'000'000, .thumb = api::ThumbQuery::Down})), details);
    keepDetail(awaited(client.run(test::someId)), details);
    keepDetail(awaited(client.related(test::someId)), details);
    keepDetail(awaited(client.feedback(test::someId)), details);
    keepDetail(awaited(client.patchFeedback(test::someId, change)), details);
    const auto ingested = awaited(client.ingestFeedback({{test::someId, change, 1}}));
    keepDetail(ingested, details);
    if (ingested)
        details.append(ingested->value(0).error);
    keepDetail(awaited(client.setScore(test::someId, {u"label"_s, 1, comment})), details);
    keepDetail(awaited(client.setTags(test::someId, {u"tag"_s})), details);
    keepDetail(awaited(client.users()), details);
    return details;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT
public:
    /// Before Qt reads its rules: everything is logged, Qt's own lines too.
    static void initMain() { qputenv("QT_LOGGING_RULES", "*=true"); }

private Q_SLOTS:
    void neverReachALogOrAnError_data();
    void neverReachALogOrAnError();
    void neverReachALogWhenNothingIsSent();
    void requestsAreLoggedByPathAndStatus();
};

void TestSecrets::neverReachALogOrAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<api::Credentials>("credentials");
    for (const int status : {200, 302, 400, 401, 403, 404, 413, 422, 429, 500, 503}) {
        QTest::addRow("%d with a key", status)
            << status << api::Credentials{api::Credentials::Kind::PrivateKey, key, {}};
        QTest::addRow("%d with a token", status)
            << status << api::Credentials{api::Credentials::Kind::Token, token, u"project"_s};
    }
}

void TestSecrets::neverReachALogOrAnError()
{
    QFETCH(int, status);
    QFETCH(api::Credentials, credentials);
    QStringList details;
    {
        const LogCapture capture;
        test::ClientFixture fixture;
        fixture.server.handle([&](const test::Received &request) { return echo(status, request); });
        fixture.client->setCredentials(credentials);
        details = detailsOfAllCalls(*fixture.client);
        fixture.server.always(Script::reset());
        details += detailsOfAllCalls(*fixture.client);
    }
    QVERIFY(logLines.filter(u"tidemark.api: "_s).size() >= 24);
    for (const QString &text : logLines + details)
        QVERIFY2(!text.contains("canary"_L1, Qt::CaseInsensitive), qPrintable(text));
}

void TestSecrets::neverReachALogWhenNothingIsSent()
{
    QStringList details;
    {
        const LogCapture capture;
        test::ClientFixture fixture({.server = QUrl(u"https://canary:canary@127.0.0.1:1"_s)});
        fixture.client->setCredentials({api::Credentials::Kind::PrivateKey, key + u"\n\u00e9"_s, {}});
        details = detailsOfAllCalls(*fixture.client);
    }
    QVERIFY(!logLines.isEmpty());
    for (const QString &text : logLines + details)
        QVERIFY2(!text.contains("canary"_L1, Qt::CaseInsensitive), qPrintable(text));
}

void TestSecrets::requestsAreLoggedByPathAndStatus()
{
    {
        const LogCapture capture;
        test::ClientFixture fixture;
        fixture.server.always(Script::json("{}", 503));
        std::ignore = awaited(fixture.client->runs({.sinceMs = 1'795'000'000'000}));
    }
    const QStringList lines = logLines.filter(u"tidemark.api: "_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().startsWith("tidemark.api: GET /v1/runs 503 "_L1), qPrintable(lines.first()));
    QVERIFY(lines.first().endsWith("ms"_L1));
}

Q_DECLARE_METATYPE(tidemark::api::Credentials)
QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
