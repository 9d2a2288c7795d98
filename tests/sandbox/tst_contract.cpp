// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpcall.h"
#include "sandbox/sandboxserver.h"
#include "shape.h"
#include "support/recordings.h"
#include <QTest>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'795'500'000'000;

// The runs that the recordings speak of.
const QByteArray recordedThread = "28a66f2f-27bb-4505-b039-049e05ae2f8b";
const QByteArray recordedTrace = "1e79d200-71cd-4519-92b5-916781a59a37";
const QByteArray recordedLlm = "0976bcf4-b77e-435b-b191-7cab147b17f3";
const QByteArray recordedToolCall = "8717063d-54fe-406b-9d58-f56894e5c2c2";
const QByteArray recordedError = "9a3f32a9-9aab-4b80-9090-2b43bdfac8be";
const QByteArray recordedDeleted = "a10a783f-9282-4ef8-b2d6-ea7663c9fe24";

// Which of the server's shapes the runs of an answer have.
QString kindOf(const QByteArray &path)
{
    if (path.contains("/related"))
        return u"related"_s;
    return path.startsWith("/v1/runs?") || path.contains("/export") ? u"row"_s : u"single"_s;
}

} // namespace

/// Replays the requests recorded from a real server, in their order, and holds the sandbox's answers against the
/// recorded ones. All 63 are replayed; number 62 with the limit turned on for it, number 63 after poisonRun().
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersAsRecorded_data();
    void answersAsRecorded();

private:
    QByteArray mapped(QByteArray text) const;
    QByteArray keyOf(const QJsonObject &request) const;
    test::HttpReply replay(const QJsonObject &request);
    void prepare(const QString &file);
    void compareHeaders(const QJsonObject &response, const test::HttpReply &reply) const;
    void compareLines(const QByteArray &path, const QByteArray &wanted, const QByteArray &got);
    void compareBody(const QString &file, const QByteArray &path, const QByteArray &wanted,
                     const test::HttpReply &reply);
    QJsonObject runWhere(const QString &type, const std::function<bool(const QJsonObject &)> &fits);
    void learnShapes();
    void chooseRuns();

    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<test::HttpCaller> m_http;
    test::Shape m_shape;
    QMap<QByteArray, QByteArray> m_ids;
    QByteArray m_token;
};

void TestContract::initTestCase()
{
    sandbox::SandboxOptions options;
    options.nowMs = now;
    m_server = std::make_unique<sandbox::SandboxServer>(options);
    QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
    m_http = std::make_unique<test::HttpCaller>(m_server->url());
    QCOMPARE(test::recordings().size(), 63);
    learnShapes();
    chooseRuns();
    const QJsonObject login{{u"email"_s, m_server->email()}, {u"password"_s, m_server->password()}};
    m_token =
        m_http->call("POST", "/auth/login", {}, QJsonDocument(login).toJson()).json()[u"token"_s].toString().toLatin1();
    QCOMPARE(m_token.count('.'), 2);
}

void TestContract::learnShapes()
{
    for (const test::Recording &recording : test::recordings()) {
        const QByteArray path = recording.request.value("path"_L1).toString().toLatin1();
        const QJsonValue body = recording.response.value("body"_L1);
        for (const QJsonValue &run : body[u"data"_s].toArray())
            m_shape.learn(kindOf(path), run);
        if (path.contains("/related")) {
            for (const QJsonValue &run : body.toArray())
                m_shape.learn(kindOf(path), run);
        } else if (body.toObject().contains("traceId"_L1)) {
            m_shape.learn(kindOf(path), body);
        }
    }
}

QJsonObject TestContract::runWhere(const QString &type, const std::function<bool(const QJsonObject &)> &fits)
{
    for (const QString &id : m_server->runIds(type)) {
        const QJsonObject run =
            m_http->call("GET", "/v1/runs/" + id.toLatin1(), m_server->privateKey().toLatin1()).json().toObject();
        if (fits(run))
            return run;
    }
    return {};
}

void TestContract::chooseRuns()
{
    const auto choose = [this](const QByteArray &recorded, const QString &type, const auto &fits) {
        const QJsonObject run = runWhere(type, [&](const QJsonObject &one) {
            return fits(one) && !m_ids.values().contains(one.value("id"_L1).toString().toLatin1());
        });
        QVERIFY2(!run.isEmpty(), recorded.constData());
        m_ids.insert(recorded, run.value("id"_L1).toString().toLatin1());
    };
    const auto has = [](const QJsonObject &run, QLatin1StringView key) { return !run.value(key).isNull(); };
    choose(recordedThread, u"thread"_s, [&](const QJsonObject &run) { return has(run, "tags"_L1); });
    choose(recordedTrace, u"agent"_s, [&](const QJsonObject &run) { return has(run, "tags"_L1); });
    choose(recordedLlm, u"llm"_s, [&](const QJsonObject &run) {
        return has(run, "traceId"_L1) && !has(run, "feedback"_L1) && run.value("output"_L1).isObject();
    });
    choose(recordedToolCall, u"llm"_s, [&](const QJsonObject &run) {
        return run.value("output"_L1).toObject().contains("toolCalls"_L1) && has(run, "params"_L1);
    });
    choose(recordedError, u"llm"_s, [&](const QJsonObject &run) { return has(run, "error"_L1); });
    choose(recordedDeleted, u"llm"_s,
           [&](const QJsonObject &run) { return run.value("status"_L1) == "success"_L1 && !has(run, "traceId"_L1); });
    m_server->setFeedback(QString::fromLatin1(m_ids.value(recordedToolCall)), {{u"thumb"_s, u"down"_s}});
}

QByteArray TestContract::mapped(QByteArray text) const
{
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it)
        text.replace(it.key(), it.value());
    text.replace("PROJECT_ID", m_server->projectId().toLatin1());
    text.replace("PRIVATE_KEY", m_server->privateKey().toLatin1());
    text.replace("recorder@example.com", m_server->email().toLatin1());
    text.replace("PASSWORD", m_server->password().toLatin1());
    return text.replace("JWT", m_token);
}

QByteArray TestContract::keyOf(const QJsonObject &request) const
{
    const QString header = request.value("headers"_L1).toObject().value("authorization"_L1).toString();
    return mapped(header.toLatin1()).mid(7);
}

test::HttpReply TestContract::replay(const QJsonObject &request)
{
    const QByteArray method = request.value("method"_L1).toString().toLatin1();
    const QByteArray path = mapped(request.value("path"_L1).toString().toLatin1());
    if (path.contains("%2E"))
        return m_http->callRaw(method + ' ' + path + " HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Bearer " +
                               keyOf(request) + "\r\n\r\n");
    return m_http->call(method, path, keyOf(request), mapped(test::Recording::bodyBytes(request.value("body"_L1))));
}

// What the real server was put into before the request.
void TestContract::prepare(const QString &file)
{
    m_server->setRateLimit(0);
    if (file.startsWith("62"_L1)) {
        m_server->setRateLimit(20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(m_http->call("GET", "/v1/health").status, 200);
    }
    if (file.startsWith("63"_L1))
        m_server->poisonRun(m_server->runIds(u"thread"_s).constLast());
}

void TestContract::compareHeaders(const QJsonObject &response, const test::HttpReply &reply) const
{
    const QJsonObject headers = response.value("headers"_L1).toObject();
    if (headers.isEmpty())
        return; // not recorded
    for (const auto &name : {"content-type"_L1, "content-disposition"_L1})
        QCOMPARE(reply.headers.value(QByteArray(name.data(), name.size())), headers.value(name).toString().toLatin1());
    if (reply.status == 500 && !headers.contains("rate-limit-total"_L1))
        return; // number 63 was recorded without them
    for (const auto &name :
         {"rate-limit-total"_L1, "rate-limit-remaining"_L1, "rate-limit-reset"_L1, "retry-after"_L1}) {
        const QByteArray value = reply.headers.value(QByteArray(name.data(), name.size()));
        QVERIFY2(value.isEmpty() != headers.contains(name), name.data());
        bool number = false;
        Q_UNUSED(value.toDouble(&number));
        QCOMPARE(number, headers.contains(name));
    }
    QVERIFY(reply.headers.value("rate-limit-reset").contains('.') == headers.contains("rate-limit-reset"_L1));
}

void TestContract::compareLines(const QByteArray &path, const QByteArray &wanted, const QByteArray &got)
{
    const QJsonValue first = QJsonDocument::fromJson(wanted.split('\n').first()).object();
    const QByteArrayList lines = got.split('\n');
    QVERIFY(lines.size() > 1);
    QVERIFY(lines.last().isEmpty());
    for (const QByteArray &line : lines.first(lines.size() - 1)) {
        QVERIFY(!line.contains("enrichments"));
        const QJsonValue object = QJsonDocument::fromJson(line).object();
        const QStringList differences = m_shape.differences(kindOf(path), first, object);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }
}

void TestContract::answersAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("request");
    QTest::addColumn<QJsonObject>("response");
    for (const test::Recording &recording : test::recordings())
        QTest::newRow(qPrintable(recording.file)) << recording.file << recording.request << recording.response;
}

void TestContract::answersAsRecorded()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, request);
    QFETCH(QJsonObject, response);
    prepare(file);

    const test::HttpReply reply = replay(request);
    QCOMPARE(reply.status, response.value("status"_L1).toInt());
    compareHeaders(response, reply);

    const QByteArray path = request.value("path"_L1).toString().toLatin1();
    const QByteArray wanted = mapped(test::Recording::bodyBytes(response.value("body"_L1)));
    if (path.contains("/export"))
        compareLines(path, wanted, reply.body);
    else
        compareBody(file, path, wanted, reply);
}

void TestContract::compareBody(const QString &file, const QByteArray &path, const QByteArray &wanted,
                               const test::HttpReply &reply)
{
    const QJsonValue json = QJsonDocument::fromJson('[' + wanted + ']').array().first();
    if (wanted.isEmpty() || json.isUndefined()) {
        QCOMPARE(reply.body, wanted);
        return;
    }
    // Where nothing comes from the data, it must be the same to the letter.
    const bool edits = file >= "27"_L1 && file < "51"_L1;
    if (edits || path.contains("page=9999") || path.contains("health") || reply.status >= 400) {
        QCOMPARE(reply.json(), json);
        return;
    }
    const QStringList differences = m_shape.differences(kindOf(path), json, reply.json());
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    if (file.startsWith("51"_L1)) {
        for (const auto &key : {"feedback"_L1, "tags"_L1, "scores"_L1})
            QCOMPARE(reply.json().toObject().value(key), json.toObject().value(key));
    }
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
