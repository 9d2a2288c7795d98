// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/trainingexample.h"
#include "exporters/label.h"
#include "exporters/toolflow.h"

namespace tidemark::exporters {

namespace {

using domain::Role;

QList<ChatCall> callsIn(const QList<ChatMessage> &messages)
{
    QList<ChatCall> calls;
    for (const ChatMessage &message : messages)
        calls += message.calls;
    return calls;
}

TrainingExample fromOriginal(const Conversation &conversation)
{
    return {conversation.prompt + conversation.answer, conversation.prompt.size(), {}, AnswerSource::Original};
}

/// A corrected text replaces the last message of the answer only: the tool calls that led there stay as context.
TrainingExample fromCorrection(const Conversation &conversation, const QList<ChatMessage> &correction, bool isText)
{
    QList<ChatMessage> messages = conversation.prompt;
    if (isText && conversation.answer.size() > 1)
        messages += conversation.answer.first(conversation.answer.size() - 1);
    const qsizetype trainedFrom = messages.size();
    return {messages + correction, trainedFrom, {}, AnswerSource::Correction};
}

OrSkip<TrainingExample> chooseAnswer(const Conversation &conversation, const Label &label)
{
    const auto original = [&conversation]() -> OrSkip<TrainingExample> {
        if (conversation.answerProblem)
            return Skip{*conversation.answerProblem};
        return fromOriginal(conversation);
    };
    if (!label.hasCorrection())
        return original();
    const bool isText = label.correction.isString();
    const auto correction = readAnswer(label.correction);
    if (!correction)
        return correction.error().reason == skip::emptyAnswer ? skipped(skip::blankCorrection) : correction.error();
    const QList<ChatMessage> replaced =
        isText ? conversation.answer.last(conversation.answer.isEmpty() ? 0 : 1) : conversation.answer;
    if (!sameMessages(*correction, replaced))
        return fromCorrection(conversation, *correction, isText);
    return label.thumb == domain::Thumb::Up ? original() : skipped(skip::identicalCorrection);
}

/// Declared tools go along; where they are lost, the example can do without them only if nothing calls one.
SkipReason addTools(const domain::Run &run, const QList<ChatCall> &seen, TrainingExample &example)
{
    example.tools = readTools(run.params, seen);
    const QList<ChatCall> calls = callsIn(example.messages);
    const bool known = std::all_of(calls.begin(), calls.end(),
                                   [&example](const ChatCall &call) { return example.tools.declares(call.name); });
    return known ? SkipReason() : SkipReason(skip::toolSchemaLost);
}

} // namespace

OrSkip<TrainingExample> supervisedExample(const domain::LabelledRun &run)
{
    SkipReason reason = refuseLabel(run);
    if (!reason)
        reason = refuseState(run.run);
    if (reason)
        return Skip{*reason};
    const auto conversation = buildConversation(run);
    if (!conversation)
        return conversation.error();
    auto example = chooseAnswer(*conversation, labelOf(run.feedback));
    if (!example)
        return example;
    reason = settleToolFlow(example->messages);
    const QList<ChatCall> seen = callsIn(conversation->prompt + conversation->answer) + callsIn(example->messages);
    if (!reason)
        reason = addTools(run.run, seen, *example);
    if (reason)
        return Skip{*reason};
    return example;
}

} // namespace tidemark::exporters
