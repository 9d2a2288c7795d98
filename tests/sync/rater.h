// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "sandbox/sandboxserver.h"
#include "store/store.h"
#include "support/awaited.h"
#include "support/testclock.h"
#include "sync/engine.h"
#include <QTemporaryDir>

namespace tidemark::test {

/// One rater's machine: a store in a folder of its own, a client and an engine, on the test's thread, against a server
/// that others use too. The clock is moved by what it waits for.
class Rater
{
public:
    /// `through`: what the client connects to when that is not the server itself.
    Rater(const sandbox::SandboxServer &server, TestClock &clock, QString name, sync::EngineOptions options = {},
          const QUrl &through = {})
        : m_server(server)
        , m_through(through.isEmpty() ? server.url() : through)
        , m_clock(clock)
        , m_name(std::move(name))
        , m_options(std::move(options))
    {
        if (!m_options.random)
            m_options.random = [] { return 0.5; };
        m_options.wait = [this](qint64 ms) { return wait(ms); };
        make();
    }
    ~Rater() { close(); }
    Q_DISABLE_COPY_MOVE(Rater)

    /// As a program that ends, in the middle of a sync if there is one, and starts again.
    domain::Result<store::OpenReport> restart()
    {
        restartClosed();
        return open();
    }
    /// The same before it opened its files.
    void restartClosed()
    {
        close();
        make();
    }
    domain::Result<store::OpenReport> open() { return store->open().result(); }
    void close()
    {
        engine.reset();
        client.reset();
        store.reset();
    }

    [[nodiscard]] QCoro::Task<domain::SyncProgress> sync(bool full = false)
    {
        return engine->runOnce(true, true, full);
    }

    bool rate(const QString &runId, const QJsonObject &change)
    {
        return store->recordVerdict(runId, domain::VerdictChange::fromJson(change), 1).result().ok();
    }
    [[nodiscard]] domain::RunDetail detail(const QString &runId) const
    {
        const auto rid = store->ridOf(runId).result();
        const auto found = rid ? store->detail(*rid).result() : domain::Result<domain::RunDetail>(rid.error());
        return found ? *found : domain::RunDetail();
    }
    [[nodiscard]] QJsonValue shown(const QString &runId, const QString &key) const
    {
        return detail(runId).shown.value(key);
    }
    void signIn(const QString &secret) { client->setCredentials({api::Credentials::Kind::PrivateKey, secret, {}}); }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("data")); }

    /// Called with each store that is made, before it opens.
    std::function<void(store::Store &)> onMade;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<api::Client> client;
    std::unique_ptr<sync::Engine> engine;

private:
    void make()
    {
        store = std::make_unique<store::Store>(
            store::StoreOptions{folder(), m_server.url().toString(), m_server.projectId(), m_name}, &m_clock);
        if (onMade)
            onMade(*store);
        api::ClientOptions some;
        some.server = m_through;
        client = std::make_unique<api::Client>(some, &m_clock);
        signIn(m_server.privateKey());
        engine = std::make_unique<sync::Engine>(client.get(), store.get(), &m_clock, m_options);
    }
    QCoro::Task<void> wait(qint64 ms)
    {
        m_clock.advance(ms);
        co_return;
    }

    const sandbox::SandboxServer &m_server;
    QUrl m_through;
    TestClock &m_clock;
    QString m_name;
    sync::EngineOptions m_options;
    QTemporaryDir m_folder;
};

} // namespace tidemark::test
