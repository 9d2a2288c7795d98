// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/chatrules.h"
#include "exporters/exporttext.h"
#include "exporters/rawjson.h"

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Role;

QString spokenText(const ChatMessage &message)
{
    if (message.role == Role::Tool)
        return message.content;
    QStringList texts;
    for (const QString &text : {message.content, message.refusal}) {
        if (!isBlank(text))
            texts.append(text);
    }
    return texts.join(u"\n\n"_s);
}

QList<ChatMessage> withSpokenRefusals(QList<ChatMessage> messages)
{
    for (ChatMessage &message : messages) {
        if (isBlank(message.refusal))
            continue;
        message.content = spokenText(message);
        message.refusal.clear();
    }
    return messages;
}

bool hasImages(const QList<ChatMessage> &messages)
{
    return std::any_of(messages.begin(), messages.end(),
                       [](const ChatMessage &message) { return !message.parts.isEmpty(); });
}

bool usesTools(const Example &example)
{
    return !example.tools.tools.isEmpty() ||
           std::any_of(example.messages.begin(), example.messages.end(), [](const ChatMessage &message) {
               return message.role == Role::Tool || !message.calls.isEmpty();
           });
}

bool alternates(const QList<ChatMessage> &messages)
{
    const qsizetype first = !messages.isEmpty() && messages.first().role == Role::System ? 1 : 0;
    for (qsizetype i = first; i < messages.size(); ++i) {
        if (messages.at(i).role != ((i - first) % 2 == 0 ? Role::User : Role::Assistant))
            return false;
    }
    return true;
}

bool awaitsAnswer(const QList<ChatMessage> &prompt)
{
    return !prompt.isEmpty() && (prompt.last().role == Role::User || prompt.last().role == Role::Tool);
}

std::optional<QByteArray> argumentsObject(const ChatCall &call)
{
    return trainableObject(wellFormed(call.arguments).toUtf8());
}

SkipReason refuseArguments(const QList<ChatMessage> &messages)
{
    for (const ChatMessage &message : messages) {
        for (const ChatCall &call : message.calls) {
            if (!argumentsObject(call))
                return skip::toolCallBroken;
        }
    }
    return {};
}

} // namespace tidemark::exporters
