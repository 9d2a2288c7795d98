// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/querybuilder.h"
#include "api/replies.h"
#include "api/transport.h"

using namespace Qt::StringLiterals;

namespace tidemark::api {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using QCoro::Task;

namespace {

/// What a call needs to be told who we are.
enum class Access { None, Account, Project };

/// Enough for a token, a health report, the answer to a write.
constexpr qint64 smallAnswer = 1 << 20;

/// A status that means something else in one call than in all others.
using Reading = void (*)(Error &error);

template <class T>
Task<Result<T>> fetch(std::shared_ptr<Transport> transport, Result<Request> request, Result<T> (*parse)(const Answer &),
                      Reading reading = nullptr)
{
    if (!request)
        co_return request.error();
    const Result<Answer> answer = co_await Transport::send(std::move(transport), std::move(request).value());
    if (answer)
        co_return parse(*answer);
    Error error = answer.error();
    if (reading)
        reading(error);
    co_return error;
}

template <class T>
Task<Result<T>> already(T value)
{
    co_return value;
}

/// A server may quote in its refusals what it was sent.
Task<Result<QList<IngestResult>>> withoutTexts(Task<Result<QList<IngestResult>>> task, QStringList texts)
{
    Result<QList<IngestResult>> results = co_await std::move(task);
    if (results) {
        for (IngestResult &result : *results)
            result.error = withoutSecrets(result.error, texts);
    }
    co_return results;
}

void readHealth(Error &error)
{
    if (error.httpStatus >= 400 && error.httpStatus < 500 && error.kind != ErrorKind::RateLimited)
        error.kind = ErrorKind::Protocol;
}

void readAccess(Error &error)
{
    if (error.kind == ErrorKind::Gone)
        error.kind = ErrorKind::Unauthorised;
}

void readSignIn(Error &error)
{
    if (error.kind == ErrorKind::Forbidden)
        error.kind = ErrorKind::Unauthorised;
    else if (error.kind == ErrorKind::Gone)
        error.kind = ErrorKind::Protocol; // a server without a sign-in is no Lunary server
}

bool isKey(const QString &secret)
{
    return std::all_of(secret.begin(), secret.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

/// The texts of a change, which a server might quote when it refuses them.
QStringList textsOf(const domain::VerdictChange &change)
{
    QStringList texts;
    for (auto it = change.values.begin(); it != change.values.end(); ++it) {
        if (it.key() != "thumb"_L1 && it->toString().size() >= 4)
            texts.append(it->toString());
    }
    return texts;
}

} // namespace

/// One call before it is checked and addressed.
struct Client::Call
{
    Result<QString> path;
    QByteArray verb = "GET";
    Result<QByteArray> query = QByteArray();
    Result<QByteArray> body = QByteArray();
    qint64 maxBytes = smallAnswer;
    Access access = Access::Project;
    QStringList secrets = {};
};

Client::Client(ClientOptions options, const domain::Clock *clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_transport(std::make_shared<Transport>(m_options, clock))
{
    // Goes along when the client is moved to another thread; taken back before children are deleted.
    m_transport->setParent(this);
    connect(m_transport.get(), &Transport::budgetChanged, this, &Client::budgetChanged);
}

Client::~Client()
{
    m_transport->setParent(nullptr);
    m_transport->close();
}

void Client::setCredentials(Credentials credentials)
{
    credentials.secret = credentials.secret.trimmed();
    m_credentials = std::move(credentials);
    m_transport->forgetBudget();
}

RateBudget Client::budget() const
{
    return m_transport->budget();
}

qint64 Client::requestCount() const
{
    return m_transport->requestCount();
}

void Client::cancelAll()
{
    m_transport->cancelAll();
}

Result<Request> Client::prepared(const Call &call) const
{
    const bool byToken = m_credentials.kind == Credentials::Kind::Token && call.access != Access::None;
    if (!call.path)
        return call.path.error();
    if (!call.query)
        return call.query.error();
    if (!call.body)
        return call.body.error();
    if (call.access != Access::None && !isKey(m_credentials.secret))
        return Error{ErrorKind::Usage, u"the key holds characters that no key has"_s};
    // Without a project the server takes a token's write, answers 200 and forgets it.
    if (byToken && call.access == Access::Project && m_credentials.projectId.isEmpty())
        return Error{ErrorKind::Usage, u"no project is chosen"_s};
    const Result<QUrl> url =
        callUrl(m_options.server, *call.path, *call.query, byToken ? m_credentials.projectId : QString());
    if (!url)
        return url.error();
    Request request{call.verb, *url, *call.body, {}, call.maxBytes, call.secrets};
    if (call.access != Access::None && m_credentials.kind != Credentials::Kind::None) {
        request.authorization = "Bearer " + m_credentials.secret.toLatin1();
        request.secrets.append(m_credentials.secret);
    }
    return request;
}

Task<Result<void>> Client::health()
{
    return fetch<void>(m_transport, prepared({.path = u"/v1/health"_s, .access = Access::None}), healthOf, readHealth);
}

Task<Result<void>> Client::checkAccess()
{
    return fetch<void>(
        m_transport,
        prepared({.path = u"/v1/runs"_s, .query = QByteArray("limit=1"), .maxBytes = m_options.maxPageBytes}), isPage,
        readAccess);
}

Task<Result<QString>> Client::signIn(QString email, QString password)
{
    return fetch<QString>(m_transport,
                          prepared({.path = u"/auth/login"_s,
                                    .verb = "POST",
                                    .body = signInBody(email, password),
                                    .access = Access::None,
                                    .secrets = {password, email}}),
                          tokenOf, readSignIn);
}

Task<Result<QList<Project>>> Client::projects()
{
    return fetch<QList<Project>>(
        m_transport,
        prepared({.path = u"/v1/projects"_s, .maxBytes = m_options.maxPageBytes, .access = Access::Account}),
        projectsOf);
}

Task<Result<RunPage>> Client::runs(RunQuery query)
{
    return fetch<RunPage>(
        m_transport, prepared({.path = u"/v1/runs"_s, .query = runsQuery(query), .maxBytes = m_options.maxPageBytes}),
        pageOf);
}

Task<Result<qint64>> Client::countRuns()
{
    return fetch<qint64>(m_transport, prepared({.path = u"/v1/runs/count"_s, .query = countQuery()}), countOf);
}

Task<Result<domain::Run>> Client::run(QString id)
{
    return fetch<domain::Run>(m_transport, prepared({.path = runPath(id), .maxBytes = m_options.maxRunBytes}), runOf);
}

Task<Result<QList<domain::Run>>> Client::related(QString id)
{
    return fetch<QList<domain::Run>>(
        m_transport, prepared({.path = runPath(id, u"/related"_s), .maxBytes = m_options.maxRunBytes}), relatedOf);
}

Task<Result<domain::Feedback>> Client::feedback(QString id)
{
    return fetch<domain::Feedback>(
        m_transport, prepared({.path = runPath(id, u"/feedback"_s), .maxBytes = m_options.maxRunBytes}), feedbackOf);
}

Task<Result<void>> Client::patchFeedback(QString id, domain::VerdictChange change)
{
    return fetch<void>(m_transport,
                       prepared({.path = runPath(id, u"/feedback"_s),
                                 .verb = "PATCH",
                                 .body = patchBody(change),
                                 .secrets = textsOf(change)}),
                       writtenOf);
}

Task<Result<QList<IngestResult>>> Client::ingestFeedback(QList<FeedbackEvent> events)
{
    if (events.isEmpty())
        return already(QList<IngestResult>());
    QStringList texts;
    for (const FeedbackEvent &event : events)
        texts += textsOf(event.change);
    const Call call{.path = u"/v1/runs/ingest"_s,
                    .verb = "POST",
                    .body = ingestBody(events),
                    .maxBytes = m_options.maxPageBytes,
                    .secrets = texts};
    return withoutTexts(fetch<QList<IngestResult>>(m_transport, prepared(call), ingestResultsOf), texts);
}

Task<Result<void>> Client::setScore(QString id, domain::Score score)
{
    return fetch<void>(m_transport,
                       prepared({.path = runPath(id, u"/score"_s),
                                 .verb = "PATCH",
                                 .body = scoreBody(score),
                                 .secrets = {score.comment, score.value.toString()}}),
                       writtenOf);
}

Task<Result<void>> Client::setTags(QString id, QStringList tags)
{
    return fetch<void>(m_transport,
                       prepared({.path = runPath(id, u"/tags"_s), .verb = "PATCH", .body = tagsBody(tags)}), writtenOf);
}

Task<Result<QStringList>> Client::models()
{
    return fetch<QStringList>(m_transport,
                              prepared({.path = u"/v1/filters/models"_s, .maxBytes = m_options.maxPageBytes}), namesOf);
}

Task<Result<QStringList>> Client::tags()
{
    return fetch<QStringList>(m_transport,
                              prepared({.path = u"/v1/filters/tags"_s, .maxBytes = m_options.maxPageBytes}), namesOf);
}

Task<Result<QList<KnownUser>>> Client::users()
{
    return fetch<QList<KnownUser>>(
        m_transport, prepared({.path = u"/v1/filters/users"_s, .maxBytes = m_options.maxPageBytes}), usersOf);
}

Task<Result<QStringList>> Client::metadataKeys()
{
    return fetch<QStringList>(
        m_transport, prepared({.path = u"/v1/filters/metadata"_s, .maxBytes = m_options.maxPageBytes}), namesOf);
}

Task<Result<QStringList>> Client::templates()
{
    return fetch<QStringList>(
        m_transport, prepared({.path = u"/v1/filters/templates"_s, .maxBytes = m_options.maxPageBytes}), namesOf);
}

Task<Result<QList<domain::LunaryView>>> Client::views()
{
    return fetch<QList<domain::LunaryView>>(
        m_transport, prepared({.path = u"/v1/views"_s, .maxBytes = m_options.maxPageBytes}), viewsOf);
}

} // namespace tidemark::api
