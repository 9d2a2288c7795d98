// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exporttext.h"
#include "exporters/redaction/redactor.h"
#include "support/recordings.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::exporters;

namespace {

const QSet<PrivateData> allClasses{PrivateData::Email, PrivateData::Phone, PrivateData::Card, PrivateData::Iban,
                                   PrivateData::Key};
// Put together here, so that no scanner takes them for lost ones.
const QString secret = u"a8Kd03mXqZ7wLr5TnYc2"_s;
const QString openAi = u"sk-"_s + u"proj-"_s + secret + u"_"_s + secret + u"-x9"_s;
const QString anthropic = u"sk-"_s + u"ant-api03-"_s + secret + secret + u"-AA"_s;
const QString gitHub = u"ghp"_s + u"_"_s + secret + u"Qw3eRt5yUi7oPa9s"_s;
const QString aws = u"AKIA"_s + u"Q3EGRYTR7WZ5LXKP"_s;
const QString google = u"AIza"_s + secret + u"-_b4Vn8MzKq1Wd6"_s;
const QString jwt = u"eyJhbGciOiJIUzI1NiJ9"_s + u".eyJzdWIiOiIxMjM0NTY3ODkwIn0."_s + secret + secret;
const QString pem = u"-----BEGIN RSA PRIVATE "_s + u"KEY-----\n"_s + secret + secret + u"\n"_s + secret + u"==\n"_s +
                    u"-----END RSA PRIVATE "_s + u"KEY-----"_s;

Redactor redactorOf(const QStringList &patterns = {}, const QSet<PrivateData> &classes = allClasses)
{
    Redactor redactor({classes, patterns});
    redactor.beginRow();
    return redactor;
}

/// Text of pieces that come close to private data, and of some that are.
QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{u"bob@example.org"_s,
                                    u"@"_s,
                                    u"example.com"_s,
                                    u"anna.b"_s,
                                    u"+49"_s,
                                    u"+"_s,
                                    u"030"_s,
                                    u"(0)"_s,
                                    u" "_s,
                                    u"-"_s,
                                    u"."_s,
                                    u"/"_s,
                                    u"1234"_s,
                                    u"4111"_s,
                                    u"1111"_s,
                                    u"4111 1111 1111 1111"_s,
                                    u"DE89"_s,
                                    u"3704"_s,
                                    u"DE89 3704 0044 0532 0130 00"_s,
                                    u"[EMAIL_1]"_s,
                                    u"[PHONE_2]"_s,
                                    u"\n"_s,
                                    u"\\n"_s,
                                    u"+49 30 1234567"_s,
                                    u"的"_s,
                                    u"電話"_s,
                                    u"🎉"_s,
                                    u"555-123-4567"_s,
                                    u"%40"_s,
                                    u"("_s,
                                    u")"_s,
                                    u"Bearer "_s,
                                    u"x"_s,
                                    u"é"_s,
                                    gitHub,
                                    jwt,
                                    pem,
                                    u"2024-05-06"_s,
                                    u"12:30"_s,
                                    u"0171"_s,
                                    QString(QChar(0xd83c)),
                                    u","_s,
                                    u":"_s,
                                    u"_"_s,
                                    u"0"_s};
    QString text;
    for (int i = random.bounded(30); i >= 0; --i)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

} // namespace

class RedactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void privateDataIsReplaced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::newRow(qUtf8Printable(text)) << text << expected;
        };
        row(u"bob@example.org"_s, u"[EMAIL_1]"_s);
        row(u"Schreib an Jörg.Müller+news@mail.firma-köln.de."_s, u"Schreib an [EMAIL_1]."_s);
        row(u"<mailto:bob@example.co.uk>, \"o'brien@example.ie\""_s, u"<mailto:[EMAIL_1]>, \"[EMAIL_2]\""_s);
        row(u"请发邮件到test@example.cn谢谢"_s, u"请发邮件到[EMAIL_1]谢谢"_s);
        row(u"メールはtaro@example.jpまで"_s, u"メールは[EMAIL_1]まで"_s);
        row(u"Пишите на почта@пример.рф!"_s, u"Пишите на [EMAIL_1]!"_s);
        row(u"بريدي ali@example.com شكرا"_s, u"بريدي [EMAIL_1] شكرا"_s);
        row(u"see...bob@example.org...ok"_s, u"see...[EMAIL_1]...ok"_s);
        row(u"12345@163.com,a_b@x-y.museum"_s, u"[EMAIL_1],[EMAIL_2]"_s);
        row(u"{\\\"to\\\":\\\"x\\nbob@example.org\\\"}"_s, u"{\\\"to\\\":\\\"x\\n[EMAIL_1]\\\"}"_s);
        row(u"https://x.org/?to=bob%40example.org&a=1"_s, u"https://x.org/?to=[EMAIL_1]&a=1"_s);
        row(u"https://ann:pw@host.example.com/"_s, u"https://ann:[EMAIL_1]/"_s);
        row(u"Call +1 (555) 123-4567 now"_s, u"Call [PHONE_1] now"_s);
        row(u"+491701234567"_s, u"[PHONE_1]"_s);
        row(u"Tel.: +49 (0)30 / 123 456-78, Fax: (+49) 30 12345679"_s, u"Tel.: [PHONE_1], Fax: [PHONE_2]"_s);
        row(u"tel:+44-20-7946-0958"_s, u"tel:[PHONE_1]"_s);
        row(u"030 1234567 oder 0171/7654321"_s, u"[PHONE_1] oder [PHONE_2]"_s);
        row(u"(030) 123 456 78"_s, u"[PHONE_1]"_s);
        row(u"030 1234567 0171 7654321"_s, u"[PHONE_1] [PHONE_2]"_s);
        row(u"Appelez le 01 23 45 67 89 ou le 06.12.34.56.78."_s, u"Appelez le [PHONE_1] ou le [PHONE_2]."_s);
        row(u"電話は03-1234-5678、携帯は０９０－１２３４－５６７８です"_s, u"電話は[PHONE_1]、携帯は[PHONE_2]です"_s);
        row(u"电话010-12345678，手机138 1234 5678"_s, u"电话[PHONE_1]，手机[PHONE_2]"_s);
        row(u"전화는 010-1234-5678입니다"_s, u"전화는 [PHONE_1]입니다"_s);
        row(u"Llámame al +34 612 345 678"_s, u"Llámame al [PHONE_1]"_s);
        row(u"Ligue (11) 98765-4321"_s, u"Ligue [PHONE_1]"_s);
        row(u"Звоните: 8 (495) 123-45-67"_s, u"Звоните: [PHONE_1]"_s);
        row(u"1-800-555-1234, 555.234.5678, 555-123-4567 x12"_s, u"[PHONE_1], [PHONE_2], [PHONE_3] x12"_s);
        row(u"Anruf 0171 1234567 10:30 Uhr"_s, u"Anruf [PHONE_1] 10:30 Uhr"_s);
        row(u"0049 30 1234567 (030 7654321)"_s, u"[PHONE_1] ([PHONE_2])"_s);
        row(u"a,030 1234567,b"_s, u"a,[PHONE_1],b"_s);
        row(u"4111111111111111"_s, u"[CARD_1]"_s);
        row(u"Card 5500 0000 0000 0004 123, 12/27"_s, u"Card [CARD_1] 123, 12/27"_s);
        row(u"Karte 3782-822463-10005 (Amex)"_s, u"Karte [CARD_1] (Amex)"_s);
        row(u"卡号4000 0000 0000 0002。"_s, u"卡号[CARD_1]。"_s);
        row(u"card #6011 1111 1111 1117\n30569309025904"_s, u"card #[CARD_1]\n[CARD_2]"_s);
        row(u"3530111333300000|2223003122003222"_s, u"[CARD_1]|[CARD_2]"_s);
        row(u"IBAN: DE89 3704 0044 0532 0130 00"_s, u"IBAN: [IBAN_1]"_s);
        row(u"GB29NWBK60161331926819 and nl91abna0417164300"_s, u"[IBAN_1] and [IBAN_2]"_s);
        row(u"FR14 2004 1010 0505 0001 3M02 606 EUR"_s, u"[IBAN_1] EUR"_s);
        row(u"口座はCH93 0076 2011 6238 5295 7です"_s, u"口座は[IBAN_1]です"_s);
        row(u"key="_s + openAi + u";"_s, u"key=[KEY_1];"_s);
        row(u"\""_s + anthropic + u"\", "_s + gitHub + u", "_s + aws, u"\"[KEY_1]\", [KEY_2], [KEY_3]"_s);
        row(u"密钥"_s + google + u"。"_s, u"密钥[KEY_1]。"_s);
        row(u"Authorization: Bearer "_s + secret + u"\nCookie: "_s + jwt,
            u"Authorization: Bearer [KEY_1]\nCookie: [KEY_2]"_s);
        row(u"hf"_s + u"_jCBaQngSHiHDRYOcsMcifUcysGyaiybUWz"_s, u"[KEY_1]"_s);
        row(u"xoxb"_s + u"-781236542736-2364535789652-"_s + secret, u"[KEY_1]"_s);
        row(u"Here:\n"_s + pem + u"\ndone"_s, u"Here:\n[KEY_1]\ndone"_s);
        row(u"\""_s + QString(pem).replace(u"\n"_s, u"\\n"_s) + u"\""_s, u"\"[KEY_1]\""_s);
        row(u"bob@example.org "_s + u"+49 30 1234567 4111111111111111 DE89370400440532013000 "_s + gitHub,
            u"[EMAIL_1] [PHONE_1] [CARD_1] [IBAN_1] [KEY_1]"_s);
    }

    void privateDataIsReplaced()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        Redactor redactor = redactorOf();
        QCOMPARE(redactor.text(text), expected);
        QVERIFY(!redactor.rowFailed());
        Redactor again = redactorOf();
        QCOMPARE(again.text(expected), expected);
        QVERIFY(again.rowHits().isEmpty());
    }

    void whatOnlyLooksPrivateStays_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{
            u"On 2024-05-06 at 07:08:09.123456789"_s,
            u"2024-01-15T10:30:00+01:00 und 2024-01-15T10:30:00.000+0100"_s,
            u"Am 05.06.2024 12:30 Uhr, 05/06/2024 12, 01-02-2024 1400"_s,
            u"Version 10.0.19045.3324, 01.12.2345, v0.12.34567.89"_s,
            u"Host 192.168.100.200:8080, 010.020.030.040, 255.255.255.0"_s,
            u"550e8400-e29b-41d4-a716-446655440000"_s,
            u"01234567-1234-1234-1234-123456789012"_s,
            u"Bestellnummer 0123456789, 4111111111111112, 12345678901234567"_s,
            u"Order 402-1234567-1234567, Rechnung 2024-000123"_s,
            u"ISBN 978-3-16-148410-0 and 0-306-40615-2"_s,
            u"EAN 4006381333931, SSN 123-45-6789"_s,
            u"1 234 567 890 habitants, +20 000 000 users, 1,234,567.89"_s,
            u"$212-555-1234, 12.345.678,90 €, 1 067 123 456 €"_s,
            u"+40.6894-074.0447/ and 48.8566, 2.3522"_s,
            u"x = 1+4912345678901; C++20; a += 12345678;"_s,
            u"@@ -12345,7 +12345678,9 @@"_s,
            u"00000010: ff 01 23 45 67 89 0a bc de"_s,
            u"01 02 03 04 05 06 07 08 09 10"_s,
            u"(2020) 1234-5678; 12(3) 123-145; (1) 2023-2024"_s,
            u"1111 2222 3333 4444 5555 6666 7777 8888"_s,
            u"4111 1111 1111 1111 5555 6666 7777 8888"_s,
            u"0000000000000000 4444444444444444"_s,
            u"0.4111111111111111 and 4111111111111111.5"_s,
            u"/status/4111111111111111, id_4111111111111111, a4111111111111111"_s,
            u"logo@2x.png, npm i react@18.2.0, actions/checkout@v4.1.0"_s,
            u"git@github.com:owner/repo.git, user@1000.service"_s,
            u"@bob @bob@mastodon.social https://medium.com/@bob"_s,
            u"y = x@w.transpose() + a@b.T"_s,
            u"root@localhost, @app.route('/'), a@b, bob@, @example.org"_s,
            u"DE89 3704 0044 0532 0130 01, DE8937040044053201300, XX89 3704 0044 0532 0130 00"_s,
            u"sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709"_s,
            u"sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s,
            u"task-management-system2024, sk-learn, disk-a8Kd03mXqZ7wLr5TnYc2b"_s,
            u"sk-proj-name-of-my-very-own-project, sk-XXXXXXXXXXXXXXXXXXXXXXXX, sk-…"_s,
            u"Authorization: Bearer YOUR_ACCESS_TOKEN_HERE, bearer authentication-mechanism"_s,
            u"hf_requiredCharacteristicTypes, hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, ghp_short"_s,
            u"The file starts with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----."_s,
            u"[EMAIL_1] [PHONE_12] [CARD_3] [IBAN_4] [KEY_5] [PRIVATE_6]"_s,
            u"データは2024年5月6日に12,345件、合計1,234,567円でした。"_s,
            u"订单号20240506123456，价格￥1,299.00，版本1.2.3。"_s,
            u"주문번호 2024-0506-1234, 3.14159265358979"_s,
            u"Заказ № 12345-67890 от 06.05.2024 на 1 234 567 руб."_s,
            u"رقم الطلب ١٢٣٤٥٦ بتاريخ ٢٠٢٤"_s,
            u"Öffnungszeiten 0800-1830, Artikel 0012-3456, PLZ 10115"_s,
            u"Timestamp 1700000000000, snowflake 1234567890123456789"_s,
            u"2001 2002 2003 2004 2005 2006 2007 2008"_s,
            u"pi = 3.14159 26535 89793 23846 26433"_s,
            u"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="_s,
        };
        for (const QString &text : texts)
            QTest::newRow(qUtf8Printable(text)) << text;
    }

    void whatOnlyLooksPrivateStays()
    {
        QFETCH(QString, text);
        Redactor redactor = redactorOf();
        QCOMPARE(redactor.text(text), text);
        QVERIFY(redactor.rowHits().isEmpty());
        QVERIFY(!redactor.rowFailed());
    }

    void onlyTheClassesAskedForAreLookedFor_data()
    {
        QTest::addColumn<PrivateData>("kind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("mail") << PrivateData::Email
                              << u"[EMAIL_1] 030 1234567 4111111111111111 DE89370400440532013000 "_s + aws;
        QTest::newRow("phone") << PrivateData::Phone
                               << u"a@example.org [PHONE_1] 4111111111111111 DE89370400440532013000 "_s + aws;
        QTest::newRow("card") << PrivateData::Card
                              << u"a@example.org 030 1234567 [CARD_1] DE89370400440532013000 "_s + aws;
        QTest::newRow("iban") << PrivateData::Iban << u"a@example.org 030 1234567 4111111111111111 [IBAN_1] "_s + aws;
        QTest::newRow("key") << PrivateData::Key
                             << u"a@example.org 030 1234567 4111111111111111 DE89370400440532013000 [KEY_1]"_s;
    }

    void onlyTheClassesAskedForAreLookedFor()
    {
        QFETCH(PrivateData, kind);
        QFETCH(QString, expected);
        Redactor redactor = redactorOf({}, {kind});
        QCOMPARE(redactor.text(u"a@example.org 030 1234567 4111111111111111 DE89370400440532013000 "_s + aws),
                 expected);
        QVERIFY(!redactor.rowFailed());
        redactor.keepRow();
        QCOMPARE(redactor.counts(), (QMap<QString, qint64>{{privateDataWord(kind), 1}}));
    }

    void theSameValueKeepsItsNumberWithinARow()
    {
        Redactor redactor = redactorOf();
        QCOMPARE(redactor.text(u"bob@example.org, ann@example.org"_s), u"[EMAIL_1], [EMAIL_2]"_s);
        QCOMPARE(redactor.text(u"Ann@Example.org +49 30 1234567"_s), u"[EMAIL_2] [PHONE_1]"_s);
        QCOMPARE(redactor.text(u"+49 (0)30 123-4567 or 4111 1111 1111 1111"_s), u"[PHONE_1] or [CARD_1]"_s);
        QCOMPARE(redactor.text(u"4111-1111-1111-1111 DE89370400440532013000"_s), u"[CARD_1] [IBAN_1]"_s);
        QCOMPARE(redactor.jsonText(u"{\"a\":\"de89 3704 0044 0532 0130 00\"}"_s), u"{\"a\":\"[IBAN_1]\"}"_s);
        const QList<Redactor::Hit> hits = redactor.rowHits();
        QStringList values;
        QStringList placeholders;
        for (const Redactor::Hit &hit : hits) {
            values.append(hit.value);
            placeholders.append(hit.placeholder);
        }
        QCOMPARE(values, (QStringList{u"bob@example.org"_s, u"ann@example.org"_s, u"+49 30 1234567"_s,
                                      u"4111 1111 1111 1111"_s, u"DE89370400440532013000"_s}));
        QCOMPARE(placeholders,
                 (QStringList{u"[EMAIL_1]"_s, u"[EMAIL_2]"_s, u"[PHONE_1]"_s, u"[CARD_1]"_s, u"[IBAN_1]"_s}));
        redactor.beginRow();
        QVERIFY(redactor.rowHits().isEmpty());
        QCOMPARE(redactor.text(u"ann@example.org"_s), u"[EMAIL_1]"_s);
    }

    void aPlaceholderThatIsInTheTextIsNotGivenToAnotherValue()
    {
        Redactor redactor = redactorOf();
        QCOMPARE(redactor.text(u"[EMAIL_1] or bob@example.org?"_s), u"[EMAIL_1] or [EMAIL_2]?"_s);
        QCOMPARE(redactor.text(u"ann@example.org [EMAIL_3] bob@example.org"_s), u"[EMAIL_4] [EMAIL_3] [EMAIL_2]"_s);
        QVERIFY(!redactor.rowFailed());
        QCOMPARE(redactor.rowHits().size(), 2);
    }

    void countsAreOfReplacementsInKeptRows()
    {
        Redactor redactor = redactorOf({u"Project \\w+"_s});
        (void)redactor.text(u"bob@example.org bob@example.org Project X"_s);
        redactor.keepRow();
        redactor.keepRow();
        redactor.beginRow();
        (void)redactor.text(u"bob@example.org"_s);
        redactor.beginRow();
        (void)redactor.text(u"ann@example.org"_s);
        redactor.keepRow();
        QCOMPARE(redactor.counts(),
                 (QMap<QString, qint64>{
                     {u"card"_s, 0}, {u"iban"_s, 0}, {u"key"_s, 0}, {u"mail"_s, 3}, {u"own"_s, 1}, {u"phone"_s, 0}}));
    }

    void ownPatternsTakeInWhatTheyOverlap_data()
    {
        QTest::addColumn<QStringList>("patterns");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QStringList &patterns, const QString &text, const QString &expected) {
            QTest::newRow(qUtf8Printable(patterns.join(u' ') + u" in "_s + text)) << patterns << text << expected;
        };
        row({u"Kunde \\d+"_s}, u"Der Kunde 123 und Kunde 45, Kunde 123"_s,
            u"Der [PRIVATE_1] und [PRIVATE_2], [PRIVATE_1]"_s);
        row({u"\\bMüller\\b"_s}, u"Müller, Müllers, Übermüller"_s, u"[PRIVATE_1], Müllers, Übermüller"_s);
        row({u"(?i)acme"_s, u"\\d{4}"_s}, u"ACME 2024 acme"_s, u"[PRIVATE_1] [PRIVATE_2] [PRIVATE_3]"_s);
        row({u"bob"_s}, u"bob@example.org bob"_s, u"[EMAIL_1] [PRIVATE_1]"_s);
        row({u"Bob \\S+"_s}, u"Bob bob@example.org!"_s, u"[PRIVATE_1]"_s);
        row({u"to bob"_s, u"org now"_s}, u"to bob@example.org now"_s, u"[PRIVATE_1]"_s);
        row({u"abc"_s, u"cde"_s}, u"abcde"_s, u"[PRIVATE_1]"_s);
        row({u"[A-Z]+_\\d"_s, u"\\d"_s}, u"7 x"_s, u"[PRIVATE_1] x"_s);
        row({u"\\w+"_s}, u"ein Wort 東京"_s, u"[PRIVATE_1] [PRIVATE_2] [PRIVATE_3]"_s);
        row({u"(?<=id )\\w+"_s}, u"id abc"_s, u"id [PRIVATE_1]"_s);
        row({u"(?x) a b c # a comment"_s}, u"xabcx"_s, u"x[PRIVATE_1]x"_s);
        row({u"x|y"_s}, u"axbyc"_s, u"a[PRIVATE_1]b[PRIVATE_2]c"_s);
        row({u"(\\w)\\1"_s}, u"a bb"_s, u"a [PRIVATE_1]"_s);
        row({u"(?=b)|c"_s}, u"🎉bc"_s, u"🎉b[PRIVATE_1]"_s);
        row({u"^b$"_s}, u"b\nb"_s, u"b\nb"_s);
        row({u"(?m)^b$"_s}, u"b\nb"_s, u"[PRIVATE_1]\n[PRIVATE_1]"_s);
    }

    void ownPatternsTakeInWhatTheyOverlap()
    {
        QFETCH(QStringList, patterns);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        for (const QString &pattern : std::as_const(patterns)) {
            if (!pattern.startsWith(u"(?="_s))
                QCOMPARE(patternProblem(pattern), QString());
        }
        Redactor redactor = redactorOf(patterns);
        QCOMPARE(redactor.text(text), expected);
        QVERIFY(!redactor.rowFailed());
    }

    void whatIsStillFoundFailsTheRow()
    {
        Redactor redactor = redactorOf({u"\\S+ x"_s});
        QCOMPARE(redactor.text(u"a x x"_s), u"[PRIVATE_1] x"_s);
        QVERIFY(redactor.rowFailed());
        redactor.beginRow();
        QVERIFY(!redactor.rowFailed());
        QCOMPARE(redactor.text(u"a x"_s), u"[PRIVATE_1]"_s);
        QVERIFY(!redactor.rowFailed());
    }

    void matchesInLongTextsAreFoundWherePiecesMeet()
    {
        // One match every 61 characters, in a text of many pieces, with characters of two code units between.
        const QString filler = u"🎉é"_s.repeated(17);
        QString text;
        QString expected;
        for (int i = 0; i < 1000; ++i) {
            text += filler + u"Kunde "_s + u"4711"_s;
            expected += filler + u"[PRIVATE_1]"_s;
        }
        Redactor redactor = redactorOf({u"Kunde \\d+"_s});
        QCOMPARE(redactor.text(text), expected);
        QVERIFY(!redactor.rowFailed());
        Redactor longer = redactorOf({u"<x+>"_s});
        const QString longest = u"<"_s + QString(3998, u'x') + u">"_s;
        QCOMPARE(longer.text(QString(2047, u' ') + longest + QString(9000, u' ')),
                 QString(2047, u' ') + u"[PRIVATE_1]"_s + QString(9000, u' '));
        QVERIFY(!longer.rowFailed());
    }

    void aHostilePatternGivesUp_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"(a+)+$", "(a|aa)+$", "([a-z]+)*[A-Z]", "a*a*a*a*[bc]", "(.*)(.*)(.*)(.*)[xy]",
                                    "(?:a|b|ab)*c?[bd]$", "(x+x+)+y|(a*)*b$"})
            QTest::newRow(pattern) << QString::fromLatin1(pattern);
    }

    void aHostilePatternGivesUp()
    {
        QFETCH(QString, pattern);
        QCOMPARE(patternProblem(pattern), QString());
        const QString text = QString(100'000, u'a') + u'!';
        Redactor redactor = redactorOf({pattern});
        QCOMPARE(redactor.text(text), text);
        QVERIFY(redactor.rowFailed());
    }

    void aPatternThatGaveUpFailsOnlyTheRow()
    {
        Redactor redactor = redactorOf({u"(a+)+$"_s});
        (void)redactor.text(QString(100'000, u'a') + u'!');
        QVERIFY(redactor.rowFailed());
        redactor.beginRow();
        QCOMPARE(redactor.text(u"b aaa"_s), u"b [PRIVATE_1]"_s);
        QVERIFY(!redactor.rowFailed());
    }

    void aPatternThatAlwaysGivesUpIsNotTriedForEver()
    {
        Redactor redactor = redactorOf({u"(a+)+$"_s});
        const QString text = QString(5000, u'a') + u'!';
        for (int i = 0; i < 25; ++i) {
            redactor.beginRow();
            (void)redactor.text(text);
            QVERIFY(redactor.rowFailed());
        }
        redactor.beginRow();
        QCOMPARE(redactor.text(u"aaa bob@example.org"_s), u"aaa [EMAIL_1]"_s);
        QVERIFY(redactor.rowFailed());
    }

    void anUnsoundPatternIsNamedAndFailsEveryRow_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("start");
        const auto row = [](const char *pattern, const QString &start) {
            QTest::newRow(*pattern ? pattern : "nothing") << QString::fromUtf8(pattern) << start;
        };
        row("a(bc", u"at position 4: "_s);
        row("[a-", u"at position 3: "_s);
        row("a)(b", u"at position 1: "_s);
        row("*", u"at position 0: "_s);
        row("", u"at position 0: "_s);
        row("a*", u"at position 0: "_s);
        row("a|", u"at position 0: "_s);
        row("(*LIMIT_MATCH=4000000000)a", u"at position 0: "_s);
        row("(*UTF)a", u"at position 0: "_s);
    }

    void anUnsoundPatternIsNamedAndFailsEveryRow()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, start);
        const QString problem = patternProblem(pattern);
        QVERIFY2(problem.startsWith(start) && problem.size() > start.size(), qUtf8Printable(problem));
        Redactor redactor = redactorOf({pattern});
        QCOMPARE(redactor.text(u"xyz"_s), u"xyz"_s);
        QVERIFY(redactor.rowFailed());
    }

    void jsonKeepsItsKeysTheirOrderAndItsNumbers_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &json, const QString &expected) {
            QTest::newRow(name) << json << expected;
        };
        row("order", u"{ \"z\" : 1.10,\n \"a\":\"bob@example.org\", \"b\":[1e5,-0.0, \"+49 30 1234567\"]}"_s,
            u"{ \"z\" : 1.10,\n \"a\":\"[EMAIL_1]\", \"b\":[1e5,-0.0, \"[PHONE_1]\"]}"_s);
        row("keys", u"{\"bob@example.org\":\"ann@example.org\",\"a\" : \"x\"}"_s,
            u"{\"bob@example.org\":\"[EMAIL_1]\",\"a\" : \"x\"}"_s);
        row("escapes", u"{\"a\":\"x\\u0041\\/\",\"b\":\"bob\\u0040example.org\\n\\\"ann@example.org\\\"\"}"_s,
            u"{\"a\":\"x\\u0041\\/\",\"b\":\"[EMAIL_1]\\n\\\"[EMAIL_2]\\\"\"}"_s);
        row("text", u" \"bob@example.org\" "_s, u" \"[EMAIL_1]\" "_s);
        row("array", u"[\"bob@example.org\",[],{},null]"_s, u"[\"[EMAIL_1]\",[],{},null]"_s);
        row("number", u"49301234567"_s, u"49301234567"_s);
        row("json in json", u"{\"a\":\"{\\\"b\\\":\\\"bob@example.org\\\"}\"}"_s,
            u"{\"a\":\"{\\\"b\\\":\\\"[EMAIL_1]\\\"}\"}"_s);
        row("cut short", u"{\"a\":\"bob@example.org\",\"b\":\"x"_s, u"{\"a\":\"[EMAIL_1]\",\"b\":\"x"_s);
        row("python", u"{'a': 'bob@example.org'}"_s, u"{'a': '[EMAIL_1]'}"_s);
        row("nothing private", u"{ \"b\":\"\\u00e9\" ,\"a\":{\"c\":\"\\ud800\"}}"_s,
            u"{ \"b\":\"\\u00e9\" ,\"a\":{\"c\":\"\\ud800\"}}"_s);
        row("empty", QString(), QString());
    }

    void jsonKeepsItsKeysTheirOrderAndItsNumbers()
    {
        QFETCH(QString, json);
        QFETCH(QString, expected);
        Redactor redactor = redactorOf();
        QCOMPARE(redactor.jsonText(json), expected);
        QVERIFY(!redactor.rowFailed());
    }

    void valuesAreRedactedAtAnyDepth()
    {
        const QJsonObject value{{u"user@example.org"_s, QJsonArray{u"bob@example.org"_s, 1.5, true, QJsonValue()}},
                                {u"n"_s, QJsonObject{{u"deep"_s, u"call 030 1234567"_s}}}};
        const QJsonObject expected{{u"user@example.org"_s, QJsonArray{u"[EMAIL_1]"_s, 1.5, true, QJsonValue()}},
                                   {u"n"_s, QJsonObject{{u"deep"_s, u"call [PHONE_1]"_s}}}};
        Redactor redactor = redactorOf();
        QCOMPARE(redactor.json(value).toObject().value("n"_L1), expected.value("n"_L1));
        QCOMPARE(redactor.json(value), QJsonValue(expected));
        QCOMPARE(redactor.json(QJsonValue(QJsonValue::Undefined)), QJsonValue(QJsonValue::Undefined));
    }

    void randomTextsAreCleanAfterwardsAndNumberedAlike()
    {
        bool isSet = false;
        const int seed = qEnvironmentVariableIntValue("TIDEMARK_SEED", &isSet);
        QRandomGenerator random(isSet ? quint32(seed) : 20'240'506);
        int replacements = 0;
        for (int i = 0; i < 3000; ++i) {
            const QString text = randomText(random);
            Redactor redactor = redactorOf({u"4711|Kunde"_s});
            const QString once = redactor.text(text);
            QVERIFY2(!redactor.rowFailed(), qUtf8Printable(text + u" -> "_s + once));
            QCOMPARE(redactor.text(text), once);
            QVERIFY2(findPrivate(wellFormed(once), allClasses).isEmpty(), qUtf8Printable(text + u" -> "_s + once));
            QCOMPARE(redactor.text(once), once);
            QCOMPARE(redactor.rowHits().isEmpty(), once == text);
            replacements += int(redactor.rowHits().size());
        }
        QVERIFY(replacements > 3000);
    }

    void textWithoutPrivateDataComesBackAsItIs()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 2000; ++i) {
            QString text;
            for (int n = random.bounded(200); n > 0; --n) {
                const int kind = random.bounded(4);
                text += QChar(kind == 0   ? random.bounded(0x21, 0x30)
                              : kind == 1 ? random.bounded(0x10000)
                                          : random.bounded(0x61, 0x7b));
            }
            text.remove(u'@').remove(u'%');
            Redactor redactor = redactorOf();
            QCOMPARE(redactor.text(text), text);
        }
    }

    void recordedRunsStaySoundJson()
    {
        int checked = 0;
        for (const tidemark::test::Recording &recording : tidemark::test::recordings()) {
            const QJsonValue body = recording.response.value("body"_L1);
            const QByteArray text = QJsonDocument(QJsonArray{body}).toJson();
            Redactor redactor = redactorOf();
            const QString redacted = redactor.jsonText(QString::fromUtf8(text));
            QVERIFY(!redactor.rowFailed());
            QCOMPARE(QJsonDocument::fromJson(redacted.toUtf8()).array().first(), redactor.json(body));
            ++checked;
        }
        QCOMPARE(checked, 63);
    }

    void rulesThatTakeNothingOutAreOff()
    {
        QVERIFY(RedactionRules().isOff());
        QVERIFY((RedactionRules{{PrivateData::Own}, {}}.isOff()));
        QVERIFY(!(RedactionRules{{PrivateData::Key}, {}}.isOff()));
        QVERIFY(!(RedactionRules{{}, {u"x"_s}}.isOff()));
        QVERIFY((RedactionRules{{PrivateData::Key}, {u"x"_s}} == RedactionRules{{PrivateData::Key}, {u"x"_s}}));
        QVERIFY(!(RedactionRules{{PrivateData::Key}, {u"x"_s}} == RedactionRules{{PrivateData::Key}, {u"y"_s}}));
        Redactor off{RedactionRules()};
        off.beginRow();
        QCOMPARE(off.text(u"bob@example.org"_s), u"bob@example.org"_s);
        QVERIFY(off.counts().isEmpty());
    }

    void everyClassHasAWord()
    {
        const QStringList words{u"mail"_s, u"phone"_s, u"card"_s, u"iban"_s, u"key"_s, u"own"_s};
        for (const QString &word : words)
            QCOMPARE(privateDataWord(privateDataFrom(word).value()), word);
        QVERIFY(!privateDataFrom(u"Mail"_s));
        QVERIFY(!privateDataFrom(QString()));
        QCOMPARE(placeholderFor(PrivateData::Own, 12), u"[PRIVATE_12]"_s);
    }
};

QTEST_APPLESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
