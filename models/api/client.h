// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include "domain/clock.h"
#include "domain/lunaryview.h"
#include <memory>
#include <QCoroTask>

namespace tidemark::api {

class Transport;
struct Request;

/// A Lunary server, one call per thing a reviewer needs. Lives on one thread; every call is a coroutine that ends with
/// a value or a typed error, never an exception. Destroying the client ends running calls with Cancelled. The key goes
/// to the configured origin only: redirects are refused (RedirectRefused), certificates are always checked (Tls).
class Client : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the client.
    Client(ClientOptions options, const domain::Clock *clock, QObject *parent = nullptr);
    ~Client() override;

    void setCredentials(Credentials credentials);
    [[nodiscard]] const ClientOptions &options() const { return m_options; }
    [[nodiscard]] RateBudget budget() const;
    /// Requests sent so far, repeats included.
    [[nodiscard]] qint64 requestCount() const;
    /// Ends every running call with Cancelled.
    void cancelAll();

    /// True when this is a Lunary server: GET /v1/health answers {"status":"OK"}; Protocol when something else answers.
    [[nodiscard]] QCoro::Task<domain::Result<void>> health();
    /// Whether the credentials may read: GET /v1/runs?limit=1. The 404 that a server gives without a key is
    /// Unauthorised.
    [[nodiscard]] QCoro::Task<domain::Result<void>> checkAccess();
    /// A token, valid 30 days. Wrong e-mail or password (the server's 403) is Unauthorised.
    [[nodiscard]] QCoro::Task<domain::Result<QString>> signIn(QString email, QString password);
    /// Only with a token.
    [[nodiscard]] QCoro::Task<domain::Result<QList<Project>>> projects();

    [[nodiscard]] QCoro::Task<domain::Result<RunPage>> runs(RunQuery query);
    /// How many runs of all types the server has.
    [[nodiscard]] QCoro::Task<domain::Result<qint64>> countRuns();
    [[nodiscard]] QCoro::Task<domain::Result<domain::Run>> run(QString id);
    /// The run and all below it, in the smaller shape, with parentId.
    [[nodiscard]] QCoro::Task<domain::Result<QList<domain::Run>>> related(QString id);

    /// An empty Feedback for 204. Needs no key on the server: proves nothing about access.
    [[nodiscard]] QCoro::Task<domain::Result<domain::Feedback>> feedback(QString id);
    /// `thumb` and `comment` only; any other key in the change is a Usage error, since the server drops it in silence.
    [[nodiscard]] QCoro::Task<domain::Result<void>> patchFeedback(QString id, domain::VerdictChange change);
    /// Any keys, many runs. A missing run is not reported by the server: read back.
    [[nodiscard]] QCoro::Task<domain::Result<QList<IngestResult>>> ingestFeedback(QList<FeedbackEvent> events);
    [[nodiscard]] QCoro::Task<domain::Result<void>> setScore(QString id, domain::Score score);
    /// Replaces all tags.
    [[nodiscard]] QCoro::Task<domain::Result<void>> setTags(QString id, QStringList tags);

    [[nodiscard]] QCoro::Task<domain::Result<QStringList>> models();
    [[nodiscard]] QCoro::Task<domain::Result<QStringList>> tags();
    [[nodiscard]] QCoro::Task<domain::Result<QList<KnownUser>>> users();
    [[nodiscard]] QCoro::Task<domain::Result<QStringList>> metadataKeys();
    [[nodiscard]] QCoro::Task<domain::Result<QStringList>> templates();
    /// Filters that somebody saved in Lunary's own pages. Gone from a server that has no such call.
    [[nodiscard]] QCoro::Task<domain::Result<QList<domain::LunaryView>>> views();

Q_SIGNALS:
    void budgetChanged(const tidemark::api::RateBudget &budget);

private:
    struct Call;
    [[nodiscard]] domain::Result<Request> prepared(const Call &call) const;

    ClientOptions m_options;
    Credentials m_credentials;
    std::shared_ptr<Transport> m_transport; ///< shared with the calls under way
};

} // namespace tidemark::api
