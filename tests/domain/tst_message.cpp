// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message.h"
#include "support/recordings.h"
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::domain;

namespace {

/// JSON written with apostrophes for quotes.
QJsonValue json(QByteArray text)
{
    return QJsonDocument::fromJson('[' + text.replace('\'', '"') + ']').array().first();
}

QList<Message> read(const QByteArray &text)
{
    return messagesOf(json(text), Role::User);
}

Message one(const QByteArray &text)
{
    return read(text).value(0);
}

} // namespace

class MessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGivesNoMessage()
    {
        QVERIFY(messagesOf(QJsonValue(), Role::User).isEmpty());
        QVERIFY(messagesOf(QJsonValue(QJsonValue::Undefined), Role::User).isEmpty());
    }

    void plainTextTakesTheRoleOfItsPlace()
    {
        const Message message = messagesOf(u"hello"_s, Role::Assistant).value(0);
        QCOMPARE(message.role, Role::Assistant);
        QCOMPARE(message.text(), u"hello"_s);
        QVERIFY(message.raw.isEmpty());
    }

    void otherJsonIsShownAsJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("object") << QByteArray("{'q':[1,'a']}")
                                << u"{\n    \"q\": [\n        1,\n        \"a\"\n    ]\n}"_s;
        QTest::newRow("number") << QByteArray("1.5") << u"1.5"_s;
        QTest::newRow("boolean") << QByteArray("true") << u"true"_s;
        QTest::newRow("empty list") << QByteArray("[]") << u"[\n]"_s;
        QTest::newRow("list of texts") << QByteArray("['a']") << u"[\n    \"a\"\n]"_s;
        QTest::newRow("a list with one that is no message")
            << QByteArray("[{'role':'user'},1]") << u"[\n    {\n        \"role\": \"user\"\n    },\n    1\n]"_s;
        QTest::newRow("empty enrichments are hidden")
            << QByteArray("{'a':1,'enrichments':[]}") << u"{\n    \"a\": 1\n}"_s;
    }

    void otherJsonIsShownAsJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, shown);
        const QList<Message> messages = read(text);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.first().role, Role::User);
        QCOMPARE(messages.first().parts, (QList<Part>{{PartKind::Json, shown, {}}}));
    }

    void rolesAreReadInManyWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Role>("role");
        const auto row = [](const char *word, Role role) { QTest::newRow(word) << QString::fromLatin1(word) << role; };
        for (const char *word : {"system", "developer", "SYSTEM"})
            row(word, Role::System);
        for (const char *word : {"user", "human", "User"})
            row(word, Role::User);
        for (const char *word : {"assistant", "ai", "bot", "chatbot", "model", "AIMessageChunk"})
            row(word, Role::Assistant);
        for (const char *word : {"tool", "function"})
            row(word, Role::Tool);
        for (const char *word : {"", "narrator", "users"})
            row(word, Role::Other);
    }

    void rolesAreReadInManyWords()
    {
        QFETCH(QString, word);
        QFETCH(Role, role);
        QCOMPARE(roleFromText(word), role);
    }

    void aWordWeDoNotKnowIsKept()
    {
        const Message message = one("{'role':'narrator','content':'x','weight':1}");
        QCOMPARE(message.role, Role::Other);
        QCOMPARE(message.roleText, u"narrator"_s);
        QCOMPARE(message.raw.value("weight"_L1).toInt(), 1);
    }

    void contentComesInManyShapes_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QList<Part>>("parts");
        const auto text = [](const QString &value) { return Part{PartKind::Text, value, {}}; };
        QTest::newRow("text") << QByteArray("'a'") << QList<Part>{text(u"a"_s)};
        QTest::newRow("empty text") << QByteArray("''") << QList<Part>{};
        QTest::newRow("null") << QByteArray("null") << QList<Part>{};
        QTest::newRow("empty list") << QByteArray("[]") << QList<Part>{};
        QTest::newRow("text parts") << QByteArray("[{'type':'text','text':'a'},'b']")
                                    << QList<Part>{text(u"a"_s), text(u"b"_s)};
        QTest::newRow("one part") << QByteArray("{'type':'text','text':'a'}") << QList<Part>{text(u"a"_s)};
        QTest::newRow("image, camel") << QByteArray("[{'type':'image_url','imageUrl':{'url':'https://x/y.png'}}]")
                                      << QList<Part>{{PartKind::Image, {}, u"https://x/y.png"_s}};
        QTest::newRow("image, snake, as text")
            << QByteArray("[{'type':'image_url','image_url':'data:image/png;base64,AA'}]")
            << QList<Part>{{PartKind::Image, {}, u"data:image/png;base64,AA"_s}};
        QTest::newRow("image without an address")
            << QByteArray("[{'type':'image_url'}]") << QList<Part>{{PartKind::Image, {}, {}}};
        QTest::newRow("audio") << QByteArray("[{'type':'input_audio','inputAudio':{'data':'AA'}}]")
                               << QList<Part>{{PartKind::Audio, {}, u"AA"_s}};
        QTest::newRow("audio of a format")
            << QByteArray("[{'type':'input_audio','input_audio':{'data':'AA','format':'mp3'}}]")
            << QList<Part>{{PartKind::Audio, {}, u"data:audio/mp3;base64,AA"_s}};
        QTest::newRow("file with its content")
            << QByteArray("[{'type':'file','file':{'filename':'a.pdf','fileData':'data:application/pdf;base64,AA'}}]")
            << QList<Part>{{PartKind::File, u"a.pdf"_s, u"data:application/pdf;base64,AA"_s}};
        QTest::newRow("file") << QByteArray("[{'type':'file','file':{'filename':'a.pdf','url':'u'}}]")
                              << QList<Part>{{PartKind::File, u"a.pdf"_s, u"u"_s}};
        QTest::newRow("unknown part") << QByteArray("[{'type':'hologram'}]")
                                      << QList<Part>{{PartKind::Json, u"{\n    \"type\": \"hologram\"\n}"_s, {}}};
        QTest::newRow("number") << QByteArray("7") << QList<Part>{{PartKind::Json, u"7"_s, {}}};
        QTest::newRow("null in a list") << QByteArray("[null]") << QList<Part>{{PartKind::Json, u"null"_s, {}}};
    }

    void contentComesInManyShapes()
    {
        QFETCH(QByteArray, content);
        QFETCH(QList<Part>, parts);
        QCOMPARE(one("{'role':'user','content':" + content + "}").parts, parts);
    }

    void textPartsAreJoinedByBlankLines()
    {
        QCOMPARE(one("{'role':'user','content':['a',{'type':'image_url'},'b']}").text(), u"a\n\nb"_s);
        QCOMPARE(one("{'role':'user','text':'older key'}").text(), u"older key"_s);
    }

    void toolCallsAreReadInEverySpelling_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QList<ToolCall>>("calls");
        const QList<ToolCall> call{{u"c1"_s, u"f"_s, u"{\"a\":1}"_s}};
        const QList<ToolCall> nameless{{QString(), u"f"_s, u"{}"_s}};
        const QByteArray inner = "[{'id':'c1','type':'function','function':{'name':'f','arguments':'{\\'a\\':1}'}}]";
        QTest::newRow("camel") << QByteArray("{'role':'assistant','toolCalls':" + inner + "}") << call;
        QTest::newRow("snake") << QByteArray("{'role':'assistant','tool_calls':" + inner + "}") << call;
        QTest::newRow("flat")
            << QByteArray("{'role':'assistant','toolCalls':[{'id':'c1','name':'f','arguments':'{\\'a\\':1}'}]}")
            << call;
        QTest::newRow("older function call")
            << QByteArray("{'role':'assistant','functionCall':{'name':'f','arguments':'{}'}}") << nameless;
        QTest::newRow("arguments as an object")
            << QByteArray("{'role':'assistant','toolCalls':[{'function':{'name':'f','arguments':{'a':1}}}]}")
            << QList<ToolCall>{{QString(), u"f"_s, u"{\n    \"a\": 1\n}"_s}};
        QTest::newRow("empty list") << QByteArray("{'role':'assistant','toolCalls':[]}") << QList<ToolCall>{};
        QTest::newRow("null") << QByteArray("{'role':'assistant','toolCalls':null}") << QList<ToolCall>{};
        QTest::newRow("nonsense in the list")
            << QByteArray("{'role':'assistant','toolCalls':[1,null,'x']}") << QList<ToolCall>{};
        QTest::newRow("no arguments") << QByteArray("{'role':'assistant','toolCalls':[{}]}") << QList<ToolCall>{{}};
    }

    void toolCallsAreReadInEverySpelling()
    {
        QFETCH(QByteArray, message);
        QFETCH(QList<ToolCall>, calls);
        QCOMPARE(one(message).toolCalls, calls);
    }

    void aToolsAnswerNamesItsCall()
    {
        QCOMPARE(one("{'role':'tool','toolCallId':'c1','content':'x'}").toolCallId, u"c1"_s);
        QCOMPARE(one("{'role':'tool','tool_call_id':'c2','name':'f'}").toolCallId, u"c2"_s);
        QCOMPARE(one("{'role':'tool','tool_call_id':'c2','name':'f'}").name, u"f"_s);
        QCOMPARE(one("{'role':'assistant','refusal':'no'}").refusal, u"no"_s);
    }

    void anAnswerWithCallsButNoRoleIsTheAssistants()
    {
        const Message message = one("{'toolCalls':[{'function':{'name':'f'}}]}");
        QCOMPARE(message.role, Role::Assistant);
        QCOMPARE(message.toolCalls.size(), 1);
    }

    void theRecordedToolCallIsRead()
    {
        for (const test::Recording &recording : test::recordings()) {
            if (!recording.file.startsWith(u"25-"))
                continue;
            const QJsonObject body = recording.response.value("body"_L1).toObject();
            const QList<Message> output = messagesOf(body.value("output"_L1), Role::Assistant);
            QCOMPARE(output.size(), 1);
            QCOMPARE(output.first().toolCalls,
                     (QList<ToolCall>{{u"call_1"_s, u"get_order"_s, u"{\"order_id\": 42}"_s}}));
            return;
        }
        QFAIL("the recording is missing");
    }

    void everyRecordedInputAndOutputIsRead()
    {
        int messages = 0;
        for (const test::Recording &recording : test::recordings()) {
            const QJsonArray runs = recording.response.value("body"_L1).toObject().value("data"_L1).toArray();
            for (const QJsonValue &run : runs) {
                for (const auto key : {"input"_L1, "output"_L1}) {
                    const QJsonValue value = run.toObject().value(key);
                    const QList<Message> list = messagesOf(value, Role::User);
                    QCOMPARE(list.isEmpty(), value.isNull() || value.isUndefined());
                    messages += int(list.size());
                }
            }
        }
        QVERIFY(messages > 50);
    }

    void previewsAreOneLineOfTheWantedRole_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("preview");
        QTest::newRow("last of the role")
            << QByteArray(
                   "[{'role':'user','content':'a'},{'role':'assistant','content':'b'},{'role':'user','content':'c'}]")
            << u"c"_s;
        QTest::newRow("first other than system")
            << QByteArray("[{'role':'system','content':'s'},{'role':'assistant','content':'b'}]") << u"b"_s;
        QTest::newRow("system alone") << QByteArray("[{'role':'system','content':'s'}]") << u"s"_s;
        QTest::newRow("white space folded") << QByteArray("'  a\\n\\t b  '") << u"a b"_s;
        QTest::newRow("control and direction marks dropped")
            << QByteArray("'a\\u0000\\u202e\\u200fb\\u001b'") << u"ab"_s;
        QTest::newRow("refusal") << QByteArray("{'role':'user','refusal':'no'}") << u"no"_s;
        QTest::newRow("json") << QByteArray("{'q':1}") << u"{ \"q\": 1 }"_s;
        QTest::newRow("call") << QByteArray("{'role':'user','toolCalls':[{'function':{'name':'f','arguments':'{}'}}]}")
                              << u"⚙ f {}"_s;
        QTest::newRow("nothing") << QByteArray("null") << QString();
    }

    void previewsAreOneLineOfTheWantedRole()
    {
        QFETCH(QByteArray, input);
        QFETCH(QString, preview);
        QCOMPARE(previewOf(read(input), Role::User), preview);
    }

    void previewsKeepTheirLimit()
    {
        const auto preview = [](const QString &text) {
            return previewOf(messagesOf(text, Role::User), Role::User, 10);
        };
        QCOMPARE(preview(QString(5'000'000, u'x')), QString(10, u'x'));
        QVERIFY(preview(u'x' + u"🎉"_s.repeated(50)).isValidUtf16());
        QVERIFY(preview(u"🎉"_s.repeated(50)).size() <= 10);
        QCOMPARE(preview(QString(1000, u' ')), QString());
    }

    void anyJsonIsRead()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 5000; ++i) {
            const QJsonValue value = anyJson(random, 4);
            const QList<Message> messages = messagesOf(value, Role::Assistant);
            QCOMPARE(messages.isEmpty(), value.isNull());
            QVERIFY(previewOf(messages, Role::User).size() <= 160);
        }
    }

private:
    static QJsonValue anyJson(QRandomGenerator &random, int depth)
    {
        static const QStringList words{
            u"role"_s,      u"content"_s, u"toolCalls"_s, u"tool_calls"_s,  u"function"_s, u"functionCall"_s, u"name"_s,
            u"arguments"_s, u"type"_s,    u"text"_s,      u"image_url"_s,   u"imageUrl"_s, u"url"_s,          u"user"_s,
            u"assistant"_s, u"refusal"_s, u"file"_s,      u"enrichments"_s, QString()};
        switch (random.bounded(depth > 0 ? 7 : 4)) {
        case 0:
            return QJsonValue();
        case 1:
            return random.bounded(2) == 0;
        case 2:
            return random.generateDouble();
        case 3:
            return words.at(random.bounded(words.size()));
        case 4: {
            QJsonArray array;
            for (int n = random.bounded(4); n > 0; --n)
                array.append(anyJson(random, depth - 1));
            return array;
        }
        default: {
            QJsonObject object;
            for (int n = random.bounded(6); n > 0; --n)
                object.insert(words.at(random.bounded(words.size())), anyJson(random, depth - 1));
            return object;
        }
        }
    }
};

QTEST_APPLESS_MAIN(MessageTest)
#include "tst_message.moc"
