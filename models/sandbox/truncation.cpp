// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/truncation.h"
#include "sandbox/jsontext.h"
#include <QJsonArray>
#include <QJsonObject>

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptCharacters = 100;

// The server counts UTF-16 units.
QString cutText(const QString &text)
{
    QString kept = text.left(keptCharacters);
    if (kept.size() < text.size() && kept.back().isHighSurrogate())
        kept.chop(1);
    return kept;
}

QJsonValue cutMessage(const QJsonValue &value)
{
    QJsonObject message = value.toObject();
    if (!message.value("content"_L1).isString())
        return value;
    message.insert("content"_L1, cutText(message.value("content"_L1).toString()));
    return message;
}

} // namespace

QByteArray cutInput(const QByteArray &json)
{
    const QJsonValue value = fromText(json);
    const QJsonArray array = value.toArray();
    return toText(cutMessage(array.isEmpty() ? value : array.last()));
}

QByteArray cutOutput(const QByteArray &json)
{
    const QJsonValue value = fromText(json);
    if (!value.isArray())
        return toText(cutMessage(value));
    QJsonArray messages;
    for (const QJsonValue &message : value.toArray())
        messages.append(cutMessage(message));
    return toText(messages);
}

} // namespace tidemark::sandbox
