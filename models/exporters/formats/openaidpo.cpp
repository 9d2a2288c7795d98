// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/openaidpo.h"
#include "exporters/formats/chatrules.h"
#include "exporters/formats/openaichat.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

void writeMessages(JsonWriter &json, QLatin1StringView key, const QList<ChatMessage> &messages)
{
    json.key(key);
    json.beginArray();
    for (const ChatMessage &message : withSpokenRefusals(messages))
        writeOpenAiMessage(json, message);
    json.endArray();
}

} // namespace

QString OpenAiDpo::id() const
{
    return u"openai-dpo"_s;
}

QString OpenAiDpo::title() const
{
    return QCoreApplication::translate("Export", "OpenAI · preference pairs (DPO)");
}

SkipReason OpenAiDpo::refuses(const Example &example) const
{
    if (hasImages(example.messages))
        return skip::noImagesInFormat;
    if (m_profile == Profile::Together && usesTools(example))
        return skip::noToolsInFormat;
    const bool inOrder = example.answer().size() == 1 && awaitsAnswer(example.prompt()) &&
                         (m_profile != Profile::Together || alternates(example.messages));
    return inOrder ? SkipReason() : SkipReason(skip::turnOrder);
}

QByteArray OpenAiDpo::row(const TrainingRow &row) const
{
    JsonWriter json;
    json.beginObject();
    json.key("input"_L1);
    json.beginObject();
    writeMessages(json, "messages"_L1, row.example.prompt());
    writeOpenAiTools(json, row.tools());
    json.endObject();
    writeMessages(json, "preferred_output"_L1, row.example.answer());
    writeMessages(json, "non_preferred_output"_L1, row.rejected->answer());
    json.endObject();
    return json.take();
}

} // namespace tidemark::exporters
