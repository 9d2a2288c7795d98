// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/example.h"
#include "exporters/label.h"
#include "exporters/toolflow.h"

namespace tidemark::exporters {

namespace {

using domain::Role;
using domain::Thumb;

QList<ChatCall> callsIn(const QList<ChatMessage> &messages)
{
    QList<ChatCall> calls;
    for (const ChatMessage &message : messages)
        calls += message.calls;
    return calls;
}

/// A run whose conversation was read, with its correction where that says something else than the answer.
struct Judged
{
    const domain::Run &run;
    Conversation conversation;
    Label label;
    std::optional<QList<ChatMessage>> correction = {};
    bool identical = false; ///< the correction says what the answer says

    /// Where the corrected part begins: a corrected text replaces the last message of the answer only, so the tool
    /// calls that led there stay as context. The answer as it was is cut at the same place.
    [[nodiscard]] qsizetype answerFrom() const
    {
        const qsizetype last = conversation.answer.size() - 1;
        const bool keepsCalls = correction && label.correction.isString() && last > 0;
        return conversation.prompt.size() + (keepsCalls ? last : 0);
    }
};

OrSkip<Judged> judge(const domain::LabelledRun &run, Task task)
{
    const auto conversation = buildConversation(run);
    if (!conversation)
        return conversation.error();
    Judged judged{run.run, *conversation, labelOf(run.feedback)};
    if (!judged.label.hasCorrection() || task == Task::Critique)
        return judged;
    const auto correction = readAnswer(judged.label.correction);
    if (!correction)
        return correction.error().reason == skip::emptyAnswer ? skipped(skip::blankCorrection) : correction.error();
    const QList<ChatMessage> &answer = judged.conversation.answer;
    const QList<ChatMessage> replaced =
        judged.label.correction.isString() ? answer.last(answer.isEmpty() ? 0 : 1) : answer;
    judged.identical = sameMessages(*correction, replaced);
    if (!judged.identical)
        judged.correction = *correction;
    return judged;
}

/// Pairs calls with results and adds the declared tools; where they are lost, the example can do without them only if
/// nothing calls one.
OrSkip<Example> complete(Example example, const Judged &judged, const LabelRules &rules)
{
    if (const SkipReason reason = settleToolFlow(example.messages))
        return Skip{*reason};
    const QList<ChatCall> calls = callsIn(example.messages);
    // The same for the answer and its correction, so that both come out with the same tools.
    const QList<ChatCall> seen = callsIn(judged.conversation.prompt + judged.conversation.answer) +
                                 callsIn(judged.correction.value_or(QList<ChatMessage>()));
    example.tools = readTools(judged.run.params, seen, rules.toolDefinitions);
    const bool known = std::all_of(calls.begin(), calls.end(),
                                   [&example](const ChatCall &call) { return example.tools.declares(call.name); });
    return known ? OrSkip<Example>(example) : skipped(skip::toolSchemaLost);
}

OrSkip<Example> original(const Judged &judged, Standing standing, const LabelRules &rules)
{
    if (judged.conversation.answerProblem)
        return Skip{*judged.conversation.answerProblem};
    Example example;
    example.messages = judged.conversation.prompt + judged.conversation.answer;
    example.trainedFrom = judged.answerFrom();
    example.standing = standing;
    return complete(example, judged, rules);
}

OrSkip<Example> corrected(const Judged &judged, const LabelRules &rules)
{
    Example example;
    example.messages = judged.conversation.prompt + judged.conversation.answer;
    example.messages = example.messages.first(judged.answerFrom()) + *judged.correction;
    example.trainedFrom = judged.answerFrom();
    example.source = AnswerSource::Correction;
    return complete(example, judged, rules);
}

/// What the answer as it was stands for, nothing when the task has no use for it.
std::optional<Standing> standingOf(const Judged &judged, Task task, const LabelRules &rules)
{
    const Thumb thumb = judged.label.thumb;
    if (!judged.correction)
        return thumb == Thumb::Up ? Standing::Good : Standing::Bad;
    if (task == Task::Supervised)
        return {};
    if (thumb == Thumb::Down || (thumb == Thumb::None && rules.correctionMeansBad))
        return Standing::Bad;
    return task == Task::Paired ? std::optional(Standing::Replaced) : std::nullopt;
}

/// Without a correction that says anything new, the thumb alone must be of use for the task.
bool isOfNoUse(const Judged &judged, Task task)
{
    const Thumb thumb = judged.label.thumb;
    return judged.identical && (thumb == Thumb::None || (thumb == Thumb::Down && task == Task::Supervised));
}

OrSkip<ExamplesOfRun> critique(const Judged &judged, const LabelRules &rules)
{
    const auto example = original(judged, Standing::Good, rules);
    return example ? OrSkip<ExamplesOfRun>(ExamplesOfRun{{*example}}) : example.error();
}

} // namespace

OrSkip<ExamplesOfRun> examplesOf(const domain::LabelledRun &run, Task task, const LabelRules &rules)
{
    SkipReason reason = refuseLabel(run, task);
    if (!reason)
        reason = refuseState(run.run);
    if (reason)
        return Skip{*reason};
    const auto judged = judge(run, task);
    if (!judged)
        return judged.error();
    if (task == Task::Critique)
        return critique(*judged, rules);
    if (isOfNoUse(*judged, task))
        return skipped(skip::identicalCorrection);
    ExamplesOfRun found;
    const auto take = [&found](const OrSkip<Example> &example) {
        if (example)
            found.examples.append(*example);
        else
            found.leftOut.append(example.error().reason);
    };
    if (judged->correction)
        take(corrected(*judged, rules));
    if (const auto standing = standingOf(*judged, task, rules))
        take(original(*judged, *standing, rules));
    else if (task == Task::Labelled)
        found.leftOut.append(skip::superseded);
    if (found.examples.isEmpty())
        return Skip{found.leftOut.first()};
    return found;
}

} // namespace tidemark::exporters
