// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/openaisftexporter.h"
#include "exporters/skipreasons.h"
#include "support/labelledruns.h"
#include "support/sftrules.h"
#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;

namespace {

QByteArray golden(const QString &name)
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/exporters/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What became of each run: "original", "correction" or the reason.
struct Outcome
{
    QByteArray file;
    QStringList words;
};

Outcome exportAll(const QList<test::LabelledCase> &cases)
{
    OpenAiSftExporter exporter;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporter.begin(buffer);
    Outcome outcome;
    for (const test::LabelledCase &one : cases) {
        const SkipReason reason = exporter.add(one.run, buffer);
        outcome.words.append(reason ? *reason : exporter.lastRow()->source);
    }
    outcome.file = buffer.data();
    return outcome;
}

/// One run rated up, as a file of one row; the reason when there is none.
QByteArray rowOf(const QJsonObject &run)
{
    OpenAiSftExporter exporter;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QJsonObject spec{{u"run"_s, run}, {u"feedback"_s, QJsonObject{{u"thumb"_s, u"up"_s}}}};
    const SkipReason reason = exporter.add(test::labelledFrom(spec, 1), buffer);
    return reason ? reason->toUtf8() : buffer.data();
}

QJsonObject runWith(const QString &question, const QString &answer)
{
    return {{u"type"_s, u"llm"_s}, {u"status"_s, u"success"_s}, {u"input"_s, question}, {u"output"_s, answer}};
}

} // namespace

class OpenAiSftExporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseGivesItsRowOrItsReason_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("actual");
        const QList<test::LabelledCase> cases = test::labelledCases();
        QVERIFY(cases.size() > 90);
        const Outcome outcome = exportAll(cases);
        for (qsizetype i = 0; i < cases.size(); ++i)
            QTest::newRow(qPrintable(cases.at(i).name)) << cases.at(i).expect << outcome.words.at(i);
    }

    void everyCaseGivesItsRowOrItsReason()
    {
        QFETCH(QString, expected);
        QFETCH(QString, actual);
        QCOMPARE(actual, expected);
    }

    void theCasesHoldEveryReasonThatThisFormatCanGive()
    {
        QSet<QString> reasons;
        for (const test::LabelledCase &one : test::labelledCases())
            reasons.insert(one.expect);
        reasons -= {u"original"_s, u"correction"_s};
        // Left out: reasons of pairs, of formats without tools or text, of options that do not exist here.
        const QStringList all = skipReasons();
        QSet<QString> possible(all.begin(), all.end());
        for (const auto other :
             {skip::superseded, skip::noToolsInFormat, skip::conflictingLabels, skip::noCounterpart, skip::sameText,
              skip::tooLong, skip::redactionFailed, skip::excludedByUser, skip::unreadable})
            possible.remove(other);
        QCOMPARE(reasons, possible);
    }

    void theFileIsTheGoldenOne()
    {
        const QByteArrayList lines = exportAll(test::labelledCases()).file.split('\n');
        const QByteArrayList expected = golden(u"openai-sft.jsonl"_s).split('\n');
        for (qsizetype i = 0; i < qMin(lines.size(), expected.size()); ++i)
            QCOMPARE(lines.at(i), expected.at(i));
        QCOMPARE(lines.size(), expected.size());
    }

    void everyRowKeepsTheRulesOfTheTrainers()
    {
        const Outcome outcome = exportAll(test::labelledCases());
        QCOMPARE(outcome.file.count('\n'), outcome.words.count(u"original"_s) + outcome.words.count(u"correction"_s));
        QCOMPARE(SftRules::faults(outcome.file), QStringList());
    }

    void theSameRunsGiveTheSameBytes()
    {
        const QByteArray once = exportAll(test::labelledCases()).file;
        QVERIFY(!once.isEmpty());
        QCOMPARE(exportAll(test::labelledCases()).file, once);
    }

    void rowsAreOneLineWhateverTheTextHolds()
    {
        const QString hostile = u"a\u2028b\u2029c\u0085d\r\ne/\"\\"_s + QChar(0) + QChar(0xd800) + u"z\u202e\u05e9"_s;
        const QByteArray row = rowOf(runWith(hostile, hostile));
        QCOMPARE(row.count('\n'), 1);
        QVERIFY(row.contains("a\\u2028b\\u2029c\\u0085d\\r\\ne/\\\"\\\\\xef\xbf\xbd\xef\xbf\xbdz\xe2\x80\xae\xd7\xa9"));
        QCOMPARE(SftRules::faults(row), QStringList());
    }

    void aVeryLongAnswerIsWrittenWhole()
    {
        const QString answer(1'000'000, u'é');
        const QByteArray row = rowOf(runWith(u"Long?"_s, answer));
        QCOMPARE(row.size(), 2'000'000 + rowOf(runWith(u"Long?"_s, u"x"_s)).size() - 1);
        QCOMPARE(SftRules::faults(row), QStringList());
    }

    void textThatIsOnlyControlCharactersCountsAsEmpty()
    {
        QCOMPARE(rowOf(runWith(u"Q?"_s, u"\u001c\u001f \u00a0"_s)), QByteArray("empty-answer"));
    }

    void randomMixturesOfGoodAndBadNeverBreakTheRules()
    {
        // Swaps inputs, outputs, parameters and verdicts of the hand-written runs: shapes nobody thought of.
        const QList<test::LabelledCase> cases = test::labelledCases();
        QRandomGenerator random(20261124);
        QList<test::LabelledCase> mixed;
        const auto any = [&]() -> const domain::LabelledRun & { return cases.at(random.bounded(cases.size())).run; };
        for (int i = 0; i < 3000; ++i) {
            test::LabelledCase one{QString::number(i), {}, any()};
            one.run.run.input = any().run.input;
            one.run.run.output = any().run.output;
            one.run.run.params = any().run.params;
            one.run.feedback = any().feedback;
            one.run.earlier = any().earlier;
            mixed.append(one);
        }
        const Outcome outcome = exportAll(mixed);
        QVERIFY(outcome.file.count('\n') > 100);
        QCOMPARE(SftRules::faults(outcome.file), QStringList());
        const QStringList reasons = skipReasons() + QStringList{u"original"_s, u"correction"_s};
        for (const QString &word : outcome.words)
            QVERIFY2(reasons.contains(word), qPrintable(word));
    }

    void theRulesFindFaults_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray user = R"({"role":"user","content":"q"})";
        const QByteArray good = R"({"role":"assistant","content":"a"})";
        const auto row = [](const QByteArray &messages, const QByteArray &more = {}) {
            return QByteArray("{\"messages\":[" + messages + "]" + more + "}\n");
        };
        QTest::newRow("no line feed at the end") << row(user + ',' + good).chopped(1);
        QTest::newRow("row twice") << row(user + ',' + good) + row(user + ',' + good);
        QTest::newRow("extra key") << row(user + ',' + good, R"(,"metadata":{})");
        QTest::newRow("ends in the user") << row(good + ',' + user);
        QTest::newRow("no user") << row(good);
        QTest::newRow("blank answer") << row(user + R"(,{"role":"assistant","content":" "})");
        QTest::newRow("null") << row(user + R"(,{"role":"assistant","content":null})");
        QTest::newRow("unknown tool") << row(user + R"(,{"role":"assistant","tool_calls":[{"id":"1","type":"function",)"
                                                    R"("function":{"name":"a","arguments":"{}"}}]})");
        QTest::newRow("result without call")
            << row(user + R"(,{"role":"tool","content":"1","tool_call_id":"x"},)" + good);
        QTest::newRow("late system") << row(user + R"(,{"role":"system","content":"s"},)" + good);
        QTest::newRow("weight") << row(user + R"(,{"role":"assistant","content":"a","weight":0})");
        QTest::newRow("no object") << QByteArray("[]\n");
    }

    void theRulesFindFaults()
    {
        QFETCH(QByteArray, file);
        QVERIFY(!SftRules::faults(file).isEmpty());
    }

private:
    using SftRules = test::SftRules;
};

QTEST_APPLESS_MAIN(OpenAiSftExporterTest)
#include "tst_openaisftexporter.moc"
