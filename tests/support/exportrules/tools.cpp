// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrules/tools.h"
#include "support/exportrules/reader.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

/// Words of JSON Schema whose case somebody changed.
const QSet<QString> &mangledWords()
{
    static const QSet<QString> words{u"additional_properties"_s,
                                     u"any_of"_s,
                                     u"one_of"_s,
                                     u"all_of"_s,
                                     u"min_length"_s,
                                     u"max_length"_s,
                                     u"min_items"_s,
                                     u"max_items"_s,
                                     u"unique_items"_s,
                                     u"min_properties"_s,
                                     u"max_properties"_s,
                                     u"pattern_properties"_s,
                                     u"property_names"_s,
                                     u"multiple_of"_s,
                                     u"exclusive_minimum"_s,
                                     u"exclusive_maximum"_s,
                                     u"read_only"_s,
                                     u"write_only"_s,
                                     u"content_encoding"_s,
                                     u"content_media_type"_s,
                                     u"dependent_required"_s,
                                     u"unevaluated_properties"_s,
                                     u"prefix_items"_s};
    return words;
}

void checkRequired(Row &row, const QJsonObject &schema, const QString &where)
{
    if (!schema.contains("required"_L1))
        return;
    const QJsonValue required = schema.value("required"_L1);
    row.check(required.isArray(), u"tool-schema"_s, where + u".required is no list"_s);
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (const QJsonValue &name : required.toArray()) {
        row.check(name.isString() && properties.contains(name.toString()), u"tool-schema"_s,
                  where + u": required without a property: "_s + name.toString());
    }
}

void checkSchema(Row &row, const QJsonValue &value, const QString &where, int depth = 0)
{
    if (value.isBool() || depth > 64 || !row.check(value.isObject(), u"tool-schema"_s, where + u" is no object"_s))
        return;
    const QJsonObject schema = value.toObject();
    for (const QString &key : schema.keys())
        row.check(!mangledWords().contains(key), u"mangled-key"_s, where + u": "_s + key);
    const QJsonValue properties = schema.value("properties"_L1);
    row.check(properties.isUndefined() || properties.isObject(), u"tool-schema"_s, where + u".properties"_s);
    checkRequired(row, schema, where);
    for (const auto key : {"properties"_L1, "$defs"_L1, "definitions"_L1}) {
        for (const QJsonValue &inner : schema.value(key).toObject())
            checkSchema(row, inner, where + u'.' + key, depth + 1);
    }
    for (const auto key : {"anyOf"_L1, "oneOf"_L1, "allOf"_L1, "prefixItems"_L1}) {
        for (const QJsonValue &inner : schema.value(key).toArray())
            checkSchema(row, inner, where + u'.' + key, depth + 1);
    }
    for (const auto key : {"items"_L1, "additionalProperties"_L1}) {
        if (schema.value(key).isObject())
            checkSchema(row, schema.value(key), where + u'.' + key, depth + 1);
    }
}

void checkFunction(Row &row, const QJsonObject &function, const QString &where, QSet<QString> &names)
{
    row.keys(function, where, {u"name"_s}, {u"description"_s, u"parameters"_s, u"strict"_s});
    const QString name = function.value("name"_L1).toString();
    if (row.check(isToolName(name), u"tool-schema"_s, where + u": bad name"_s) &&
        row.check(!names.contains(name), u"tool-schema"_s, where + u": declared twice"_s))
        names.insert(name);
    if (function.contains("description"_L1)) {
        row.check(function.value("description"_L1).isString(), u"tool-schema"_s, where + u": description is no text"_s);
    }
    if (function.contains("strict"_L1))
        row.check(function.value("strict"_L1).isBool(), u"tool-schema"_s, where + u": strict is no boolean"_s);
    if (!function.contains("parameters"_L1))
        return;
    const QJsonValue parameters = function.value("parameters"_L1);
    const QJsonValue type = parameters.toObject().value("type"_L1);
    row.check(type.isUndefined() || type == "object"_L1, u"tool-schema"_s, where + u": parameters of another type"_s);
    checkSchema(row, parameters, where + u".parameters"_s);
}

} // namespace

bool isToolName(const QString &name)
{
    static const QRegularExpression pattern(u"^[A-Za-z0-9_-]{1,64}\\z"_s);
    return pattern.match(name).hasMatch();
}

QSet<QString> checkTools(Row &row, const QJsonValue &tools, const QString &where, ToolForm form)
{
    QSet<QString> names;
    if (!row.array(tools, where))
        return names;
    for (const QJsonValue &item : tools.toArray()) {
        QJsonObject function = item.toObject();
        if (!row.check(item.isObject(), u"tool-schema"_s, where + u": no object"_s))
            continue;
        if (form == ToolForm::Wrapped || function.contains("function"_L1) || function.contains("type"_L1)) {
            if (!row.keys(function, where, {u"type"_s, u"function"_s}))
                continue;
            row.check(function.value("type"_L1) == "function"_L1, u"tool-schema"_s, where + u": type"_s);
            function = function.value("function"_L1).toObject();
        }
        checkFunction(row, function, where, names);
    }
    return names;
}

QSet<QString> checkToolsText(Row &row, const QJsonValue &text, const QString &where)
{
    if (!row.text(text, where))
        return {};
    const ReadJson json = readJson(text.toString().toUtf8());
    if (!row.check(json.value.has_value(), u"tool-schema"_s, where + u" is no JSON text"_s))
        return {};
    return checkTools(row, *json.value, where, ToolForm::AlsoBare);
}

void checkCalls(Row &row, const QJsonValue &calls, const QString &where, Dialect dialect)
{
    if (!row.array(calls, where))
        return;
    QSet<QString> seen;
    for (const QJsonValue &item : calls.toArray()) {
        const QJsonObject call = item.toObject();
        if (dialect == Dialect::OpenAi)
            row.keys(call, where, {u"id"_s, u"type"_s, u"function"_s});
        else
            row.keys(call, where, {u"type"_s, u"function"_s}, {u"id"_s});
        row.check(call.value("type"_L1) == "function"_L1, u"tool-call"_s, where + u": type"_s);
        if (call.contains("id"_L1)) {
            const QString id = call.value("id"_L1).toString();
            row.check(!id.isEmpty() && !seen.contains(id), u"tool-call"_s, where + u": empty or repeated id"_s);
            seen.insert(id);
        }
        const QJsonObject function = call.value("function"_L1).toObject();
        row.keys(function, where + u".function"_s, {u"name"_s, u"arguments"_s});
        row.check(isToolName(function.value("name"_L1).toString()), u"tool-call"_s, where + u": bad function name"_s);
        const QJsonValue arguments = function.value("arguments"_L1);
        if (dialect == Dialect::Trl && arguments.isObject())
            continue;
        const std::optional<QJsonValue> read = readJson(arguments.toString().toUtf8()).value;
        row.check(read && read->isObject(), u"tool-args"_s, where + u": arguments are no object"_s);
    }
}

} // namespace tidemark::test
