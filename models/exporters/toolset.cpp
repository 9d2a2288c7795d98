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
    QJsonObject tool;
    bool renamed = true; ///< false when it came as JSON text, whose inside the server leaves alone
};

QList<Declared> listed(const QJsonArray &tools, bool renamed)
{
    QList<Declared> list;
    for (const QJsonValue &tool : tools)
        list.append({tool.toObject(), renamed});
    return list;
}

QList<Declared> declaredIn(const QJsonObject &params)
{
    for (const auto key : {"tools"_L1, "functions"_L1}) {
        const QJsonValue value = params.value(key);
        if (value.isArray())
            return listed(value.toArray(), true);
        if (value.isString())
            return listed(QJsonDocument::fromJson(value.toString().toUtf8()).array(), false);
    }
    return {};
}

QString nameOf(const QJsonObject &tool)
{
    return tool.value("function"_L1).toObject(tool).value("name"_L1).toString();
}

/// Declarations that somebody gave, in place of those of the same name and of those that are called and not declared.
void preferKnown(const QJsonArray &known, const QList<ChatCall> &seen, QList<Declared> &declared)
{
    for (const QJsonValue &value : known) {
        const QString name = nameOf(value.toObject());
        const auto it = std::find_if(declared.begin(), declared.end(),
                                     [&name](const Declared &own) { return nameOf(own.tool) == name; });
        const bool called =
            std::any_of(seen.begin(), seen.end(), [&name](const ChatCall &call) { return call.name == name; });
        if (it != declared.end())
            *it = {value.toObject(), false};
        else if (called)
            declared.append({value.toObject(), false});
    }
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
    if (!tool.parameters)
        return {};
    // A list of types, such as object or null, is no object for those who read declarations.
    const QJsonValue type = tool.parameters->value("type"_L1);
    return type.isUndefined() || type == "object"_L1 ? std::optional(tool) : std::nullopt;
}

} // namespace

bool ToolSet::declares(const QString &name) const
{
    return std::any_of(tools.begin(), tools.end(), [&name](const ToolDeclaration &tool) { return tool.name == name; });
}

ToolSet readTools(const QJsonObject &params, const QList<ChatCall> &seen, const QJsonArray &known)
{
    ToolSet set;
    QList<Declared> declared = declaredIn(params);
    preferKnown(known, seen, declared);
    for (const Declared &item : std::as_const(declared)) {
        const std::optional<ToolDeclaration> tool = readTool(item.tool, item.renamed, seen);
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
