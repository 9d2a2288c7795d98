// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

QString indented(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)).trimmed();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1).chopped(1));
}

/// The server hangs an `enrichments` list on everything; it is no part of what was said.
QJsonValue withoutEnrichments(const QJsonValue &value)
{
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    if (object.value("enrichments"_L1).toArray().isEmpty())
        object.remove("enrichments"_L1);
    return object;
}

QString addressIn(const QJsonObject &part, QLatin1StringView camel, QLatin1StringView snake)
{
    const QJsonValue value = part.contains(camel) ? part.value(camel) : part.value(snake);
    if (value.isString())
        return value.toString();
    const QJsonObject object = value.toObject();
    for (const auto key : {"url"_L1, "fileData"_L1, "file_data"_L1}) {
        if (!object.value(key).toString().isEmpty())
            return object.value(key).toString();
    }
    const QString data = object.value("data"_L1).toString();
    const QString format = object.value("format"_L1).toString();
    return data.isEmpty() || format.isEmpty() ? data : u"data:audio/%1;base64,"_s.arg(format.left(20)) + data;
}

Part partOf(const QJsonValue &value)
{
    if (value.isString())
        return {PartKind::Text, value.toString(), {}};
    const QJsonObject object = value.toObject();
    const QString type = object.value("type"_L1).toString();
    if (object.value("text"_L1).isString())
        return {PartKind::Text, object.value("text"_L1).toString(), {}};
    if (type == "image_url"_L1 || type == "imageUrl"_L1 || type == "image"_L1)
        return {PartKind::Image, {}, addressIn(object, "imageUrl"_L1, "image_url"_L1)};
    if (type == "input_audio"_L1 || type == "inputAudio"_L1 || type == "audio"_L1)
        return {PartKind::Audio, {}, addressIn(object, "inputAudio"_L1, "input_audio"_L1)};
    if (type == "file"_L1)
        return {PartKind::File, object.value("file"_L1).toObject().value("filename"_L1).toString(),
                addressIn(object, "file"_L1, "file"_L1)};
    return {PartKind::Json, indented(withoutEnrichments(value)), {}};
}

QList<Part> partsOf(const QJsonValue &content)
{
    if (content.isNull() || content.isUndefined())
        return {};
    if (content.isString())
        return content.toString().isEmpty() ? QList<Part>{} : QList<Part>{{PartKind::Text, content.toString(), {}}};
    if (!content.isArray())
        return {partOf(content)};
    QList<Part> parts;
    const QJsonArray array = content.toArray();
    for (const QJsonValue &item : array)
        parts.append(partOf(item));
    return parts;
}

ToolCall toolCallOf(const QJsonObject &object)
{
    const QJsonObject function = object.value("function"_L1).toObject(object);
    const QJsonValue arguments = function.value("arguments"_L1);
    return {object.value("id"_L1).toString(), function.value("name"_L1).toString(),
            arguments.isString() || arguments.isUndefined() ? arguments.toString() : indented(arguments)};
}

QList<ToolCall> toolCallsOf(const QJsonObject &message)
{
    QList<ToolCall> calls;
    QJsonValue list = message.value("toolCalls"_L1);
    if (!list.isArray())
        list = message.value("tool_calls"_L1);
    const QJsonArray array = list.toArray();
    for (const QJsonValue &item : array) {
        if (item.isObject())
            calls.append(toolCallOf(item.toObject()));
    }
    for (const auto key : {"functionCall"_L1, "function_call"_L1}) {
        if (message.value(key).isObject())
            calls.append(toolCallOf(message.value(key).toObject()));
    }
    return calls;
}

bool looksLikeMessage(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object.value("role"_L1).isString() || object.contains("toolCalls"_L1) || object.contains("tool_calls"_L1);
}

Message messageOf(const QJsonObject &object)
{
    Message message;
    message.roleText = object.value("role"_L1).toString();
    message.role = message.roleText.isEmpty() ? Role::Assistant : roleFromText(message.roleText);
    message.name = object.value("name"_L1).toString();
    QJsonValue content = object.value("content"_L1);
    if (content.isUndefined())
        content = object.value("text"_L1);
    message.parts = partsOf(content);
    message.toolCalls = toolCallsOf(object);
    message.toolCallId = object.value("toolCallId"_L1).toString();
    if (message.toolCallId.isEmpty())
        message.toolCallId = object.value("tool_call_id"_L1).toString();
    message.refusal = object.value("refusal"_L1).toString();
    message.raw = object;
    return message;
}

Message plainMessage(Role role, Part part)
{
    Message message;
    message.role = role;
    message.parts = {std::move(part)};
    return message;
}

} // namespace

QString Message::text() const
{
    QStringList texts;
    for (const Part &part : parts) {
        if (part.kind == PartKind::Text)
            texts.append(part.text);
    }
    return texts.join(u"\n\n"_s);
}

QList<Message> messagesOf(const QJsonValue &value, Role plainRole)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isString())
        return {plainMessage(plainRole, {PartKind::Text, value.toString(), {}})};
    if (looksLikeMessage(value))
        return {messageOf(value.toObject())};
    const QJsonArray array = value.toArray();
    const bool list = !array.isEmpty() && std::all_of(array.begin(), array.end(), looksLikeMessage);
    if (!list)
        return {plainMessage(plainRole, {PartKind::Json, indented(withoutEnrichments(value)), {}})};
    QList<Message> messages;
    for (const QJsonValue &item : array)
        messages.append(messageOf(item.toObject()));
    return messages;
}

Role roleFromText(const QString &text)
{
    static const QMap<QString, Role> roles{{u"system"_s, Role::System},       {u"developer"_s, Role::System},
                                           {u"user"_s, Role::User},           {u"human"_s, Role::User},
                                           {u"assistant"_s, Role::Assistant}, {u"ai"_s, Role::Assistant},
                                           {u"bot"_s, Role::Assistant},       {u"chatbot"_s, Role::Assistant},
                                           {u"model"_s, Role::Assistant},     {u"aimessagechunk"_s, Role::Assistant},
                                           {u"aimessage"_s, Role::Assistant}, {u"humanmessage"_s, Role::User},
                                           {u"tool"_s, Role::Tool},           {u"function"_s, Role::Tool}};
    return roles.value(text.toLower(), Role::Other);
}

QString previewOf(const QList<Message> &messages, Role wanted, int limit)
{
    const Message *found = nullptr;
    for (const Message &message : messages) {
        if (message.role == wanted || (!found && message.role != Role::System))
            found = &message;
    }
    if (!found && !messages.isEmpty())
        found = &messages.last();
    if (!found)
        return {};
    QString text = found->text();
    if (text.isEmpty() && !found->refusal.isEmpty())
        text = found->refusal;
    for (const Part &part : found->parts) {
        if (text.isEmpty() && part.kind == PartKind::Json)
            text = part.text;
    }
    if (text.isEmpty() && !found->toolCalls.isEmpty())
        text = u"⚙ %1 %2"_s.arg(found->toolCalls.first().name, found->toolCalls.first().arguments);
    QString line;
    bool space = false;
    for (const QChar c : text.left(limit * 8)) {
        if (line.size() >= limit)
            break;
        if (c.isSpace()) {
            space = !line.isEmpty();
        } else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format) {
            if (space && line.size() + 1 < limit)
                line.append(u' ');
            space = false;
            line.append(c);
        }
    }
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

} // namespace tidemark::domain
