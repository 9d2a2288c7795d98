// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/examplekeys.h"
#include "exporters/exporttext.h"
#include "exporters/jsonwriter.h"
#include <QCryptographicHash>

namespace tidemark::exporters {

namespace {

class Hasher
{
public:
    explicit Hasher(Sameness sameness)
        : m_sameness(sameness)
    {}

    void text(const QString &text)
    {
        QString same = m_sameness == Sameness::Exact ? text : folded(text);
        if (m_sameness == Sameness::Loose)
            same = same.toCaseFolded();
        bytes(same.toUtf8());
    }

    void message(const ChatMessage &message)
    {
        number(int(message.role));
        text(message.content);
        text(message.refusal);
        number(message.parts.size());
        for (const ChatPart &part : message.parts) {
            text(part.text);
            bytes(part.image.url.toUtf8());
        }
        number(message.calls.size());
        for (const ChatCall &call : message.calls) {
            bytes(call.name.toUtf8());
            bytes(call.arguments.toUtf8());
        }
        if (m_sameness != Sameness::Exact)
            return;
        bytes(message.name.toUtf8());
        bytes(message.callId.toUtf8());
        for (const ChatCall &call : message.calls)
            bytes(call.id.toUtf8());
    }

    void tool(const ToolDeclaration &tool)
    {
        bytes(tool.name.toUtf8());
        bytes(tool.description.toUtf8());
        bytes(tool.parameters ? compactJson(*tool.parameters).toUtf8() : QByteArray());
        number(tool.strict ? int(*tool.strict) : -1);
    }

    void number(qint64 number) { bytes(QByteArray::number(number)); }

    void bytes(const QByteArray &bytes)
    {
        m_hash.addData(QByteArray::number(bytes.size()) + ':');
        m_hash.addData(bytes);
    }

    [[nodiscard]] Digest digest() const { return digestFrom(m_hash.result()); }

private:
    Sameness m_sameness;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QString firstUserText(const Example &example)
{
    for (const ChatMessage &message : example.messages) {
        if (message.role != domain::Role::User)
            continue;
        QString text = message.content;
        for (const ChatPart &part : message.parts)
            text += part.text + part.image.url;
        return folded(text);
    }
    return {};
}

} // namespace

Digest messagesKey(const QList<ChatMessage> &messages, Sameness sameness)
{
    Hasher hasher(sameness);
    for (const ChatMessage &message : messages)
        hasher.message(message);
    return hasher.digest();
}

Digest promptKey(const Example &example)
{
    Hasher hasher(Sameness::White);
    for (const ChatMessage &message : example.prompt())
        hasher.message(message);
    for (const ToolDeclaration &tool : example.tools.tools)
        hasher.tool(tool);
    return hasher.digest();
}

double rootPlace(const Example &example, const QString &seed)
{
    const Digest key = digestOf({seed.toUtf8(), firstUserText(example).toUtf8()});
    constexpr double range = 18446744073709551616.0; // 2^64
    return std::min(double(key.high) / range, 0.9999999999999999);
}

} // namespace tidemark::exporters
