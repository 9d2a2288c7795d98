// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxhost.h"
#include <memory>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace tidemark::app {

SandboxHost::SandboxHost(sandbox::SandboxOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_context(new QObject)
{
    m_thread.setObjectName(u"sandbox"_s);
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

SandboxHost::~SandboxHost()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<domain::Result<SandboxAccess>> SandboxHost::start()
{
    using Answer = domain::Result<SandboxAccess>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(m_context, [this, promise] {
        if (!m_server)
            m_server = new sandbox::SandboxServer(m_options, m_context);
        if (m_server->start())
            promise->addResult(Answer(SandboxAccess{m_server->url(), m_server->privateKey(), m_server->projectId()}));
        else
            promise->addResult(Answer(domain::Error{domain::ErrorKind::Offline, m_server->errorText(), 0, 0}));
        promise->finish();
    });
    return promise->future();
}

void SandboxHost::stop()
{
    inspect([](sandbox::SandboxServer &server) { server.stop(); });
}

void SandboxHost::inspect(const std::function<void(sandbox::SandboxServer &)> &call)
{
    QMetaObject::invokeMethod(
        m_server, [this, call] { call(*m_server); }, Qt::BlockingQueuedConnection);
}

} // namespace tidemark::app
