// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/critique.h"
#include "support/exportrules.h"
#include "support/rowfiles.h"
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;
using test::RowFile;
using test::Variant;

namespace {

/// The hand-written examples: a run each, and which formats refuse it for what reason.
struct Case
{
    QString name;
    domain::LabelledRun run;
    QHash<QString, QString> refused = {}; ///< reason by variant
};

QList<Case> exampleCases()
{
    QList<Case> cases;
    for (const QJsonValue &value : QJsonDocument::fromJson(test::exportersData(u"examples.json"_s)).array()) {
        const QJsonObject spec = value.toObject();
        Case one{spec.value("case"_L1).toString(), test::labelledFrom(spec, int(cases.size()) + 1)};
        const QJsonObject refused = spec.value("refused"_L1).toObject();
        for (auto it = refused.constBegin(); it != refused.constEnd(); ++it) {
            for (const QJsonValue &variant : it.value().toArray())
                one.refused.insert(variant.toString(), it.key());
        }
        cases.append(one);
    }
    return cases;
}

template <class Cases>
QList<domain::LabelledRun> runsOf(const Cases &cases)
{
    QList<domain::LabelledRun> runs;
    for (const auto &one : cases)
        runs.append(one.run);
    return runs;
}

/// The hand-written examples as a file of that variant.
RowFile examplesAs(const Variant &variant)
{
    RowFile file(variant);
    file.write(runsOf(exampleCases()));
    return file;
}

/// openai-sft has its own golden file, made of the labelled runs.
QString goldenOf(const QString &variant)
{
    return (variant == "openai-sft"_L1 ? u"openai-sft.examples"_s : variant) + u".jsonl"_s;
}

QString wordOf(const Variant &variant)
{
    return variant.profile == Profile::None ? QString() : profileWord(variant.profile);
}

QJsonObject objectOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

void everyVariant()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("profile");
    for (const Variant &variant : test::variants())
        QTest::newRow(qPrintable(variant.name())) << variant.format << int(variant.profile);
}

Variant fetchedVariant()
{
    QFETCH(QString, format);
    QFETCH(int, profile);
    return {format, Profile(profile)};
}

} // namespace

class RowFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsStandInMenuOrder()
    {
        const QStringList expected{
            u"openai-sft"_s, u"openai-dpo"_s,   u"trl-prompt-completion"_s, u"trl-kto"_s, u"trl-preference"_s,
            u"sharegpt"_s,   u"sharegpt-kto"_s, u"sharegpt-ranking"_s,      u"alpaca"_s,  u"critique"_s};
        QCOMPARE(rowFormats(), expected);
        QSet<QString> titles;
        for (const QString &format : expected) {
            QCOMPARE(makeRowFormat(format)->id(), format);
            titles.insert(makeRowFormat(format)->title());
        }
        QCOMPARE(titles.size(), expected.size());
        QVERIFY(!makeRowFormat(u"csv"_s));
    }

    void profilesHaveWordsAndBelongToFormats()
    {
        for (const Profile profile : {Profile::None, Profile::Together, Profile::Mistral, Profile::Axolotl})
            QCOMPARE(profileFrom(profileWord(profile)), std::optional(profile));
        QCOMPARE(profileWord(Profile::Mistral), u"mistral"_s);
        QVERIFY(!profileFrom(u"Mistral"_s));
        QVERIFY(!profileFrom({}));
        QCOMPARE(profilesOf(u"openai-sft"_s), (QList{Profile::Together, Profile::Mistral}));
        QCOMPARE(profilesOf(u"openai-dpo"_s), QList{Profile::Together});
        QCOMPARE(profilesOf(u"trl-kto"_s), QList{Profile::Axolotl});
        QCOMPARE(profilesOf(u"alpaca"_s), QList<Profile>());
    }

    void everyExampleGivesItsRowOrItsReason_data() { everyVariant(); }

    void everyExampleGivesItsRowOrItsReason()
    {
        const Variant variant = fetchedVariant();
        const QList<Case> cases = exampleCases();
        QStringList expected;
        QStringList actual = examplesAs(variant).outcomes();
        for (qsizetype i = 0; i < cases.size(); ++i) {
            expected.append(cases.at(i).name + u": "_s + cases.at(i).refused.value(variant.name(), u"row"_s));
            actual[i].prepend(cases.at(i).name + u": "_s);
        }
        // The better of two siblings waits for the other one.
        actual.replaceInStrings(u"rated up, with a sibling: no-counterpart"_s, u"rated up, with a sibling: row"_s);
        QCOMPARE(actual.size(), 26);
        QCOMPARE(actual, expected);
    }

    void theExamplesHoldEveryReasonThatAFormatCanGive()
    {
        QSet<QString> reasons;
        for (const Case &one : exampleCases()) {
            for (const QString &reason : one.refused)
                reasons.insert(reason);
        }
        for (const auto reason : {skip::turnOrder, skip::noToolsInFormat, skip::noImagesInFormat,
                                  skip::toolResultMissing, skip::toolCallBroken, skip::noCounterpart})
            QVERIFY2(reasons.contains(reason), reason.data());
    }

    void theFileIsTheGoldenOne_data() { everyVariant(); }

    void theFileIsTheGoldenOne()
    {
        const Variant variant = fetchedVariant();
        const QByteArrayList lines = examplesAs(variant).bytes().split('\n');
        const QByteArrayList expected = test::exportersData(goldenOf(variant.name())).split('\n');
        for (qsizetype i = 0; i < qMin(lines.size(), expected.size()); ++i)
            QCOMPARE(lines.at(i), expected.at(i));
        QCOMPARE(lines.size(), expected.size());
    }

    void theExamplesKeepTheRules_data() { everyVariant(); }

    void theExamplesKeepTheRules()
    {
        const Variant variant = fetchedVariant();
        const RowFile file = examplesAs(variant);
        QVERIFY(file.lines().size() >= 7);
        QCOMPARE(test::faults(variant.format, file.bytes(), wordOf(variant)).join(u'\n'), QString());
    }

    void theLabelledRunsKeepTheRules_data() { everyVariant(); }

    void theLabelledRunsKeepTheRules()
    {
        const Variant variant = fetchedVariant();
        RowFile file(variant);
        file.write(runsOf(test::labelledCases()));
        QVERIFY(file.lines().size() >= 2);
        QCOMPARE(test::faults(variant.format, file.bytes(), wordOf(variant)).join(u'\n'), QString());
        const QStringList known = skipReasons() + QStringList{u"row"_s};
        for (const QString &outcome : file.outcomes())
            QVERIFY2(known.contains(outcome), qPrintable(outcome));
    }

    void randomMixturesKeepTheRules_data() { everyVariant(); }

    void randomMixturesKeepTheRules()
    {
        const Variant variant = fetchedVariant();
        const QList<domain::LabelledRun> runs = runsOf(exampleCases()) + runsOf(test::labelledCases());
        QRandomGenerator random(20261127);
        const auto any = [&]() -> const domain::LabelledRun & { return runs.at(random.bounded(runs.size())); };
        QList<domain::LabelledRun> mixed;
        for (int i = 0; i < 1500; ++i) {
            domain::LabelledRun run = any();
            run.run.input = any().run.input;
            run.run.output = any().run.output;
            run.run.params = any().run.params;
            run.feedback = any().feedback;
            run.earlier = any().earlier;
            mixed.append(run);
        }
        RowFile file(variant);
        file.write(mixed);
        QVERIFY(file.lines().size() > 15);
        QStringList faults = test::faults(variant.format, file.bytes(), wordOf(variant));
        // Which labels and pairs contradict each other is settled before rows are written.
        faults.removeIf([](const QString &fault) { return fault.contains(": contradiction:"_L1); });
        QCOMPARE(faults.join(u'\n'), QString());
    }

    void rowsAreOneLineAndTheSameEachTime_data() { everyVariant(); }

    void rowsAreOneLineAndTheSameEachTime()
    {
        const Variant variant = fetchedVariant();
        const RowFile file = examplesAs(variant);
        for (const QByteArray &line : file.lines())
            QCOMPARE(line.count('\n'), 1);
        QCOMPARE(examplesAs(variant).bytes(), file.bytes());
    }

    void theToolsColumnIsNullInRowsWithoutTools()
    {
        for (const Variant &variant : test::variants()) {
            const auto format = makeRowFormat(variant.format, variant.profile);
            const RowFile file = examplesAs(variant);
            int nulls = 0;
            for (const QByteArray &line : file.lines())
                nulls += line.contains("\"tools\":null") ? 1 : 0;
            QCOMPARE(nulls > 0, format->hasToolsColumn());
            QCOMPARE(format->hasToolsColumn(), variant.name().startsWith("trl"_L1) ? variant.profile == Profile::None
                                                                                   : variant.format == "critique"_L1);
        }
    }

    void withoutAToolsColumnNoRowHasOne()
    {
        const QList<domain::LabelledRun> plain{exampleCases().first().run};
        for (const Variant &variant : test::variants()) {
            RowFile file(variant);
            file.write(plain);
            QVERIFY(!file.bytes().isEmpty());
            const bool isTurns = variant.format.startsWith("sharegpt"_L1);
            QCOMPARE(objectOf(file.lines().first()).contains("tools"_L1), isTurns);
        }
    }

    void eachRowOfACritiqueAsksTheSameQuestion()
    {
        const RowFile file = examplesAs({u"critique"_s});
        for (const QByteArray &line : file.lines()) {
            const QJsonArray prompt = objectOf(line).value("prompt"_L1).toArray();
            QCOMPARE(prompt.last().toObject().value("content"_L1).toString(), QString(Critique::question));
        }
        QVERIFY(file.bytes().contains("\"completion\":[{\"role\":\"assistant\",\"content\":\"Short and right.\"}]"));
    }

    void mistralsIdsAreNineCharactersAndStillTellCallsApart()
    {
        static const QRegularExpression nine(u"^[A-Za-z0-9]{9}\\z"_s);
        QSet<QString> all;
        int answers = 0;
        for (const QByteArray &line : examplesAs({u"openai-sft"_s, Profile::Mistral}).lines()) {
            QSet<QString> ids;
            qsizetype calls = 0;
            for (const QJsonValue &value : objectOf(line).value("messages"_L1).toArray()) {
                const QJsonObject message = value.toObject();
                for (const QJsonValue &call : message.value("tool_calls"_L1).toArray()) {
                    ids.insert(call.toObject().value("id"_L1).toString());
                    ++calls;
                }
                if (message.value("role"_L1) == "tool"_L1) {
                    QVERIFY(ids.contains(message.value("tool_call_id"_L1).toString()));
                    ++answers;
                }
            }
            QCOMPARE(ids.size(), calls);
            all |= ids;
        }
        QVERIFY(answers > 5);
        QCOMPARE(all.size(), 4); // call_a, fix_1, c1, c2
        for (const QString &id : all)
            QVERIFY2(nine.match(id).hasMatch(), qPrintable(id));
    }

    void theEntryForLlamaFactoryNamesEveryColumn_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("sharegpt") << u"sharegpt"_s
                                  << QByteArray(
                                         R"({"columns":{"messages":"conversations","system":"system","tools":"tools"},)"
                                         R"("file_name":"a.jsonl","formatting":"sharegpt"})");
        QTest::newRow("sharegpt-kto") << u"sharegpt-kto"_s
                                      << QByteArray(R"({"columns":{"kto_tag":"kto_tag","messages":"conversations",)"
                                                    R"("system":"system","tools":"tools"},)"
                                                    R"("file_name":"a.jsonl","formatting":"sharegpt"})");
        QTest::newRow("sharegpt-ranking")
            << u"sharegpt-ranking"_s
            << QByteArray(R"({"columns":{"chosen":"chosen","messages":"conversations","rejected":"rejected",)"
                          R"("system":"system","tools":"tools"},"file_name":"a.jsonl","formatting":"sharegpt",)"
                          R"("ranking":true})");
        QTest::newRow("alpaca") << u"alpaca"_s
                                << QByteArray(R"({"columns":{"history":"history","prompt":"instruction",)"
                                              R"("query":"input","response":"output","system":"system"},)"
                                              R"("file_name":"a.jsonl","formatting":"alpaca"})");
        for (const auto other :
             {"openai-sft", "openai-dpo", "trl-prompt-completion", "trl-kto", "trl-preference", "critique"})
            QTest::newRow(other) << QString::fromLatin1(other) << QByteArray("{}");
    }

    void theEntryForLlamaFactoryNamesEveryColumn()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, expected);
        const QJsonObject info = makeRowFormat(format)->datasetInfo(u"a.jsonl"_s);
        QCOMPARE(QJsonDocument(info).toJson(QJsonDocument::Compact), expected);
        if (info.isEmpty())
            return;
        QStringList columns;
        for (const QJsonValue &column : info.value("columns"_L1).toObject())
            columns.append(column.toString());
        columns.sort();
        QCOMPARE(objectOf(examplesAs({format}).lines().first()).keys(), columns);
    }
};

QTEST_APPLESS_MAIN(RowFormatsTest)
#include "tst_rowformats.moc"
