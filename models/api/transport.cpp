// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/transport.h"
#include "api/apilog.h"
#include <QElapsedTimer>
#include <QFile>
#include <QMetaEnum>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace tidemark::api {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using End = Exchange::End;

namespace {

std::optional<Error> errorOfOutcome(const Exchange::Outcome &outcome)
{
    switch (outcome.end) {
    case End::Cancelled:
        return Error{ErrorKind::Cancelled, u"the request was stopped"_s};
    case End::Idle:
        return Error{ErrorKind::Timeout, u"nothing came for too long"_s};
    case End::Total:
        return Error{ErrorKind::Timeout, u"the answer took too long"_s};
    case End::TooLarge:
        return Error{ErrorKind::TooLarge, u"the answer is over the size limit"_s, outcome.answer.status};
    case End::Finished:
        break;
    }
    if (outcome.error != QNetworkReply::NoError) {
        Error error = errorOfNetwork(outcome.error);
        if (error.kind == ErrorKind::Tls && !outcome.tlsErrors.isEmpty())
            error.detail = outcome.tlsErrors;
        return error;
    }
    if (outcome.answer.status == 0)
        return errorOfNetwork(QNetworkReply::ProtocolFailure);
    return {};
}

/// How it ended, in a word for the log: the status where there was one.
QString endOf(const Exchange::Outcome &outcome)
{
    const bool whole = outcome.end == End::Finished;
    if (whole && outcome.answer.status > 0)
        return QString::number(outcome.answer.status);
    const char *word = whole ? QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(outcome.error)
                             : QMetaEnum::fromType<End>().valueToKey(static_cast<int>(outcome.end));
    return QString::fromLatin1(word);
}

} // namespace

Transport::Transport(const ClientOptions &options, const domain::Clock *clock)
    : m_manager(this)
    , m_clock(clock)
    , m_idleTimeoutMs(options.idleTimeoutMs)
    , m_totalTimeoutMs(options.totalTimeoutMs)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (!options.caFile.isEmpty())
        loadCertificates(options.caFile);
}

void Transport::loadCertificates(const QString &file)
{
    QFile pem(file);
    const QList<QSslCertificate> certificates =
        pem.open(QIODevice::ReadOnly) ? QSslCertificate::fromData(pem.readAll(), QSsl::Pem) : QList<QSslCertificate>();
    m_certificatesMissing = certificates.isEmpty();
    m_tls.addCaCertificates(certificates);
}

QCoro::Task<Result<Answer>> Transport::send(std::shared_ptr<Transport> self, Request request)
{
    QElapsedTimer timer;
    timer.start();
    for (bool again = false;; again = true) {
        if (const auto refusal = self->refusalOf(request))
            co_return *refusal;
        const bool mayBeStale = self->m_answers > 0;
        const Running running = self->begin(request, self->m_totalTimeoutMs - timer.elapsed());
        Exchange::Outcome outcome = co_await running->ended();
        qCDebug(lcApi).noquote() << QString::fromLatin1(request.verb) << request.url.path() << endOf(outcome)
                                 << timer.elapsed() << "ms";
        if (outcome.isReset() && mayBeStale && !again)
            continue;
        co_return self->judge(request, std::move(outcome));
    }
}

std::optional<Error> Transport::refusalOf(const Request &request) const
{
    if (m_closed)
        return Error{ErrorKind::Cancelled, u"the request was stopped"_s};
    if (m_certificatesMissing && request.url.scheme() == "https"_L1)
        return Error{ErrorKind::Tls, u"the file with the certificate authority cannot be read"_s};
    return {};
}

QNetworkRequest Transport::networkRequest(const Request &request) const
{
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // One way to speak and one way to prove who we are: nothing that Qt remembers from another answer goes along.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Qt stops what unpacks to 40 times its size; a page of runs with one system prompt may do that and still be small.
    out.setDecompressedSafetyCheckThreshold(request.maxBytes);
    out.setHeader(QNetworkRequest::UserAgentHeader, u"Tidemark/" TIDEMARK_VERSION ""_s);
    out.setRawHeader("Accept", "application/json");
    if (!request.body.isEmpty())
        out.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!request.authorization.isEmpty())
        out.setRawHeader("Authorization", request.authorization);
    if (request.url.scheme() == "https"_L1)
        out.setSslConfiguration(m_tls);
    return out;
}

Transport::Running Transport::begin(const Request &request, qint64 remainingMs)
{
    const QNetworkRequest out = networkRequest(request);
    QNetworkReply *reply = request.body.isEmpty() ? m_manager.sendCustomRequest(out, request.verb)
                                                  : m_manager.sendCustomRequest(out, request.verb, request.body);
    ++m_requests;
    Running running(new Exchange(reply, {m_idleTimeoutMs, static_cast<int>(remainingMs), request.maxBytes}));
    m_running.removeIf([](const QPointer<Exchange> &other) { return other.isNull(); });
    m_running.append(running.get());
    return running;
}

Result<Answer> Transport::judge(const Request &request, Exchange::Outcome outcome)
{
    const qint64 now = m_clock->nowMs();
    if (outcome.end == End::Cancelled)
        return *errorOfOutcome(outcome);
    if (outcome.answer.status > 0) {
        ++m_answers;
        if (const auto budget = budgetOf(outcome.answer.headers, now))
            setBudget(*budget);
        // The status says more than the network error that Qt makes of it, also where the body was cut.
        if (auto error = errorOfStatus(outcome.answer, now)) {
            error->detail = withoutSecrets(error->detail, request.secrets);
            return *error;
        }
    }
    if (const auto error = errorOfOutcome(outcome))
        return *error;
    return std::move(outcome.answer);
}

void Transport::cancelAll()
{
    const QList<QPointer<Exchange>> running = std::exchange(m_running, {});
    for (const QPointer<Exchange> &exchange : running) {
        if (exchange)
            exchange->cancel();
    }
}

void Transport::close()
{
    m_closed = true;
    cancelAll();
}

void Transport::setBudget(RateBudget budget)
{
    if (budget == m_budget)
        return;
    m_budget = budget;
    Q_EMIT budgetChanged(m_budget);
}

} // namespace tidemark::api
