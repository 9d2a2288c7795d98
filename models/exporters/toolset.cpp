// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/toolset.h"
#include "exporters/schemarepair.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

struct Declared
{
    QJsonArray list;
    bool renamed = true; ///< false when it came as JSON text, whose inside the server leaves alone
};

Declared declaredIn(const QJsonObject &params)
{
    for (const auto key : {"tools"_L1, "functions"_L1}) {
        const QJsonValue value = params.value(key);
        if (value.isArray())
            return {value.toArray(), true};
        if (value.isString())
            return {QJsonDocument::fromJson(value.toString().toUtf8()).array(), false};
    }
    return {};
}

QJsonValue schemaOf(const QJsonObject &function)
{
    for (const auto key : {"parameters"_L1, "inputSchema"_L1, "input_schema"_L1}) {
        const QJsonValue value = function.value(key);
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return {};
}

QList<QJsonValue> argumentsSeen(const QList<ChatCall> &seen, const QString &name)
{
    QList<QJsonValue> samples;
    for (const ChatCall &call : seen) {
        if (call.name == name)
            samples.append(QJsonDocument::fromJson(call.arguments.toUtf8()).object());
    }
    return samples;
}

std::optional<ToolDeclaration> readTool(const QJsonObject &object, bool renamed, const QList<ChatCall> &seen)
{
    static const QRegularExpression toolName(u"^[A-Za-z0-9_-]{1,64}\\z"_s);
    if (object.value("type"_L1).toString(u"function"_s) != "function"_L1)
        return {};
    const QJsonObject function = object.value("function"_L1).toObject(object);
    ToolDeclaration tool;
    tool.name = function.value("name"_L1).toString();
    tool.description = function.value("description"_L1).toString();
    if (function.value("strict"_L1).isBool())
        tool.strict = function.value("strict"_L1).toBool();
    if (!toolName.match(tool.name).hasMatch())
        return {};
    const QJsonValue schema = schemaOf(function);
    if (schema.isNull())
        return tool;
    tool.parameters = repairedSchema(schema, argumentsSeen(seen, tool.name), renamed);
    const bool isObject = tool.parameters && tool.parameters->value("type"_L1).toString(u"object"_s) == "object"_L1;
    return isObject ? std::optional(tool) : std::nullopt;
}

} // namespace

bool ToolSet::declares(const QString &name) const
{
    return std::any_of(tools.begin(), tools.end(), [&name](const ToolDeclaration &tool) { return tool.name == name; });
}

ToolSet readTools(const QJsonObject &params, const QList<ChatCall> &seen)
{
    ToolSet set;
    const Declared declared = declaredIn(params);
    for (const QJsonValue &item : declared.list) {
        const std::optional<ToolDeclaration> tool = readTool(item.toObject(), declared.renamed, seen);
        if (!tool || set.declares(tool->name)) {
            set.tools.clear();
            set.lost = true;
            return set;
        }
        set.tools.append(*tool);
    }
    const QJsonValue camel = params.value("parallelToolCalls"_L1);
    const QJsonValue parallel = camel.isUndefined() ? params.value("parallel_tool_calls"_L1) : camel;
    if (parallel.isBool() && !set.tools.isEmpty())
        set.parallelCalls = parallel.toBool();
    return set;
}

} // namespace tidemark::exporters
