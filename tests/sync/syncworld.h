// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "sandbox/sandboxserver.h"
#include "store/store.h"
#include "support/testclock.h"
#include "sync/engine.h"
#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tidemark::test {

/// A sandbox server, a real store in a folder of its own, a client and an engine, all on the test's thread, with a
/// clock that only waits move.
class SyncWorld
{
public:
    explicit SyncWorld(qint64 runs = 250, sync::EngineOptions engineOptions = {}, bool pendingReplies = false,
                       qint64 nowMs = QDateTime::currentMSecsSinceEpoch())
        : clock(nowMs)
        , server(serverOptions(runs, clock.nowMs()))
        , options(std::move(engineOptions))
    {
        m_started = server.start();
        if (!pendingReplies)
            server.finishPendingReplies();
        options.random = [] { return 0.5; };
        if (!options.wait)
            options.wait = [this](qint64 ms) { return wait(ms); };
        openStore();
        newEngine();
    }

    [[nodiscard]] bool isReady() const { return m_started && m_opened && folder.isValid(); }

    /// As after a restart of the program.
    void reopen()
    {
        engine.reset();
        client.reset();
        store.reset();
        openStore();
        newEngine();
    }

    void newEngine()
    {
        engine.reset();
        client = std::make_unique<api::Client>(clientOptions(), &clock);
        client->setCredentials(key(server.privateKey()));
        engine = std::make_unique<sync::Engine>(client.get(), store.get(), &clock, options);
    }

    [[nodiscard]] api::ClientOptions clientOptions() const
    {
        api::ClientOptions some = reach;
        if (some.server.isEmpty())
            some.server = server.url();
        return some;
    }

    [[nodiscard]] static api::Credentials key(const QString &secret)
    {
        return {api::Credentials::Kind::PrivateKey, secret, {}};
    }

    domain::SyncProgress sync(bool pull = true, bool push = true, bool full = false)
    {
        return QCoro::waitFor(engine->runOnce(pull, push, full));
    }

    /// Requests that `work` cost the server.
    qint64 requestsOf(const std::function<void()> &work) const
    {
        const qint64 before = server.requestCount();
        work();
        return server.requestCount() - before;
    }

    /// The store works on its own threads: blocking here blocks nobody.
    template <class T>
    static domain::Result<T> result(QFuture<domain::Result<T>> future)
    {
        return future.result();
    }

    bool rate(const QString &runId, const QJsonObject &change)
    {
        return result(store->recordVerdict(runId, domain::VerdictChange::fromJson(change), 1.0)).ok();
    }

    [[nodiscard]] domain::RunDetail detail(const QString &runId) const
    {
        const auto rid = result(store->ridOf(runId));
        if (!rid)
            return {};
        const auto detail = result(store->detail(*rid));
        return detail ? *detail : domain::RunDetail();
    }

    [[nodiscard]] domain::SyncState state(const QString &runId) const { return detail(runId).summary.state; }

    [[nodiscard]] QSet<QString> localIds() const
    {
        QSet<QString> ids;
        const auto rids = result(store->findIds({}, {}));
        if (!rids)
            return ids;
        for (qsizetype at = 0; at < rids->size(); at += 500) {
            const auto rows = result(store->rows(rids->mid(at, 500)));
            for (const domain::RunSummary &row : *rows)
                ids.insert(row.id);
        }
        return ids;
    }

    /// Where cache and server differ: a run missing or too many, or feedback shown that the server does not hold.
    [[nodiscard]] QStringList differences() const
    {
        QStringList all;
        QSet<QString> local = localIds();
        const QStringList ids = server.runIds();
        for (const QString &id : ids) {
            if (!local.remove(id))
                all.append(QStringLiteral("missing ") + id);
            else if (!detail(id).shown.sameAs(domain::Feedback(server.feedbackOf(id))))
                all.append(QStringLiteral("differs ") + id);
        }
        for (const QString &id : std::as_const(local))
            all.append(QStringLiteral("not on the server ") + id);
        return all;
    }

    /// Ids of answers that hold no feedback yet, newest first.
    [[nodiscard]] QStringList unrated(int count) const
    {
        QStringList found;
        QStringList ids = server.runIds(QStringLiteral("llm"));
        while (!ids.isEmpty() && found.size() < count) {
            if (server.feedbackOf(ids.last()).isEmpty())
                found.append(ids.last());
            ids.removeLast();
        }
        return found;
    }

    TestClock clock;
    QTemporaryDir folder;
    sandbox::SandboxServer server;
    sync::EngineOptions options;
    api::ClientOptions reach; ///< for newEngine(); without a server the client goes straight to the sandbox
    std::unique_ptr<store::Store> store;
    std::unique_ptr<api::Client> client;
    std::unique_ptr<sync::Engine> engine;
    QList<qint64> waits;            ///< milliseconds that were waited for
    std::function<void()> onWaited; ///< after each of them

private:
    static sandbox::SandboxOptions serverOptions(qint64 runs, qint64 nowMs)
    {
        sandbox::SandboxOptions some;
        some.runs = runs;
        some.nowMs = nowMs;
        return some;
    }

    QCoro::Task<void> wait(qint64 ms)
    {
        waits.append(ms);
        clock.advance(ms);
        if (onWaited)
            onWaited();
        co_return;
    }

    void openStore()
    {
        store = std::make_unique<store::Store>(
            store::StoreOptions{folder.path(), server.url().toString(), server.projectId(), QStringLiteral("rater")},
            &clock);
        m_opened = result(store->open()).ok();
    }

    bool m_started = false;
    bool m_opened = false;
};

} // namespace tidemark::test
