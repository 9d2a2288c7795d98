// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace tidemark::test {

/// The rules that a file of supervised chat rows must keep so that every known trainer reads it the same way, written
/// apart from the exporter. Collects one line of text per fault.
class SftRules
{
public:
    /// All faults of a file; none when it is good.
    static QStringList faults(const QByteArray &file)
    {
        SftRules rules;
        if (file.isEmpty())
            return {};
        rules.check(file.endsWith('\n'), u"the last line has no line feed");
        rules.check(!file.startsWith("\xef\xbb\xbf"), u"byte order mark");
        rules.check(!file.contains('\r'), u"carriage return");
        rules.check(file.isValidUtf8(), u"not UTF-8");
        for (const char *raw : {"\xe2\x80\xa8", "\xe2\x80\xa9", "\xc2\x85"})
            rules.check(!file.contains(raw), u"raw line separator");
        rules.check(!file.contains("\\/"), u"escaped slash");
        rules.check(!file.contains("\\u0000"), u"NUL");
        const QByteArrayList lines = file.chopped(1).split('\n');
        for (const QByteArray &line : lines) {
            ++rules.m_line;
            rules.check(!rules.m_rows.contains(line), u"row repeated");
            rules.m_rows.insert(line);
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (rules.check(document.isObject(), u"not a JSON object"))
                rules.row(document.object());
        }
        return rules.m_faults;
    }

private:
    bool check(bool good, QStringView fault)
    {
        if (!good)
            m_faults.append(QStringLiteral("line %1: %2").arg(m_line).arg(fault));
        return good;
    }

    void keys(const QJsonObject &object, const QStringList &required, const QStringList &allowed = {})
    {
        for (const QString &key : required)
            check(object.contains(key), QString(QStringLiteral("key missing: ") + key));
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            check(required.contains(it.key()) || allowed.contains(it.key()),
                  QString(QStringLiteral("extra key: ") + it.key()));
            check(!it.value().isNull(), QString(QStringLiteral("null: ") + it.key()));
        }
    }

    bool text(const QJsonValue &value)
    {
        const bool soundUnicode = value.toString().isValidUtf16();
        return check(value.isString() && !value.toString().trimmed().isEmpty() && soundUnicode,
                     u"blank or broken text");
    }

    void row(const QJsonObject &object)
    {
        keys(object, {QStringLiteral("messages")}, {QStringLiteral("tools"), QStringLiteral("parallel_tool_calls")});
        m_tools.clear();
        if (object.contains(QLatin1String("tools")))
            tools(object.value(QLatin1String("tools")).toArray());
        if (object.contains(QLatin1String("parallel_tool_calls"))) {
            check(object.value(QLatin1String("parallel_tool_calls")).isBool(), u"parallel_tool_calls is no boolean");
            check(!m_tools.isEmpty(), u"parallel_tool_calls without tools");
        }
        const QJsonArray messages = object.value(QLatin1String("messages")).toArray();
        if (check(!messages.isEmpty(), u"no messages"))
            flow(messages);
    }

    void tools(const QJsonArray &list)
    {
        check(!list.isEmpty(), u"empty tools");
        for (const QJsonValue &item : list) {
            const QJsonObject tool = item.toObject();
            keys(tool, {QStringLiteral("type"), QStringLiteral("function")});
            const QJsonObject function = tool.value(QLatin1String("function")).toObject();
            keys(function, {QStringLiteral("name")},
                 {QStringLiteral("description"), QStringLiteral("parameters"), QStringLiteral("strict")});
            const QString name = function.value(QLatin1String("name")).toString();
            check(isToolName(name) && !m_tools.contains(name), u"bad or repeated tool name");
            m_tools.insert(name);
            if (function.contains(QLatin1String("parameters")))
                schema(function.value(QLatin1String("parameters")));
        }
    }

    void schema(const QJsonValue &value)
    {
        if (value.isBool() || !check(value.isObject(), u"a schema that is no object"))
            return;
        const QJsonObject object = value.toObject();
        const QJsonObject properties = object.value(QLatin1String("properties")).toObject();
        for (const QJsonValue &name : object.value(QLatin1String("required")).toArray())
            check(properties.contains(name.toString()), u"required name without a property");
        for (const QJsonValue &property : properties)
            schema(property);
        if (object.contains(QLatin1String("items")))
            schema(object.value(QLatin1String("items")));
    }

    static bool isToolName(const QString &name)
    {
        static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-]{1,64}\\z"));
        return pattern.match(name).hasMatch();
    }

    void flow(const QJsonArray &messages)
    {
        QStringList open;
        bool asked = false;
        int trained = 0;
        for (qsizetype i = 0; i < messages.size(); ++i) {
            const QJsonObject message = messages.at(i).toObject();
            const QString role = message.value(QLatin1String("role")).toString();
            if (role == QLatin1String("tool"))
                check(open.removeOne(message.value(QLatin1String("tool_call_id")).toString()),
                      u"tool result without its call");
            else
                check(open.isEmpty(), u"tool call without its result");
            check(role != QLatin1String("system") || i == 0, u"system message not first");
            asked = asked || role == QLatin1String("user");
            check(role != QLatin1String("assistant") || asked, u"an answer before any question");
            single(message, role);
            if (role == QLatin1String("assistant") && message.value(QLatin1String("weight")).toInt(1) == 1)
                ++trained;
            for (const QJsonValue &call : message.value(QLatin1String("tool_calls")).toArray())
                open.append(call.toObject().value(QLatin1String("id")).toString());
        }
        check(trained > 0, u"nothing to train");
        check(messages.last().toObject().value(QLatin1String("role")) == QLatin1String("assistant"),
              u"does not end in the assistant");
    }

    void single(const QJsonObject &message, const QString &role)
    {
        const QStringList common{QStringLiteral("role")};
        if (role == QLatin1String("assistant")) {
            keys(message, common,
                 {QStringLiteral("content"), QStringLiteral("name"), QStringLiteral("refusal"),
                  QStringLiteral("tool_calls"), QStringLiteral("weight")});
            const bool calls = message.contains(QLatin1String("tool_calls"));
            if (calls)
                this->calls(message.value(QLatin1String("tool_calls")).toArray());
            check(calls || message.contains(QLatin1String("content")) || message.contains(QLatin1String("refusal")),
                  u"empty answer");
            if (message.contains(QLatin1String("weight"))) {
                const QJsonValue weight = message.value(QLatin1String("weight"));
                check(weight.isDouble() && (weight.toInt(-1) == 0 || weight.toInt(-1) == 1), u"weight is not 0 or 1");
            }
        } else if (role == QLatin1String("tool")) {
            keys(message, {QStringLiteral("role"), QStringLiteral("content"), QStringLiteral("tool_call_id")});
            check(message.value(QLatin1String("content")).isString(), u"tool content is no text");
            return;
        } else {
            check(role == QLatin1String("user") || role == QLatin1String("system"), u"unknown role");
            keys(message, {QStringLiteral("role"), QStringLiteral("content")}, {QStringLiteral("name")});
        }
        for (const auto key : {QLatin1String("name"), QLatin1String("refusal")}) {
            if (message.contains(key))
                text(message.value(key));
        }
        if (message.contains(QLatin1String("content")))
            content(message.value(QLatin1String("content")), role);
    }

    void content(const QJsonValue &content, const QString &role)
    {
        if (!content.isArray()) {
            text(content);
            return;
        }
        check(!content.toArray().isEmpty() && role == QLatin1String("user"), u"parts are for images of users");
        int images = 0;
        for (const QJsonValue &item : content.toArray()) {
            const QJsonObject part = item.toObject();
            if (part.value(QLatin1String("type")) == QLatin1String("text")) {
                keys(part, {QStringLiteral("type"), QStringLiteral("text")});
                text(part.value(QLatin1String("text")));
                continue;
            }
            ++images;
            keys(part, {QStringLiteral("type"), QStringLiteral("image_url")});
            const QJsonObject image = part.value(QLatin1String("image_url")).toObject();
            keys(image, {QStringLiteral("url")}, {QStringLiteral("detail")});
            static const QRegularExpression address(
                QStringLiteral("^(https?://[^\\s/]+|data:image/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}\\z)"));
            check(address.match(image.value(QLatin1String("url")).toString()).hasMatch(), u"bad image address");
        }
        check(images <= 10, u"too many images");
    }

    void calls(const QJsonArray &calls)
    {
        check(!calls.isEmpty(), u"empty tool_calls");
        QSet<QString> ids;
        for (const QJsonValue &item : calls) {
            const QJsonObject call = item.toObject();
            keys(call, {QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("function")});
            const QString id = call.value(QLatin1String("id")).toString();
            check(!id.isEmpty() && !ids.contains(id), u"empty or repeated call id");
            ids.insert(id);
            const QJsonObject function = call.value(QLatin1String("function")).toObject();
            keys(function, {QStringLiteral("name"), QStringLiteral("arguments")});
            const QString name = function.value(QLatin1String("name")).toString();
            check(m_tools.contains(name), u"called tool is not declared");
            const QByteArray arguments = function.value(QLatin1String("arguments")).toString().toUtf8();
            check(QJsonDocument::fromJson(arguments).isObject(), u"arguments are not the text of one object");
        }
    }

    QStringList m_faults;
    QSet<QByteArray> m_rows;
    QSet<QString> m_tools;
    int m_line = 0;
};

} // namespace tidemark::test
