// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/transport.h"
#include "support/clientfixture.h"
#include <QFile>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using test::awaited;
using test::kindOf;
using test::Script;

namespace {

const QString runPath = u"/v1/runs/"_s + test::someId;
const QByteArray goodPage = R"({"page":0,"limit":50,"data":[{"id":"0976bcf4-b77e-435b-b191-7cab147b17f3"}]})";

QByteArray fileText(const QString &name)
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA) + u"/tls/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<QTcpServer> tlsListener()
{
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(fileText(u"localhost.pem"_s)));
    tls.setPrivateKey(QSslKey(fileText(u"localhost.key"_s), QSsl::Ec));
    auto listener = std::make_unique<QSslServer>();
    listener->setSslConfiguration(tls);
    return listener;
}

/// What a page of the scripted server comes to.
domain::Result<api::RunPage> pageFor(Script script, api::ClientOptions options = {})
{
    test::ClientFixture fixture(options);
    fixture.server.always(std::move(script));
    return awaited(fixture.client->runs({}));
}

/// A page of about `bytes` that does not compress to nothing.
QByteArray largePage(qsizetype bytes)
{
    QByteArray text = R"({"data":[{"id":"0976bcf4-b77e-435b-b191-7cab147b17f3","input":")";
    for (quint32 seed = 1; text.size() < bytes;) {
        seed = seed * 1'664'525 + 1'013'904'223;
        text += QByteArray::number(seed, 36);
    }
    return text + "\"}]}";
}

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusedPortIsOffline();
    void silenceBeforeTheHeadersIsATimeout();
    void silenceInTheBodyIsATimeout();
    void aSlowDripEndsAtTheTotalTime();
    void anErrorsStatusCountsEvenWhenItsBodyNeverEnds();
    void aResetOnAKeptConnectionIsTriedOnceMore();
    void aConnectionThatAlwaysBreaksIsOffline();
    void aFirstConnectionThatBreaksIsNotTriedAgainByUs();
    void anAnswerCutShortIsNeverAPage_data();
    void anAnswerCutShortIsNeverAPage();
    void aRedirectIsRefusedAndNoKeyLeaves_data();
    void aRedirectIsRefusedAndNoKeyLeaves();
    void cookiesAndSignInChallengesAreNotFollowed();
    void aLargeBodyIsStoppedEarly();
    void anAnnouncedLargeBodyIsNotReadAtAll();
    void aLargeErrorBodyLeavesItsStatus();
    void aCompressedPageIsRead_data();
    void aCompressedPageIsRead();
    void aDecompressionBombIsTooLarge();
    void aRepetitivePageUnderTheLimitIsNoBomb();
    void brokenCompressionIsNeverAPage();
    void garbageInsteadOfHttpIsNoAnswer();
    void deepJsonOverTheWireIsNoAnswer();
    void aSelfSignedCertificateIsRefused();
    void aCertificateOfTheGivenAuthorityIsTrusted();
    void aTrustedCertificateForAnotherHostIsRefused();
    void anUnreadableAuthorityFileIsATlsError();
};

void TestTransport::aRefusedPortIsOffline()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(taken.serverPort()));
    taken.close();
    test::ClientFixture fixture({.server = nobody});
    QCOMPARE(kindOf(awaited(fixture.client->health())), u"Offline"_s);
}

void TestTransport::silenceBeforeTheHeadersIsATimeout()
{
    const auto result = pageFor(Script::hang(), {.idleTimeoutMs = 50});
    QCOMPARE(kindOf(result), u"Timeout"_s);
    QCOMPARE(result.error().detail, u"nothing came for too long"_s);
}

void TestTransport::silenceInTheBodyIsATimeout()
{
    const auto half = Script::raw(200, {{"Content-Length", "5000"}}, goodPage, Script::After::KeepOpen);
    const auto result = pageFor(half, {.idleTimeoutMs = 50});
    QCOMPARE(kindOf(result), u"Timeout"_s);
    QCOMPARE(result.error().detail, u"nothing came for too long"_s);
}

void TestTransport::aSlowDripEndsAtTheTotalTime()
{
    Script drip = Script::raw(200, {{"Content-Length", "100000"}}, QByteArray(100'000, ' '), Script::After::KeepOpen);
    drip.dripMs = 1;
    drip.dripFrom = drip.bytes.indexOf("\r\n\r\n") + 4;
    test::ClientFixture fixture({.idleTimeoutMs = 20'000, .totalTimeoutMs = 200});
    fixture.server.always(drip);
    const auto result = awaited(fixture.client->runs({}));
    QCOMPARE(kindOf(result), u"Timeout"_s);
    QCOMPARE(result.error().detail, u"the answer took too long"_s);
}

void TestTransport::anErrorsStatusCountsEvenWhenItsBodyNeverEnds()
{
    const auto half = Script::raw(503, {{"Content-Length", "5000"}}, "{", Script::After::KeepOpen);
    QCOMPARE(kindOf(pageFor(half, {.idleTimeoutMs = 1000})), u"Server"_s);
    const auto cut = Script::raw(403, {{"Content-Length", "5000"}}, "{", Script::After::Close);
    QCOMPARE(kindOf(pageFor(cut)), u"Forbidden"_s);
}

void TestTransport::aResetOnAKeptConnectionIsTriedOnceMore()
{
    test::ClientFixture fixture;
    fixture.server.on("GET", "/v1/health", Script::json(R"({"status":"OK"})"));
    // Qt sends a request again by itself when its connection breaks; more resets than it bears make our own try count.
    int resets = 0;
    fixture.server.handle([&](const test::Received &) {
        return fixture.client->requestCount() < 3 ? (++resets, Script::reset()) : Script::json("{}");
    });
    QCOMPARE(kindOf(awaited(fixture.client->health())), u"good"_s);
    const domain::VerdictChange up{{{u"thumb"_s, u"up"_s}}};
    QCOMPARE(kindOf(awaited(fixture.client->patchFeedback(test::someId, up))), u"good"_s);
    QVERIFY(resets > 0);
    QCOMPARE(fixture.client->requestCount(), 3);
    const auto &received = fixture.server.received();
    for (qsizetype i = 1; i < received.size(); ++i)
        QCOMPARE(received.at(i).body, R"({"thumb":"up"})");
}

void TestTransport::aConnectionThatAlwaysBreaksIsOffline()
{
    test::ClientFixture fixture;
    fixture.server.on("GET", "/v1/health", Script::json(R"({"status":"OK"})"));
    fixture.server.always(Script::reset());
    QCOMPARE(kindOf(awaited(fixture.client->health())), u"good"_s);
    QCOMPARE(kindOf(awaited(fixture.client->runs({}))), u"Offline"_s);
    QCOMPARE(fixture.client->requestCount(), 3);
}

void TestTransport::aFirstConnectionThatBreaksIsNotTriedAgainByUs()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::reset());
    QCOMPARE(kindOf(awaited(fixture.client->runs({}))), u"Offline"_s);
    QCOMPARE(fixture.client->requestCount(), 1);
}

void TestTransport::anAnswerCutShortIsNeverAPage_data()
{
    QTest::addColumn<test::HeaderList>("headers");
    QTest::addColumn<QByteArray>("body");
    const QByteArray half = goodPage.left(40);
    const QByteArray oneShort = goodPage.chopped(1);
    const auto chunk = [](const QByteArray &text) {
        return QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n";
    };
    QTest::newRow("length") << test::HeaderList{{"Content-Length", "5000"}} << half;
    QTest::newRow("length, one short") << test::HeaderList{{"Content-Length", QByteArray::number(goodPage.size())}}
                                       << oneShort;
    QTest::newRow("in a chunk") << test::HeaderList{{"Transfer-Encoding", "chunked"}} << chunk(goodPage).left(40);
    QTest::newRow("between chunks") << test::HeaderList{{"Transfer-Encoding", "chunked"}} << chunk(half);
    QTest::newRow("ends with the connection") << test::HeaderList{{"Connection", "close"}} << half;
    QTest::newRow("ends with the connection, one short") << test::HeaderList{{"Connection", "close"}} << oneShort;
}

void TestTransport::anAnswerCutShortIsNeverAPage()
{
    QFETCH(test::HeaderList, headers);
    QFETCH(QByteArray, body);
    // Whether Qt notices the cut is a matter of timing and framing; where it does not, the text gives it away.
    const QString kind = kindOf(pageFor(Script::raw(200, headers, body, Script::After::Close)));
    QVERIFY2(kind == "Offline"_L1 || kind == "Protocol"_L1, qPrintable(kind));
}

void TestTransport::aRedirectIsRefusedAndNoKeyLeaves_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("elsewhere");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d to the same host", status) << status << false;
        QTest::addRow("%d to another host", status) << status << true;
    }
}

void TestTransport::aRedirectIsRefusedAndNoKeyLeaves()
{
    QFETCH(int, status);
    QFETCH(bool, elsewhere);
    test::ClientFixture fixture;
    test::ScriptedServer other;
    other.always(Script::json(goodPage));
    const QUrl target = elsewhere ? other.url(u"/steal"_s, u"http"_s, u"localhost"_s) : fixture.server.url(u"/there"_s);
    fixture.server.always(Script::redirect(status, target.toEncoded()));
    for (const auto &result : {awaited(fixture.client->checkAccess()),
                               awaited(fixture.client->patchFeedback(test::someId, {{{u"thumb"_s, u"up"_s}}}))}) {
        QCOMPARE(kindOf(result), u"RedirectRefused"_s);
        QVERIFY(result.error().detail.contains(target.host()));
    }
    QCOMPARE(fixture.server.received().size(), 2);
    QCOMPARE(other.received().size(), 0);
}

void TestTransport::cookiesAndSignInChallengesAreNotFollowed()
{
    test::ClientFixture fixture;
    fixture.server.always(
        Script::answer(401, "{}", {{"WWW-Authenticate", "Basic realm=\"x\""}, {"Set-Cookie", "session=1; Path=/"}}));
    QCOMPARE(kindOf(awaited(fixture.client->runs({}))), u"Unauthorised"_s);
    QCOMPARE(kindOf(awaited(fixture.client->runs({}))), u"Unauthorised"_s);
    QCOMPARE(fixture.server.received().size(), 2);
    QVERIFY(!fixture.server.received().last().headers.contains("cookie"));
}

void TestTransport::aLargeBodyIsStoppedEarly()
{
    constexpr qint64 size = 64 << 20; // more than the buffers of a loopback connection hold
    Script endless = Script::raw(200, {{"Connection", "close"}}, {}, Script::After::KeepOpen);
    endless.flood = size;
    test::ClientFixture fixture({.maxPageBytes = 64 << 10});
    fixture.server.always(endless);
    QCOMPARE(kindOf(awaited(fixture.client->runs({}))), u"TooLarge"_s);
    QTRY_COMPARE(fixture.server.openConnections(), 0);
    QVERIFY2(fixture.server.bytesSent() < size / 2, qPrintable(QString::number(fixture.server.bytesSent())));
}

void TestTransport::anAnnouncedLargeBodyIsNotReadAtAll()
{
    test::ClientFixture fixture({.maxPageBytes = 64 << 10, .maxRunBytes = 1 << 10});
    fixture.server.always(
        Script::raw(200, {{"Content-Length", QByteArray::number(10 << 20)}}, {}, Script::After::KeepOpen));
    QCOMPARE(kindOf(awaited(fixture.client->runs({}))), u"TooLarge"_s);
    QCOMPARE(kindOf(awaited(fixture.client->run(test::someId))), u"TooLarge"_s);
    QTRY_COMPARE(fixture.server.openConnections(), 0);
}

void TestTransport::aLargeErrorBodyLeavesItsStatus()
{
    QCOMPARE(kindOf(pageFor(Script::json(QByteArray(1 << 20, ' '), 502), {.maxPageBytes = 1 << 10})), u"Server"_s);
}

void TestTransport::aCompressedPageIsRead_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("gzip") << QByteArray("gzip") << goodPage;
    QTest::newRow("gzip, 6 MB") << QByteArray("gzip") << largePage(6 << 20);
    QTest::newRow("deflate") << QByteArray("deflate") << goodPage;
    QTest::newRow("deflate, 6 MB") << QByteArray("deflate") << largePage(6 << 20);
    QTest::newRow("plain, 6 MB") << QByteArray("identity") << largePage(6 << 20);
}

void TestTransport::aCompressedPageIsRead()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, page);
    QByteArray body = page;
    if (coding == "gzip")
        body = test::gzipped(page);
    else if (coding == "deflate")
        body = qCompress(page).mid(4);
    const auto result = pageFor(Script::answer(200, body, {{"Content-Encoding", coding}}));
    QCOMPARE(kindOf(result), u"good"_s);
    QCOMPARE(result->runs.size(), 1);
    QCOMPARE(result->bytes, page.size());
}

void TestTransport::aDecompressionBombIsTooLarge()
{
    const QByteArray bomb = test::gzipped(QByteArray(64 << 20, ' '));
    QVERIFY(bomb.size() < 128 << 10);
    QCOMPARE(kindOf(pageFor(Script::answer(200, bomb, {{"Content-Encoding", "gzip"}}))), u"TooLarge"_s);
}

void TestTransport::aRepetitivePageUnderTheLimitIsNoBomb()
{
    const QByteArray page = goodPage.chopped(1) + QByteArray(20 << 20, ' ') + '}';
    const auto result = pageFor(Script::answer(200, test::gzipped(page), {{"Content-Encoding", "gzip"}}));
    QCOMPARE(kindOf(result), u"good"_s);
    QCOMPARE(result->bytes, page.size());
}

void TestTransport::brokenCompressionIsNeverAPage()
{
    QByteArray broken = test::gzipped(largePage(20'000));
    broken.replace(2000, 40, QByteArray(40, '\xff'));
    const QString kind = kindOf(pageFor(Script::answer(200, broken, {{"Content-Encoding", "gzip"}})));
    QVERIFY2(kind == "TooLarge"_L1 || kind == "Protocol"_L1, qPrintable(kind));
}

void TestTransport::garbageInsteadOfHttpIsNoAnswer()
{
    Script garbage;
    garbage.bytes = "220 mail.example ESMTP ready\r\n\r\n" + QByteArray(2000, '\x01');
    garbage.after = Script::After::Close;
    const QString kind = kindOf(pageFor(garbage));
    QVERIFY2(kind == "Protocol"_L1 || kind == "Offline"_L1, qPrintable(kind));
}

void TestTransport::deepJsonOverTheWireIsNoAnswer()
{
    test::ClientFixture fixture;
    fixture.server.always(Script::json("{\"id\":\"" + test::someId.toLatin1() + "\",\"input\":" +
                                       QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') + '}'));
    QCOMPARE(kindOf(awaited(fixture.client->run(test::someId))), u"Protocol"_s);
}

void TestTransport::aSelfSignedCertificateIsRefused()
{
    test::ScriptedServer secure(tlsListener());
    secure.always(Script::json(goodPage));
    test::ClientFixture fixture({.server = secure.url({}, u"https"_s, u"localhost"_s)});
    const auto result = awaited(fixture.client->checkAccess());
    QCOMPARE(kindOf(result), u"Tls"_s);
    QVERIFY2(result.error().detail.contains("SHA-256"_L1), qPrintable(result.error().detail));
    QCOMPARE(secure.received().size(), 0);
}

void TestTransport::aCertificateOfTheGivenAuthorityIsTrusted()
{
    test::ScriptedServer secure(tlsListener());
    secure.always(Script::json(goodPage));
    test::ClientFixture fixture({.server = secure.url({}, u"https"_s, u"localhost"_s),
                                 .caFile = QStringLiteral(TIDEMARK_TEST_DATA "/tls/localhost.pem")});
    QCOMPARE(kindOf(awaited(fixture.client->checkAccess())), u"good"_s);
    QCOMPARE(secure.received().size(), 1);
    QCOMPARE(secure.received().first().headers.value("authorization"), "Bearer the-key");
}

void TestTransport::aTrustedCertificateForAnotherHostIsRefused()
{
    test::ScriptedServer secure(tlsListener());
    secure.always(Script::json(goodPage));
    test::ClientFixture fixture({.server = secure.url({}, u"https"_s, u"127.0.0.1"_s),
                                 .caFile = QStringLiteral(TIDEMARK_TEST_DATA "/tls/localhost.pem")});
    QCOMPARE(kindOf(awaited(fixture.client->checkAccess())), u"Tls"_s);
    QCOMPARE(secure.received().size(), 0);
}

void TestTransport::anUnreadableAuthorityFileIsATlsError()
{
    QTemporaryDir folder;
    QFile empty(folder.filePath(u"ca.pem"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly) && empty.write("no certificate") > 0);
    empty.close();
    test::ScriptedServer secure(tlsListener());
    for (const QString &file : {empty.fileName(), folder.filePath(u"missing.pem"_s)}) {
        test::ClientFixture fixture({.server = secure.url({}, u"https"_s, u"localhost"_s), .caFile = file});
        QCOMPARE(kindOf(awaited(fixture.client->checkAccess())), u"Tls"_s);
    }
    QCOMPARE(secure.received().size(), 0);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
