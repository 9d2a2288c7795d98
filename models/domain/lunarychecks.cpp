// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lunarychecks.h"
#include "domain/filterfields.h"
#include <cmath>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::domain {

namespace {

using Kind = LunaryLoss::Kind;
using NodeKind = FilterNode::Kind;

FilterNode condition(FilterField field, const QString &text, FilterOp op = FilterOp::Equal)
{
    FilterNode node;
    node.kind = NodeKind::Condition;
    node.field = field;
    node.op = op;
    node.text = text;
    return node;
}

FilterNode joined(NodeKind kind, const QList<FilterNode> &children)
{
    if (children.isEmpty())
        return {};
    if (children.size() == 1)
        return children.first();
    FilterNode node;
    node.kind = kind;
    node.children = children;
    return node;
}

FilterNode negated(const FilterNode &child)
{
    FilterNode node;
    node.kind = NodeKind::Not;
    node.children = {child};
    return node;
}

/// A value that was not chosen: Lunary drops such a condition.
bool isUnset(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

QString shown(const QJsonValue &value)
{
    constexpr qsizetype longest = 60;
    if (value.isUndefined())
        return {};
    QString text = value.toString();
    if (!value.isString()) {
        text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
        text = text.mid(1, text.size() - 2);
    }
    return text.size() > longest ? text.left(longest) + u'…' : text;
}

/// A number as the filter language writes it; pages may have stored it as text.
std::optional<QString> numberText(const QJsonValue &value, ValueKind kind)
{
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < 0)
        return {};
    const QString text = QString::number(number, 'g', 15);
    if (kind != ValueKind::Duration)
        return text;
    return (text.contains(u'e') ? QString::number(number, 'f', 6) : text) + u's';
}

/// The operator; `isNot` for "is not".
std::optional<FilterOp> operatorOf(const QJsonValue &value, bool *isNot)
{
    const QString text = value.toString();
    *isNot = text == "neq"_L1;
    if (text == "gt"_L1)
        return FilterOp::Greater;
    if (text == "gte"_L1)
        return FilterOp::GreaterEqual;
    if (text == "lt"_L1)
        return FilterOp::Less;
    if (text == "lte"_L1)
        return FilterOp::LessEqual;
    if (text == "eq"_L1 || *isNot)
        return FilterOp::Equal;
    return {};
}

/// Conditions of Lunary that no filter of ours has: made by other models, by templates, by code.
bool isKnownButForeign(const QString &id)
{
    static const QStringList ids{u"tools"_s,      u"templates"_s, u"topics"_s,   u"toxicity"_s,    u"regex"_s,
                                 u"json"_s,       u"languages"_s, u"pii"_s,      u"assertion"_s,   u"sentiment"_s,
                                 u"tone"_s,       u"cc"_s,        u"email"_s,    u"factualness"_s, u"guidelines"_s,
                                 u"similarity"_s, u"rouge"_s,     u"entities"_s, u"radar"_s,       u"phone"_s};
    return ids.contains(id);
}

} // namespace

std::optional<FilterNode> LunaryChecks::lost(Kind kind, const QJsonValue &value)
{
    note(kind, value);
    return {};
}

void LunaryChecks::note(Kind kind, const QJsonValue &value)
{
    const LunaryLoss loss{kind, m_id, shown(value)};
    if (!m_losses->contains(loss))
        m_losses->append(loss);
}

std::optional<FilterNode> LunaryChecks::node(const QString &id, const QJsonObject &params)
{
    m_id = shown(id);
    if (isKnownButForeign(id))
        return lost(Kind::NoCounterpart);
    return byName(params);
}

std::optional<FilterNode> LunaryChecks::byName(const QJsonObject &params)
{
    if (m_id == "type"_L1)
        return isUnset(params.value("type"_L1)) ? FilterNode() : type(params.value("type"_L1).toString());
    if (m_id == "models"_L1)
        return anyOf(FilterField::Model, params.value("models"_L1));
    if (m_id == "tags"_L1)
        return anyOf(FilterField::Tag, params.value("tags"_L1));
    if (m_id == "custom-events"_L1)
        return customEvents(params);
    if (m_id == "status"_L1)
        return status(params);
    if (m_id == "feedback"_L1)
        return feedback(params.value("types"_L1));
    if (m_id == "users"_L1)
        return users(params.value("users"_L1));
    if (m_id == "metadata"_L1)
        return metadata(params);
    if (m_id == "date"_L1)
        return date(params);
    if (m_id == "duration"_L1)
        return measure(FilterField::Duration, params, m_id);
    if (m_id == "cost"_L1)
        return measure(FilterField::Cost, params, m_id);
    if (m_id == "tokens"_L1)
        return tokens(params);
    if (m_id == "length"_L1)
        return length(params);
    if (m_id == "search"_L1)
        return search(params.value("query"_L1));
    if (m_id == "string"_L1)
        return string(params);
    return lost(Kind::UnknownCheck);
}

std::optional<FilterNode> LunaryChecks::type(const QString &type)
{
    m_id = u"type"_s;
    QStringList types{type};
    if (type == "trace"_L1) {
        types = {u"agent"_s, u"chain"_s};
        note(Kind::InnerToo);
    } else if (type == "chat"_L1) {
        types.append(u"custom-event"_s); // as the server has it
    } else if (type == "unknown"_L1 || !filterWord(FilterField::Type).values.contains(type)) {
        return lost(Kind::UnknownValue, type);
    }
    QList<FilterNode> any;
    for (const QString &one : std::as_const(types))
        any.append(condition(FilterField::Type, one));
    return joined(NodeKind::Or, any);
}

std::optional<FilterNode> LunaryChecks::anyOf(FilterField field, const QJsonValue &list)
{
    if (isUnset(list))
        return FilterNode();
    if (!list.isArray())
        return lost(Kind::UnknownValue, list);
    QList<FilterNode> any;
    const QJsonArray values = list.toArray();
    for (const QJsonValue &value : values) {
        if (!value.isString() || value.toString().isEmpty())
            return lost(Kind::UnknownValue, value);
        any.append(condition(field, value.toString()));
    }
    return joined(NodeKind::Or, any);
}

std::optional<FilterNode> LunaryChecks::customEvents(const QJsonObject &params)
{
    const Node names = anyOf(FilterField::Model, params.value("custom-events"_L1));
    if (!names)
        return {};
    const FilterNode events = condition(FilterField::Type, u"custom-event"_s);
    return names->kind == NodeKind::All ? events : joined(NodeKind::And, {events, *names});
}

std::optional<FilterNode> LunaryChecks::status(const QJsonObject &params)
{
    const QJsonValue value = params.value("status"_L1);
    if (isUnset(value))
        return FilterNode();
    const QString text = value.toString();
    if (text != "success"_L1 && text != "error"_L1 && text != "started"_L1)
        return lost(Kind::UnknownValue, value);
    return condition(FilterField::Status, text);
}

std::optional<FilterNode> LunaryChecks::feedback(const QJsonValue &types)
{
    if (isUnset(types))
        return FilterNode();
    if (!types.isArray())
        return lost(Kind::UnknownValue, types);
    QList<FilterNode> any;
    const QJsonArray list = types.toArray();
    for (const QJsonValue &one : list) {
        // Each is one key with its value, kept as text.
        const QJsonObject said =
            one.isString() ? QJsonDocument::fromJson(one.toString().toUtf8()).object() : one.toObject();
        const QJsonValue thumb = said.value("thumb"_L1);
        if (said.size() == 1 && (thumb == QJsonValue(u"up"_s) || thumb == QJsonValue(u"down"_s)))
            any.append(condition(FilterField::Thumb, thumb.toString()));
        else if (said.size() == 1 && thumb.isNull() && said.contains("thumb"_L1))
            any.append(condition(FilterField::Thumb, u"none"_s));
        else if (said.size() == 1 && said.contains("comment"_L1))
            any.append(condition(FilterField::Has, u"comment"_s));
        else
            return lost(Kind::UnknownValue, one);
    }
    if (m_inside)
        note(Kind::OwnThumb);
    return joined(NodeKind::Or, any);
}

std::optional<FilterNode> LunaryChecks::users(const QJsonValue &list)
{
    if (isUnset(list))
        return FilterNode();
    if (!list.isArray())
        return lost(Kind::UnknownValue, list);
    QList<FilterNode> any;
    const QJsonArray values = list.toArray();
    for (const QJsonValue &value : values) {
        bool isNumber = value.isDouble();
        const qint64 number = isNumber ? value.toInteger(-1) : value.toString().toLongLong(&isNumber);
        const QString name = isNumber ? m_users.value(number) : QString();
        if (name.isEmpty())
            return lost(Kind::UnknownValue, value);
        any.append(condition(FilterField::User, name));
    }
    return joined(NodeKind::Or, any);
}

std::optional<FilterNode> LunaryChecks::metadata(const QJsonObject &params)
{
    const QJsonValue key = params.value("key"_L1);
    const QJsonValue value = params.value("value"_L1);
    if (isUnset(key) || isUnset(value))
        return FilterNode();
    // The server takes "null" for null too, which no filter of ours can ask for.
    const bool isText = value.isString() && value.toString() != "null"_L1;
    if (!key.isString() || key.toString().contains(u'"') || !(isText || value.isBool() || value.isDouble()))
        return lost(Kind::UnknownValue, key.isString() && !key.toString().contains(u'"') ? value : key);
    FilterNode node = condition(FilterField::Meta, value.isString() ? value.toString() : shown(value));
    node.key = key.toString();
    return node;
}

std::optional<FilterNode> LunaryChecks::date(const QJsonObject &params)
{
    const QJsonValue value = params.value("date"_L1);
    const QString op = params.value("operator"_L1).toString();
    if (isUnset(value))
        return FilterNode();
    const QDateTime time = value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                                            : QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    const bool isAfter = op == "gt"_L1 || op == "gte"_L1;
    if (!isAfter && op != "lt"_L1 && op != "lte"_L1)
        return lost(Kind::UnknownValue, params.value("operator"_L1));
    if (!time.isValid() || time.date().year() < 1970 || time.date().year() > 9999)
        return lost(Kind::UnknownValue, value);
    FilterNode node =
        condition(isAfter ? FilterField::After : FilterField::Before,
                  time.toString(time.time().msec() == 0 ? u"yyyy-MM-ddTHH:mm:ssZ"_s : u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s));
    node.number = double(time.toMSecsSinceEpoch());
    return node;
}

std::optional<FilterNode> LunaryChecks::measure(FilterField field, const QJsonObject &params, const QString &key)
{
    const QJsonValue value = params.value(key);
    if (isUnset(value))
        return FilterNode();
    bool isNot = false;
    const auto op = operatorOf(params.value("operator"_L1), &isNot);
    if (!op)
        return lost(Kind::UnknownValue, params.value("operator"_L1));
    const ValueKind kind = filterWord(field).kind;
    FilterNode node = condition(field, numberText(value, kind).value_or(QString()), *op);
    const auto number = filterNumber(kind, node.text, 0, 0);
    if (!number)
        return lost(Kind::UnknownValue, value);
    node.number = *number;
    return isNot ? negated(node) : node;
}

std::optional<FilterNode> LunaryChecks::length(const QJsonObject &params)
{
    if (params.value("field"_L1).toString() != "output"_L1 && !isUnset(params.value("length"_L1)))
        return lost(Kind::NoCounterpart, params.value("field"_L1));
    const Node node = measure(FilterField::Length, params, u"length"_s);
    if (node && node->kind != NodeKind::All)
        note(Kind::AnswerText);
    return node;
}

std::optional<FilterNode> LunaryChecks::tokens(const QJsonObject &params)
{
    if (params.value("field"_L1).toString() != "total"_L1 && !isUnset(params.value("tokens"_L1)))
        return lost(Kind::NoCounterpart, params.value("field"_L1));
    return measure(FilterField::Tokens, params, u"tokens"_s);
}

std::optional<FilterNode> LunaryChecks::search(const QJsonValue &query)
{
    if (isUnset(query))
        return FilterNode();
    if (!query.isString())
        return lost(Kind::UnknownValue, query);
    note(Kind::WholeWords);
    FilterNode words = condition(FilterField::Text, query.toString().simplified());
    words.phrase = true;
    return words;
}

std::optional<FilterNode> LunaryChecks::string(const QJsonObject &params)
{
    const QString where = params.value("fields"_L1).toString();
    const QString how = params.value("type"_L1).toString();
    if (isUnset(params.value("text"_L1)))
        return FilterNode();
    if (where != "any"_L1 && where != "input"_L1 && where != "output"_L1)
        return lost(Kind::UnknownValue, params.value("fields"_L1));
    const bool isNot = how == "notcontains"_L1;
    if (!isNot && how != "contains"_L1 && how != "starts"_L1 && how != "ends"_L1)
        return lost(Kind::UnknownValue, params.value("type"_L1));
    // Not in the input, say, would become nowhere in the run: that hides runs which the view shows.
    if (isNot && where != "any"_L1)
        return lost(Kind::NoCounterpart, how);
    const Node words = search(params.value("text"_L1));
    if (words && (where != "any"_L1 || how == "starts"_L1 || how == "ends"_L1))
        note(Kind::Anywhere);
    return words && isNot ? negated(*words) : words;
}

} // namespace tidemark::domain
