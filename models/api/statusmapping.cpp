// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/statusmapping.h"
#include <cmath>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace tidemark::api {

using domain::Error;
using domain::ErrorKind;

namespace {

constexpr int proxySaysNo = 407; // the status by which the words for it are found
constexpr qint64 shortestWaitMs = 1'000;
constexpr qint64 longestWaitMs = 120'000;

std::optional<double> numberOf(const Headers &headers, const char *name)
{
    bool isNumber = false;
    const double number = headers.value(name).trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return {};
    return number;
}

qint64 httpDateMs(const QByteArray &text)
{
    // The obsolete forms are not worth a parser: a server that sends them counts as one that sends no date.
    static const QLocale english = QLocale::c();
    QDateTime time = english.toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!time.isValid())
        return 0;
    time.setTimeZone(QTimeZone::utc());
    return time.toMSecsSinceEpoch();
}

qint64 clampedWait(double ms)
{
    return std::isfinite(ms) ? static_cast<qint64>(std::clamp(ms, double(shortestWaitMs), double(longestWaitMs)))
                             : longestWaitMs;
}

/// Milliseconds until the window of the limit begins anew, by the server's own clock where it tells it.
std::optional<double> untilReset(const Headers &headers, qint64 nowMs)
{
    const auto reset = numberOf(headers, "rate-limit-reset");
    if (!reset || *reset <= 0)
        return {};
    const qint64 server = serverDateMs(headers);
    return *reset * 1000.0 - double(server > 0 ? server : nowMs);
}

QString serverMessage(const QByteArray &body)
{
    return plainLine(QJsonDocument::fromJson(body).object().value("message"_L1).toString());
}

QString redirectTarget(const Headers &headers)
{
    const QString host = QUrl(QString::fromLatin1(headers.value("location"))).host();
    return host.isEmpty() ? u"the server redirects"_s : u"the server redirects to %1"_s.arg(plainLine(host));
}

Error refusal(const Answer &answer)
{
    const QString words = serverMessage(answer.body);
    return {ErrorKind::Invalid, words.isEmpty() ? u"HTTP %1"_s.arg(answer.status) : words, answer.status};
}

ErrorKind kindOfClientError(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorised;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::Gone;
    case proxySaysNo:
        return ErrorKind::Offline; // said by a proxy: the server was not reached
    case 408:
        return ErrorKind::Timeout;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return ErrorKind::Invalid;
    }
}

} // namespace

QString plainLine(const QString &text)
{
    QList<char32_t> letters;
    for (const uint letter : text.left(1200).toUcs4())
        letters.append(QChar::isPrint(letter) ? letter : U' ');
    QString line = QString::fromUcs4(letters.constData(), letters.size()).simplified();
    if (line.size() <= 300)
        return line;
    line.truncate(line.at(298).isHighSurrogate() ? 298 : 299);
    return line + u'…';
}

QString withoutSecrets(QString text, const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        if (!secret.isEmpty())
            text.replace(secret, u"…"_s, Qt::CaseInsensitive);
    }
    return text;
}

std::optional<Error> errorOfStatus(const Answer &answer, qint64 nowMs)
{
    const int status = answer.status;
    if (status >= 200 && status < 300)
        return {};
    if (status >= 300 && status < 400)
        return Error{ErrorKind::RedirectRefused, redirectTarget(answer.headers), status};
    const QString number = u"HTTP %1"_s.arg(status);
    if (status >= 500 && status < 600)
        return Error{ErrorKind::Server, number, status};
    if (status < 400 || status >= 600)
        return Error{ErrorKind::Protocol, number, status};
    const ErrorKind kind = kindOfClientError(status);
    if (kind == ErrorKind::Invalid)
        return refusal(answer);
    Error error{kind, number, status};
    if (kind == ErrorKind::RateLimited)
        error.retryAtMs = retryAtMs(answer.headers, nowMs).value_or(0);
    return error;
}

Error errorOfNetwork(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorKind::Offline, u"the server refuses the connection"_s};
    case QNetworkReply::RemoteHostClosedError:
        return {ErrorKind::Offline, u"the connection broke"_s};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Offline, u"there is no such host"_s};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return {ErrorKind::Timeout, u"the connection could not be made in time"_s};
    case QNetworkReply::OperationCanceledError:
        return {ErrorKind::Cancelled, u"the request was stopped"_s};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorKind::Tls, u"no secure connection could be made"_s};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {ErrorKind::Offline, u"the proxy does not let us through"_s, proxySaysNo};
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return {ErrorKind::RedirectRefused, u"the server redirects"_s};
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ContentReSendError:
        return {ErrorKind::Offline, u"the network failed"_s};
    default:
        return {ErrorKind::Protocol, u"the answer is not HTTP as it should be"_s};
    }
}

qint64 serverDateMs(const Headers &headers)
{
    return httpDateMs(headers.value("date"));
}

std::optional<qint64> retryAtMs(const Headers &headers, qint64 nowMs)
{
    const auto seconds = numberOf(headers, "retry-after");
    if (seconds && *seconds >= 0)
        return nowMs + clampedWait(*seconds * 1000.0);
    if (const qint64 date = httpDateMs(headers.value("retry-after")); date > 0) {
        const qint64 server = serverDateMs(headers);
        return nowMs + clampedWait(double(date - (server > 0 ? server : nowMs)));
    }
    if (const auto wait = untilReset(headers, nowMs))
        return nowMs + clampedWait(*wait);
    if (seconds)
        return nowMs + shortestWaitMs;
    return {};
}

std::optional<RateBudget> budgetOf(const Headers &headers, qint64 nowMs)
{
    const auto count = [&headers](const char *name) {
        const auto number = numberOf(headers, name);
        return number && *number >= 0 && *number < 1e9 ? static_cast<int>(*number) : -1;
    };
    RateBudget budget;
    budget.total = count("rate-limit-total");
    budget.remaining = count("rate-limit-remaining");
    if (budget.total < 0 && budget.remaining < 0)
        return {};
    if (const auto wait = untilReset(headers, nowMs))
        budget.resetMs = nowMs + static_cast<qint64>(std::clamp(*wait, 0.0, double(longestWaitMs)));
    return budget;
}

} // namespace tidemark::api
