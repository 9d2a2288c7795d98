// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filter.h"
#include "domain/lunaryview.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::LunaryLoss;
using domain::LunaryView;
using domain::TranslatedView;
using Kind = LunaryLoss::Kind;

namespace {

const QHash<qint64, QString> users{{7, u"user-7"_s}, {8, u"ann \"b\", (c)"_s}};

/// Texts inside of texts are in single quotes: moc stumbles over one escaped in a raw string.
QJsonValue json(QByteArray text)
{
    return QJsonDocument::fromJson('[' + text.replace('\'', "\\\"") + ']').array().at(0);
}

TranslatedView made(const QByteArray &data, const QString &type = {})
{
    return domain::translated({u"A view"_s, type, json(data)}, users);
}

/// What is told, each as "check:kind" or "check:kind=value".
QStringList told(const TranslatedView &view)
{
    static const QHash<Kind, QString> names{{Kind::Unreadable, u"unreadable"_s}, {Kind::UnknownCheck, u"unknown"_s},
                                            {Kind::UnknownValue, u"value"_s},    {Kind::NoCounterpart, u"none"_s},
                                            {Kind::InsideOr, u"or"_s},           {Kind::WholeWords, u"words"_s},
                                            {Kind::Anywhere, u"anywhere"_s},     {Kind::AnswerText, u"text"_s},
                                            {Kind::OwnThumb, u"own"_s},          {Kind::InnerToo, u"inner"_s}};
    QStringList all;
    for (const LunaryLoss &loss : view.losses)
        all.append(loss.check + u':' + names.value(loss.kind) + (loss.value.isEmpty() ? QString() : u'=' + loss.value));
    return all;
}

} // namespace

/// Views of Lunary's own pages in the filter language.
class TestLunaryView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachConditionBecomesOneOfOurs_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("losses");
        const auto row = [](const char *name, const char *data, const QString &text, const QStringList &losses = {}) {
            QTest::newRow(name) << QByteArray(data) << text << losses;
        };
        row("nothing", R"(["AND"])", u""_s);
        row("models", R"(["AND",{"id":"models","params":{"models":["gpt-4o","a b"]}}])", u"model:gpt-4o,\"a b\""_s);
        row("tags", R"(["AND",{"id":"tags","params":{"tags":["x"]}}])", u"tag:x"_s);
        row("a type", R"(["AND",{"id":"type","params":{"type":"tool"}}])", u"type:tool"_s);
        row("chats", R"(["AND",{"id":"type","params":{"type":"chat"}}])", u"type:chat,custom-event"_s);
        row("traces", R"(["AND",{"id":"type","params":{"type":"trace"}}])", u"type:agent,chain"_s, {u"type:inner"_s});
        row("status", R"(["AND",{"id":"status","params":{"status":"error"}}])", u"status:error"_s);
        row("thumb", R"(["AND",{"id":"feedback","params":{"types":["{'thumb':'down'}"]}}])", u"thumb:down"_s);
        row("thumbs", R"(["AND",{"id":"feedback","params":{"types":["{'thumb':'up'}","{'thumb':null}"]}}])",
            u"thumb:up,none"_s);
        row("thumb as an object", R"(["AND",{"id":"feedback","params":{"types":[{"thumb":"up"}]}}])", u"thumb:up"_s);
        row("comment", R"(["AND",{"id":"feedback","params":{"types":["{'comment':''}"]}}])", u"has:comment"_s);
        row("users by number", R"(["AND",{"id":"users","params":{"users":[7]}}])", u"user:user-7"_s);
        row("users by text", R"(["AND",{"id":"users","params":{"users":["7","8"]}}])",
            u"user:user-7,\"ann \\\"b\\\", (c)\""_s);
        row("metadata", R"(["AND",{"id":"metadata","params":{"key":"env","value":"prod"}}])", u"meta.env:prod"_s);
        row("metadata, odd key", R"(["AND",{"id":"metadata","params":{"key":"a b:c","value":"1..2"}}])",
            u"meta.\"a b:c\":\"1..2\""_s);
        row("metadata, a number", R"(["AND",{"id":"metadata","params":{"key":"build","value":412}}])",
            u"meta.build:412"_s);
        row("custom events", R"(["AND",{"id":"custom-events","params":{"custom-events":["paid"]}}])",
            u"type:custom-event model:paid"_s);
        row("any custom event", R"(["AND",{"id":"custom-events","params":{"custom-events":[]}}])",
            u"type:custom-event"_s);
        row("after", R"(["AND",{"id":"date","params":{"operator":"gt","date":"2026-10-01T12:30:00.000Z"}}])",
            u"after:2026-10-01T12:30:00Z"_s);
        row("before", R"(["AND",{"id":"date","params":{"operator":"lt","date":1790000000123}}])",
            u"before:2026-09-21T14:13:20.123Z"_s);
        row("duration", R"(["AND",{"id":"duration","params":{"operator":"gte","duration":2.5}}])", u"duration>=2.5s"_s);
        row("duration, tiny", R"(["AND",{"id":"duration","params":{"operator":"lt","duration":0.00001}}])",
            u"duration<0.000010s"_s);
        row("cost", R"(["AND",{"id":"cost","params":{"operator":"gt","cost":0.1}}])", u"cost>0.1"_s);
        row("cost, not", R"(["AND",{"id":"cost","params":{"operator":"neq","cost":0.1}}])", u"-cost:0.1"_s);
        row("cost, as text", R"(["AND",{"id":"cost","params":{"operator":"eq","cost":"3"}}])", u"cost:3"_s);
        row("tokens", R"(["AND",{"id":"tokens","params":{"field":"total","operator":"lte","tokens":100}}])",
            u"tokens<=100"_s);
        row("length", R"(["AND",{"id":"length","params":{"field":"output","operator":"gt","length":900}}])",
            u"length>900"_s, {u"length:text"_s});
        row("search", R"(["AND",{"id":"search","params":{"query":"late  refund"}}])", u"\"late refund\""_s,
            {u"search:words"_s});
        row("search for OR", R"(["AND",{"id":"search","params":{"query":"OR"}}])", u"\"OR\""_s, {u"search:words"_s});
        row("string",
            R"(["AND",{"id":"string","params":{"fields":"any","type":"contains","sensitive":"false","text":"x"}}])",
            u"\"x\""_s, {u"string:words"_s});
        row("string, not",
            R"(["AND",{"id":"string","params":{"fields":"any","type":"notcontains","sensitive":"false","text":"x"}}])",
            u"-\"x\""_s, {u"string:words"_s});
        row("string, begin of the input",
            R"(["AND",{"id":"string","params":{"fields":"input","type":"starts","sensitive":"true","text":"x"}}])",
            u"\"x\""_s, {u"string:words"_s, u"string:anywhere"_s});
        row("two", R"(["AND",{"id":"tags","params":{"tags":["x"]}},{"id":"status","params":{"status":"success"}}])",
            u"tag:x status:success"_s);
        row("either", R"(["OR",{"id":"tags","params":{"tags":["x"]}},{"id":"status","params":{"status":"error"}}])",
            u"tag:x OR status:error"_s);
        row("nested",
            R"(["AND",{"id":"tags","params":{"tags":["x","y"]}},["OR",{"id":"status","params":{"status":"error"}},)"
            R"(["AND",{"id":"cost","params":{"operator":"gt","cost":1}},{"id":"tokens","params":)"
            R"({"field":"total","operator":"gt","tokens":5}}]]])",
            u"tag:x,y (status:error OR cost>1 tokens>5)"_s);
        row("not chosen yet",
            R"(["AND",{"id":"models","params":{}},{"id":"tags","params":{"tags":[]}},{"id":"status","params":null},)"
            R"({"id":"date","params":{"operator":"gt","date":""}},{"id":"cost"},{"id":"tags","params":{"tags":["x"]}}])",
            u"tag:x"_s);
    }
    void eachConditionBecomesOneOfOurs()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, text);
        QFETCH(QStringList, losses);
        const TranslatedView view = made(data);
        QCOMPARE(view.text, text);
        QCOMPARE(told(view), losses);
        QVERIFY(domain::parseFilter(view.text, 0, 3'600).ok());
    }

    void whatCannotBeSaidIsToldAndNotGuessed_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QString>("loss");
        const auto row = [](const char *condition, const QString &loss) {
            QTest::newRow(condition) << QByteArray(condition) << loss;
        };
        row(R"({"id":"sentiment","params":{"field":"input","sentiment":"negative"}})", u"sentiment:none"_s);
        row(R"({"id":"topics","params":{"field":"input","topics":["a"]}})", u"topics:none"_s);
        row(R"({"id":"templates","params":{"templates":[3]}})", u"templates:none"_s);
        row(R"({"id":"regex","params":{"field":"output","type":"contains","regex":"^a"}})", u"regex:none"_s);
        row(R"({"id":"tools","params":{"toolName":"lookup"}})", u"tools:none"_s);
        row(R"({"id":"brand-new","params":{"x":1}})", u"brand-new:unknown"_s);
        row(R"({"id":"models","params":{"models":"gpt-4o"}})", u"models:value=gpt-4o"_s);
        row(R"({"id":"models","params":{"models":["a",5]}})", u"models:value=5"_s);
        row(R"({"id":"type","params":{"type":"dream"}})", u"type:value=dream"_s);
        row(R"({"id":"type","params":{"type":"unknown"}})", u"type:value=unknown"_s);
        row(R"({"id":"status","params":{"status":"lost"}})", u"status:value=lost"_s);
        row(R"({"id":"users","params":{"users":[7,99]}})", u"users:value=99"_s);
        row(R"({"id":"feedback","params":{"types":["{'emoji':'x'}"]}})", u"feedback:value={\"emoji\":\"x\"}"_s);
        row(R"({"id":"feedback","params":{"types":["{'thumb':'up','comment':''}"]}})",
            u"feedback:value={\"thumb\":\"up\",\"comment\":\"\"}"_s);
        row(R"({"id":"feedback","params":{"types":["nonsense"]}})", u"feedback:value=nonsense"_s);
        row(R"({"id":"date","params":{"operator":"eq","date":"2026-10-01T00:00:00Z"}})", u"date:value=eq"_s);
        row(R"({"id":"date","params":{"operator":"gt","date":"soon"}})", u"date:value=soon"_s);
        row(R"({"id":"cost","params":{"operator":"about","cost":1}})", u"cost:value=about"_s);
        row(R"({"id":"cost","params":{"operator":"gt","cost":-1}})", u"cost:value=-1"_s);
        row(R"({"id":"cost","params":{"operator":"gt","cost":"much"}})", u"cost:value=much"_s);
        row(R"({"id":"tokens","params":{"field":"prompt","operator":"gt","tokens":5}})", u"tokens:none=prompt"_s);
        row(R"({"id":"length","params":{"field":"input","operator":"gt","length":5}})", u"length:none=input"_s);
        row(R"({"id":"metadata","params":{"key":"a\u0022b","value":"x"}})", u"metadata:value=a\"b"_s);
        row(R"({"id":"metadata","params":{"key":"a","value":["x"]}})", u"metadata:value=[\"x\"]"_s);
        row(R"({"id":"metadata","params":{"key":"a","value":"null"}})", u"metadata:value=null"_s);
        row(R"({"id":"search","params":{"query":{"$gt":""}}})", u"search:value={\"$gt\":\"\"}"_s);
        row(R"({"id":"string","params":{"fields":"input","type":"notcontains","text":"x"}})",
            u"string:none=notcontains"_s);
        row(R"({"id":"string","params":{"fields":"any","type":"like","text":"x"}})", u"string:value=like"_s);
        row(R"({"id":"tags","params":["x"]})", u"tags:unreadable"_s);
        row(R"({"id":5,"params":{}})", u":unreadable"_s);
        row(R"("tags")", u":unreadable"_s);
        row(R"(["XOR",{"id":"tags","params":{"tags":["x"]}}])", u"XOR:unreadable"_s);
        row(R"([])", u":unreadable"_s);
    }
    void whatCannotBeSaidIsToldAndNotGuessed()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QString, loss);
        // Beside another condition that one is left out; alone nothing stays to be taken over.
        const TranslatedView beside = made(R"(["AND",{"id":"tags","params":{"tags":["kept"]}},)" + condition + ']');
        QCOMPARE(beside.text, u"tag:kept"_s);
        QCOMPARE(told(beside), QStringList{loss});
        const TranslatedView alone = made(R"(["AND",)" + condition + ']', u"llm"_s);
        QCOMPARE(alone.text, QString());
        QCOMPARE(told(alone), QStringList{loss});
    }

    void anOrGoesAsAWholeSoThatNoRunIsHidden()
    {
        const TranslatedView view =
            made(R"(["AND",{"id":"status","params":{"status":"error"}},["OR",{"id":"tags","params":{"tags":["x"]}},)"
                 R"({"id":"topics","params":{"topics":["a"]}}]])");
        QCOMPARE(view.text, u"status:error"_s);
        QCOMPARE(told(view), (QStringList{u"topics:none"_s, u":or=tag:x"_s}));
    }

    void anAndInsideAnOrOnlyBecomesWider()
    {
        const TranslatedView view =
            made(R"(["OR",{"id":"status","params":{"status":"error"}},["AND",{"id":"tags","params":{"tags":["x"]}},)"
                 R"({"id":"topics","params":{"topics":["a"]}}]])");
        QCOMPARE(view.text, u"status:error OR tag:x"_s);
        QCOMPARE(told(view), QStringList{u"topics:none"_s});
    }

    void theViewsTypeHoldsToo_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("losses");
        QTest::newRow("llm") << u"llm"_s << u"type:llm thumb:up"_s << QStringList();
        QTest::newRow("thread") << u"thread"_s << u"type:thread thumb:up"_s << QStringList{u"feedback:own"_s};
        QTest::newRow("trace") << u"trace"_s << u"type:agent,chain thumb:up"_s
                               << QStringList{u"feedback:own"_s, u"type:inner"_s};
        QTest::newRow("none") << QString() << u"thumb:up"_s << QStringList();
        QTest::newRow("other") << u"dream"_s << u"thumb:up"_s << QStringList{u"type:value=dream"_s};
    }
    void theViewsTypeHoldsToo()
    {
        QFETCH(QString, type);
        QFETCH(QString, text);
        QFETCH(QStringList, losses);
        const TranslatedView view = made(R"(["AND",{"id":"feedback","params":{"types":["{'thumb':'up'}"]}}])", type);
        QCOMPARE(view.text, text);
        QCOMPARE(told(view), losses);
    }

    void aTypeAmongTheConditionsIsTheOneThatHolds()
    {
        const QByteArray data =
            R"(["AND",{"id":"type","params":{"type":"tool"}},{"id":"tags","params":{"tags":["x"]}}])";
        QCOMPARE(made(data, u"llm"_s).text, u"type:tool tag:x"_s);
        QCOMPARE(made(R"(["AND"])", u"llm"_s).text, u"type:llm"_s);
        QCOMPARE(made("null", u"llm"_s).text, u"type:llm"_s);
        QCOMPARE(made("[]", u"llm"_s).text, u"type:llm"_s);
    }

    void dataOfAnotherShapeIsNoView_data()
    {
        QTest::addColumn<QByteArray>("data");
        for (const char *data : {"5", "true", R"("AND")", R"({"AND":[]})", R"({"id":5})", R"([["AND"]])", R"(["and"])"})
            QTest::newRow(data) << QByteArray(data);
    }
    void dataOfAnotherShapeIsNoView()
    {
        QFETCH(QByteArray, data);
        const TranslatedView view = made(data, u"llm"_s);
        QCOMPARE(view.text, QString());
        QCOMPARE(view.losses.size(), 1);
        QCOMPARE(view.losses.first().kind, Kind::Unreadable);
    }

    void hostileNamesAndValuesStayText()
    {
        const QString hostile = u"x\" OR thumb:up (<b>\\ \u202e\n, -tag:y"_s;
        const QJsonObject condition{{u"id"_s, u"tags"_s}, {u"params"_s, QJsonObject{{u"tags"_s, QJsonArray{hostile}}}}};
        const QString name = u" a\n\tb"_s + QChar(0) + QChar(0xd800) + u"c "_s;
        const TranslatedView view = domain::translated({name, {}, QJsonArray{u"AND"_s, condition}}, {});
        const auto filter = domain::parseFilter(view.text, 0, 0);
        QVERIFY(filter.ok());
        QCOMPARE(filter->root.kind, domain::FilterNode::Kind::Condition);
        QCOMPARE(filter->root.field, domain::FilterField::Tag);
        QCOMPARE(filter->root.text, hostile);
        QCOMPARE(view.name, u"a b\ufffdc"_s);
    }

    void aViewWithoutEndIsCutAndTold()
    {
        QByteArray deep = R"({"id":"tags","params":{"tags":["x"]}})";
        for (int i = 0; i < 200; ++i)
            deep = R"(["AND",)" + deep + ']';
        QCOMPARE(made(deep).text, QString());
        QCOMPARE(told(made(deep)), QStringList{u":unreadable"_s});
        QByteArrayList many;
        for (int i = 0; i < 5'000; ++i)
            many.append(R"({"id":"tags","params":{"tags":["x)" + QByteArray::number(i) + R"("]}})");
        QCOMPARE(made(R"(["OR",)" + many.join(',') + ']').text, QString());
        const QByteArray longTag(20'000, 'x');
        const TranslatedView tooLong = made(R"(["AND",{"id":"tags","params":{"tags":[")" + longTag + R"("]}}])");
        QCOMPARE(tooLong.text, QString());
        QCOMPARE(told(tooLong), QStringList{u":unreadable"_s});
    }
};

QTEST_GUILESS_MAIN(TestLunaryView)
#include "tst_lunaryview.moc"
