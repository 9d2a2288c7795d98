// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrules/formats.h"
#include "support/exportrules/messages.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

QSet<QString> checkToolColumns(Row &row, const QJsonObject &object)
{
    if (object.contains("parallel_tool_calls"_L1)) {
        row.check(object.value("parallel_tool_calls"_L1).isBool(), u"type"_s, u"parallel_tool_calls"_s);
        row.check(object.contains("tools"_L1), u"missing-key"_s, u"parallel_tool_calls needs tools"_s);
    }
    return object.contains("tools"_L1) ? checkTools(row, object.value("tools"_L1), u"tools"_s) : QSet<QString>();
}

/// Mistral: ids of nine letters and digits, whole declarations, a content wherever nothing is called.
void checkMistral(Row &row, const QJsonArray &messages, const QJsonArray &tools)
{
    static const QRegularExpression nine(u"^[A-Za-z0-9]{9}\\z"_s);
    for (const QJsonValue &item : messages) {
        const QJsonObject message = item.toObject();
        QStringList ids;
        for (const QJsonValue &call : message.value("tool_calls"_L1).toArray())
            ids.append(call.toObject().value("id"_L1).toString());
        if (message.contains("tool_call_id"_L1))
            ids.append(message.value("tool_call_id"_L1).toString());
        for (const QString &id : ids)
            row.check(nine.match(id).hasMatch(), u"tool-call"_s, u"an id of not nine characters: "_s + id);
        row.check(message.contains("content"_L1) || message.contains("tool_calls"_L1), u"missing-key"_s, u"content"_s);
    }
    for (const QJsonValue &tool : tools) {
        const QJsonObject function = tool.toObject().value("function"_L1).toObject();
        row.keys(function, u"tools"_s, {u"name"_s, u"description"_s, u"parameters"_s});
        row.check(function.value("parameters"_L1).isObject(), u"tool-schema"_s, u"parameters"_s);
    }
}

/// Together: strict turns, contents all text or all parts, images as data, no tools.
void checkTogether(Row &row, const QJsonArray &messages, const QJsonObject &columns)
{
    row.check(!columns.contains("tools"_L1), u"unknown-key"_s, u"tools"_s);
    QString last;
    QSet<QString> kinds;
    for (const QJsonValue &item : messages) {
        const QJsonObject message = item.toObject();
        const QString role = roleOf(item);
        row.check(role != last, u"turn-order"_s, u"two turns of one role"_s);
        row.check(role != "tool"_L1 && !message.contains("tool_calls"_L1), u"role"_s, u"tools"_s);
        row.check(message.contains("content"_L1), u"missing-key"_s, u"content"_s);
        kinds.insert(kindOf(message.value("content"_L1)));
        for (const QJsonValue &part : message.value("content"_L1).toArray()) {
            const QString url = part.toObject().value("image_url"_L1).toObject().value("url"_L1).toString(u"data:"_s);
            row.check(url.startsWith("data:"_L1), u"image"_s, u"an image that is not inside"_s);
        }
        last = role;
    }
    row.check(kinds.size() <= 1, u"mixed-shape"_s, u"text and parts in one row"_s);
}

void checkProfile(Row &row, const QJsonArray &messages, const QJsonObject &columns, const QString &profile)
{
    if (profile == "mistral"_L1)
        checkMistral(row, messages, columns.value("tools"_L1).toArray());
    else if (profile == "together"_L1)
        checkTogether(row, messages, columns);
}

} // namespace

std::optional<RowInfo> openAiSftRow(Row &row, const QJsonObject &object, const QString &profile)
{
    row.keys(object, u"row"_s, {u"messages"_s}, {u"tools"_s, u"parallel_tool_calls"_s});
    const QSet<QString> tools = checkToolColumns(row, object);
    const QJsonArray messages = object.value("messages"_L1).toArray();
    if (!checkMessages(row, object.value("messages"_L1), u"messages"_s, {Dialect::OpenAi, true, true}))
        return {};
    checkFlow(row, messages, tools, u"messages"_s);
    int answers = 0;
    int trained = 0;
    for (const QJsonValue &message : messages) {
        answers += roleOf(message) == "assistant"_L1 ? 1 : 0;
        trained += roleOf(message) == "assistant"_L1 && message.toObject().value("weight"_L1).toInt(1) == 1 ? 1 : 0;
    }
    row.check(answers > 0, u"no-assistant"_s, u"nothing to learn from"_s);
    row.check(answers == 0 || trained > 0, u"no-trainable"_s, u"every weight is 0"_s);
    checkProfile(row, messages, object, profile);
    if (!row.check(roleOf(messages.last()) == "assistant"_L1, u"last-role"_s, u"must end in the assistant"_s))
        return {};
    RowInfo info;
    info.prompt = normal(messages);
    info.answers.append(info.prompt.takeAt(info.prompt.size() - 1));
    return info;
}

std::optional<RowInfo> openAiDpoRow(Row &row, const QJsonObject &object, const QString &profile)
{
    row.keys(object, u"row"_s, {u"input"_s, u"preferred_output"_s, u"non_preferred_output"_s});
    const QJsonObject input = object.value("input"_L1).toObject();
    row.keys(input, u"input"_s, {u"messages"_s}, {u"tools"_s, u"parallel_tool_calls"_s});
    const QSet<QString> tools = checkToolColumns(row, input);
    const QJsonArray messages = input.value("messages"_L1).toArray();
    if (!checkMessages(row, input.value("messages"_L1), u"input.messages"_s, {}))
        return {};
    const QString last = roleOf(messages.last());
    row.check(last == "user"_L1 || last == "tool"_L1, u"last-role"_s, u"input must wait for the assistant"_s);
    RowInfo info;
    info.verdict = RowInfo::Verdict::Pair;
    info.prompt = normal(messages);
    for (const auto side : {"preferred_output"_L1, "non_preferred_output"_L1}) {
        const QJsonValue value = object.value(side);
        if (!checkMessages(row, value, side, {Dialect::OpenAi, false, false, {u"assistant"_s}}))
            return {};
        const QJsonArray whole = joined(messages, value.toArray());
        row.check(value.toArray().size() == 1, u"turn-order"_s, side + u" must be one message"_s);
        checkFlow(row, whole, tools, side);
        checkProfile(row, whole, input, profile);
        info.answers.append(normal(value.toArray()));
    }
    return info;
}

} // namespace tidemark::test
