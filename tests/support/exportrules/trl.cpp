// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrules/formats.h"
#include "support/exportrules/messages.h"

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

QSet<QString> argumentKinds(const QJsonArray &messages)
{
    QSet<QString> kinds;
    for (const QJsonValue &message : messages) {
        for (const QJsonValue &call : message.toObject().value("tool_calls"_L1).toArray())
            kinds.insert(kindOf(call.toObject().value("function"_L1).toObject().value("arguments"_L1)));
    }
    return kinds;
}

bool checkSide(Row &row, const QJsonObject &object, const QString &side, const QSet<QString> &tools)
{
    if (!checkMessages(row, object.value(side), side, {Dialect::Trl, false, false, {u"assistant"_s, u"tool"_s}}))
        return false;
    const QJsonArray messages = object.value(side).toArray();
    row.check(roleOf(messages.first()) == "assistant"_L1, u"role"_s, side + u" must start with the assistant"_s);
    row.check(roleOf(messages.last()) == "assistant"_L1, u"last-role"_s, side + u" must end with the assistant"_s);
    checkFlow(row, joined(object.value("prompt"_L1).toArray(), messages), tools, side);
    return true;
}

std::optional<RowInfo> conversation(Row &row, const QJsonObject &object, const QStringList &sides)
{
    const QJsonValue column = object.value("tools"_L1);
    const bool hasTools = !column.isUndefined() && !column.isNull();
    const QSet<QString> tools = hasTools ? checkToolsText(row, column, u"tools"_s) : QSet<QString>();
    if (!checkMessages(row, object.value("prompt"_L1), u"prompt"_s, {Dialect::Trl}))
        return {};
    const QJsonArray prompt = object.value("prompt"_L1).toArray();
    const QString last = roleOf(prompt.last());
    row.check(last == "user"_L1 || last == "tool"_L1, u"last-role"_s, u"prompt must wait for the assistant"_s);
    RowInfo info;
    info.prompt = normal(prompt);
    info.argKinds = argumentKinds(prompt);
    info.toolsKind = kindOf(column);
    info.shape = u"conversational "_s + object.keys().join(u' ');
    for (const QString &side : sides) {
        if (!checkSide(row, object, side, tools))
            return {};
        info.answers.append(normal(object.value(side).toArray()));
        info.argKinds |= argumentKinds(object.value(side).toArray());
    }
    return info;
}

std::optional<RowInfo> standard(Row &row, const QJsonObject &object, const QStringList &sides)
{
    row.check(!object.contains("tools"_L1), u"unknown-key"_s, u"tools need messages"_s);
    RowInfo info;
    info.shape = u"standard "_s + object.keys().join(u' ');
    bool sound = row.text(object.value("prompt"_L1), u"prompt"_s);
    info.prompt.append(object.value("prompt"_L1).toString().simplified());
    for (const QString &side : sides) {
        sound = row.text(object.value(side), side) && sound;
        info.answers.append(object.value(side).toString().simplified());
    }
    return sound ? std::optional(info) : std::nullopt;
}

std::optional<RowInfo> trlRow(Row &row, const QJsonObject &object, const QStringList &sides,
                              const QStringList &more = {})
{
    const QStringList texts = QStringList{u"prompt"_s} + sides;
    row.keys(object, u"row"_s, texts + more, {u"tools"_s});
    QSet<QString> kinds;
    for (const QString &key : texts)
        kinds.insert(kindOf(object.value(key)));
    if (kinds == QSet{u"string"_s})
        return standard(row, object, sides);
    if (row.check(kinds == QSet{u"array"_s}, u"mixed-shape"_s, u"text and messages in one row"_s))
        return conversation(row, object, sides);
    return {};
}

} // namespace

std::optional<RowInfo> promptCompletionRow(Row &row, const QJsonObject &object, const QString &)
{
    return trlRow(row, object, {u"completion"_s});
}

std::optional<RowInfo> ktoRow(Row &row, const QJsonObject &object, const QString &profile)
{
    std::optional<RowInfo> info = trlRow(row, object, {u"completion"_s}, {u"label"_s});
    const QJsonValue label = object.value("label"_L1);
    if (!row.check(label.isBool(), u"label-type"_s, u"label is no boolean"_s) || !info)
        return {};
    if (profile == "axolotl"_L1)
        row.check(info->shape.startsWith("standard"_L1), u"mixed-shape"_s, u"must be text"_s);
    info->verdict = label.toBool() ? RowInfo::Verdict::Good : RowInfo::Verdict::Bad;
    return info;
}

std::optional<RowInfo> preferenceRow(Row &row, const QJsonObject &object, const QString &)
{
    std::optional<RowInfo> info = trlRow(row, object, {u"chosen"_s, u"rejected"_s});
    if (info)
        info->verdict = RowInfo::Verdict::Pair;
    return info;
}

std::optional<RowInfo> critiqueRow(Row &row, const QJsonObject &object, const QString &profile)
{
    const std::optional<RowInfo> info = promptCompletionRow(row, object, profile);
    const QJsonArray prompt = object.value("prompt"_L1).toArray();
    row.check(prompt.size() >= 3 && roleOf(prompt.last()) == "user"_L1 &&
                  roleOf(prompt.at(prompt.size() - 2)) == "assistant"_L1,
              u"last-role"_s, u"a critique is asked for after an answer"_s);
    row.check(object.value("completion"_L1).toArray().size() == 1, u"turn-order"_s, u"a critique is one message"_s);
    return info;
}

} // namespace tidemark::test
