// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptplay.h"
#include <functional>
#include <memory>
#include <QTcpServer>
#include <QUrl>

namespace tidemark::test {

/// An HTTP/1.1 server on loopback that does what the test tells it, keeps every request it got and counts the bytes it
/// could send. Answers come from the queue of "METHOD /path", else from the handler, else it says 599.
class ScriptedServer : public QObject
{
public:
    using Handler = std::function<Script(const Received &)>;

    /// `listener` for TLS: a QSslServer.
    explicit ScriptedServer(std::unique_ptr<QTcpServer> listener = std::make_unique<QTcpServer>())
        : m_listener(std::move(listener))
    {
        connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { accept(); });
        if (!m_listener->listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
    }
    ~ScriptedServer() override { m_listener->disconnect(this); }

    [[nodiscard]] quint16 port() const { return m_listener->serverPort(); }
    [[nodiscard]] QUrl url(const QString &path = {}, const QString &scheme = QStringLiteral("http"),
                           const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(QStringLiteral("%1://%2:%3%4").arg(scheme, host).arg(port()).arg(path));
    }
    /// Queues one answer for a method and path (without query).
    void on(const QByteArray &method, const QByteArray &path, Script script)
    {
        m_queues[method + ' ' + path].append(std::move(script));
    }
    void handle(Handler handler) { m_handler = std::move(handler); }
    /// The same answer to everything.
    void always(Script script)
    {
        m_handler = [script = std::move(script)](const Received &) { return script; };
    }
    [[nodiscard]] const QList<Received> &received() const { return m_received; }
    [[nodiscard]] qint64 bytesSent() const { return m_bytesSent; }
    [[nodiscard]] int openConnections() const { return m_open; }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
            ++m_open;
            auto input = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, input] {
                *input += socket->readAll();
                while (const auto request = takeRequest(*input)) {
                    m_received.append(*request);
                    play(socket, scriptFor(*request));
                }
            });
            connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_bytesSent += bytes; });
            connect(socket, &QTcpSocket::disconnected, this, [this] { --m_open; });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }
    Script scriptFor(const Received &request)
    {
        QList<Script> &queue = m_queues[request.method + ' ' + request.path];
        if (!queue.isEmpty())
            return queue.takeFirst();
        return m_handler ? m_handler(request) : Script::answer(599, {});
    }
    std::unique_ptr<QTcpServer> m_listener;
    QMap<QByteArray, QList<Script>> m_queues;
    Handler m_handler;
    QList<Received> m_received;
    qint64 m_bytesSent = 0;
    int m_open = 0;
};

} // namespace tidemark::test
