// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instancedoor.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

constexpr qint64 longestLine = 4'096;
const QByteArray wish = "raise ";
const QByteArray answer = "here\n";

} // namespace

InstanceDoor::InstanceDoor(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceDoor::onConnection);
}

QString InstanceDoor::nameFor(const QString &folder)
{
    const QString path = QDir(folder).canonicalPath();
#ifdef Q_OS_UNIX
    // In the folder itself, which nobody else may enter. The system's limit for a socket's path is short.
    constexpr qsizetype longest = 80;
    const QString inside = path + u"/window"_s;
    if (!path.isEmpty() && QFile::encodeName(inside).size() <= longest)
        return inside;
#endif
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return u"tidemark-"_s + QString::fromLatin1(hash);
}

bool InstanceDoor::open(const QString &folder)
{
    close();
    const QString name = nameFor(folder);
    QLocalServer::removeServer(name);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    return m_server.listen(name);
}

void InstanceDoor::close()
{
    m_server.close();
}

void InstanceDoor::onConnection()
{
    while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
        connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] { onLine(visitor); });
        onLine(visitor);
    }
}

void InstanceDoor::onLine(QLocalSocket *visitor)
{
    if (!visitor->canReadLine()) {
        if (visitor->bytesAvailable() > longestLine)
            visitor->abort();
        return;
    }
    const QByteArray line = visitor->readLine(longestLine).chopped(1);
    if (!line.startsWith(wish)) {
        visitor->abort();
        return;
    }
    visitor->write(answer);
    visitor->disconnectFromServer();
    Q_EMIT knocked(line.mid(wish.size()));
}

InstanceVisit::InstanceVisit(const QString &folder, QObject *parent)
    : QObject(parent)
{
    constexpr int patienceMs = 3'000;
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_socket.write(wish + qgetenv("XDG_ACTIVATION_TOKEN").left(longestLine / 2).simplified() + '\n');
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_socket.canReadLine())
            end(m_socket.readLine(longestLine) == answer);
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { end(false); });
    connect(&m_patience, &QTimer::timeout, this, [this] { end(false); });
    m_patience.setSingleShot(true);
    m_patience.start(patienceMs);
    // Not before somebody can hear how it ended.
    QMetaObject::invokeMethod(
        this, [this, folder] { m_socket.connectToServer(InstanceDoor::nameFor(folder)); }, Qt::QueuedConnection);
}

void InstanceVisit::end(bool answered)
{
    if (std::exchange(m_ended, true))
        return;
    m_patience.stop();
    Q_EMIT ended(answered);
}

} // namespace tidemark::app
