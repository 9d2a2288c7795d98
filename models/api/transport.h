// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/exchange.h"
#include "domain/clock.h"
#include <memory>
#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

namespace tidemark::api {

/// What goes out.
struct Request
{
    QByteArray verb;
    QUrl url;
    QByteArray body;          ///< JSON, or empty
    QByteArray authorization; ///< value of the header, or empty
    qint64 maxBytes = 0;      ///< of the answer's body
    QStringList secrets;      ///< texts that an error's detail must not repeat
};

/// Sends requests and judges what comes back: no redirect is followed, no certificate error ignored, no answer waited
/// for longer or read further than the options say. Coroutines under way share it, so it outlives them.
class Transport final : public QObject
{
    Q_OBJECT
public:
    Transport(const ClientOptions &options, const domain::Clock *clock);

    /// The answer with a 2xx status, or the error. A connection that was closed while it was kept alive is tried once
    /// more: every call of this client may be repeated.
    [[nodiscard]] static QCoro::Task<domain::Result<Answer>> send(std::shared_ptr<Transport> self, Request request);

    /// Ends every request under way with Cancelled.
    void cancelAll();
    /// The same, and whatever is sent from now on.
    void close();

    [[nodiscard]] RateBudget budget() const { return m_budget; }
    void forgetBudget() { setBudget({}); }
    [[nodiscard]] qint64 requestCount() const { return m_requests; }

Q_SIGNALS:
    void budgetChanged(const tidemark::api::RateBudget &budget);

private:
    struct DeleteLater
    {
        void operator()(Exchange *exchange) const { exchange->deleteLater(); }
    };
    using Running = std::unique_ptr<Exchange, DeleteLater>;

    void loadCertificates(const QString &file);
    [[nodiscard]] std::optional<domain::Error> refusalOf(const Request &request) const;
    [[nodiscard]] QNetworkRequest networkRequest(const Request &request) const;
    [[nodiscard]] Running begin(const Request &request, qint64 remainingMs);
    [[nodiscard]] domain::Result<Answer> judge(const Request &request, Exchange::Outcome outcome);
    void setBudget(RateBudget budget);

    QNetworkAccessManager m_manager;
    const domain::Clock *m_clock;
    int m_idleTimeoutMs;
    int m_totalTimeoutMs;
    QSslConfiguration m_tls;
    bool m_certificatesMissing = false;
    QList<QPointer<Exchange>> m_running;
    RateBudget m_budget;
    qint64 m_requests = 0;
    qint64 m_answers = 0;
    bool m_closed = false;
};

} // namespace tidemark::api
