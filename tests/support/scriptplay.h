// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/httpscript.h"
#include <memory>
#include <QTcpSocket>
#include <QTimer>
#include <sys/socket.h>

namespace tidemark::test {

/// Closes so that the other side sees a reset, not an end.
inline void reset(QTcpSocket *socket)
{
    socket->flush();
    const linger now{1, 0}; // close() then sends RST
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

/// `bytes` after the first `from`, one each `everyMs`.
inline void drip(QTcpSocket *socket, const QByteArray &bytes, qsizetype from, int everyMs)
{
    socket->write(bytes.left(from));
    auto *timer = new QTimer(socket);
    auto rest = std::make_shared<QByteArray>(bytes.mid(from));
    QObject::connect(timer, &QTimer::timeout, socket, [socket, rest] {
        socket->write(rest->left(1));
        rest->remove(0, 1);
    });
    timer->start(everyMs);
}

/// Spaces without end, as fast as the other side reads.
inline void flood(QTcpSocket *socket, qint64 bytes)
{
    constexpr qint64 piece = 64 << 10;
    const auto left = std::make_shared<qint64>(bytes);
    const auto next = [socket, left] {
        if (*left <= 0 || socket->bytesToWrite() > 0)
            return;
        *left -= piece;
        socket->write(QByteArray(piece, ' '));
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, next);
    next();
}

/// Does on a server's connection what the script says.
inline void play(QTcpSocket *socket, const Script &script)
{
    if (script.dripMs > 0)
        drip(socket, script.bytes, script.dripFrom, script.dripMs);
    else
        socket->write(script.bytes);
    if (script.flood > 0)
        flood(socket, script.flood);
    if (script.after == Script::After::Close)
        socket->disconnectFromHost();
    else if (script.after == Script::After::Reset)
        reset(socket);
}

} // namespace tidemark::test
