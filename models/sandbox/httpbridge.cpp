// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpbridge.h"
#include "sandbox/connections.h"
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QUrl>
#include <QUrlQuery>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

namespace tidemark::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    default:
        return "OTHER";
    }
}

QHttpServerResponse responseFrom(const Answer &answer)
{
    const auto status = static_cast<QHttpServerResponse::StatusCode>(answer.status);
    if (answer.body.isEmpty() && answer.type.isEmpty() && answer.headers.isEmpty())
        return QHttpServerResponse(status);
    QHttpServerResponse response(answer.type, answer.body, status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    response.setHeaders(std::move(headers));
#else
    for (const auto &[name, value] : answer.headers)
        response.addHeader(name, value);
#endif
    return response;
}

} // namespace

HttpBridge::HttpBridge(Handler handler)
    : m_handler(std::move(handler))
    , m_http(std::make_unique<QHttpServer>())
{
    const auto handle = [this](const QUrl &, const QHttpServerRequest &request) {
        return responseFrom(m_handler(requestFrom(request)));
    };
    m_http->route(u"/<arg>"_s, QHttpServerRequest::Method::AnyKnown, handle);
}

HttpBridge::~HttpBridge()
{
    close();
}

Request HttpBridge::requestFrom(const QHttpServerRequest &request) const
{
    const QUrl url = request.url();
    Request taken;
    taken.method = methodName(request.method());
    taken.path = url.path(QUrl::FullyEncoded).toLatin1();
    taken.query = url.query(QUrl::FullyEncoded).toLatin1();
    // As it was sent, if this is the request that the connection saw last.
    const QByteArray sent = m_connections->target();
    const QUrl sentUrl = QUrl::fromEncoded(sent);
    if (sentUrl.path() == url.path() && sentUrl.query() == url.query() && sent.contains('?'))
        taken.query = sent.sliced(sent.indexOf('?') + 1);
    taken.authorization = request.value("authorization");
    taken.body = request.body();
    taken.address = request.remoteAddress().toString().toLatin1();
    return taken;
}

bool HttpBridge::listen(quint16 port)
{
    close();
    auto connections = std::make_unique<Connections>();
    if (!connections->listen(QHostAddress::LocalHost, port)) {
        m_error = connections->errorString();
        return false;
    }
    m_port = connections->serverPort();
    m_connections = connections.get();
    m_http->bind(connections.release());
    return true;
}

void HttpBridge::close()
{
    if (!m_connections)
        return;
    m_connections->closeAll();
    m_connections->deleteLater();
    m_connections = nullptr;
}

} // namespace tidemark::sandbox
