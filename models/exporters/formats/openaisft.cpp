// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/openaisft.h"
#include "exporters/formats/callids.h"
#include "exporters/formats/chatrules.h"
#include "exporters/formats/openaichat.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

/// Together takes a row whose contents are all text or all parts.
QList<ChatMessage> inPartsThroughout(QList<ChatMessage> messages)
{
    if (!hasImages(messages))
        return messages;
    for (ChatMessage &message : messages) {
        if (message.parts.isEmpty())
            message.parts.append({message.content, {}});
    }
    return messages;
}

bool isRemote(const ChatPart &part)
{
    return !part.image.url.isEmpty() && !part.image.url.startsWith("data:"_L1);
}

bool hasRemoteImages(const QList<ChatMessage> &messages)
{
    return std::any_of(messages.begin(), messages.end(), [](const ChatMessage &message) {
        return std::any_of(message.parts.begin(), message.parts.end(), isRemote);
    });
}

QList<ChatMessage> messagesFor(Profile profile, const QList<ChatMessage> &messages)
{
    switch (profile) {
    case Profile::Together:
        return inPartsThroughout(withSpokenRefusals(messages));
    case Profile::Mistral:
        return withNineCharacterIds(withSpokenRefusals(messages));
    case Profile::None:
    case Profile::Axolotl:
        break;
    }
    return messages;
}

} // namespace

QString OpenAiSft::id() const
{
    return u"openai-sft"_s;
}

QString OpenAiSft::title() const
{
    return QCoreApplication::translate("Export", "OpenAI · chat (fine-tuning)");
}

SkipReason OpenAiSft::refuses(const Example &example) const
{
    if (m_profile != Profile::Together)
        return {};
    if (hasRemoteImages(example.messages))
        return skip::noImagesInFormat;
    if (usesTools(example))
        return skip::noToolsInFormat;
    return alternates(example.messages) ? SkipReason() : SkipReason(skip::turnOrder);
}

QByteArray OpenAiSft::row(const TrainingRow &row) const
{
    const QList<ChatMessage> messages = messagesFor(m_profile, row.example.messages);
    const auto begin = messages.begin();
    const bool hasContext = std::any_of(begin, begin + row.example.trainedFrom, [](const ChatMessage &message) {
        return message.role == domain::Role::Assistant;
    });
    JsonWriter json;
    json.beginObject();
    json.key("messages"_L1);
    json.beginArray();
    for (qsizetype i = 0; i < messages.size(); ++i) {
        std::optional<int> weight;
        if (hasContext && messages.at(i).role == domain::Role::Assistant)
            weight = i < row.example.trainedFrom ? 0 : 1;
        writeOpenAiMessage(json, messages.at(i), weight);
    }
    json.endArray();
    writeOpenAiTools(json, row.example.tools,
                     m_profile == Profile::Mistral ? ToolDetail::Complete : ToolDetail::AsDeclared);
    json.endObject();
    return json.take();
}

} // namespace tidemark::exporters
