// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "domain/syncevent.h"
#include "domain/syncstate.h"
#include "store/store.h"
#include "sync/budget.h"
#include "sync/engineoptions.h"
#include "sync/event.h"
#include "sync/pushmemory.h"
#include <memory>
#include <QSet>

namespace tidemark::sync {

/// What the coroutines of one start-to-stop share. They hold it by a shared pointer, so that it outlives an engine that
/// goes while they wait. After stop() they end at their next step and touch neither client nor store.
class Session
{
public:
    enum class Part { Pull, Push };
    using Manners = sync::Manners;

    /// `memory` and `budget` outlive a stop of the engine.
    Session(api::Client *client, store::Store *store, const domain::Clock *clock, EngineOptions options,
            std::shared_ptr<PushMemory> memory, std::shared_ptr<Budget> budget = std::make_shared<Budget>());

    [[nodiscard]] api::Client &client() const { return *m_client; }
    [[nodiscard]] store::Store &store() const { return *m_store; }
    [[nodiscard]] const EngineOptions &options() const { return m_options; }
    [[nodiscard]] PushMemory &memory() const { return *m_memory; }
    [[nodiscard]] qint64 nowMs() const { return m_clock->nowMs(); }
    /// The server's clock, as its answers told it: runs are dated by it, or at least not by ours.
    [[nodiscard]] qint64 serverNowMs() const { return nowMs() + m_skewMs; }
    void noteServerDate(qint64 serverDateMs) { m_skewMs = serverDateMs > 0 ? serverDateMs - nowMs() : m_skewMs; }
    [[nodiscard]] double random() const;

    /// Ends every wait; isStopped() is true from then on.
    void stop();
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    /// As stop(), and the store may not be touched any more: its owner is about to go.
    void abandon();
    [[nodiscard]] bool mayStore() const { return !m_abandoned; }

    // --- waiting; one session's shared pointer must be held by the caller ---
    /// Until `untilMs` by the clock or until stop(); shows Waiting meanwhile.
    [[nodiscard]] QCoro::Task<void> waitUntil(Part part, qint64 untilMs);
    /// The same, but ends also when there is something new to send: see newsCame.
    [[nodiscard]] QCoro::Task<void> waitForNews(Part part, qint64 untilMs);
    void newsCame() { m_stop.wakeAll(); }
    /// When so many requests of background work fit the server's limit; 0 for now.
    [[nodiscard]] qint64 roomFor(int cost) const { return m_budget->roomFor(cost, nowMs(), random()); }
    /// Until a request may be sent: 429 pauses everything, and what somebody waits for goes first. False when stopped.
    [[nodiscard]] QCoro::Task<bool> mayAsk(Part part, Manners manners);
    /// The request is on its way. Follows each mayAsk.
    void asked(Manners manners);
    /// An answer came.
    void answered(const std::optional<domain::Error> &error);

    // --- the push that is under way ---
    /// Until no push is under way.
    [[nodiscard]] QCoro::Task<void> pushEnded();
    void beginPush();
    void endPush();

    /// Puts what the server told into the store. What was confirmed since `mark` (PushMemory::mark before asking) is
    /// newer than the answer and stays.
    [[nodiscard]] QCoro::Task<domain::Result<store::MergeReport>> merge(QList<domain::Run> runs, qint64 mark,
                                                                        std::optional<store::PullCursor> cursor,
                                                                        bool linkOnly = false);
    /// The same for a page of several that follow one another; they may be given before the first is answered.
    [[nodiscard]] QCoro::Task<domain::Result<store::MergeReport>> keepPage(QList<domain::Run> runs, qint64 mark,
                                                                           store::PageNote note);
    /// The same for what GET …/feedback said of one run, asked for at `mark`.
    [[nodiscard]] QCoro::Task<domain::Result<void>> note(QString runId, domain::Feedback feedback, qint64 mark);
    /// Until no merge is under way: a confirmation must not be overtaken by an older answer.
    [[nodiscard]] QCoro::Task<void> mergeEnded();

    /// True the first time that it is asked for a chat run: only then is it worth looking for its conversation.
    [[nodiscard]] bool isNewChat(const QString &runId);
    /// Whether it is known that the server's project is ours.
    [[nodiscard]] bool isOurProject() const { return m_ourProject; }
    void noteOurProject() { m_ourProject = true; }

    // --- the sync that is under way ---
    /// Until no sync is under way.
    [[nodiscard]] QCoro::Task<void> cycleEnded();
    void beginCycle();
    void endCycle();

    // --- progress ---
    [[nodiscard]] const domain::SyncProgress &progress() const { return m_progress; }
    /// Zero counts and quiet phases, at the begin of a sync.
    void resetProgress();
    void setPhase(Part part, domain::SyncPhase phase, qint64 waitUntilMs = 0);
    /// Changes numbers and tells.
    void report(const std::function<void(domain::SyncProgress &)> &change);
    /// Called on every change of progress; cleared by stop().
    std::function<void()> onChanged;
    /// Writes a line of the sync log, now.
    void log(domain::SyncEvent event) const;
    /// Hears these lines; cleared by stop().
    std::function<void(const domain::SyncEvent &)> onEvent;

private:
    [[nodiscard]] QCoro::Task<void> sleep(qint64 ms);
    QCoro::Task<domain::Result<store::MergeReport>> counted(QFuture<domain::Result<store::MergeReport>> merging);
    void tell();

    api::Client *m_client;
    store::Store *m_store;
    const domain::Clock *m_clock;
    EngineOptions m_options;
    std::shared_ptr<PushMemory> m_memory;
    std::shared_ptr<Budget> m_budget;
    int m_inFront = 0; ///< foreground requests that wait to be sent
    domain::SyncProgress m_progress;
    domain::SyncPhase m_phases[2] = {domain::SyncPhase::Idle, domain::SyncPhase::Idle};
    qint64 m_waits[2] = {0, 0};
    qint64 m_requestsBefore = 0;
    QSet<QString> m_chats;
    qint64 m_skewMs = 0;
    bool m_ourProject = false;
    bool m_stopped = false;
    bool m_abandoned = false;
    bool m_pushing = false;
    bool m_cycling = false;
    int m_merging = 0;
    Event m_stop;
    Event m_pushEnded;
    Event m_cycleEnded;
    Event m_mergeEnded;
    Event m_frontEmpty;
};

using SessionPtr = std::shared_ptr<Session>;

} // namespace tidemark::sync
