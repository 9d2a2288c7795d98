// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportrules/messages.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

void checkImage(Row &row, const QJsonObject &part, const QString &where)
{
    if (!row.keys(part, where, {u"type"_s, u"image_url"_s}))
        return;
    const QJsonObject image = part.value("image_url"_L1).toObject();
    row.keys(image, where, {u"url"_s}, {u"detail"_s});
    const QJsonValue detail = image.value("detail"_L1);
    row.check(detail.isUndefined() || QStringList{u"auto"_s, u"low"_s, u"high"_s}.contains(detail.toString()),
              u"image"_s, where + u": detail"_s);
    static const QRegularExpression address(
        u"^(https?://[^\\s/]+|data:image/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}\\z)"_s);
    row.check(address.match(image.value("url"_L1).toString()).hasMatch(), u"image"_s, where + u": address"_s);
}

/// Gives the number of images.
int checkParts(Row &row, const QJsonArray &parts, const QString &where, const QString &role, bool imagesOk)
{
    int images = 0;
    row.check(!parts.isEmpty(), u"empty-list"_s, where);
    for (const QJsonValue &item : parts) {
        const QJsonObject part = item.toObject();
        const QString type = part.value("type"_L1).toString();
        if (type == "text"_L1) {
            if (row.keys(part, where, {u"type"_s, u"text"_s}))
                row.text(part.value("text"_L1), where);
        } else if (type == "refusal"_L1 && role == "assistant"_L1) {
            row.keys(part, where, {u"type"_s, u"refusal"_s});
            row.check(parts.size() == 1, u"content-part"_s, where + u": a refusal stands alone"_s);
        } else if (type == "image_url"_L1) {
            ++images;
            row.check(role == "user"_L1 && imagesOk, u"image"_s, where + u": not allowed here"_s);
            checkImage(row, part, where);
        } else {
            row.err(u"content-part"_s, where + u": "_s + type);
        }
    }
    return images;
}

class MessageCheck
{
public:
    MessageCheck(Row &row, const MessageRules &rules)
        : m_row(row)
        , m_rules(rules)
    {}

    [[nodiscard]] int images() const { return m_images; }

    bool single(const QJsonValue &value, const QString &where)
    {
        const QJsonObject message = value.toObject();
        if (!m_row.check(value.isObject(), u"type"_s, where + u": no object"_s) ||
            !m_row.check(message.contains("role"_L1), u"missing-key"_s, where + u": role"_s))
            return false;
        const QStringList every{u"system"_s, u"user"_s, u"assistant"_s, u"tool"_s};
        const QString role = roleOf(value);
        if (!m_row.check((m_rules.only.isEmpty() ? every : m_rules.only).contains(role), u"role"_s, where + role))
            return false;
        if (role == "assistant"_L1)
            assistant(message, where);
        else if (role == "tool"_L1)
            tool(message, where);
        else
            asker(message, where, role);
        if (message.contains("name"_L1))
            m_row.text(message.value("name"_L1), where + u".name"_s);
        return true;
    }

private:
    [[nodiscard]] bool isTrl() const { return m_rules.dialect == Dialect::Trl; }

    void content(const QJsonValue &content, const QString &where, const QString &role, Blank blank = Blank::Refused)
    {
        if (isTrl() || !content.isArray())
            m_row.text(content, where, blank);
        else
            m_images += checkParts(m_row, content.toArray(), where, role, m_rules.images);
    }

    void asker(const QJsonObject &message, const QString &where, const QString &role)
    {
        if (m_row.keys(message, where, {u"role"_s, u"content"_s}, {u"name"_s}))
            content(message.value("content"_L1), where, role);
    }

    void tool(const QJsonObject &message, const QString &where)
    {
        if (isTrl())
            m_row.keys(message, where, {u"role"_s, u"content"_s}, {u"name"_s, u"tool_call_id"_s});
        else
            m_row.keys(message, where, {u"role"_s, u"content"_s, u"tool_call_id"_s});
        if (message.contains("tool_call_id"_L1)) {
            m_row.check(!message.value("tool_call_id"_L1).toString().isEmpty(), u"tool-call"_s,
                        where + u": empty tool_call_id"_s);
        }
        if (message.contains("content"_L1))
            content(message.value("content"_L1), where, u"tool"_s, Blank::Allowed);
    }

    void assistant(const QJsonObject &message, const QString &where)
    {
        QStringList may{u"content"_s, u"tool_calls"_s, u"name"_s};
        if (!isTrl())
            may.append(u"refusal"_s);
        if (m_rules.weights)
            may.append(u"weight"_s);
        m_row.keys(message, where, {u"role"_s}, may);
        const bool calls = message.contains("tool_calls"_L1);
        if (calls)
            checkCalls(m_row, message.value("tool_calls"_L1), where + u".tool_calls"_s, m_rules.dialect);
        if (message.contains("refusal"_L1))
            m_row.text(message.value("refusal"_L1), where + u".refusal"_s);
        if (message.contains("content"_L1)) {
            content(message.value("content"_L1), where, u"assistant"_s,
                    isTrl() && calls ? Blank::Allowed : Blank::Refused);
        } else {
            m_row.check(calls || message.contains("refusal"_L1), u"missing-key"_s, where + u": content"_s);
        }
        if (message.contains("weight"_L1)) {
            const QJsonValue weight = message.value("weight"_L1);
            m_row.check(weight.isDouble() && (weight.toDouble() == 0 || weight.toDouble() == 1), u"weight"_s, where);
        }
    }

    Row &m_row;
    const MessageRules &m_rules;
    int m_images = 0;
};

class FlowCheck
{
public:
    FlowCheck(Row &row, const QSet<QString> &tools, QString where)
        : m_row(row)
        , m_tools(tools)
        , m_where(std::move(where))
    {}

    void take(const QJsonObject &message)
    {
        if (roleOf(message) == "tool"_L1)
            return answer(message);
        m_row.check(m_open.isEmpty(), u"tool-unanswered"_s, m_where);
        m_open.clear();
        for (const QJsonValue &item : message.value("tool_calls"_L1).toArray()) {
            const QJsonObject call = item.toObject();
            m_open.append(call.value("id"_L1).toString());
            const QString name = call.value("function"_L1).toObject().value("name"_L1).toString();
            m_row.check(m_tools.contains(name), u"tool-undefined"_s, m_where + u": "_s + name);
        }
    }

private:
    void answer(const QJsonObject &message)
    {
        const QString id = message.value("tool_call_id"_L1).toString();
        const bool byPlace = id.isEmpty() || m_open.contains(QString());
        if (byPlace && !m_open.isEmpty())
            m_open.removeFirst();
        else
            m_row.check(m_open.removeOne(id), u"tool-orphan"_s, m_where + u": "_s + id);
    }

    Row &m_row;
    const QSet<QString> &m_tools;
    QString m_where;
    QStringList m_open;
};

} // namespace

QString roleOf(const QJsonValue &message)
{
    return message.toObject().value("role"_L1).toString();
}

bool checkMessages(Row &row, const QJsonValue &messages, const QString &where, const MessageRules &rules)
{
    if (!row.array(messages, where))
        return false;
    MessageCheck check(row, rules);
    bool sound = true;
    for (const QJsonValue &message : messages.toArray())
        sound = check.single(message, where) && sound;
    row.check(check.images() <= 10, u"image"_s, where + u": too many"_s);
    return sound;
}

void checkFlow(Row &row, const QJsonArray &messages, const QSet<QString> &tools, const QString &where)
{
    QStringList roles;
    for (const QJsonValue &message : messages)
        roles.append(roleOf(message));
    row.check(roles.lastIndexOf(u"system"_s) <= 0, u"system-position"_s, where);
    const qsizetype asked = roles.indexOf(u"user"_s);
    const qsizetype said = roles.indexOf(u"assistant"_s);
    row.check(asked >= 0 && (said < 0 || asked < said), u"no-user"_s, where);
    FlowCheck flow(row, tools, where);
    for (const QJsonValue &message : messages)
        flow.take(message.toObject());
}

QJsonArray normal(const QJsonValue &message)
{
    const QJsonObject object = message.toObject();
    const QJsonValue content = object.value("content"_L1);
    return {object.value("role"_L1), content.isString() ? QJsonValue(content.toString().simplified()) : content,
            object.value("tool_calls"_L1)};
}

QJsonArray normal(const QJsonArray &messages)
{
    QJsonArray list;
    for (const QJsonValue &message : messages)
        list.append(normal(message));
    return list;
}

QJsonArray joined(QJsonArray a, const QJsonArray &b)
{
    for (const QJsonValue &value : b)
        a.append(value);
    return a;
}

} // namespace tidemark::test
