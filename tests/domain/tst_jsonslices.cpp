// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonslices.h"
#include "support/recordings.h"
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::arraySlices;

class JsonSlicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListInTheRecordingsComesApartAsQtReadsIt()
    {
        int lists = 0;
        for (const test::Recording &recording : test::recordings()) {
            const QJsonValue body = recording.response.value("body"_L1);
            const QByteArray compact = test::Recording::bodyBytes(body);
            const QJsonDocument document = QJsonDocument::fromJson(compact);
            const QByteArray indented = document.toJson(QJsonDocument::Indented);
            QMap<QByteArray, QJsonArray> expected;
            if (document.isArray())
                expected.insert("", document.array());
            const QJsonObject object = document.object();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
                if (it.value().isArray())
                    expected.insert(it.key().toUtf8(), it.value().toArray());
            }
            for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
                for (const QByteArray &text : {compact, indented}) {
                    const auto slices = arraySlices(text, it.key());
                    QVERIFY(slices.has_value());
                    QCOMPARE(joined(*slices), it.value());
                }
                ++lists;
            }
        }
        QVERIFY(lists > 30);
    }

    void elementsAreTheBytesThatCame()
    {
        const QByteArray text =
            "{\"page\":0, \"data\" : [ {\"z\": 1.50,\"a\":\"}]\\\"\\\\\"} ,\n-1e5,\"x,]\",[ 1 , [2] ], null ]}";
        QCOMPARE(arraySlices(text, "data").value(),
                 (QByteArrayList{"{\"z\": 1.50,\"a\":\"}]\\\"\\\\\"}", "-1e5", "\"x,]\"", "[ 1 , [2] ]", "null"}));
    }

    void keysInsideValuesAndTextsDoNotCount()
    {
        QCOMPARE(arraySlices("{\"a\":{\"data\":[1]},\"b\":\"\\\"data\\\":[2]\",\"data\":[3]}", "data").value(),
                 QByteArrayList{"3"});
        QCOMPARE(arraySlices("{\"data\\\"\":[1],\"data\":[2]}", "data").value(), QByteArrayList{"2"});
    }

    void anEmptyListHasNoElements()
    {
        QCOMPARE(arraySlices("{\"data\":[]}", "data").value(), QByteArrayList());
        QCOMPARE(arraySlices(" [ \n ] ", "").value(), QByteArrayList());
    }

    void thereIsNothingWhereThereIsNoList_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 " ",
                                 "{",
                                 "{}",
                                 "{\"data\"",
                                 "{\"data\":",
                                 "{\"data\":1}",
                                 "{\"data\":\"[1]\"}",
                                 "{\"data\":{}}",
                                 "{\"other\":[1]}",
                                 "[1]",
                                 "{\"a\":1 \"data\":[1]}",
                                 "{\"data\" [1]}",
                                 "{data:[1]}",
                                 "null",
                                 "<html>",
                                 "{\"data\":[1",
                                 "{\"data\":[1,",
                                 "{\"data\":[1,]}",
                                 "{\"data\":[,1]}",
                                 "{\"data\":[1 2]}",
                                 "{\"data\":[\"a",
                                 "{\"data\":[\"a\\",
                                 "{\"data\":[{\"b\":[}",
                                 "{\"a\":\"",
                                 "{\"a\":\"\\"})
            QTest::newRow(text) << QByteArray(text);
    }

    void thereIsNothingWhereThereIsNoList()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!arraySlices(text, "data"));
    }

    void anAnswerThatWasCutGivesNothingAtAnyPlace()
    {
        const QByteArray text = "{\"page\":0,\"data\":[{\"a\":\"x\\\"y\"},[1,{}],\"z\",-2],\"limit\":1}";
        const qsizetype end = text.indexOf("]", text.indexOf("-2")) + 1;
        for (qsizetype size = 0; size < end; ++size)
            QVERIFY2(!arraySlices(text.first(size), "data"), text.first(size).constData());
        QCOMPARE(arraySlices(text.first(end), "data")->size(), 4);
    }

    void depthIsNoMatter()
    {
        const QByteArray deep = QByteArray("[").repeated(1'000'000) + QByteArray("]").repeated(1'000'000);
        QCOMPARE(arraySlices("{\"data\":[" + deep + "]}", "data").value(), QByteArrayList{deep});
        QVERIFY(!arraySlices("{\"data\":" + QByteArray("{\"a\":[").repeated(1'000'000), "data"));
    }

    void anyBytesEndWell()
    {
        static constexpr char alphabet[] = "{}[]\",:\\ d1\n\xc3";
        QRandomGenerator random(7);
        int found = 0;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray text = "{\"d\":[";
            for (int n = random.bounded(24); n > 0; --n)
                text.append(alphabet[random.bounded(int(sizeof alphabet - 1))]);
            for (const QByteArray &key : {QByteArray(), QByteArray("d")}) {
                if (const auto slices = arraySlices(text, key)) {
                    ++found;
                    for (const QByteArray &slice : *slices)
                        QVERIFY(!slice.isEmpty() && text.contains(slice));
                }
            }
        }
        QVERIFY(found > 0);
    }

private:
    static QJsonArray joined(const QByteArrayList &slices)
    {
        return QJsonDocument::fromJson('[' + slices.join(',') + ']').array();
    }
};

QTEST_APPLESS_MAIN(JsonSlicesTest)
#include "tst_jsonslices.moc"
