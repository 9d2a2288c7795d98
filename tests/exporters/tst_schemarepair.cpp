// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/schemarepair.h"
#include "exporters/toolset.h"
#include "support/recordings.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::exporters;

namespace {

/// JSON written with apostrophes for quotes.
QJsonDocument document(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"'));
}

QJsonValue json(const QByteArray &text)
{
    return document(text).object();
}

} // namespace

class SchemaRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreRenamedAsTheServerDoes_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("returned");
        QTest::newRow("snake") << u"order_id"_s << u"orderId"_s;
        QTest::newRow("dash") << u"order-id"_s << u"orderId"_s;
        QTest::newRow("camel") << u"orderId"_s << u"orderId"_s;
        QTest::newRow("plain") << u"city"_s << u"city"_s;
        QTest::newRow("three words") << u"a_bc_d"_s << u"aBcD"_s;
        QTest::newRow("digit") << u"line_1"_s << u"line1"_s;
        QTest::newRow("dash before a digit stays") << u"line-1"_s << u"line-1"_s;
        QTest::newRow("underscore at the end") << u"from_"_s << u"from"_s;
        QTest::newRow("underscore in front") << u"_id"_s << u"Id"_s;
        QTest::newRow("capital") << u"Order_ID"_s << u"OrderID"_s;
        QTest::newRow("dollar") << u"$defs"_s << u"$defs"_s;
        QTest::newRow("empty") << QString() << u"undefined"_s;
        QTest::newRow("other scripts") << u"größe_m"_s << u"größeM"_s;
    }

    void keysAreRenamedAsTheServerDoes()
    {
        QFETCH(QString, sent);
        QFETCH(QString, returned);
        QCOMPARE(camelKey(sent), returned);
    }

    void namesComeBackOrTheSchemaIsLost_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("restored"); // empty: lost
        const auto row = [](const char *name, const QByteArray &stored, const QByteArray &arguments,
                            const QByteArray &restored) { QTest::newRow(name) << stored << arguments << restored; };
        row("by required", "{'properties':{'orderId':{}},'required':['order_id']}", "{}",
            "{'properties':{'order_id':{}},'required':['order_id']}");
        row("by arguments", "{'properties':{'orderId':{}}}", "{'order_id':1}", "{'properties':{'order_id':{}}}");
        row("camelCase that is true", "{'properties':{'orderId':{}},'required':['orderId']}", "{}",
            "{'properties':{'orderId':{}},'required':['orderId']}");
        row("plain words need no witness", "{'properties':{'city':{}}}", "{}", "{'properties':{'city':{}}}");
        row("nobody names it", "{'properties':{'orderId':{}}}", "{}", "");
        row("a digit may hide an underscore", "{'properties':{'line1':{}}}", "{}", "");
        row("two names for one", "{'properties':{'orderId':{}},'required':['order_id','order-id']}", "{}", "");
        row("true name and its twin", "{'properties':{'orderId':{}},'required':['order_id']}", "{'orderId':1}", "");
        row("required without a property", "{'properties':{'a':{}},'required':['b']}", "{}", "");
        row("required without properties", "{'required':['b']}", "{}", "");
        row("required is no list", "{'properties':{'a':{}},'required':true}", "{}", "");
        row("required holds a number", "{'properties':{'a':{}},'required':[1]}", "{}", "");
        row("properties are no object", "{'properties':[]}", "{}", "");
        row("keyword in snake_case", "{'properties':{'a':{'min_length':1}}}", "{}", "");
        row("property named like such a keyword", "{'properties':{'anyOf':{'type':'string'}},'required':['any_of']}",
            "{}", "{'properties':{'any_of':{'type':'string'}},'required':['any_of']}");
        row("nested object", "{'properties':{'to':{'properties':{'zipCode':{}}}}}", "{'to':{'zip_code':'1'}}",
            "{'properties':{'to':{'properties':{'zip_code':{}}}}}");
        row("nested in a renamed one", "{'properties':{'shipTo':{'properties':{'zipCode':{}}}}}",
            "{'ship_to':{'zip_code':'1'}}", "{'properties':{'ship_to':{'properties':{'zip_code':{}}}}}");
        row("items of lists", "{'properties':{'rows':{'items':{'properties':{'unitPrice':{}}}}}}",
            "{'rows':[{},{'unit_price':1}]}", "{'properties':{'rows':{'items':{'properties':{'unit_price':{}}}}}}");
        row("alternatives", "{'anyOf':[{'properties':{'aB':{}}},{'type':'null'}]}", "{'a_b':1}",
            "{'anyOf':[{'properties':{'a_b':{}}},{'type':'null'}]}");
        row("definitions by reference",
            "{'properties':{'a':{'$ref':'#/$defs/order_item'}},'$defs':{'orderItem':{'type':'string'}}}", "{}",
            "{'properties':{'a':{'$ref':'#/$defs/order_item'}},'$defs':{'order_item':{'type':'string'}}}");
        row("keys inside a default", "{'properties':{'a':{'default':{'orderId':1}}}}", "{}", "");
        row("plain default", "{'properties':{'a':{'default':{'n':1},'enum':['x_y']}}}", "{}",
            "{'properties':{'a':{'default':{'n':1},'enum':['x_y']}}}");
        row("true and false are schemas", "{'properties':{'a':true},'additionalProperties':false}", "{}",
            "{'properties':{'a':true},'additionalProperties':false}");
        row("a schema that is text", "{'properties':{'a':'string'}}", "{}", "");
        QByteArray deep = "{'type':'string'}";
        for (int i = 0; i < 200; ++i)
            deep = "{'properties':{'a':" + deep + "}}";
        QTest::newRow("too deep") << deep << QByteArray("{}") << QByteArray();
    }

    void namesComeBackOrTheSchemaIsLost()
    {
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, restored);
        const std::optional<QJsonObject> repaired = repairedSchema(json(stored), {json(arguments)}, true);
        QCOMPARE(repaired.has_value(), !restored.isEmpty());
        if (repaired)
            QCOMPARE(QJsonValue(*repaired), json(restored));
    }

    void whatWasNeverRenamedStays()
    {
        const QJsonValue schema = json("{'properties':{'orderId':{},'order_id':{}},'required':['orderId']}");
        QCOMPARE(QJsonValue(repairedSchema(schema, {}, false).value()), schema);
    }

    void theRecordedToolCallGetsItsTrueName()
    {
        for (const auto &recording : tidemark::test::recordings()) {
            if (!recording.file.startsWith(u"25-"))
                continue;
            const QJsonObject body = recording.response.value("body"_L1).toObject();
            const ToolSet set =
                readTools(body.value("params"_L1).toObject(), {{u"1"_s, u"get_order"_s, u"{\"order_id\": 42}"_s}});
            QCOMPARE(set.tools.size(), 1);
            const QJsonObject properties = set.tools.first().parameters->value("properties"_L1).toObject();
            QCOMPARE(properties.keys(), QStringList{u"order_id"_s});
            return;
        }
        QFAIL("the recording is missing");
    }

    void oneBadDeclarationLosesTheSet_data()
    {
        QTest::addColumn<QByteArray>("tools");
        QTest::newRow("no name") << QByteArray("[{'type':'function','function':{}}]");
        QTest::newRow("built in tool") << QByteArray("[{'type':'web_search'}]");
        QTest::newRow("twice") << QByteArray("[{'name':'a'},{'name':'a'}]");
        QTest::newRow("text for parameters") << QByteArray("[{'name':'a','parameters':'x'}]");
        QTest::newRow("parameters of another type") << QByteArray("[{'name':'a','parameters':{'type':'array'}}]");
        QTest::newRow("impossible name") << QByteArray("[{'name':'a.b'}]");
        QTest::newRow("no object") << QByteArray("[1]");
    }

    void oneBadDeclarationLosesTheSet()
    {
        QFETCH(QByteArray, tools);
        const ToolSet set = readTools({{u"tools"_s, document(tools).array()}, {u"parallelToolCalls"_s, true}}, {});
        QVERIFY(set.lost);
        QVERIFY(set.tools.isEmpty());
        QVERIFY(!set.parallelCalls);
    }
};

QTEST_APPLESS_MAIN(SchemaRepairTest)
#include "tst_schemarepair.moc"
