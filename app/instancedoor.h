// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

namespace tidemark::app {

/// Where another Tidemark that wants the same folder can knock, so that the window that has it comes forward. The
/// store's lock decides who has the folder; this is a courtesy, in a socket that only this user can reach. UI thread.
class InstanceDoor : public QObject
{
    Q_OBJECT
public:
    explicit InstanceDoor(QObject *parent = nullptr);

    /// Opens the door of `folder`, whose lock must be held: what a crashed instance left there is cleared away.
    bool open(const QString &folder);
    void close();
    /// The socket's name for a folder.
    [[nodiscard]] static QString nameFor(const QString &folder);

Q_SIGNALS:
    /// Somebody wants the window; `activationToken` lets it come forward under Wayland, may be empty.
    void knocked(const QByteArray &activationToken);

private:
    void onConnection();
    void onLine(QLocalSocket *visitor);

    QLocalServer m_server;
};

/// Knocks at the door of a folder that another process has. UI thread.
class InstanceVisit : public QObject
{
    Q_OBJECT
public:
    explicit InstanceVisit(const QString &folder, QObject *parent = nullptr);

Q_SIGNALS:
    /// Once: true when a window answered and came forward.
    void ended(bool answered);

private:
    void end(bool answered);

    QLocalSocket m_socket;
    QTimer m_patience;
    bool m_ended = false;
};

} // namespace tidemark::app
