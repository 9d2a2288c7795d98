// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/conversation.h"
#include "exporters/label.h"

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using domain::Role;

/// Leading system messages become one, blank ones of the system or the assistant go.
OrSkip<QList<ChatMessage>> settlePrompt(const QList<ChatMessage> &messages)
{
    QStringList systems;
    QList<ChatMessage> turns;
    for (const ChatMessage &message : messages) {
        if (message.role == Role::System && !turns.isEmpty())
            return skipped(skip::lateSystem);
        if (message.role == Role::User && message.isBlank())
            return skipped(skip::emptyInput);
        if (message.isBlank())
            continue;
        if (message.role == Role::System)
            systems.append(message.content);
        else
            turns.append(message);
    }
    if (!systems.isEmpty())
        turns.prepend(ChatMessage::plain(Role::System, systems.join(u"\n\n"_s)));
    return turns;
}

bool startsWithUser(const QList<ChatMessage> &prompt)
{
    for (const ChatMessage &message : prompt) {
        if (message.role == Role::User)
            return true;
        if (message.role == Role::Assistant)
            return false;
    }
    return false;
}

SkipReason appendEarlier(const QList<domain::Run> &earlier, QList<ChatMessage> &messages)
{
    for (const domain::Run &run : earlier) {
        if (isNotIngested(run.input) || isNotIngested(run.output))
            return skip::filteredByServer;
        const auto input = readMessages(run.input, Role::User);
        const auto output = readMessages(run.output, Role::Assistant);
        if (!input || !output)
            return input ? output.error().reason : input.error().reason;
        messages += *input;
        messages += *output;
    }
    return {};
}

} // namespace

OrSkip<QList<ChatMessage>> readAnswer(const QJsonValue &value)
{
    const auto read = readMessages(value, Role::Assistant);
    if (!read)
        return read.error();
    if (read->isEmpty() || (read->last().role == Role::Assistant && read->last().isBlank()))
        return skipped(skip::emptyAnswer);
    QList<ChatMessage> answer;
    for (const ChatMessage &message : *read) {
        if (message.role == Role::System)
            return skipped(skip::lateSystem);
        if (message.role == Role::User)
            return skipped(skip::turnOrder);
        if (!message.isBlank())
            answer.append(message);
    }
    if (answer.last().role != Role::Assistant)
        return skipped(skip::turnOrder);
    return answer;
}

OrSkip<Conversation> buildConversation(const domain::LabelledRun &run)
{
    QList<ChatMessage> messages;
    if (const SkipReason reason = appendEarlier(run.earlier, messages))
        return Skip{*reason};
    const auto input = readMessages(run.run.input, Role::User);
    if (!input)
        return input.error();
    if (std::all_of(input->begin(), input->end(), [](const ChatMessage &message) { return message.isBlank(); }))
        return skipped(skip::emptyInput);
    const auto prompt = settlePrompt(messages + *input);
    if (!prompt)
        return prompt.error();
    if (!startsWithUser(*prompt))
        return skipped(skip::noUserTurn);
    Conversation conversation{*prompt, {}, {}};
    const auto answer = readAnswer(run.run.output);
    if (answer)
        conversation.answer = *answer;
    else
        conversation.answerProblem = answer.error().reason;
    return conversation;
}

} // namespace tidemark::exporters
