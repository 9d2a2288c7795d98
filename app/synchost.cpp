// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/synchost.h"
#include "api/client.h"
#include "store/threadrank.h"
#include "sync/engine.h"

using namespace Qt::StringLiterals;

namespace tidemark::app {

SyncHost::SyncHost(api::ClientOptions options, store::Store *store, const domain::Clock *clock, QObject *parent)
    : QObject(parent)
    , m_client(new api::Client(std::move(options), clock))
    , m_engine(new sync::Engine(m_client, store, clock, sync::EngineOptions{}))
{
    m_thread.setObjectName(u"sync"_s);
    m_client->moveToThread(&m_thread);
    m_engine->moveToThread(&m_thread);
    connect(m_engine, &sync::Engine::progressChanged, this, [this](const domain::SyncProgress &progress) {
        m_progress = progress;
        Q_EMIT progressChanged(progress);
    });
    connect(m_engine, &sync::Engine::eventHappened, this, &SyncHost::eventHappened);
    connect(&m_thread, &QThread::started, m_engine, &store::stepBehindTheWindow);
    connect(m_engine, &sync::Engine::viewsRead, this, &SyncHost::viewsRead);
    m_thread.start();
}

SyncHost::~SyncHost()
{
    // On their own thread, in this order: the engine comes to rest, then it goes, then the client with its replies.
    connect(m_engine, &sync::Engine::stopped, m_engine, [this] {
        m_engine->deleteLater();
        m_client->deleteLater();
        m_thread.quit();
    });
    QMetaObject::invokeMethod(m_engine, &sync::Engine::stop);
    m_thread.wait();
}

void SyncHost::start(const api::Credentials &credentials)
{
    QMetaObject::invokeMethod(m_engine, [this, credentials] {
        m_client->setCredentials(credentials);
        m_engine->start();
        m_engine->signedIn();
    });
}

void SyncHost::syncNow(bool full)
{
    QMetaObject::invokeMethod(m_engine, [this, full] { m_engine->syncNow(full); });
}

void SyncHost::goOn()
{
    QMetaObject::invokeMethod(m_engine, &sync::Engine::goOn);
}

void SyncHost::askForViews()
{
    QMetaObject::invokeMethod(m_engine, &sync::Engine::askForViews);
}

void SyncHost::refreshRun(const QString &runId)
{
    QMetaObject::invokeMethod(m_engine, [this, runId] { m_engine->refreshRun(runId); });
}

} // namespace tidemark::app
