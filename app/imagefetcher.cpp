// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imagefetcher.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

constexpr qint64 mostBytes = 20'000'000;
constexpr int mostRedirects = 3;
constexpr int patienceMs = 30'000;

/// Takes no cookies and gives none.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

QNetworkRequest requestFor(QUrl url)
{
    url.setUserInfo({});
    url.setFragment({});
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Tidemark"_s);
    request.setRawHeader("Accept", "image/png,image/jpeg,image/webp,image/gif");
    request.setTransferTimeout(patienceMs);
    return request;
}

} // namespace

ImageFetcher::ImageFetcher(QObject *parent)
    : QObject(parent)
{
    m_network.setCookieJar(new NoCookies(&m_network));
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

ImageFetcher::~ImageFetcher()
{
    const QList<QNetworkReply *> replies = m_replies.values();
    m_replies.clear();
    for (QNetworkReply *reply : replies) {
        reply->disconnect(this);
        reply->abort();
    }
}

void ImageFetcher::fetch(const QUrl &url)
{
    if (m_jobs.contains(url))
        return;
    m_jobs.insert(url, {});
    if (!isWeb(url))
        return fail(url, tr("only http and https addresses are loaded"));
    ask(url, url);
}

void ImageFetcher::ask(const QUrl &wanted, const QUrl &address)
{
    QNetworkReply *reply = m_network.get(requestFor(address));
    m_replies.insert(wanted, reply);
    connect(reply, &QNetworkReply::readyRead, this, [this, wanted, reply] { onData(wanted, reply); });
    connect(reply, &QNetworkReply::finished, this, [this, wanted, reply] { onFinished(wanted, reply); });
}

void ImageFetcher::onData(const QUrl &wanted, QNetworkReply *reply)
{
    Job &job = m_jobs[wanted];
    if (!job.problem.isEmpty())
        return; // ends in a moment
    const qint64 announced = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    job.bytes += reply->readAll();
    if (announced <= mostBytes && job.bytes.size() <= mostBytes)
        return;
    job.bytes.clear();
    job.problem = tr("it is over 20 MB");
    // Later: Qt does not expect the end of a reply while it hands out its data.
    QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

void ImageFetcher::onFinished(const QUrl &wanted, QNetworkReply *reply)
{
    reply->deleteLater();
    m_replies.remove(wanted);
    Job &job = m_jobs[wanted];
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!job.problem.isEmpty())
        fail(wanted, job.problem);
    else if (target.isValid())
        follow(wanted, reply->url(), reply->url().resolved(target));
    else if (status >= 400)
        fail(wanted, tr("%1 says no to it (%2)").arg(reply->url().host(QUrl::FullyEncoded)).arg(status));
    else if (reply->error() != QNetworkReply::NoError)
        fail(wanted, tr("%1 does not answer").arg(reply->url().host(QUrl::FullyEncoded)));
    else
        Q_EMIT fetched(wanted, m_jobs.take(wanted).bytes + reply->readAll());
}

void ImageFetcher::follow(const QUrl &wanted, const QUrl &from, const QUrl &to)
{
    Job &job = m_jobs[wanted];
    const bool sameHost = to.host() == from.host() && to.port(-1) == from.port(-1);
    const bool weaker = from.scheme() == "https"_L1 && to.scheme() != "https"_L1;
    if (!isWeb(to) || !sameHost || weaker)
        return fail(wanted, tr("%1 sends on to %2, which is not followed")
                                .arg(from.host(QUrl::FullyEncoded), to.host(QUrl::FullyEncoded)));
    if (++job.redirects > mostRedirects)
        return fail(wanted, tr("%1 sends in circles").arg(from.host(QUrl::FullyEncoded)));
    job.bytes.clear();
    ask(wanted, to);
}

/// By value: what is told often stands in the job that ends here.
void ImageFetcher::fail(QUrl wanted, QString words) // NOLINT(performance-unnecessary-value-param)
{
    m_jobs.remove(wanted);
    Q_EMIT failed(wanted, words);
}

} // namespace tidemark::app
