// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/exchange.h"
#include <QSslCertificate>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace tidemark::api {

namespace {

/// So much may wait unread between Qt and us; more makes the server wait.
constexpr qint64 readBuffer = 1 << 20;

} // namespace

bool Exchange::Outcome::isReset() const
{
    return end == End::Finished && error == QNetworkReply::RemoteHostClosedError && answer.status == 0;
}

Exchange::Exchange(QNetworkReply *reply, Limits limits)
    : m_reply(reply)
    , m_limits(limits)
{
    reply->setReadBufferSize(readBuffer);
    m_idle.setSingleShot(true);
    m_idle.setInterval(limits.idleMs);
    m_total.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { stop(End::Idle); });
    connect(&m_total, &QTimer::timeout, this, [this] { stop(End::Total); });
    watch();
    m_idle.start();
    m_total.start(std::max(limits.totalMs, 0));
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater(); // which ends it, if it runs
}

void Exchange::watch()
{
    const auto alive = [this] { m_idle.start(); };
    connect(m_reply, &QNetworkReply::uploadProgress, this, alive);
    connect(m_reply, &QNetworkReply::downloadProgress, this, alive);
    connect(m_reply, &QNetworkReply::encrypted, this, alive);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkAnnouncedSize);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::receive);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::noteTlsErrors);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::complete);
}

void Exchange::receive()
{
    m_idle.start();
    m_outcome.answer.body += m_reply->readAll();
    if (m_outcome.answer.body.size() > m_limits.maxBytes)
        stop(End::TooLarge);
}

void Exchange::checkAnnouncedSize()
{
    m_idle.start();
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.maxBytes)
        stop(End::TooLarge);
}

void Exchange::noteTlsErrors(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors)
        texts.append(error.errorString());
    texts.removeDuplicates();
    const QByteArray print =
        errors.isEmpty() ? QByteArray() : errors.first().certificate().digest(QCryptographicHash::Sha256);
    m_outcome.tlsErrors = plainLine(texts.join("; "_L1));
    if (!print.isEmpty())
        m_outcome.tlsErrors += u" (SHA-256 %1)"_s.arg(QString::fromLatin1(print.toHex(':')));
}

void Exchange::collect()
{
    m_outcome.error = m_reply->error();
    m_outcome.answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_outcome.answer.headers.insert(name.toLower(), value);
    // With a good status this code means that unpacking failed. Qt 6.4 loses the reason: nearly always its bomb check.
    const bool good = m_outcome.answer.status >= 200 && m_outcome.answer.status < 300;
    if (good && m_outcome.error == QNetworkReply::UnknownContentError)
        m_outcome.end = End::TooLarge;
}

void Exchange::stop(End end)
{
    if (m_done)
        return;
    m_reply->disconnect(this);
    collect();
    m_outcome.end = end;
    // Qt complains about a second error on one reply; where it has one already, its deletion ends it.
    if (m_outcome.error == QNetworkReply::NoError)
        m_reply->abort();
    complete();
}

void Exchange::complete()
{
    if (m_done)
        return;
    m_done = true;
    m_idle.stop();
    m_total.stop();
    if (m_outcome.end == End::Finished) {
        m_reply->disconnect(this);
        if (m_reply->isOpen())
            m_outcome.answer.body += m_reply->readAll();
        collect();
        if (m_outcome.answer.body.size() > m_limits.maxBytes)
            m_outcome.end = End::TooLarge;
    }
    QMetaObject::invokeMethod(this, &Exchange::resume, Qt::QueuedConnection);
}

void Exchange::cancel()
{
    stop(End::Cancelled);
    m_outcome.end = End::Cancelled;
    resume();
}

void Exchange::resume()
{
    if (const auto waiting = std::exchange(m_waiting, nullptr))
        waiting.resume();
}

} // namespace tidemark::api
