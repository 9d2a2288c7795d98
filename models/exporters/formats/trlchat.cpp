// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/trlchat.h"
#include "exporters/formats/chatrules.h"
#include "exporters/formats/openaichat.h"

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Role;

namespace {

void writeCalls(JsonWriter &json, const QList<ChatCall> &calls)
{
    json.key("tool_calls"_L1);
    json.beginArray();
    for (const ChatCall &call : calls) {
        json.beginObject();
        json.member("id"_L1, call.id);
        json.member("type"_L1, u"function"_s);
        json.key("function"_L1);
        json.beginObject();
        json.member("name"_L1, call.name);
        json.key("arguments"_L1);
        json.raw(argumentsObject(call).value_or("{}"));
        json.endObject();
        json.endObject();
    }
    json.endArray();
}

} // namespace

SkipReason refuseTrl(const Example &example)
{
    if (hasImages(example.messages))
        return skip::noImagesInFormat;
    if (!awaitsAnswer(example.prompt()) || example.answer().first().role != Role::Assistant)
        return skip::turnOrder;
    return refuseArguments(example.messages);
}

void writeTrlMessage(JsonWriter &json, const ChatMessage &message)
{
    json.beginObject();
    json.member("role"_L1, roleWord(message.role));
    json.member("content"_L1, spokenText(message));
    if (!message.name.isEmpty())
        json.member("name"_L1, message.name);
    if (!message.calls.isEmpty())
        writeCalls(json, message.calls);
    if (message.role == Role::Tool)
        json.member("tool_call_id"_L1, message.callId);
    json.endObject();
}

void writeTrlMessages(JsonWriter &json, QLatin1StringView key, const QList<ChatMessage> &messages)
{
    json.key(key);
    json.beginArray();
    for (const ChatMessage &message : messages)
        writeTrlMessage(json, message);
    json.endArray();
}

void writeTrlTools(JsonWriter &json, const TrainingRow &row)
{
    const ToolSet &tools = row.tools();
    if (!tools.tools.isEmpty()) {
        JsonWriter list;
        writeOpenAiToolList(list, tools);
        json.member("tools"_L1, QString::fromUtf8(list.take()));
    } else if (row.toolsColumn) {
        json.key("tools"_L1);
        json.null();
    }
}

} // namespace tidemark::exporters
