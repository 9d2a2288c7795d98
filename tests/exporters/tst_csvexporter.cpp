// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/csvexporter.h"
#include "support/labelledruns.h"
#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;

namespace {

constexpr auto header =
    "run_id,thread_id,type,model,created_at,tags,thumb,comment,prompt,answer,corrected,rater,rated_at,split\n";

QByteArray tableOf(const QList<domain::LabelledRun> &runs,
                   CsvExporter::Formulas formulas = CsvExporter::Formulas::Disarmed)
{
    CsvExporter exporter(formulas);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporter.begin(buffer);
    for (const domain::LabelledRun &run : runs) {
        if (const SkipReason reason = exporter.add(run, buffer))
            return reason->toUtf8();
    }
    return buffer.data();
}

/// The cells of each row by RFC 4180, read by a reader of the test's own.
QList<QStringList> cellsOf(const QByteArray &table)
{
    QList<QStringList> rows{{}};
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(table);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell.append(c);
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            rows.last().append(cell);
            cell.clear();
            if (c == u'\n')
                rows.append(QStringList());
        } else {
            cell.append(c);
        }
    }
    rows.removeLast();
    return rows;
}

domain::LabelledRun runWith(const QJsonValue &input, const QJsonValue &output, const QJsonObject &feedback = {})
{
    return test::labelledFrom(
        {{u"run"_s, QJsonObject{{u"type"_s, u"llm"_s}, {u"input"_s, input}, {u"output"_s, output}}},
         {u"feedback"_s, feedback}},
        1);
}

QStringList cellsOf(const domain::LabelledRun &run, CsvExporter::Formulas formulas = CsvExporter::Formulas::Disarmed)
{
    return cellsOf(tableOf({run}, formulas)).value(1);
}

} // namespace

class CsvExporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheGoldenOne()
    {
        QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/exporters/table.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QList<domain::LabelledRun> runs;
        for (const test::LabelledCase &one : test::labelledCases())
            runs.append(one.run);
        const QByteArray table = tableOf(runs);
        QCOMPARE(cellsOf(table).size(), runs.size() + 1);
        QCOMPARE(table, file.readAll());
    }

    void theHeaderIsThereWithoutRows() { QCOMPARE(tableOf({}), QByteArray(header)); }

    void everyRowHasEveryCell()
    {
        for (const test::LabelledCase &one : test::labelledCases())
            QCOMPARE(cellsOf(one.run).size(), 14);
    }

    void cellsThatSpreadsheetsWouldRunAreDisarmed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        for (const QChar c : u"=+-@\t\r"_s)
            QTest::newRow(qPrintable(QString::number(c.unicode())))
                << c + u"cmd|'/c calc'!A1"_s << u"'"_s + c + u"cmd|'/c calc'!A1"_s;
        QTest::newRow("inside") << u"a=1"_s << u"a=1"_s;
        QTest::newRow("apostrophe") << u"'quoted'"_s << u"'quoted'"_s;
        QTest::newRow("space first") << u" =1"_s << u" =1"_s;
    }

    void cellsThatSpreadsheetsWouldRunAreDisarmed()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        const domain::LabelledRun run = runWith(text, text, {{u"comment"_s, text}, {u"correction"_s, text}});
        for (const int column : {7, 8, 9, 10}) {
            QCOMPARE(cellsOf(run).at(column), cell);
            QCOMPARE(cellsOf(run, CsvExporter::Formulas::Verbatim).at(column), text);
        }
    }

    void anyTextComesBackFromItsCell()
    {
        const QString text = u"a,b;\"c\"\r\nd\n\u2028é🎉\u202eשלום\"\"\n"_s;
        const QStringList cells = cellsOf(runWith(text, text, {{u"comment"_s, text}}));
        QCOMPARE(cells.at(7), text);
        QCOMPARE(cells.at(8), text);
        QCOMPARE(cells.at(9), text);
    }

    void brokenTextBecomesWritable()
    {
        const QStringList cells = cellsOf(runWith(u"a"_s + QChar(0) + QChar(0xd800) + u"b"_s, u"c"_s));
        QCOMPARE(cells.at(8), u"a\ufffd\ufffdb"_s);
    }

    void aMillionCharactersFitOneCell()
    {
        const QString text(1'000'000, u'"');
        QCOMPARE(cellsOf(runWith(u"q"_s, text)).at(9).size(), text.size());
    }

    void promptAndAnswerAreTheLastTexts()
    {
        const QJsonArray input{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"first"_s}},
                               QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, u"between"_s}},
                               QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"last"_s}}};
        const QJsonArray output{QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, u"done"_s}},
                                QJsonObject{{u"role"_s, u"tool"_s}, {u"content"_s, u"result"_s}}};
        const QStringList cells = cellsOf(runWith(input, output));
        QCOMPARE(cells.at(8), u"last"_s);
        QCOMPARE(cells.at(9), u"done"_s);
    }

    void whatIsNoChatIsCompactJson()
    {
        const QJsonObject call{{u"id"_s, u"1"_s}};
        const QStringList cells =
            cellsOf(runWith(QJsonObject{{u"question"_s, u"why"_s}}, QJsonObject{{u"role"_s, u"assistant"_s},
                                                                                {u"content"_s, QJsonValue()},
                                                                                {u"toolCalls"_s, QJsonArray{call}}}));
        QCOMPARE(cells.at(8), u"{\"question\":\"why\"}"_s);
        QCOMPARE(cells.at(9), u"[{\"id\":\"1\"}]"_s);
        QCOMPARE(cellsOf(runWith(QJsonValue(), 3)).at(8), QString());
        QCOMPARE(cellsOf(runWith(QJsonValue(), 3)).at(9), u"3"_s);
    }
};

QTEST_APPLESS_MAIN(CsvExporterTest)
#include "tst_csvexporter.moc"
