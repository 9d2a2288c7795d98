// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectflow.h"
#include "app/logging.h"
#include <QPointer>

namespace tidemark::app {

ConnectFlow::ConnectFlow(const domain::Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

ConnectFlow::~ConnectFlow()
{
    cancel();
}

void ConnectFlow::connectTo(const ConnectRequest &request)
{
    cancel();
    logging::addSecret(request.key);
    logging::addSecret(request.password);
    api::ClientOptions options;
    options.server = request.server;
    options.idleTimeoutMs = 15'000;
    options.totalTimeoutMs = 30'000;
    options.caFile = request.caFile;
    m_client = std::make_shared<api::Client>(options, m_clock);
    run(request, m_client);
}

void ConnectFlow::cancel()
{
    if (const auto client = std::exchange(m_client, nullptr))
        client->cancelAll();
}

QCoro::Task<void> ConnectFlow::run(ConnectRequest request, std::shared_ptr<api::Client> client)
{
    // The client is shared so that it outlives a cancel; then nobody waits for its answers any more.
    const QPointer<ConnectFlow> self(this);
    const auto unwanted = [self, client] { return !self || self->m_client != client; };
    const auto health = co_await client->health();
    if (unwanted())
        co_return;
    if (!health.ok()) {
        Q_EMIT failed(health.error());
        co_return;
    }
    if (!request.withPassword) {
        const auto info = co_await withKey(request, client);
        if (unwanted())
            co_return;
        if (info.ok())
            Q_EMIT connected(info.value(), {api::Credentials::Kind::PrivateKey, request.key, {}});
        else
            Q_EMIT failed(info.error());
        co_return;
    }
    const auto token = co_await signIn(request, client);
    if (unwanted())
        co_return;
    if (!token.ok()) {
        Q_EMIT failed(token.error());
        co_return;
    }
    const auto projects = co_await client->projects();
    if (unwanted())
        co_return;
    if (projects.ok())
        finishSignIn(request, token.value(), projects.value());
    else
        Q_EMIT failed(projects.error());
}

QCoro::Task<domain::Result<ConnectionInfo>> ConnectFlow::withKey(ConnectRequest request,
                                                                 std::shared_ptr<api::Client> client)
{
    client->setCredentials({api::Credentials::Kind::PrivateKey, request.key, {}});
    const auto access = co_await client->checkAccess();
    if (!access.ok())
        co_return access.error();
    api::RunQuery newest;
    newest.ascending = false;
    newest.limit = 1;
    const auto page = co_await client->runs(newest);
    if (!page.ok())
        co_return page.error();
    ConnectionInfo info;
    info.server = request.server;
    info.caFile = request.caFile;
    // A key has no "who am I": the newest run tells the project.
    info.project = page->runs.isEmpty() ? QString() : page->runs.first().projectId;
    co_return info;
}

QCoro::Task<domain::Result<api::Credentials>> ConnectFlow::signIn(ConnectRequest request,
                                                                  std::shared_ptr<api::Client> client)
{
    const auto token = co_await client->signIn(request.email, request.password);
    if (!token.ok())
        co_return token.error();
    logging::addSecret(token.value());
    const api::Credentials credentials{api::Credentials::Kind::Token, token.value(), request.projectId};
    client->setCredentials(credentials);
    co_return credentials;
}

void ConnectFlow::finishSignIn(const ConnectRequest &request, api::Credentials token,
                               const QList<api::Project> &projects)
{
    const auto chosen = std::find_if(projects.begin(), projects.end(),
                                     [&request](const api::Project &p) { return p.id == request.projectId; });
    if (chosen == projects.end() && projects.size() != 1) {
        if (projects.isEmpty())
            Q_EMIT failed({domain::ErrorKind::Forbidden, QStringLiteral("the account has no project"), 0, 0});
        else
            Q_EMIT projectWanted(projects);
        return;
    }
    const api::Project &project = chosen == projects.end() ? projects.first() : *chosen;
    token.projectId = project.id;
    ConnectionInfo info;
    info.server = request.server;
    info.project = project.id;
    info.projectName = project.name;
    info.method = ConnectionInfo::Method::Password;
    info.email = request.email;
    info.caFile = request.caFile;
    Q_EMIT connected(info, token);
}

} // namespace tidemark::app
