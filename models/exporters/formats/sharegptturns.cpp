// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/sharegptturns.h"
#include "exporters/exporttext.h"
#include "exporters/formats/chatrules.h"
#include "exporters/formats/openaichat.h"

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Role;

namespace {

bool isAsked(Role role)
{
    return role == Role::User || role == Role::Tool;
}

bool isInTurn(const QList<ChatMessage> &messages)
{
    const qsizetype first = messages.first().role == Role::System ? 1 : 0;
    for (qsizetype i = first; i < messages.size(); ++i) {
        if (isAsked(messages.at(i).role) != ((i - first) % 2 == 0))
            return false;
    }
    return messages.size() > first && messages.at(first).role == Role::User;
}

SkipReason refuseTurn(const ChatMessage &message)
{
    // A turn is either words or calls.
    if (!message.calls.isEmpty() && !isBlank(spokenText(message)))
        return skip::noToolsInFormat;
    if (message.role == Role::Tool && isBlank(message.content))
        return skip::toolResultMissing;
    return {};
}

QString fromWord(const ChatMessage &message)
{
    if (message.role == Role::Assistant)
        return message.calls.isEmpty() ? u"gpt"_s : u"function_call"_s;
    return message.role == Role::Tool ? u"observation"_s : u"human"_s;
}

void writeCall(JsonWriter &json, const ChatCall &call)
{
    json.beginObject();
    json.member("name"_L1, call.name);
    json.key("arguments"_L1);
    json.raw(argumentsObject(call).value_or("{}"));
    json.endObject();
}

/// One call as an object, several as a list.
QString callText(const QList<ChatCall> &calls)
{
    JsonWriter json;
    if (calls.size() > 1)
        json.beginArray();
    for (const ChatCall &call : calls)
        writeCall(json, call);
    if (calls.size() > 1)
        json.endArray();
    return QString::fromUtf8(json.take());
}

void writeTurn(JsonWriter &json, const ChatMessage &message)
{
    json.beginObject();
    json.member("from"_L1, fromWord(message));
    json.member("value"_L1, message.calls.isEmpty() ? spokenText(message) : callText(message.calls));
    json.endObject();
}

/// The bare functions: the formatter reads their parameters' properties without asking whether there are any.
QString toolsText(const ToolSet &tools)
{
    JsonWriter json;
    json.beginArray();
    for (const ToolDeclaration &tool : tools.tools)
        writeFunction(json, tool, ToolDetail::Complete);
    json.endArray();
    return QString::fromUtf8(json.take());
}

} // namespace

SkipReason refuseShareGpt(const Example &example, AnswerLength length)
{
    if (hasImages(example.messages))
        return skip::noImagesInFormat;
    for (const ChatMessage &message : example.messages) {
        if (SkipReason reason = refuseTurn(message))
            return reason;
    }
    if (!isInTurn(example.messages) || (length == AnswerLength::OneMessage && example.answer().size() != 1))
        return skip::turnOrder;
    return refuseArguments(example.messages);
}

void writeShareGptTurns(JsonWriter &json, const QList<ChatMessage> &messages)
{
    json.key("conversations"_L1);
    json.beginArray();
    for (const ChatMessage &message : messages) {
        if (message.role != Role::System)
            writeTurn(json, message);
    }
    json.endArray();
}

void writeShareGptTurn(JsonWriter &json, QLatin1StringView key, const ChatMessage &message)
{
    json.key(key);
    writeTurn(json, message);
}

void writeShareGptColumns(JsonWriter &json, const TrainingRow &row)
{
    const ChatMessage &first = row.example.messages.first();
    json.member("system"_L1, first.role == Role::System ? first.content : QString());
    json.member("tools"_L1, toolsText(row.tools()));
}

QJsonObject shareGptInfo(const QString &fileName, const QStringList &more)
{
    QJsonObject columns{{u"messages"_s, u"conversations"_s}, {u"system"_s, u"system"_s}, {u"tools"_s, u"tools"_s}};
    for (const QString &column : more)
        columns.insert(column, column);
    return {{u"file_name"_s, fileName}, {u"formatting"_s, u"sharegpt"_s}, {u"columns"_s, columns}};
}

} // namespace tidemark::exporters
