// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/toolflow.h"
#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using domain::Role;

class ToolFlow
{
public:
    explicit ToolFlow(const QList<ChatMessage> &messages)
    {
        for (const ChatMessage &message : messages) {
            for (const ChatCall &call : message.calls)
                m_taken.insert(call.id);
        }
    }

    SkipReason take(ChatMessage &message)
    {
        if (message.role == Role::Tool)
            return answer(message) ? SkipReason() : SkipReason(skip::toolCallBroken);
        if (!m_open.isEmpty())
            return skip::toolResultMissing;
        return open(message) ? SkipReason() : SkipReason(skip::toolCallBroken);
    }

private:
    bool open(ChatMessage &message)
    {
        QSet<QString> here;
        for (ChatCall &call : message.calls) {
            if (call.id.isEmpty())
                call.id = newId();
            if (here.contains(call.id))
                return false;
            here.insert(call.id);
            m_open.append(call);
        }
        return true;
    }

    bool answer(ChatMessage &message)
    {
        const auto matches = [&message](const ChatCall &call) {
            if (!message.callId.isEmpty())
                return call.id == message.callId;
            return message.name.isEmpty() || call.name == message.name;
        };
        const auto it = std::find_if(m_open.begin(), m_open.end(), matches);
        if (it == m_open.end())
            return false;
        message.callId = it->id;
        m_open.erase(it);
        return true;
    }

    QString newId()
    {
        QString id;
        do {
            id = u"call_%1"_s.arg(++m_number);
        } while (m_taken.contains(id));
        m_taken.insert(id);
        return id;
    }

    QList<ChatCall> m_open;
    QSet<QString> m_taken;
    int m_number = 0;
};

} // namespace

SkipReason settleToolFlow(QList<ChatMessage> &messages)
{
    ToolFlow flow(messages);
    for (ChatMessage &message : messages) {
        if (SkipReason reason = flow.take(message))
            return reason;
    }
    return {};
}

} // namespace tidemark::exporters
