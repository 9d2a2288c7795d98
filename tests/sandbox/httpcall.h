// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>

namespace tidemark::test {

struct HttpReply
{
    int status = 0; ///< 0: no answer
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    [[nodiscard]] QJsonValue json() const
    {
        const QJsonArray one = QJsonDocument::fromJson('[' + body + ']').array();
        return one.isEmpty() ? QJsonValue(QJsonValue::Undefined) : one.first();
    }
};

/// Sends requests as any client would, one after the other.
class HttpCaller
{
public:
    explicit HttpCaller(QUrl server)
        : m_server(std::move(server))
    {}

    [[nodiscard]] HttpReply call(const QByteArray &method, const QByteArray &target, const QByteArray &key = {},
                                 const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(m_server.toEncoded() + target));
        request.setTransferTimeout(20'000);
        if (!key.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + key);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(30'000);
        HttpReply got{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
        for (const auto &[name, value] : reply->rawHeaderPairs())
            got.headers.insert(name.toLower(), value);
        return got;
    }

    /// The same without QUrl, which would turn "%2E" into a dot; the server closes nothing, so the length tells the
    /// end.
    [[nodiscard]] HttpReply callRaw(const QByteArray &bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
        QByteArray all;
        HttpReply got;
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { all += socket.readAll(); });
        QSignalSpy arrived(&socket, &QTcpSocket::readyRead);
        QSignalSpy connected(&socket, &QTcpSocket::connected);
        if (socket.state() != QAbstractSocket::ConnectedState && !connected.wait(10'000))
            return got;
        socket.write(bytes);
        while (!isWhole(all, got)) {
            if (!arrived.wait(10'000))
                break;
        }
        return got;
    }

private:
    static bool isWhole(const QByteArray &all, HttpReply &got)
    {
        const qsizetype end = all.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArrayList lines = all.first(end).split('\n');
        got.status = lines.first().mid(9, 3).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            got.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        got.body = all.sliced(end + 4);
        return got.body.size() >= got.headers.value("content-length").toLongLong();
    }

    QUrl m_server;
    QNetworkAccessManager m_network;
};

} // namespace tidemark::test
