// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonslices.h"
#include "domain/runline.h"
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using domain::LineFault;
using domain::readRunLine;
using domain::RunLine;

namespace {

const QByteArray id = "00000000-0000-4000-8000-000000000001";
const QByteArray talk = "00000000-0000-4000-8000-0000000000ff";
const QByteArray plain =
    R"({"output":"b","id":")" + id + R"(","type":"llm","cost":0.10,"input":"a","feedback":{"thumb":"down"}})";

QByteArray withLabel(const QByteArray &run, const QByteArray &label)
{
    return run.chopped(1) + ",\"label\":" + label + '}';
}

} // namespace

class TestRunLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineOfLunarysExportIsARunWithItsFeedback()
    {
        const RunLine line = readRunLine(plain);
        QCOMPARE(line.fault, LineFault::None);
        QCOMPARE(line.run.id, QString::fromLatin1(id));
        QCOMPARE(line.run.raw, plain);
        QCOMPARE(line.run.feedback.thumb(), domain::Thumb::Down);
        QVERIFY(line.isLabelled);
        QVERIFY(line.history.isEmpty());
    }

    void theLabelIsTakenOffByteForByteAndItsVerdictHolds()
    {
        const RunLine line = readRunLine(withLabel(
            plain, R"({"thumb":"up","comment":"ok","corrected_output":"","rater":"ann","rated_at":"","thread_id":"",)"
                   R"("feedback":{"thumb":"up","comment":"ok","mine":[1]},"history":[]})"));
        QCOMPARE(line.run.raw, plain);
        QCOMPARE(line.run.feedback.json(),
                 (QJsonObject{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"ok"_s}, {u"mine"_s, QJsonArray{1}}}));
        QVERIFY(line.isLabelled);
    }

    void aLabelWrittenByHandIsAVerdictToo()
    {
        const RunLine line =
            readRunLine(withLabel(plain, R"({"thumb":"up","comment":"fine","corrected_output":"better"})"));
        QCOMPARE(line.run.feedback.thumb(), domain::Thumb::Up);
        QCOMPARE(line.run.feedback.comment(), u"fine"_s);
        QCOMPARE(line.run.feedback.correction(), u"better"_s);
        QCOMPARE(line.run.raw, plain);
    }

    void aKeyOfTheServerThatIsCalledLabelStaysWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("text") << withLabel(plain, "\"spam\"");
        QTest::newRow("object") << withLabel(plain, R"({"name":"spam"})");
        QTest::newRow("not the last") << withLabel(plain, R"({"feedback":{"thumb":"up"}})").chopped(1) +
                                             R"(,"more":1})";
    }

    void aKeyOfTheServerThatIsCalledLabelStaysWhereItIs()
    {
        QFETCH(QByteArray, line);
        const RunLine read = readRunLine(line);
        QCOMPARE(read.fault, LineFault::None);
        QCOMPARE(read.run.raw, line);
        QCOMPARE(read.run.feedback.thumb(), domain::Thumb::Down);
    }

    void anExchangeFindsItsConversationThroughTheLabel()
    {
        QByteArray chat = plain;
        chat.replace("\"llm\"", "\"chat\"");
        const QByteArray label = "{\"feedback\":{},\"history\":[],\"thread_id\":\"" + talk + "\"}";
        QCOMPARE(readRunLine(withLabel(chat, label)).run.parentId, QString::fromLatin1(talk));
        QVERIFY(readRunLine(withLabel(plain, label)).run.parentId.isEmpty());
        QVERIFY(readRunLine(withLabel(chat, R"({"feedback":{},"thread_id":"../../etc"})")).run.parentId.isEmpty());
    }

    void theHistoryIsReadAndNonsenseInItIsNot()
    {
        const RunLine line = readRunLine(withLabel(
            plain, R"({"feedback":{"thumb":"up"},"history":[)"
                   R"({"at":"2026-10-24T14:00:01.075Z","rater":"ann","seconds":4.5,"before":{"thumb":null},)"
                   R"("after":{"thumb":"up"},"undone":true},)"
                   R"(7,null,{"at":"yesterday","after":{"thumb":"up"}},{"at":"2026-10-24T14:00:02.000Z","after":[]},)"
                   R"({"at":"2026-10-24T14:00:03.000Z","seconds":1e300,"after":{"comment":"x"}}]})"));
        QCOMPARE(line.history.size(), 2);
        QCOMPARE(line.history.at(0).rater, u"ann"_s);
        QCOMPARE(line.history.at(0).seconds, 4.5);
        QCOMPARE(line.history.at(0).atMs, 1'792'850'401'075);
        QVERIFY(line.history.at(0).undone);
        QCOMPARE(line.history.at(0).runId, QString::fromLatin1(id));
        QCOMPARE(line.history.at(1).seconds, 86'400.0);
    }

    void whatIsNoRunSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *name, const QByteArray &line, LineFault fault) {
            QTest::newRow(name) << line << int(fault);
        };
        row("prose", "Dear colleagues,", LineFault::NotJson);
        row("cut", plain.chopped(9), LineFault::NotJson);
        row("two on one line", plain + plain, LineFault::NotJson);
        row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), LineFault::NotJson);
        row("a NUL outside of texts", QByteArray(plain).replace(":", QByteArray(":\0", 2)), LineFault::NotJson);
        row("no UTF-8", QByteArray(plain).replace("\"a\"", "\"\xff\xfe\""), LineFault::NotJson);
        row("nested too deep", QByteArray(100'000, '[') + QByteArray(100'000, ']'), LineFault::NotJson);
        row("a list", "[" + plain + "]", LineFault::NotARun);
        row("a number", "42", LineFault::NotJson);
        row("no id", R"({"type":"llm","input":"a"})", LineFault::NoId);
        row("an id that is none", R"({"id":"1","type":"llm"})", LineFault::NoId);
        row("bare messages", R"({"messages":[{"role":"user","content":"a"}]})", LineFault::OnlyMessages);
    }

    void whatIsNoRunSaysWhy()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, fault);
        const LineFault found = readRunLine(line).fault;
        // Qt 6.4 reads lists and objects only; newer ones read a lone value too.
        QVERIFY2(int(found) == fault || (line == "42" && found == LineFault::NotARun), line.left(80).constData());
    }

    void theLastMemberIsFoundInAnyText_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("last") << QByteArray("{\"a\":\"},\\\"label\\\":1\",\"label\":{\"x\":[1,{}]}}")
                              << QByteArray("{\"a\":\"},\\\"label\\\":1\"}");
        QTest::newRow("spaces") << QByteArray(" { \"a\" : 1 , \"label\" : \"}\" } ") << QByteArray(" { \"a\" : 1  } ");
        QTest::newRow("alone") << QByteArray("{\"label\":null}") << QByteArray("{}");
        QTest::newRow("twice") << QByteArray("{\"label\":1,\"label\":2}") << QByteArray("{\"label\":1}");
        QTest::newRow("first") << QByteArray("{\"label\":1,\"a\":2}") << QByteArray();
        QTest::newRow("deep") << QByteArray("{\"a\":{\"label\":1}}") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"a\":1,\"label\":{\"b\"") << QByteArray();
        QTest::newRow("nothing") << QByteArray("{}") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }

    void theLastMemberIsFoundInAnyText()
    {
        QFETCH(QByteArray, object);
        QFETCH(QByteArray, rest);
        const auto split = domain::splitLastMember(object, "label");
        QCOMPARE(split ? split->rest : QByteArray(), rest);
    }
};

QTEST_GUILESS_MAIN(TestRunLine)
#include "tst_runline.moc"
