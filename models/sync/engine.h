// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lunaryview.h"
#include "sync/chronicle.h"
#include "sync/cycle.h"
#include <QHash>
#include <QObject>
#include <QTimer>

namespace tidemark::sync {

/// Keeps a store and a server in step. Everything, the client included, lives on the engine's thread, which may be any
/// thread with an event loop; slots are called from elsewhere by queued connections. Client, store and clock are
/// borrowed and must outlive the engine. After stop() let the loop run until stopped() before they go.
class Engine : public QObject
{
    Q_OBJECT
public:
    Engine(api::Client *client, store::Store *store, const domain::Clock *clock, EngineOptions options = {},
           QObject *parent = nullptr);
    ~Engine() override;

    /// What a sync may do; both by default.
    void setPullEnabled(bool enabled) { m_pullEnabled = enabled; }
    void setPushEnabled(bool enabled) { m_pushEnabled = enabled; }
    [[nodiscard]] domain::SyncProgress progress() const { return m_progress; }
    /// True while anything is under way.
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

    /// One sync until nothing is left or an error ends it, waiting for rate limits and for further tries; the progress
    /// at its end, with the error. Needs no start().
    [[nodiscard]] QCoro::Task<domain::SyncProgress> runOnce(bool pull, bool push, bool full = false);

public Q_SLOTS:
    /// Automatic from now on: syncs at once, what was parked included, and then at intervals, sends verdicts soon after
    /// they were made, comes back by itself after errors (not after a refused key: see signedIn).
    void start();
    /// Ends everything within a moment; stopped() tells. Nothing is lost: what was not finished is taken up by start().
    void stop();
    /// A sync now, whatever waits for a later time; `full` looks also at the thumbs of older runs.
    void syncNow(bool full = false);
    /// Brings the opened run up to date, by few requests; only the last one asked for matters.
    void refreshRun(const QString &runId);
    /// Asks for the views that were saved in Lunary's own pages; viewsRead() follows, also when they cannot be had.
    void askForViews();
    /// The client has other credentials: what was parked goes again.
    void signedIn();
    /// The network is back, or the computer woke: a sync at once instead of at the next try, unless one was just begun.
    void goOn();

Q_SIGNALS:
    void progressChanged(const tidemark::domain::SyncProgress &progress);
    /// A line for the sync log.
    void eventHappened(const tidemark::domain::SyncEvent &event);
    /// A sync ended, well or with progress.error.
    void finished(const tidemark::domain::SyncProgress &progress);
    void viewsRead(const tidemark::domain::LunaryViews &views);
    /// After stop(): nothing is under way any more.
    void stopped();

private:
    void openSession();
    void closeSession();
    void beginCycle(CyclePlan plan);
    void beginPush();
    void beginRefresh();
    void onOutboxChanged();
    void taskEnded();
    void cycleEnded(const std::optional<domain::Error> &error);
    void pushEnded(const std::optional<domain::Error> &error);
    [[nodiscard]] qint64 afterError(const domain::Error &error);
    void log(const QList<domain::SyncEvent> &events) const;
    void scheduleRetry(qint64 dueMs);

    using EnginePtr = QPointer<Engine>;
    static QCoro::Task<domain::SyncProgress> runCycle(EnginePtr engine, SessionPtr session, CyclePlan plan);
    static QCoro::Task<void> runPush(EnginePtr engine, SessionPtr session, bool ignoreDelays);
    static QCoro::Task<void> runRefresh(EnginePtr engine, SessionPtr session, QString runId);
    static QCoro::Task<void> runViews(EnginePtr engine, SessionPtr session);
    static QCoro::Task<void> lookForRetries(EnginePtr engine, SessionPtr session);

    api::Client *m_client;
    store::Store *m_store;
    const domain::Clock *m_clock;
    EngineOptions m_options;
    std::shared_ptr<PushMemory> m_memory = std::make_shared<PushMemory>();
    std::shared_ptr<Budget> m_budget = std::make_shared<Budget>();
    SessionPtr m_session;
    std::weak_ptr<Session> m_closed; ///< the last one, which may still be ending
    domain::SyncProgress m_progress;
    Chronicle m_chronicle;
    QTimer m_syncTimer;
    QTimer m_pushTimer;
    QString m_wantedRun;                ///< to be refreshed
    QHash<QString, qint64> m_refreshed; ///< by run: when
    std::optional<CyclePlan> m_nextCycle;
    qint64 m_recheckedMs = 0;
    qint64 m_begunMs = 0; ///< the last sync
    int m_running = 0;
    int m_failures = 0; ///< syncs in a row that the connection spoiled
    bool m_pullEnabled = true;
    bool m_pushEnabled = true;
    bool m_automatic = false;
    bool m_leaving = false;
    bool m_cycling = false;
    bool m_pushing = false;
    bool m_pushAgain = false;
    bool m_pushAll = false; ///< also what waits for a later time
    bool m_refreshing = false;
    bool m_blocked = false; ///< the key was refused: verdicts wait for somebody
};

} // namespace tidemark::sync
