// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/openaisft.h"
#include "exporters/skipreasons.h"
#include "support/exportrules.h"
#include "support/labelledruns.h"
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;

namespace {

/// What became of each run: "original", "correction" or the reason.
struct Outcome
{
    QByteArray file;
    QStringList words;
};

/// One run: its row, or the reason why there is none.
OrSkip<QByteArray> rowFor(const domain::LabelledRun &run, QString *source = nullptr)
{
    const auto found = examplesOf(run, Task::Supervised);
    if (!found)
        return found.error();
    const OpenAiSft format;
    const Example &example = found->examples.first();
    if (const SkipReason reason = format.refuses(example))
        return Skip{*reason};
    if (source)
        *source = example.source == AnswerSource::Correction ? u"correction"_s : u"original"_s;
    return format.row({example}) + '\n';
}

Outcome exportAll(const QList<test::LabelledCase> &cases)
{
    Outcome outcome;
    QSet<QByteArray> rows;
    for (const test::LabelledCase &one : cases) {
        QString word;
        const OrSkip<QByteArray> row = rowFor(one.run, &word);
        if (!row)
            word = row.error().reason;
        else if (rows.contains(*row))
            word = skip::duplicate;
        else
            outcome.file += *row;
        if (row)
            rows.insert(*row);
        outcome.words.append(word);
    }
    return outcome;
}

/// One run rated up, as a file of one row; the reason when there is none.
QByteArray rowOf(const QJsonObject &run)
{
    const QJsonObject spec{{u"run"_s, run}, {u"feedback"_s, QJsonObject{{u"thumb"_s, u"up"_s}}}};
    const OrSkip<QByteArray> row = rowFor(test::labelledFrom(spec, 1));
    return row ? *row : row.error().reason.toUtf8();
}

QJsonObject runWith(const QString &question, const QString &answer)
{
    return {{u"type"_s, u"llm"_s}, {u"status"_s, u"success"_s}, {u"input"_s, question}, {u"output"_s, answer}};
}

} // namespace

class OpenAiSftTest : public QObject
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
        const QByteArrayList expected = test::exportersData(u"openai-sft.jsonl"_s).split('\n');
        for (qsizetype i = 0; i < qMin(lines.size(), expected.size()); ++i)
            QCOMPARE(lines.at(i), expected.at(i));
        QCOMPARE(lines.size(), expected.size());
    }

    void everyRowKeepsTheRulesOfTheTrainers()
    {
        const Outcome outcome = exportAll(test::labelledCases());
        QCOMPARE(outcome.file.count('\n'), outcome.words.count(u"original"_s) + outcome.words.count(u"correction"_s));
        QCOMPARE(test::faults(u"openai-sft"_s, outcome.file), QStringList());
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
        QCOMPARE(test::faults(u"openai-sft"_s, row), QStringList());
    }

    void aVeryLongAnswerIsWrittenWhole()
    {
        const QString answer(1'000'000, u'é');
        const QByteArray row = rowOf(runWith(u"Long?"_s, answer));
        QCOMPARE(row.size(), 2'000'000 + rowOf(runWith(u"Long?"_s, u"x"_s)).size() - 1);
        QCOMPARE(test::faults(u"openai-sft"_s, row), QStringList());
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
        QCOMPARE(test::faults(u"openai-sft"_s, outcome.file), QStringList());
        const QStringList reasons = skipReasons() + QStringList{u"original"_s, u"correction"_s};
        for (const QString &word : outcome.words)
            QVERIFY2(reasons.contains(word), qPrintable(word));
    }
};

QTEST_APPLESS_MAIN(OpenAiSftTest)
#include "tst_openaisft.moc"
