// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxhost.h"
#include <memory>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace tidemark::app {

SandboxHost::SandboxHost(sandbox::SandboxOptions options, QObject *parent)
    : QObject(parent)
    , m_server(new sandbox::SandboxServer(options))
{
    m_thread.setObjectName(u"sandbox"_s);
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
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
    QMetaObject::invokeMethod(m_server, [server = m_server, promise] {
        if (server->start())
            promise->addResult(Answer(SandboxAccess{server->url(), server->privateKey(), server->projectId()}));
        else
            promise->addResult(Answer(domain::Error{domain::ErrorKind::Offline, server->errorText(), 0, 0}));
        promise->finish();
    });
    return promise->future();
}

void SandboxHost::stop()
{
    QMetaObject::invokeMethod(m_server, &sandbox::SandboxServer::stop, Qt::BlockingQueuedConnection);
}

void SandboxHost::inspect(const std::function<void(sandbox::SandboxServer &)> &call)
{
    QMetaObject::invokeMethod(
        m_server, [this, call] { call(*m_server); }, Qt::BlockingQueuedConnection);
}

} // namespace tidemark::app
