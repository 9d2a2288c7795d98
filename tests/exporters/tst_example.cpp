// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/example.h"
#include "support/labelledruns.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::exporters;

namespace {

/// "good original", "bad original", "replaced original", "good correction" …, in the order they come.
QString wordsOf(const Example &example)
{
    const QStringList standings{u"good"_s, u"bad"_s, u"replaced"_s};
    const bool isCorrection = example.source == AnswerSource::Correction;
    return standings.at(int(example.standing)) + (isCorrection ? u" correction"_s : u" original"_s);
}

/// The examples in words; behind a bar what was left out; the reason alone where there is no example.
QString wordsOf(const OrSkip<ExamplesOfRun> &found)
{
    if (!found)
        return found.error().reason;
    QStringList words;
    for (const Example &example : found->examples)
        words.append(wordsOf(example));
    const QString left = found->leftOut.isEmpty() ? QString() : u" | "_s + found->leftOut.join(u", "_s);
    return words.join(u", "_s) + left;
}

QJsonArray callTo(const QString &name, const QString &arguments)
{
    const QJsonObject function{{u"name"_s, name}, {u"arguments"_s, arguments}};
    return {QJsonObject{{u"id"_s, u"c1"_s}, {u"type"_s, u"function"_s}, {u"function"_s, function}}};
}

QJsonObject said(const QString &text)
{
    return {{u"role"_s, u"assistant"_s}, {u"content"_s, text}};
}

QJsonObject called(const QString &name, const QString &arguments)
{
    return {{u"role"_s, u"assistant"_s}, {u"content"_s, QJsonValue::Null}, {u"toolCalls"_s, callTo(name, arguments)}};
}

QJsonObject answered(const QString &text)
{
    return {{u"role"_s, u"tool"_s}, {u"content"_s, text}, {u"toolCallId"_s, u"c1"_s}};
}

QJsonObject declaration(const QString &name, const QJsonObject &properties)
{
    const QJsonObject parameters{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    return {{u"type"_s, u"function"_s}, {u"function"_s, QJsonObject{{u"name"_s, name}, {u"parameters"_s, parameters}}}};
}

domain::LabelledRun labelled(const QJsonObject &feedback, const QJsonValue &output = said(u"O."_s),
                             const QJsonArray &tools = {}, const QString &type = u"llm"_s)
{
    const QJsonArray input{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Q?"_s}}};
    QJsonObject run{{u"type"_s, type}, {u"status"_s, u"success"_s}, {u"input"_s, input}, {u"output"_s, output}};
    if (!tools.isEmpty())
        run.insert(u"params"_s, QJsonObject{{u"tools"_s, tools}});
    return test::labelledFrom({{u"run"_s, run}, {u"feedback"_s, feedback}}, 1);
}

QJsonObject rated(const QString &thumb, const QJsonValue &correction = QJsonValue::Undefined)
{
    QJsonObject feedback;
    if (!thumb.isEmpty())
        feedback.insert(u"thumb"_s, thumb);
    if (!correction.isUndefined())
        feedback.insert(u"correction"_s, correction);
    return feedback;
}

QStringList toolsOf(const Example &example)
{
    QStringList names;
    for (const ToolDeclaration &tool : example.tools.tools)
        names.append(tool.name + u':' + tool.parameters->value(u"properties"_s).toObject().keys().join(u'+'));
    return names;
}

} // namespace

class ExampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictGivesWhatTheTaskCanUse_data()
    {
        QTest::addColumn<QJsonObject>("feedback");
        QTest::addColumn<QString>("supervised");
        QTest::addColumn<QString>("labelledTask");
        QTest::addColumn<QString>("paired");
        QTest::newRow("up") << rated(u"up"_s) << u"good original"_s << u"good original"_s << u"good original"_s;
        QTest::newRow("up and corrected")
            << rated(u"up"_s, u"C."_s) << u"good correction"_s << u"good correction | superseded"_s
            << u"good correction, replaced original"_s;
        QTest::newRow("down") << rated(u"down"_s) << u"negative-only"_s << u"bad original"_s << u"bad original"_s;
        QTest::newRow("down and corrected") << rated(u"down"_s, u"C."_s) << u"good correction"_s
                                            << u"good correction, bad original"_s << u"good correction, bad original"_s;
        QTest::newRow("corrected without a thumb")
            << rated({}, u"C."_s) << u"good correction"_s << u"good correction | superseded"_s
            << u"good correction, replaced original"_s;
        QTest::newRow("neither") << rated({}) << u"unrated"_s << u"unrated"_s << u"unrated"_s;
        QTest::newRow("a comment alone") << QJsonObject{{u"comment"_s, u"hm"_s}} << u"unrated"_s << u"unrated"_s
                                         << u"unrated"_s;
        QTest::newRow("up, corrected to the same")
            << rated(u"up"_s, u" O. "_s) << u"good original"_s << u"good original"_s << u"good original"_s;
        QTest::newRow("down, corrected to the same")
            << rated(u"down"_s, u"O."_s) << u"identical-correction"_s << u"bad original"_s << u"bad original"_s;
        QTest::newRow("corrected to the same without a thumb")
            << rated({}, u"O."_s) << u"identical-correction"_s << u"identical-correction"_s
            << u"identical-correction"_s;
        QTest::newRow("a blank correction")
            << rated(u"down"_s, u" \n"_s) << u"blank-correction"_s << u"blank-correction"_s << u"blank-correction"_s;
    }

    void everyVerdictGivesWhatTheTaskCanUse()
    {
        QFETCH(QJsonObject, feedback);
        QFETCH(QString, supervised);
        QFETCH(QString, labelledTask);
        QFETCH(QString, paired);
        const domain::LabelledRun run = labelled(feedback);
        QCOMPARE(wordsOf(examplesOf(run, Task::Supervised)), supervised);
        QCOMPARE(wordsOf(examplesOf(run, Task::Labelled)), labelledTask);
        QCOMPARE(wordsOf(examplesOf(run, Task::Paired)), paired);
    }

    void aCorrectionMeansABadAnswerOnlyWhenThatIsTicked()
    {
        const LabelRules rules{true, {}};
        const domain::LabelledRun corrected = labelled(rated({}, u"C."_s));
        const QString both = u"good correction, bad original"_s;
        QCOMPARE(wordsOf(examplesOf(corrected, Task::Labelled, rules)), both);
        QCOMPARE(wordsOf(examplesOf(corrected, Task::Paired, rules)), both);
        QCOMPARE(wordsOf(examplesOf(corrected, Task::Supervised, rules)), u"good correction"_s);
        // A thumb up says otherwise.
        const domain::LabelledRun up = labelled(rated(u"up"_s, u"C."_s));
        QCOMPARE(wordsOf(examplesOf(up, Task::Labelled, rules)), u"good correction | superseded"_s);
        QCOMPARE(wordsOf(examplesOf(up, Task::Paired, rules)), u"good correction, replaced original"_s);
    }

    void runsThatAreNoAnswersGiveNothingForAnyTask_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("reason");
        QTest::newRow("thread") << u"thread"_s << u"thread-level-label"_s;
        for (const char *type : {"agent", "chain", "tool", "retriever", "embed", "custom-event", "new-kind"})
            QTest::newRow(type) << QString::fromLatin1(type) << u"not-a-completion"_s;
    }

    void runsThatAreNoAnswersGiveNothingForAnyTask()
    {
        QFETCH(QString, type);
        QFETCH(QString, reason);
        QJsonObject feedback = rated(u"up"_s);
        feedback.insert(u"comment"_s, u"Fine."_s);
        for (const Task task : {Task::Supervised, Task::Labelled, Task::Paired, Task::Critique})
            QCOMPARE(wordsOf(examplesOf(labelled(feedback, said(u"O."_s), {}, type), task)), reason);
    }

    void theReasonsAreTheSameForEveryTaskWhereTheRunIsToBlame()
    {
        int checked = 0;
        for (const test::LabelledCase &one : test::labelledCases()) {
            if (!QStringList{u"errored"_s, u"unfinished"_s, u"filtered-by-server"_s, u"truncated-copy"_s, u"disputed"_s,
                             u"unknown-role"_s, u"late-system"_s, u"empty-input"_s}
                     .contains(one.expect))
                continue;
            for (const Task task : {Task::Labelled, Task::Paired})
                QCOMPARE(wordsOf(examplesOf(one.run, task)), one.expect);
            ++checked;
        }
        QVERIFY(checked >= 12);
    }

    void anAnswerThatCannotBeUsedLeavesItsCorrection()
    {
        const domain::LabelledRun broken = labelled(rated(u"down"_s, u"C."_s), called(u"a"_s, u"{"_s));
        for (const Task task : {Task::Labelled, Task::Paired})
            QCOMPARE(wordsOf(examplesOf(broken, task)), u"good correction | tool-call-broken"_s);
        const domain::LabelledRun none = labelled(rated({}, u"C."_s), QJsonValue::Null);
        QCOMPARE(wordsOf(examplesOf(none, Task::Paired)), u"good correction | empty-answer"_s);
        QCOMPARE(wordsOf(examplesOf(labelled(rated(u"down"_s), QJsonValue::Null), Task::Labelled)), u"empty-answer"_s);
    }

    void aCorrectedTextReplacesTheLastMessageAndBothSidesShareThePrompt()
    {
        const QJsonArray output{called(u"a"_s, u"{}"_s), answered(u"1"_s), said(u"O."_s)};
        const auto found =
            examplesOf(labelled(rated(u"down"_s, u"C."_s), output, {declaration(u"a"_s, {})}), Task::Paired);
        QVERIFY(found);
        QCOMPARE(found->examples.size(), 2);
        const Example &good = found->examples.at(0);
        const Example &bad = found->examples.at(1);
        QCOMPARE(good.prompt(), bad.prompt());
        QCOMPARE(good.prompt().size(), 3);
        QCOMPARE(good.answer(), QList{ChatMessage::plain(domain::Role::Assistant, u"C."_s)});
        QCOMPARE(bad.answer(), QList{ChatMessage::plain(domain::Role::Assistant, u"O."_s)});
        QCOMPARE(good.tools, bad.tools);
    }

    void anAnswerWithoutATextCorrectionIsTheWholeAnswer()
    {
        const QJsonArray output{called(u"a"_s, u"{}"_s), answered(u"1"_s), said(u"O."_s)};
        const auto found = examplesOf(labelled(rated(u"down"_s), output, {declaration(u"a"_s, {})}), Task::Labelled);
        QVERIFY(found);
        QCOMPARE(found->examples.first().answer().size(), 3);
    }

    void aCorrectionByMessagesReplacesTheWholeAnswer()
    {
        const QJsonArray output{called(u"a"_s, u"{}"_s), answered(u"1"_s), said(u"O."_s)};
        const QJsonArray correction{called(u"a"_s, u"{\"x\":1}"_s)};
        const QJsonArray tools{declaration(u"a"_s, {{u"x"_s, QJsonObject{{u"type"_s, u"integer"_s}}}})};
        const auto found = examplesOf(labelled(rated(u"down"_s, correction), output, tools), Task::Paired);
        QVERIFY(found);
        QCOMPARE(wordsOf(found), u"good correction, bad original"_s);
        QCOMPARE(found->examples.at(0).answer().size(), 1);
        QCOMPARE(found->examples.at(1).answer().size(), 3);
        QCOMPARE(found->examples.at(0).prompt(), found->examples.at(1).prompt());
    }

    void aCritiqueNeedsACommentAndTheAnswerAsItWas_data()
    {
        QTest::addColumn<QJsonObject>("feedback");
        QTest::addColumn<QJsonValue>("output");
        QTest::addColumn<QString>("expected");
        const auto withComment = [](QJsonObject feedback, const QString &comment) {
            feedback.insert(u"comment"_s, comment);
            return feedback;
        };
        const QJsonValue good = said(u"O."_s);
        QTest::newRow("comment alone") << withComment(rated({}), u"Too long."_s) << good << u"good original"_s;
        QTest::newRow("down") << withComment(rated(u"down"_s), u"No."_s) << good << u"good original"_s;
        QTest::newRow("corrected: still the original")
            << withComment(rated(u"down"_s, u"C."_s), u"No."_s) << good << u"good original"_s;
        QTest::newRow("a blank correction does not matter")
            << withComment(rated(u"up"_s, u" "_s), u"No."_s) << good << u"good original"_s;
        QTest::newRow("no comment") << rated(u"up"_s, u"C."_s) << good << u"unrated"_s;
        QTest::newRow("blank comment") << withComment(rated(u"up"_s), u" \t"_s) << good << u"unrated"_s;
        QTest::newRow("no answer") << withComment(rated(u"down"_s, u"C."_s), u"No."_s) << QJsonValue()
                                   << u"empty-answer"_s;
    }

    void aCritiqueNeedsACommentAndTheAnswerAsItWas()
    {
        QFETCH(QJsonObject, feedback);
        QFETCH(QJsonValue, output);
        QFETCH(QString, expected);
        const auto found = examplesOf(labelled(feedback, output), Task::Critique);
        QCOMPARE(wordsOf(found), expected);
        if (found)
            QCOMPARE(found->examples.first().messages.last().content, u"O."_s);
    }

    void knownDefinitionsTakeThePlaceOfWhatTheServerMadeOfThem()
    {
        const QJsonObject text{{u"type"_s, u"string"_s}};
        const QJsonArray lost{declaration(u"get"_s, {{u"orderId"_s, text}})};
        const QJsonValue call = called(u"get"_s, u"{}"_s);
        const domain::LabelledRun run = labelled(rated(u"up"_s), call, lost);
        QCOMPARE(wordsOf(examplesOf(run, Task::Supervised)), u"tool-schema-lost"_s);
        const LabelRules rules{false, {declaration(u"get"_s, {{u"order_id"_s, text}})}};
        const auto found = examplesOf(run, Task::Supervised, rules);
        QVERIFY(found);
        QCOMPARE(toolsOf(found->examples.first()), QStringList{u"get:order_id"_s});
    }

    void parametersOfAnotherTypeThanObjectAreLost()
    {
        for (const QJsonValue &type :
             {QJsonValue(u"array"_s), QJsonValue(QJsonArray{u"object"_s, u"null"_s}), QJsonValue(QJsonObject())}) {
            QJsonObject tool = declaration(u"a"_s, {});
            QJsonObject function = tool.value(u"function"_s).toObject();
            function.insert(u"parameters"_s, QJsonObject{{u"type"_s, type}});
            tool.insert(u"function"_s, function);
            const domain::LabelledRun run = labelled(rated(u"up"_s), called(u"a"_s, u"{}"_s), {tool});
            QCOMPARE(wordsOf(examplesOf(run, Task::Supervised)), u"tool-schema-lost"_s);
        }
    }

    void aCalledToolThatWasNeverDeclaredIsFoundAmongTheKnown()
    {
        const domain::LabelledRun run = labelled(rated(u"up"_s), called(u"get"_s, u"{}"_s));
        QCOMPARE(wordsOf(examplesOf(run, Task::Supervised)), u"tool-schema-lost"_s);
        const LabelRules rules{false, {declaration(u"other"_s, {}), declaration(u"get"_s, {})}};
        const auto found = examplesOf(run, Task::Supervised, rules);
        QVERIFY(found);
        QCOMPARE(toolsOf(found->examples.first()), QStringList{u"get:"_s});
    }

    void knownDefinitionsOfToolsThatAreNotInTheRunStayOut()
    {
        const LabelRules rules{false, {declaration(u"get"_s, {})}};
        const auto found = examplesOf(labelled(rated(u"up"_s)), Task::Supervised, rules);
        QVERIFY(found);
        QCOMPARE(toolsOf(found->examples.first()), QStringList());
        // Beside the run's own, which stay where they are.
        const QJsonArray own{declaration(u"clock"_s, {})};
        const auto beside = examplesOf(labelled(rated(u"up"_s), said(u"O."_s), own), Task::Supervised, rules);
        QVERIFY(beside);
        QCOMPARE(toolsOf(beside->examples.first()), QStringList{u"clock:"_s});
    }

    void knownDefinitionsServeTheCallsOfACorrection()
    {
        const LabelRules rules{false, {declaration(u"get"_s, {})}};
        const QJsonArray correction{called(u"get"_s, u"{}"_s)};
        const domain::LabelledRun run = labelled(rated(u"down"_s, correction));
        QCOMPARE(wordsOf(examplesOf(run, Task::Supervised)), u"tool-schema-lost"_s);
        QCOMPARE(wordsOf(examplesOf(run, Task::Labelled)), u"bad original | tool-schema-lost"_s);
        const auto found = examplesOf(run, Task::Paired, rules);
        QCOMPARE(wordsOf(found), u"good correction, bad original"_s);
        QCOMPARE(toolsOf(found->examples.first()), QStringList{u"get:"_s});
    }
};

QTEST_APPLESS_MAIN(ExampleTest)
#include "tst_example.moc"
