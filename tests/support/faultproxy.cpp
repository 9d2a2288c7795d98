// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultproxy.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

using After = Script::After;

struct Parts
{
    QByteArray head; ///< with the empty line
    QByteArray body;
};

Parts partsOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? Parts{answer, {}} : Parts{answer.left(end + 4), answer.mid(end + 4)};
}

/// The head with this header in place of what says the length.
QByteArray framedBy(const QByteArray &head, const QByteArray &header)
{
    QByteArray framed;
    for (const QByteArray &line : head.chopped(4).replace("\r\n", "\n").split('\n')) {
        if (!line.toLower().startsWith("content-length:"))
            framed += line + "\r\n";
    }
    return framed + header + "\r\n\r\n";
}

/// Where the body ends by the answer's own word; -1 when only the end of the connection tells.
qsizetype lengthOf(const QByteArray &head)
{
    static const QRegularExpression length(u"\\r\\ncontent-length:\\s*(\\d+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = length.match(QString::fromLatin1(head));
    if (match.hasMatch())
        return match.captured(1).toLongLong();
    return head.startsWith("HTTP/1.1 204") ? 0 : -1;
}

bool isWhole(const QByteArray &answer)
{
    if (!answer.contains("\r\n\r\n"))
        return false;
    const Parts parts = partsOf(answer);
    const qsizetype length = lengthOf(parts.head);
    return length >= 0 && parts.body.size() >= length;
}

Script cutShort(const QByteArray &answer, Fault::Framing framing, double share)
{
    const Parts parts = partsOf(answer);
    const auto within = [share](qsizetype size) {
        return qBound<qsizetype>(0, qRound64(double(size) * share), qMax<qsizetype>(0, size - 1));
    };
    const QByteArray some = parts.body.left(within(parts.body.size()));
    switch (framing) {
    case Fault::Framing::Length:
        return {parts.head + some, After::Close};
    case Fault::Framing::Chunked:
        return {framedBy(parts.head, "Transfer-Encoding: chunked") + QByteArray::number(parts.body.size(), 16) +
                    "\r\n" + some,
                After::Close};
    case Fault::Framing::UntilClose:
        return {framedBy(parts.head, "Connection: close") + some, After::Close};
    case Fault::Framing::Raw:
        break;
    }
    return {answer.left(within(answer.size())), After::Close};
}

bool matches(const Received &request, const QByteArray &method, const QString &path)
{
    if (!method.isEmpty() && request.method != method)
        return false;
    return path.isEmpty() || QRegularExpression::fromWildcard(path).match(QString::fromLatin1(request.path)).hasMatch();
}

qsizetype countIn(const QList<Received> &list, const QByteArray &method, const QString &path)
{
    return std::count_if(list.cbegin(), list.cend(), [&](const Received &one) { return matches(one, method, path); });
}

} // namespace

Fault Fault::delayed(int ms)
{
    return {.delayMs = ms};
}

Fault Fault::resetBefore()
{
    return instead(Script::reset());
}

Fault Fault::resetAfter()
{
    return {.shape = [](const QByteArray &) { return Script::reset(); }};
}

Fault Fault::closedAfter()
{
    return {.shape = [](const QByteArray &) { return Script{{}, After::Close}; }};
}

Fault Fault::silence()
{
    return instead(Script::hang());
}

Fault Fault::silenceAfter()
{
    return {.shape = [](const QByteArray &) { return Script::hang(); }};
}

Fault Fault::lateArrival()
{
    return {.late = true};
}

Fault Fault::halfABody()
{
    return {.shape = [](const QByteArray &answer) {
        Script half = cutShort(answer, Framing::Length, 0.5);
        half.after = After::KeepOpen;
        return half;
    }};
}

Fault Fault::slowDrip(int everyMs)
{
    return {.shape = [everyMs](const QByteArray &answer) {
        Script slow{answer};
        slow.dripMs = everyMs;
        slow.dripFrom = partsOf(answer).head.size();
        return slow;
    }};
}

Fault Fault::cut(Framing framing, double share)
{
    return {.shape = [framing, share](const QByteArray &answer) { return cutShort(answer, framing, share); }};
}

Fault Fault::wrongLength(int by)
{
    return {.shape = [by](const QByteArray &answer) {
        const Parts parts = partsOf(answer);
        const QByteArray length = QByteArray::number(qMax<qsizetype>(0, parts.body.size() + by));
        return Script{framedBy(parts.head, "Content-Length: " + length) + parts.body, After::Close};
    }};
}

Fault Fault::delivered(int times)
{
    return {.deliveries = times};
}

Fault Fault::instead(Script script)
{
    return {.deliveries = 0, .shape = [script = std::move(script)](const QByteArray &) { return script; }};
}

Fault Fault::captivePortal()
{
    return instead(Script::answer(200, "<html><body>Welcome! Please sign in to use this network.</body></html>",
                                  {{"Content-Type", "text/html"}}));
}

FaultProxy::FaultProxy(QUrl server, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultProxy::accept);
    open();
}

FaultProxy::~FaultProxy()
{
    m_listener.disconnect(this);
    refuse();
}

QUrl FaultProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void FaultProxy::spoil(const QByteArray &method, const QString &path, Fault fault, int times, int skip)
{
    m_rules.append({method, path, std::move(fault), times, skip});
}

void FaultProxy::heal()
{
    m_rules.clear();
}

void FaultProxy::refuse()
{
    m_listener.close();
    for (const Client &client : std::exchange(m_clients, {})) {
        if (client)
            reset(client);
    }
}

void FaultProxy::open()
{
    if (!m_listener.listen(QHostAddress::LocalHost, m_port))
        qFatal("no port to listen on");
    m_port = m_listener.serverPort();
}

qsizetype FaultProxy::countOf(const QByteArray &method, const QString &path) const
{
    return countIn(m_received, method, path);
}

qsizetype FaultProxy::deliveredOf(const QByteArray &method, const QString &path) const
{
    return countIn(m_delivered, method, path);
}

void FaultProxy::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        m_clients.removeIf([](const Client &client) { return client.isNull(); });
        m_clients.append(socket);
        auto input = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, input] {
            *input += socket->readAll();
            for (QByteArray before = *input; const auto request = takeRequest(*input); before = *input) {
                m_received.append(*request);
                serve(socket, *request, before.chopped(input->size()));
            }
        });
        connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_bytesSent += bytes; });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

Fault FaultProxy::faultFor(const Received &request)
{
    for (Rule &rule : m_rules) {
        if (rule.times == 0 || !matches(request, rule.method, rule.path))
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (rule.times > 0)
            --rule.times;
        ++m_spoiled;
        return rule.fault;
    }
    return {};
}

void FaultProxy::serve(const Client &client, const Received &request, const QByteArray &bytes)
{
    const Fault fault = faultFor(request);
    const auto answerWith = [this, client, fault](const QByteArray &answer) {
        const bool serverIsDown = fault.deliveries > 0 && answer.isEmpty();
        const auto go = [client, fault, answer, serverIsDown] {
            if (client)
                play(client, serverIsDown ? Script::reset() : fault.shape ? fault.shape(answer) : Script{answer});
        };
        if (fault.delayMs > 0)
            QTimer::singleShot(fault.delayMs, this, go);
        else
            go();
    };
    if (fault.late)
        connect(client, &QTcpSocket::disconnected, this, [=, this] { deliver(request, bytes, 1, {}); });
    else
        deliver(request, bytes, fault.deliveries, answerWith);
}

void FaultProxy::deliver(const Received &request, const QByteArray &bytes, int times, const Then &then)
{
    if (times == 0) {
        if (then)
            then({});
        return;
    }
    auto *upstream = new QTcpSocket(this);
    ++m_underway;
    auto answer = std::make_shared<QByteArray>();
    const auto end = [=, this] {
        upstream->disconnect(this);
        upstream->abort();
        upstream->deleteLater();
        --m_underway;
        if (!answer->isEmpty())
            m_delivered.append(request);
        if (times > 1)
            deliver(request, bytes, times - 1, then);
        else if (then)
            then(*answer);
    };
    connect(upstream, &QTcpSocket::connected, this, [upstream, bytes] { upstream->write(bytes); });
    connect(upstream, &QTcpSocket::disconnected, this, end);
    connect(upstream, &QTcpSocket::errorOccurred, this, end);
    connect(upstream, &QTcpSocket::readyRead, this, [=] {
        *answer += upstream->readAll();
        if (isWhole(*answer))
            end();
    });
    upstream->connectToHost(m_server.host(), quint16(m_server.port()));
}

} // namespace tidemark::test
