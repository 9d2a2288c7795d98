// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>

namespace tidemark::sandbox {

/// Listens on loopback for QHttpServer and does the two things that it cannot: it closes what is open, and it keeps
/// the address of the request that is being read as it came, because QUrl turns "%2E" into a dot.
class Connections : public QTcpServer
{
    Q_OBJECT
public:
    explicit Connections(QObject *parent = nullptr);

    /// The path and query of the request in hand, as sent. Only inside a handler; empty when it is not known.
    [[nodiscard]] QByteArray target() const { return m_target; }
    /// Stops listening and drops every connection.
    void closeAll();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void noteTarget(QTcpSocket *socket);

    QHash<QTcpSocket *, QByteArray> m_open; ///< each with its latest address
    QByteArray m_target;
};

} // namespace tidemark::sandbox
