// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/chatmessage.h"
#include "exporters/exporter.h"
#include "exporters/exporttext.h"
#include "exporters/jsonwriter.h"
#include "exporters/strictjson.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using domain::Role;

/// The server returns camelCase; copies from elsewhere may still be in snake_case.
QJsonValue either(const QJsonObject &object, QLatin1StringView camel, QLatin1StringView snake)
{
    const QJsonValue value = object.value(camel);
    return value.isUndefined() ? object.value(snake) : value;
}

// ---- tool calls

OrSkip<QString> readArguments(const QJsonValue &value)
{
    if (value.isObject())
        return compactJson(value);
    const QString text = value.toString();
    if (value.isUndefined() || value.isNull() || (value.isString() && isBlank(text)))
        return u"{}"_s; // a tool without parameters
    if (!isStrictJsonObject(text.toUtf8()))
        return skipped(skip::toolCallBroken);
    return text;
}

OrSkip<ChatCall> readCall(const QJsonObject &object)
{
    static const QRegularExpression toolName(u"^[A-Za-z0-9_-]{1,64}\\z"_s);
    const QString type = object.value("type"_L1).toString(u"function"_s);
    const QJsonObject function = object.value("function"_L1).toObject(object);
    const QString name = function.value("name"_L1).toString();
    const QJsonValue arguments =
        function.contains("arguments"_L1) ? function.value("arguments"_L1) : function.value("args"_L1);
    const OrSkip<QString> text = readArguments(arguments);
    if ((type != "function"_L1 && type != "tool_call"_L1) || !toolName.match(name).hasMatch() || !text)
        return skipped(skip::toolCallBroken);
    return ChatCall{object.value("id"_L1).toString(), name, *text};
}

OrSkip<QList<ChatCall>> readCalls(const QJsonObject &message)
{
    QJsonArray list = either(message, "toolCalls"_L1, "tool_calls"_L1).toArray();
    const QJsonValue function = either(message, "functionCall"_L1, "function_call"_L1);
    if (function.isObject() && list.isEmpty())
        list.append(function);
    QList<ChatCall> calls;
    for (const QJsonValue &item : std::as_const(list)) {
        const OrSkip<ChatCall> call = readCall(item.toObject());
        if (!call)
            return call.error();
        calls.append(*call);
    }
    return calls;
}

// ---- content

bool isTextPart(const QJsonValue &part)
{
    if (part.isString())
        return true;
    const QJsonObject object = part.toObject();
    const QString type = object.value("type"_L1).toString(u"text"_s);
    return object.value("text"_L1).isString() &&
           (type == "text"_L1 || type == "input_text"_L1 || type == "output_text"_L1);
}

QString textOf(const QJsonValue &part)
{
    return part.isString() ? part.toString() : part.toObject().value("text"_L1).toString();
}

bool isImagePart(const QJsonObject &part)
{
    const QString type = part.value("type"_L1).toString();
    return type == "image_url"_L1 || type == "imageUrl"_L1 || type == "image"_L1 || type == "input_image"_L1;
}

bool isUsableImage(const QString &url)
{
    constexpr qsizetype maxBytes = 10 * 1024 * 1024;
    static const QRegularExpression remote(u"^https?://[^\\s/]+"_s);
    static const QRegularExpression inlined(u"^data:image/(?:jpeg|png|webp);base64,"_s);
    static const QRegularExpression base64(u"^[A-Za-z0-9+/]+={0,2}\\z"_s);
    if (remote.match(url).hasMatch())
        return true;
    const QRegularExpressionMatch head = inlined.match(url);
    const QStringView data = QStringView(url).sliced(head.hasMatch() ? head.capturedLength() : 0);
    return head.hasMatch() && data.size() / 4 * 3 <= maxBytes && base64.match(data).hasMatch();
}

OrSkip<ChatImage> readImage(const QJsonObject &part)
{
    const QJsonValue value = either(part, "imageUrl"_L1, "image_url"_L1);
    ChatImage image;
    image.url = value.isString() ? value.toString() : value.toObject().value("url"_L1).toString();
    image.detail = value.toObject().value("detail"_L1).toString();
    if (!QStringList{u"auto"_s, u"low"_s, u"high"_s}.contains(image.detail))
        image.detail.clear();
    if (!isUsableImage(image.url))
        return skipped(skip::noImagesInFormat);
    return image;
}

SkipReason readParts(const QJsonArray &content, ChatMessage &message)
{
    constexpr int maxImages = 10;
    QStringList texts;
    int images = 0;
    for (const QJsonValue &item : content) {
        const QJsonObject object = item.toObject();
        if (isTextPart(item)) {
            if (isBlank(textOf(item)))
                continue;
            texts.append(textOf(item));
            message.parts.append({texts.last(), {}});
        } else if (isImagePart(object)) {
            const OrSkip<ChatImage> image = readImage(object);
            if (!image || message.role != Role::User || ++images > maxImages)
                return skip::noImagesInFormat;
            message.parts.append({{}, *image});
        } else if (object.value("type"_L1) == "refusal"_L1 && content.size() == 1 && message.role == Role::Assistant) {
            message.refusal = object.value("refusal"_L1).toString();
        } else {
            return skip::notChat;
        }
    }
    // Text in one string wherever it can be: a column that mixes text and lists breaks loaders.
    if (images == 0) {
        message.content = texts.join(u"\n\n"_s);
        message.parts.clear();
    }
    return {};
}

/// A tool may answer with any JSON; what is no text is written as JSON text.
QString toolContent(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    if (content.isNull() || content.isUndefined())
        return {};
    const QJsonArray parts = content.toArray();
    if (parts.isEmpty() || !std::all_of(parts.begin(), parts.end(), isTextPart))
        return compactJson(content);
    QStringList texts;
    for (const QJsonValue &part : parts)
        texts.append(textOf(part));
    return texts.join(u"\n\n"_s);
}

SkipReason readContent(const QJsonObject &object, ChatMessage &message)
{
    const QJsonValue content = object.contains("content"_L1) ? object.value("content"_L1) : object.value("text"_L1);
    if (message.role == Role::Tool) {
        message.content = toolContent(content);
        return {};
    }
    if (content.isString()) {
        message.content = content.toString();
        return {};
    }
    if (content.isNull() || content.isUndefined())
        return {};
    if (content.isArray())
        return readParts(content.toArray(), message);
    return content.isObject() ? readParts({content}, message) : SkipReason(skip::notChat);
}

OrSkip<ChatMessage> readMessage(const QJsonObject &object, Role plainRole)
{
    ChatMessage message;
    const QJsonValue role = object.value("role"_L1);
    if (role.isString())
        message.role = domain::roleFromText(role.toString());
    else if (!either(object, "toolCalls"_L1, "tool_calls"_L1).toArray().isEmpty())
        message.role = plainRole;
    else
        return skipped(skip::notChat);
    if (message.role == Role::Other)
        return skipped(skip::unknownRole);
    if (const SkipReason reason = readContent(object, message))
        return Skip{*reason};
    if (const QString name = object.value("name"_L1).toString(); !isBlank(name))
        message.name = name;
    if (message.role == Role::Tool)
        message.callId = either(object, "toolCallId"_L1, "tool_call_id"_L1).toString();
    if (message.role != Role::Assistant)
        return message;
    const OrSkip<QList<ChatCall>> calls = readCalls(object);
    if (!calls)
        return calls.error();
    message.calls = *calls;
    if (const QString refusal = object.value("refusal"_L1).toString(); !isBlank(refusal))
        message.refusal = refusal;
    return message;
}

} // namespace

ChatMessage ChatMessage::plain(domain::Role role, const QString &text)
{
    ChatMessage message;
    message.role = role;
    message.content = text;
    return message;
}

bool ChatMessage::isBlank() const
{
    return role != Role::Tool && parts.isEmpty() && calls.isEmpty() && exporters::isBlank(content) &&
           exporters::isBlank(refusal);
}

OrSkip<QList<ChatMessage>> readMessages(const QJsonValue &value, Role plainRole)
{
    QList<ChatMessage> messages;
    if (value.isString()) {
        messages.append(ChatMessage::plain(plainRole, value.toString()));
        return messages;
    }
    if (!value.isArray() && !value.isObject() && !value.isNull() && !value.isUndefined())
        return skipped(skip::notChat);
    const QJsonArray list = value.isObject() ? QJsonArray{value} : value.toArray();
    for (const QJsonValue &item : list) {
        const OrSkip<ChatMessage> message = readMessage(item.toObject(), plainRole);
        if (!message)
            return message.error();
        messages.append(*message);
    }
    return messages;
}

bool sameMessages(const QList<ChatMessage> &a, const QList<ChatMessage> &b)
{
    const auto normal = [](ChatMessage message) {
        message.content = folded(message.content);
        message.refusal = folded(message.refusal);
        message.name.clear();
        message.callId.clear();
        for (ChatCall &call : message.calls)
            call.id.clear();
        return message;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&normal](const ChatMessage &x, const ChatMessage &y) { return normal(x) == normal(y); });
}

} // namespace tidemark::exporters
