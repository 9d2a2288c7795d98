// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/connections.h"
#include <QTcpSocket>

namespace tidemark::sandbox {

namespace {

constexpr qint64 longestLine = 64 * 1024;

} // namespace

Connections::Connections(QObject *parent)
    : QTcpServer(parent)
{}

void Connections::incomingConnection(qintptr handle)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    m_open.insert(socket, {});
    // Connected before QHttpServer sees the socket, hence called before it reads.
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { noteTarget(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_open.remove(socket); });
    connect(socket, &QObject::destroyed, this, [this, socket] { m_open.remove(socket); });
    addPendingConnection(socket);
}

void Connections::noteTarget(QTcpSocket *socket)
{
    const QByteArray start = socket->peek(longestLine);
    const QByteArrayList words = start.first(qMax<qsizetype>(0, start.indexOf('\r'))).split(' ');
    if (words.size() == 3 && words.last().startsWith("HTTP/1."))
        m_open.insert(socket, words.at(1));
    m_target = m_open.value(socket);
}

void Connections::closeAll()
{
    close();
    const QList<QTcpSocket *> sockets = m_open.keys();
    m_open.clear();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

} // namespace tidemark::sandbox
