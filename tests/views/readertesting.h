// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/readercanvas.h"
#include "views/readerview.h"
#include "views/textview.h"
#include <netinet/in.h>
#include <poll.h>
#include <QAbstractButton>
#include <QJsonArray>
#include <sys/socket.h>
#include <unistd.h>

namespace tidemark::tests {

using namespace Qt::StringLiterals;
using views::TextView;

inline QJsonObject message(const char *role, const QJsonValue &content)
{
    return {{u"role"_s, QLatin1StringView(role)}, {u"content"_s, content}};
}

inline domain::RunDetail answer(const QString &question, const QJsonValue &reply, const QString &id = u"run"_s)
{
    domain::RunDetail detail;
    detail.run.id = id;
    detail.run.type = domain::RunType::Llm;
    detail.run.name = u"gpt-4o"_s;
    detail.run.status = domain::RunStatus::Success;
    detail.run.createdMs = 1'790'000'000'000;
    detail.run.input = QJsonArray{message("system", u"You are a support agent."_s), message("user", question)};
    detail.run.output = reply.isString() ? QJsonValue(message("assistant", reply)) : reply;
    return detail;
}

inline domain::RunDetail conversation(int exchanges, int current)
{
    domain::RunDetail detail;
    for (int i = 0; i < exchanges; ++i) {
        domain::Run run;
        run.id = u"chat-%1"_s.arg(i);
        run.type = domain::RunType::Chat;
        run.createdMs = 1'790'000'000'000 + i * 1000;
        run.input = QJsonArray{message("user", u"question %1"_s.arg(i))};
        run.output = message("assistant", u"reply %1"_s.arg(i));
        detail.family.append(run);
    }
    detail.run = detail.family.at(current);
    return detail;
}

/// Listens on loopback and tells whether anybody came. Plain sockets, for the views' room links no network.
class Listener
{
public:
    Listener()
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *plain = reinterpret_cast<sockaddr *>(&address);
        m_listens = ::bind(m_socket, plain, size) == 0 && ::listen(m_socket, 8) == 0;
        ::getsockname(m_socket, plain, &size);
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Listener)

    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] int port() const { return m_port; }
    /// True when a connection waits or comes within the time.
    [[nodiscard]] bool wasCalled(int withinMs) const
    {
        pollfd wait{m_socket, POLLIN, 0};
        return ::poll(&wait, 1, withinMs) > 0;
    }

private:
    int m_socket;
    int m_port = 0;
    bool m_listens = false;
};

/// The visible texts of the reader, from top to bottom.
inline QString textIn(const QWidget &reader)
{
    QStringList texts;
    for (const TextView *view : reader.findChildren<TextView *>()) {
        if (view->isVisible())
            texts.append(view->toPlainText());
    }
    return texts.join(u'\n');
}

template <class T>
QList<T *> visibleIn(const QWidget &reader)
{
    QList<T *> found;
    for (T *child : reader.findChildren<T *>()) {
        if (child->isVisible())
            found.append(child);
    }
    return found;
}

inline QAbstractButton *rowNamed(const QWidget &reader, const QString &start)
{
    for (QAbstractButton *button : visibleIn<QAbstractButton>(reader)) {
        if (button->text().startsWith(start) || button->accessibleName().startsWith(start))
            return button;
    }
    return nullptr;
}

/// The area in which the conversation scrolls.
inline QScrollArea *areaOf(const views::ReaderView &reader)
{
    return qobject_cast<QScrollArea *>(reader.canvas()->parentWidget()->parentWidget());
}

} // namespace tidemark::tests
