// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/openaichat.h"
#include "exporters/exporttext.h"

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using domain::Role;

void writePart(JsonWriter &json, const ChatPart &part)
{
    json.beginObject();
    if (part.image.url.isEmpty()) {
        json.member("type"_L1, u"text"_s);
        json.member("text"_L1, part.text);
    } else {
        json.member("type"_L1, u"image_url"_s);
        json.key("image_url"_L1);
        json.beginObject();
        json.member("url"_L1, part.image.url);
        if (!part.image.detail.isEmpty())
            json.member("detail"_L1, part.image.detail);
        json.endObject();
    }
    json.endObject();
}

void writeContent(JsonWriter &json, const ChatMessage &message)
{
    if (!message.parts.isEmpty()) {
        json.key("content"_L1);
        json.beginArray();
        for (const ChatPart &part : message.parts)
            writePart(json, part);
        json.endArray();
    } else if (message.role == Role::Tool || !isBlank(message.content)) {
        json.member("content"_L1, message.content);
    }
}

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
        json.member("arguments"_L1, call.arguments);
        json.endObject();
        json.endObject();
    }
    json.endArray();
}

/// Readers that go through the properties without asking whether there are any.
QJsonObject completeParameters(const ToolDeclaration &tool)
{
    QJsonObject schema = tool.parameters.value_or(QJsonObject());
    if (!schema.contains("type"_L1))
        schema.insert("type"_L1, u"object"_s);
    if (!schema.contains("properties"_L1))
        schema.insert("properties"_L1, QJsonObject());
    return schema;
}

} // namespace

QString roleWord(Role role)
{
    switch (role) {
    case Role::System:
        return u"system"_s;
    case Role::Assistant:
        return u"assistant"_s;
    case Role::Tool:
        return u"tool"_s;
    case Role::User:
    case Role::Other:
        break;
    }
    return u"user"_s;
}

void writeOpenAiMessage(JsonWriter &json, const ChatMessage &message, std::optional<int> weight)
{
    json.beginObject();
    json.member("role"_L1, roleWord(message.role));
    writeContent(json, message);
    if (!message.name.isEmpty() && message.role != Role::Tool)
        json.member("name"_L1, message.name);
    if (!isBlank(message.refusal))
        json.member("refusal"_L1, message.refusal);
    if (!message.calls.isEmpty())
        writeCalls(json, message.calls);
    if (message.role == Role::Tool)
        json.member("tool_call_id"_L1, message.callId);
    if (weight) {
        json.key("weight"_L1);
        json.number(qint64(*weight));
    }
    json.endObject();
}

void writeFunction(JsonWriter &json, const ToolDeclaration &tool, ToolDetail detail)
{
    const bool complete = detail == ToolDetail::Complete;
    json.beginObject();
    json.member("name"_L1, tool.name);
    if (complete || !tool.description.isEmpty())
        json.member("description"_L1, tool.description);
    if (complete || tool.parameters) {
        json.key("parameters"_L1);
        json.value(complete ? completeParameters(tool) : *tool.parameters);
    }
    if (tool.strict && !complete) {
        json.key("strict"_L1);
        json.boolean(*tool.strict);
    }
    json.endObject();
}

void writeOpenAiToolList(JsonWriter &json, const ToolSet &tools, ToolDetail detail)
{
    json.beginArray();
    for (const ToolDeclaration &tool : tools.tools) {
        json.beginObject();
        json.member("type"_L1, u"function"_s);
        json.key("function"_L1);
        writeFunction(json, tool, detail);
        json.endObject();
    }
    json.endArray();
}

void writeOpenAiTools(JsonWriter &json, const ToolSet &tools, ToolDetail detail)
{
    if (tools.tools.isEmpty())
        return;
    json.key("tools"_L1);
    writeOpenAiToolList(json, tools, detail);
    if (tools.parallelCalls) {
        json.key("parallel_tool_calls"_L1);
        json.boolean(*tools.parallelCalls);
    }
}

} // namespace tidemark::exporters
