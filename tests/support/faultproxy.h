// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptplay.h"
#include <functional>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

namespace tidemark::test {

/// What happens to one request and its answer on their way.
struct Fault
{
    /// How an answer says where it ends. Raw: as the server sent it, cut anywhere, also within its head.
    enum class Framing { Length, Chunked, UntilClose, Raw };

    int deliveries = 1; ///< how often the request reaches the server; 0 for never
    bool late = false;  ///< it reaches the server only after the client has hung up
    int delayMs = 0;    ///< before the answer goes on
    /// What the client gets for the server's answer (empty when the server was not asked); unset: the answer.
    std::function<Script(const QByteArray &answer)> shape = {};

    [[nodiscard]] static Fault delayed(int ms);
    [[nodiscard]] static Fault resetBefore();
    [[nodiscard]] static Fault resetAfter();
    [[nodiscard]] static Fault closedAfter();
    /// Nothing comes back; the request did not reach the server.
    [[nodiscard]] static Fault silence();
    /// Nothing comes back; the request did its work.
    [[nodiscard]] static Fault silenceAfter();
    [[nodiscard]] static Fault lateArrival();
    /// The head and the first half of the body, then nothing more, with the connection open.
    [[nodiscard]] static Fault halfABody();
    /// One byte of the body each `everyMs`.
    [[nodiscard]] static Fault slowDrip(int everyMs);
    /// `share` (0 to 1) of the body comes, at most all but one byte, then the end of the connection.
    [[nodiscard]] static Fault cut(Framing framing, double share);
    /// The whole body, under a Content-Length that is wrong by so much.
    [[nodiscard]] static Fault wrongLength(int by);
    [[nodiscard]] static Fault delivered(int times);
    /// This instead of what the server would answer; the server is not asked.
    [[nodiscard]] static Fault instead(Script script);
    [[nodiscard]] static Fault captivePortal();
};

/// Stands on loopback between a client and a server that speak HTTP/1.1 and spoils the exchanges that it is told to,
/// byte by byte. Works in the event loop of its thread, waits for nobody. What it got is kept in order.
class FaultProxy : public QObject
{
public:
    explicit FaultProxy(QUrl server, QObject *parent = nullptr);
    ~FaultProxy() override;

    [[nodiscard]] QUrl url() const;
    /// The next `times` requests (-1: all from then on) with this method (empty: any) and a path that this pattern
    /// ("/v1/runs/*/feedback"; empty: any) matches meet the fault, after `skip` that do not. Earlier calls go first.
    void spoil(const QByteArray &method, const QString &path, Fault fault, int times = 1, int skip = 0);
    /// Everything goes through again.
    void heal();
    /// Connections are refused, those that are open are reset, until open().
    void refuse();
    void open();

    [[nodiscard]] const QList<Received> &received() const { return m_received; }
    void forget()
    {
        m_received.clear();
        m_delivered.clear();
    }
    /// Requests that the client sent, and how many reached the server, each repetition counted.
    [[nodiscard]] qsizetype countOf(const QByteArray &method, const QString &path = {}) const;
    [[nodiscard]] qsizetype deliveredOf(const QByteArray &method, const QString &path = {}) const;
    [[nodiscard]] qint64 bytesSent() const { return m_bytesSent; }
    /// Requests for which a rule held.
    [[nodiscard]] int spoiled() const { return m_spoiled; }
    /// Requests on their way to the server, also of clients that are gone.
    [[nodiscard]] int underway() const { return m_underway; }

private:
    struct Rule
    {
        QByteArray method;
        QString path;
        Fault fault;
        int times;
        int skip;
    };
    using Client = QPointer<QTcpSocket>;
    using Then = std::function<void(const QByteArray &answer)>;

    void accept();
    void serve(const Client &client, const Received &request, const QByteArray &bytes);
    [[nodiscard]] Fault faultFor(const Received &request);
    void deliver(const Received &request, const QByteArray &bytes, int times, const Then &then);

    QUrl m_server;
    QTcpServer m_listener;
    quint16 m_port = 0;
    QList<Rule> m_rules;
    QList<Received> m_received;
    QList<Received> m_delivered;
    QList<Client> m_clients;
    qint64 m_bytesSent = 0;
    int m_spoiled = 0;
    int m_underway = 0;
};

} // namespace tidemark::test
