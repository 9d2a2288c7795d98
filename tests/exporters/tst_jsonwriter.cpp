// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exporttext.h"
#include "exporters/jsonwriter.h"
#include "exporters/rawjson.h"
#include "exporters/strictjson.h"
#include "support/recordings.h"
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::exporters;
using tidemark::test::Recording;

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysStayInTheOrderTheyAreGiven()
    {
        JsonWriter json;
        json.beginObject();
        json.member("z"_L1, u"1"_s);
        json.key("a"_L1);
        json.beginArray();
        json.number(qint64(-3));
        json.boolean(true);
        json.null();
        json.beginObject();
        json.endObject();
        json.endArray();
        json.endObject();
        QCOMPARE(json.take(), QByteArray("{\"z\":\"1\",\"a\":[-3,true,null,{}]}"));
        QCOMPARE(json.take(), QByteArray());
    }

    void charactersThatBreakLinesOrReadersAreEscaped()
    {
        JsonWriter json;
        json.text(u"\u2028\u2029\u0085\n\t\b\f\r\u0001\u007f\"\\/é🎉"_s + QChar(0) + QChar(0xdc00));
        QCOMPARE(json.take(), QByteArray("\"\\u2028\\u2029\\u0085\\n\\t\\b\\f\\r\\u0001"
                                         "\x7f"
                                         "\\\"\\\\/é🎉"
                                         "\xef\xbf\xbd\xef\xbf\xbd\""));
    }

    void numbersKeepTheirValue_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"0", "-1", "9007199254740993", "9223372036854775807", "0.1", "1e+300", "-2.5", "164"})
            QTest::newRow(text) << QByteArray(text);
    }

    void numbersKeepTheirValue()
    {
        QFETCH(QByteArray, text);
        const QJsonArray array = QJsonDocument::fromJson('[' + text + ']').array();
        QCOMPARE(compactJson(array.first()).toLatin1(), text);
    }

    void whatItWritesOfAnyRecordingReadsBackEqual()
    {
        int checked = 0;
        for (const Recording &recording : tidemark::test::recordings()) {
            const QJsonValue body = recording.response.value("body"_L1);
            const QByteArray text = compactJson(QJsonArray{body}).toUtf8();
            QCOMPARE(QJsonDocument::fromJson(text).array().first(), body);
            ++checked;
        }
        QCOMPARE(checked, 63);
    }

    void strictJsonIsOneSoundObject_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("sound");
        const auto good = [](const char *text) { QTest::newRow(text) << QByteArray(text) << true; };
        const auto bad = [](const char *text) { QTest::newRow(text) << QByteArray(text) << false; };
        good("{}");
        good(" {\"a\" : [ ] , \"b\":{\"a\":-0.5e+3}}\n");
        good("{\"a\":\"\\u0000\\ud800\\\"\\\\\\/\",\"A\":[1,true,false,null,[]],\"\":\"\"}");
        bad("");
        bad("[]");
        bad("{");
        bad("{}}");
        bad("{} {}");
        bad("{\"a\":1,}");
        bad("{\"a\"}");
        bad("{\"a\":}");
        bad("{a:1}");
        bad("{'a':1}");
        bad("{\"a\":1,\"a\":2}");
        bad("{\"a\":1,\"\\u0061\":2}");
        bad("{\"x\":{\"a\":1,\"a\":2}}");
        bad("{\"a\":01}");
        bad("{\"a\":1.}");
        bad("{\"a\":.5}");
        bad("{\"a\":+1}");
        bad("{\"a\":-}");
        bad("{\"a\":1e}");
        bad("{\"a\":NaN}");
        bad("{\"a\":[1,]}");
        bad("{\"a\":\"\n\"}");
        bad("{\"a\":\"\\x\"}");
        bad("{\"a\":\"\\u12g4\"}");
        bad("{\"a\":\"\\");
        bad("{\"a\":\"\xff\"}");
        bad("{\"a\":tru}");
        QTest::newRow("NUL byte") << QByteArray("{\0}", 3) << false;
        QTest::newRow("deep") << QByteArray("{\"a\":").repeated(100'000) << false;
        QTest::newRow("150 deep") << QByteArray("{\"a\":").repeated(150) + '1' + QByteArray("}").repeated(150) << true;
    }

    void strictJsonIsOneSoundObject()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, sound);
        QCOMPARE(isStrictJsonObject(text), sound);
    }

    void aRunBecomesOneLineWithoutOtherChanges()
    {
        const QByteArray raw =
            "{\n  \"z\" : 1.10,\r\n\t\"a\":\"two  spaces \\u0041 / \xe2\x80\xa8\xe2\x80\xa9\xc2\x85\","
            "\"deep\":{\"label\":[ ]}}\n";
        QCOMPARE(
            singleLineObject(raw).value(),
            QByteArray("{\"z\":1.10,\"a\":\"two  spaces \\u0041 / \\u2028\\u2029\\u0085\",\"deep\":{\"label\":[]}}"));
    }

    void whatOnlyQtCanReadIsWrittenAnew()
    {
        QCOMPARE(singleLineObject("{\"b\":1.,\"a\":\"x\ny\"}").value(), QByteArray("{\"a\":\"x\\ny\",\"b\":1}"));
        QVERIFY(!singleLineObject("[1]"));
        QVERIFY(!singleLineObject("{\"a\":"));
        QVERIFY(!singleLineObject(""));
    }

    void bytesThatAreJsonAlreadyStandWhereAValueMay()
    {
        JsonWriter json;
        json.beginObject();
        json.key("a"_L1);
        json.raw("{\"z\":1.50}");
        json.member("b"_L1, u"c"_s);
        json.key("d"_L1);
        json.beginArray();
        json.raw("1e2");
        json.raw("[]");
        json.endArray();
        json.endObject();
        QCOMPARE(json.take(), QByteArray("{\"a\":{\"z\":1.50},\"b\":\"c\",\"d\":[1e2,[]]}"));
    }

    void whatStrictReadersRefuseIsTakenOutOfAnObject_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("clean");
        const auto row = [](const char *name, const char *raw, const char *clean) {
            QTest::newRow(name) << QByteArray(raw) << QByteArray(clean);
        };
        row("order and spelling stay", R"({ "z" : 1.50, "a":[1e2, -0] })", R"({"z":1.50,"a":[1e2,-0]})");
        row("NUL", R"({"a":"\u0000x\u0000"})", R"({"a":"\ufffdx\ufffd"})");
        row("high alone", R"({"a":"\ud83d","b":"\uD83Dx","c":"\ud83d\n"})",
            R"({"a":"\ufffd","b":"\ufffdx","c":"\ufffd\n"})");
        row("low alone", R"({"a":"\udf89"})", R"({"a":"\ufffd"})");
        row("low before high", R"({"a":"\udf89\ud83c"})", R"({"a":"\ufffd\ufffd"})");
        row("high, then a pair", R"({"a":"\ud83d\ud83c\udf89"})", R"({"a":"\ufffd\ud83c\udf89"})");
        row("a pair", R"({"a":"\ud83c\udf89"})", R"({"a":"\ud83c\udf89"})");
        row("a backslash before u", R"({"a":"\\u0000 \\\\ud800"})", R"({"a":"\\u0000 \\\\ud800"})");
        row("slash", R"({"a":"\/ \\/"})", R"({"a":"/ \\/"})");
        row("keys", R"({"a\u0000":1})", R"({"a\ufffd":1})");
        row("raw U+2028", "{\"a\":\"\xe2\x80\xa8\"}", R"({"a":"\u2028"})");
        row("keys that become one", R"({"a\u0000":1,"a\ufffd":2})", "");
        row("a list", "[1]", "");
        row("broken", R"({"a":)", "");
    }

    void whatStrictReadersRefuseIsTakenOutOfAnObject()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, clean);
        QCOMPARE(trainableObject(raw).value_or(QByteArray()), clean);
    }

    void aMemberIsAppendedAndAnOlderOneOfThatNameKept()
    {
        QCOMPARE(withLastMember("{}", "label", "1"), QByteArray("{\"label\":1}"));
        QCOMPARE(withLastMember("{\"a\":\"label\",\"b\":{\"label\":2}}", "label", "1"),
                 QByteArray("{\"a\":\"label\",\"b\":{\"label\":2},\"label\":1}"));
        QCOMPARE(withLastMember("{\"label\":2,\"server_label\":3}", "label", "1"),
                 QByteArray("{\"server_server_label\":2,\"server_label\":3,\"label\":1}"));
        QCOMPARE(withLastMember("{\"x\":[\",\\\"label\\\"\"],\"\\u006cabel\":\"}\"}", "label", "1"),
                 QByteArray("{\"x\":[\",\\\"label\\\"\"],\"server_label\":\"}\",\"label\":1}"));
    }

    void textsAreComparedWithTheirWhiteSpaceFolded()
    {
        QCOMPARE(folded(u" a\n\t b\u00a0c\u001f "_s), u"a b c"_s);
        QVERIFY(isBlank(u""));
        QVERIFY(isBlank(u" \u0085\u2003\u001c"));
        QVERIFY(!isBlank(u" .\n"));
        QCOMPARE(isoTime(1'795'000'000'123), u"2026-11-18T11:06:40.123Z"_s);
        QCOMPARE(isoTime(0), QString());
    }

    void wellFormedTextKeepsPairs()
    {
        const QString pair = u"a🎉b"_s;
        QCOMPARE(wellFormed(pair), pair);
        QCOMPARE(wellFormed(pair.left(2)), u"a\ufffd"_s);
        QCOMPARE(wellFormed(pair.mid(2)), u"\ufffdb"_s);
        QRandomGenerator random(7);
        for (int i = 0; i < 2000; ++i) {
            QString text(random.bounded(12), Qt::Uninitialized);
            for (QChar &c : text)
                c = QChar(random.bounded(2) == 0 ? 0xd7fe + random.bounded(0x804) : random.bounded(3));
            const QString clean = wellFormed(text);
            QVERIFY(clean.isValidUtf16());
            QVERIFY(!clean.contains(QChar(0)));
            QCOMPARE(clean.size(), text.size());
        }
    }
};

QTEST_APPLESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
