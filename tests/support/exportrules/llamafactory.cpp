// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrules/formats.h"
#include "support/exportrules/reader.h"
#include "support/exportrules/tools.h"

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

bool isAsk(const QString &from)
{
    return from == "human"_L1 || from == "observation"_L1;
}

QString fromOf(const QJsonValue &turn)
{
    return turn.toObject().value("from"_L1).toString();
}

QJsonArray normalTurn(const QJsonValue &turn)
{
    return {fromOf(turn), turn.toObject().value("value"_L1).toString().simplified()};
}

void checkCallText(Row &row, const QString &text, const QSet<QString> &tools, const QString &where)
{
    const std::optional<QJsonValue> read = readJson(text.toUtf8()).value;
    if (!row.check(read.has_value(), u"tool-args"_s, where + u": no JSON text"_s))
        return;
    const QJsonArray calls = read->isArray() ? read->toArray() : QJsonArray{*read};
    row.check(!calls.isEmpty(), u"tool-args"_s, where + u": no call"_s);
    for (const QJsonValue &item : calls) {
        const QJsonObject call = item.toObject();
        row.check(call.value("name"_L1).isString() && call.value("arguments"_L1).isObject(), u"tool-args"_s,
                  where + u": needs a name and an object of arguments"_s);
        row.check(tools.contains(call.value("name"_L1).toString()), u"tool-undefined"_s, where);
    }
}

bool checkTurn(Row &row, const QJsonValue &value, const QString &where, const QSet<QString> &tools, bool saysOnly)
{
    const QJsonObject turn = value.toObject();
    if (!row.keys(turn, where, {u"from"_s, u"value"_s}))
        return false;
    const QString from = fromOf(value);
    const bool says = from == "gpt"_L1 || from == "function_call"_L1;
    if (!row.check(says || (!saysOnly && isAsk(from)), u"role"_s, where + u": "_s + from) ||
        !row.text(turn.value("value"_L1), where))
        return false;
    if (from == "function_call"_L1)
        checkCallText(row, turn.value("value"_L1).toString(), tools, where);
    return true;
}

void checkTurnOrder(Row &row, const QJsonArray &turns, bool pair)
{
    row.check(fromOf(turns.first()) == "human"_L1, u"no-user"_s, u"the first turn must be human"_s);
    row.check((turns.size() % 2 == 1) == pair, u"last-role"_s, u"ends in the wrong turn"_s);
    QString before;
    for (qsizetype i = 0; i < turns.size(); ++i) {
        const QString from = fromOf(turns.at(i));
        row.check(isAsk(from) == (i % 2 == 0), u"turn-order"_s, u"turns must alternate"_s);
        row.check(from != "observation"_L1 || before == "function_call"_L1, u"tool-orphan"_s, from);
        row.check(before != "function_call"_L1 || from == "observation"_L1, u"tool-unanswered"_s, from);
        before = from;
    }
}

/// What the three shapes share; `more` are the columns that one of them has beside.
std::optional<RowInfo> turnsRow(Row &row, const QJsonObject &object, const QStringList &more)
{
    const bool pair = more.size() == 2;
    row.keys(object, u"row"_s, QStringList{u"conversations"_s, u"system"_s, u"tools"_s} + more);
    row.text(object.value("system"_L1), u"system"_s, Blank::Allowed);
    QSet<QString> tools;
    if (object.value("tools"_L1) != "[]"_L1)
        tools = checkToolsText(row, object.value("tools"_L1), u"tools"_s);
    if (!row.array(object.value("conversations"_L1), u"conversations"_s))
        return {};
    const QJsonArray turns = object.value("conversations"_L1).toArray();
    RowInfo info;
    info.shape = object.keys().join(u' ');
    info.prompt.append(object.value("system"_L1).toString().simplified());
    for (const QJsonValue &turn : turns) {
        if (!checkTurn(row, turn, u"conversations"_s, tools, false))
            return {};
        info.prompt.append(normalTurn(turn));
    }
    checkTurnOrder(row, turns, pair);
    if (!pair)
        info.answers.append(info.prompt.takeAt(info.prompt.size() - 1));
    for (const QString &side : pair ? more : QStringList()) {
        if (!checkTurn(row, object.value(side), side, tools, true))
            return {};
        info.answers.append(normalTurn(object.value(side)));
    }
    return info;
}

void checkHistory(Row &row, const QJsonValue &history, QJsonArray &prompt)
{
    if (!row.check(history.isArray(), u"type"_s, u"history is no list"_s))
        return;
    for (const QJsonValue &turn : history.toArray()) {
        const QJsonArray pair = turn.toArray();
        row.check(pair.size() == 2, u"type"_s, u"history needs pairs"_s);
        for (const QJsonValue &text : pair) {
            row.text(text, u"history"_s);
            prompt.append(text.toString().simplified());
        }
    }
}

} // namespace

std::optional<RowInfo> shareGptRow(Row &row, const QJsonObject &object, const QString &)
{
    return turnsRow(row, object, {});
}

std::optional<RowInfo> shareGptKtoRow(Row &row, const QJsonObject &object, const QString &)
{
    std::optional<RowInfo> info = turnsRow(row, object, {u"kto_tag"_s});
    const QJsonValue tag = object.value("kto_tag"_L1);
    if (!row.check(tag.isBool(), u"label-type"_s, u"kto_tag is no boolean"_s) || !info)
        return {};
    info->verdict = tag.toBool() ? RowInfo::Verdict::Good : RowInfo::Verdict::Bad;
    return info;
}

std::optional<RowInfo> shareGptRankingRow(Row &row, const QJsonObject &object, const QString &)
{
    std::optional<RowInfo> info = turnsRow(row, object, {u"chosen"_s, u"rejected"_s});
    if (info)
        info->verdict = RowInfo::Verdict::Pair;
    return info;
}

std::optional<RowInfo> alpacaRow(Row &row, const QJsonObject &object, const QString &)
{
    row.keys(object, u"row"_s, {u"instruction"_s, u"input"_s, u"output"_s, u"system"_s, u"history"_s});
    const bool sound = row.text(object.value("instruction"_L1), u"instruction"_s) &&
                       row.text(object.value("output"_L1), u"output"_s) &&
                       row.text(object.value("input"_L1), u"input"_s, Blank::Allowed) &&
                       row.text(object.value("system"_L1), u"system"_s, Blank::Allowed);
    RowInfo info;
    info.shape = object.keys().join(u' ');
    info.prompt.append(object.value("system"_L1).toString().simplified());
    checkHistory(row, object.value("history"_L1), info.prompt);
    info.prompt.append(
        (object.value("instruction"_L1).toString() + u'\n' + object.value("input"_L1).toString()).simplified());
    info.answers.append(object.value("output"_L1).toString().simplified());
    return sound ? std::optional(info) : std::nullopt;
}

} // namespace tidemark::test
