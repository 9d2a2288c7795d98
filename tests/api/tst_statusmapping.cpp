// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/statusmapping.h"
#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;

namespace {

constexpr qint64 now = 1'795'000'000'000;
const QByteArray dateHeader = "Wed, 18 Nov 2026 11:06:40 GMT"; // the same moment

} // namespace

class TestStatusMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyGoodStatusIsNoError();
    void eachStatusHasItsKind_data();
    void eachStatusHasItsKind();
    void refusalsForGoodCarryTheServersWords();
    void otherErrorsCarryNoWordsOfTheServer();
    void wordsAreOnePlainLineOfAtMost300Characters();
    void aRedirectNamesTheTargetsHostOnly();
    void aLimitNamesItsEnd_data();
    void aLimitNamesItsEnd();
    void everyNetworkErrorHasAKind();
    void networkErrorsAreToldApart();
    void theDateIsReadAsUtc();
    void theBudgetIsReadFromTheHeaders();
    void aBudgetWithoutNumbersIsNone();
};

void TestStatusMapping::everyGoodStatusIsNoError()
{
    for (int status = 200; status < 300; ++status)
        QVERIFY(!api::errorOfStatus({status, {}, {}}, now));
}

void TestStatusMapping::eachStatusHasItsKind_data()
{
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("elsewhere") << QList<int>{300, 301, 302, 303, 304, 307, 308} << ErrorKind::RedirectRefused;
    QTest::newRow("refused") << QList<int>{400, 402, 405, 406, 409, 410, 413, 415, 418, 422, 451} << ErrorKind::Invalid;
    QTest::newRow("key") << QList<int>{401} << ErrorKind::Unauthorised;
    QTest::newRow("role") << QList<int>{403} << ErrorKind::Forbidden;
    QTest::newRow("gone") << QList<int>{404} << ErrorKind::Gone;
    QTest::newRow("proxy") << QList<int>{407} << ErrorKind::Offline;
    QTest::newRow("slow") << QList<int>{408} << ErrorKind::Timeout;
    QTest::newRow("limit") << QList<int>{429} << ErrorKind::RateLimited;
    QTest::newRow("server") << QList<int>{500, 501, 502, 503, 504, 520, 599} << ErrorKind::Server;
    QTest::newRow("nonsense") << QList<int>{1, 100, 101, 199, 600, 999} << ErrorKind::Protocol;
}

void TestStatusMapping::eachStatusHasItsKind()
{
    QFETCH(QList<int>, statuses);
    QFETCH(ErrorKind, kind);
    for (const int status : statuses) {
        const auto error = api::errorOfStatus({status, {}, {}}, now);
        QVERIFY2(error, qPrintable(QString::number(status)));
        QCOMPARE(error->kind, kind);
        QCOMPARE(error->httpStatus, status);
        QVERIFY(!error->detail.isEmpty());
    }
}

void TestStatusMapping::refusalsForGoodCarryTheServersWords()
{
    const auto said = api::errorOfStatus({422, {}, R"({"error":"Error","message":"value at \"thumb\""})"}, now);
    QCOMPARE(said->detail, u"value at \"thumb\""_s);
    QCOMPARE(api::errorOfStatus({400, {}, "<html>no</html>"}, now)->detail, u"HTTP 400"_s);
    QCOMPARE(api::errorOfStatus({413, {}, R"({"message":{"a":1}})"}, now)->detail, u"HTTP 413"_s);
}

void TestStatusMapping::otherErrorsCarryNoWordsOfTheServer()
{
    for (const int status : {401, 403, 404, 429, 500, 503})
        QCOMPARE(api::errorOfStatus({status, {}, R"({"message":"the text of a run"})"}, now)->detail,
                 u"HTTP %1"_s.arg(status));
}

void TestStatusMapping::wordsAreOnePlainLineOfAtMost300Characters()
{
    QCOMPARE(api::plainLine(u" a\r\nb\t\x1b[31mc\u202Ed\0e "_s), u"a b [31mc d e"_s);
    const QString cut = api::plainLine(QString(299, u'x') + u"😀😀"_s);
    QVERIFY(cut.size() <= 300);
    QVERIFY(cut.endsWith(u'…'));
    QVERIFY(cut.isValidUtf16());
    QCOMPARE(api::plainLine(QString(300, u'y')), QString(300, u'y'));
}

void TestStatusMapping::aRedirectNamesTheTargetsHostOnly()
{
    const api::Headers headers{{"location", "https://user:pass@elsewhere.example/path?token=1"}};
    const QString detail = api::errorOfStatus({302, headers, {}}, now)->detail;
    QVERIFY(detail.contains("elsewhere.example"_L1));
    QVERIFY(!detail.contains("pass"_L1) && !detail.contains("token"_L1));
    QVERIFY(!api::errorOfStatus({302, {{"location", "/login"}}, {}}, now)->detail.contains("login"_L1));
}

void TestStatusMapping::aLimitNamesItsEnd_data()
{
    QTest::addColumn<api::Headers>("headers");
    QTest::addColumn<qint64>("retryAt");
    const QByteArray after = "retry-after";
    const QByteArray reset = "rate-limit-reset";
    QTest::newRow("seconds") << api::Headers{{after, "59"}} << now + 59'000;
    QTest::newRow("a fraction") << api::Headers{{after, "2.5"}} << now + 2'500;
    QTest::newRow("zero") << api::Headers{{after, "0"}} << now + 1'000;
    QTest::newRow("negative") << api::Headers{{after, "-1"}} << now + 1'000;
    QTest::newRow("absurd") << api::Headers{{after, "1000000000"}} << now + 120'000;
    QTest::newRow("over every number") << api::Headers{{after, "1e300"}} << now + 120'000;
    QTest::newRow("text") << api::Headers{{after, "soon"}} << qint64(0);
    QTest::newRow("infinite") << api::Headers{{after, "inf"}} << qint64(0);
    QTest::newRow("not a number") << api::Headers{{after, "nan"}} << qint64(0);
    QTest::newRow("nothing") << api::Headers{} << qint64(0);
    QTest::newRow("a date") << api::Headers{{after, "Wed, 18 Nov 2026 11:07:10 GMT"}} << now + 30'000;
    QTest::newRow("text, then reset") << api::Headers{{after, "soon"}, {reset, "1795000007.25"}} << now + 7'250;
    QTest::newRow("negative, then reset") << api::Headers{{after, "-5"}, {reset, "1795000009"}} << now + 9'000;
    QTest::newRow("reset by our clock") << api::Headers{{reset, "1795000030.717946"}} << now + 30'717;
    QTest::newRow("reset by the server's clock")
        << api::Headers{{reset, "1795003610.5"}, {"date", "Wed, 18 Nov 2026 12:06:40 GMT"}} << now + 10'500;
    QTest::newRow("reset in the past") << api::Headers{{reset, "1795000000"}, {"date", "Wed, 18 Nov 2026 12:06:40 GMT"}}
                                       << now + 1'000;
    QTest::newRow("reset far away") << api::Headers{{reset, "99999999999"}} << now + 120'000;
    QTest::newRow("reset of zero") << api::Headers{{reset, "0"}} << qint64(0);
}

void TestStatusMapping::aLimitNamesItsEnd()
{
    QFETCH(api::Headers, headers);
    QFETCH(qint64, retryAt);
    QCOMPARE(api::errorOfStatus({429, headers, "Slow Down."}, now)->retryAtMs, retryAt);
}

void TestStatusMapping::everyNetworkErrorHasAKind()
{
    const auto errors = QMetaEnum::fromType<QNetworkReply::NetworkError>();
    for (int i = 0; i < errors.keyCount(); ++i) {
        const auto error = api::errorOfNetwork(static_cast<QNetworkReply::NetworkError>(errors.value(i)));
        QVERIFY(!error.detail.isEmpty());
        QVERIFY(error.httpStatus == 0 || error.detail.contains(u"proxy"_s));
        QVERIFY2(error.kind < ErrorKind::StoreFull, errors.key(i));
    }
}

void TestStatusMapping::networkErrorsAreToldApart()
{
    QCOMPARE(api::errorOfNetwork(QNetworkReply::ConnectionRefusedError).kind, ErrorKind::Offline);
    QCOMPARE(api::errorOfNetwork(QNetworkReply::HostNotFoundError).kind, ErrorKind::Offline);
    QCOMPARE(api::errorOfNetwork(QNetworkReply::RemoteHostClosedError).kind, ErrorKind::Offline);
    QCOMPARE(api::errorOfNetwork(QNetworkReply::ProxyNotFoundError).kind, ErrorKind::Offline);
    QCOMPARE(api::errorOfNetwork(QNetworkReply::ProxyNotFoundError).httpStatus, 407);
    QCOMPARE(api::errorOfNetwork(QNetworkReply::TimeoutError).kind, ErrorKind::Timeout);
    QCOMPARE(api::errorOfNetwork(QNetworkReply::SslHandshakeFailedError).kind, ErrorKind::Tls);
    QCOMPARE(api::errorOfNetwork(QNetworkReply::InsecureRedirectError).kind, ErrorKind::RedirectRefused);
    QCOMPARE(api::errorOfNetwork(QNetworkReply::ProtocolFailure).kind, ErrorKind::Protocol);
}

void TestStatusMapping::theDateIsReadAsUtc()
{
    QCOMPARE(api::serverDateMs({{"date", dateHeader}}), now);
    QCOMPARE(api::serverDateMs({{"date", "yesterday"}}), qint64(0));
    QCOMPARE(api::serverDateMs({}), qint64(0));
}

void TestStatusMapping::theBudgetIsReadFromTheHeaders()
{
    const api::Headers headers{{"rate-limit-total", "150"},
                               {"rate-limit-remaining", "12"},
                               {"rate-limit-reset", "1795000042.9"},
                               {"date", dateHeader}};
    const auto budget = api::budgetOf(headers, now + 5'000);
    QVERIFY(budget);
    QCOMPARE(budget->total, 150);
    QCOMPARE(budget->remaining, 12);
    QCOMPARE(budget->resetMs, now + 5'000 + 42'900);
}

void TestStatusMapping::aBudgetWithoutNumbersIsNone()
{
    QVERIFY(!api::budgetOf({}, now));
    QVERIFY(!api::budgetOf({{"rate-limit-total", "many"}, {"rate-limit-remaining", "-3"}}, now));
    QCOMPARE(api::budgetOf({{"rate-limit-remaining", "7"}}, now)->total, -1);
}

QTEST_GUILESS_MAIN(TestStatusMapping)
#include "tst_statusmapping.moc"
