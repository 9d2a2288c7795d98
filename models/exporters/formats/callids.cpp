// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/formats/callids.h"
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

namespace tidemark::exporters {

namespace {

class ShortIds
{
public:
    QString of(const QString &id)
    {
        const auto known = m_ids.constFind(id);
        if (known != m_ids.constEnd())
            return *known;
        QByteArray seed = id.toUtf8();
        QString made = digest(seed);
        while (m_taken.contains(made))
            made = digest(seed.append('+'));
        m_taken.insert(made);
        m_ids.insert(id, made);
        return made;
    }

private:
    static QString digest(const QByteArray &seed)
    {
        constexpr QLatin1StringView alphabet{"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"};
        const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
        QString text;
        for (const char byte : hash.first(9))
            text.append(alphabet.at(static_cast<unsigned char>(byte) % alphabet.size()));
        return text;
    }

    QHash<QString, QString> m_ids;
    QSet<QString> m_taken;
};

} // namespace

QList<ChatMessage> withNineCharacterIds(QList<ChatMessage> messages)
{
    ShortIds ids;
    for (ChatMessage &message : messages) {
        for (ChatCall &call : message.calls)
            call.id = ids.of(call.id);
        if (message.role == domain::Role::Tool)
            message.callId = ids.of(message.callId);
    }
    return messages;
}

} // namespace tidemark::exporters
