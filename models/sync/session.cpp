// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/session.h"
#include <QCoroFuture>
#include <QRandomGenerator>
#include <QTimer>

namespace tidemark::sync {

using domain::Result;
using domain::SyncPhase;
using domain::SyncProgress;

/// What the bar shows when pull and push are at different things: the one that wants attention.
static int urgency(SyncPhase phase)
{
    switch (phase) {
    case SyncPhase::SignIn:
        return 7;
    case SyncPhase::Offline:
        return 6;
    case SyncPhase::Waiting:
        return 5;
    case SyncPhase::Pushing:
        return 4;
    case SyncPhase::Pulling:
        return 3;
    case SyncPhase::Linking:
        return 2;
    case SyncPhase::Failed:
        return 1;
    case SyncPhase::Idle:
        break;
    }
    return 0;
}

Session::Session(api::Client *client, store::Store *store, const domain::Clock *clock, EngineOptions options,
                 std::shared_ptr<PushMemory> memory, std::shared_ptr<Budget> budget)
    : m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_memory(std::move(memory))
    , m_budget(std::move(budget))
    , m_requestsBefore(client->requestCount())
{}

double Session::random() const
{
    return m_options.random ? m_options.random() : QRandomGenerator::global()->generateDouble();
}

void Session::stop()
{
    m_stopped = true;
    onChanged = {};
    onEvent = {};
    m_stop.wakeAll();
    m_pushEnded.wakeAll();
    m_cycleEnded.wakeAll();
    m_mergeEnded.wakeAll();
    m_frontEmpty.wakeAll();
}

void Session::abandon()
{
    m_abandoned = true;
    stop();
}

QCoro::Task<void> Session::sleep(qint64 ms)
{
    if (m_options.wait) {
        auto waiting = m_options.wait(ms);
        co_await waiting;
        co_return;
    }
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [this] { m_stop.wakeAll(); });
    timer.start(std::chrono::milliseconds(ms));
    // Another sleeper's end wakes this one too: waitUntil looks at the clock and sleeps again.
    co_await m_stop;
}

QCoro::Task<void> Session::waitUntil(Part part, qint64 untilMs)
{
    const SyncPhase phase = m_phases[int(part)];
    const qint64 longest = untilMs - nowMs();
    setPhase(part, SyncPhase::Waiting, untilMs);
    // A clock that was set back meanwhile must not make it longer than it was meant to be.
    for (qint64 left = longest; !m_stopped && left > 0 && left <= longest; left = untilMs - nowMs())
        co_await sleep(left);
    setPhase(part, phase);
}

QCoro::Task<void> Session::waitForNews(Part part, qint64 untilMs)
{
    const SyncPhase phase = m_phases[int(part)];
    setPhase(part, SyncPhase::Waiting, untilMs);
    if (!m_stopped && nowMs() < untilMs)
        co_await sleep(untilMs - nowMs());
    setPhase(part, phase);
}

QCoro::Task<bool> Session::mayAsk(Part part, Manners manners)
{
    const bool inFront = manners == Manners::Foreground;
    m_inFront += inFront;
    while (!m_stopped) {
        const qint64 until = m_budget->blockedUntil(manners, nowMs(), random());
        if (until > 0)
            co_await waitUntil(part, until);
        else if (!inFront && m_inFront > 0)
            co_await m_frontEmpty;
        else
            co_return true;
    }
    asked(manners);
    co_return false;
}

void Session::asked(Manners manners)
{
    if (manners == Manners::Foreground && --m_inFront == 0)
        m_frontEmpty.wakeAll();
}

void Session::answered(const std::optional<domain::Error> &error)
{
    m_budget->note(m_client->budget(), m_client->requestCount());
    if (error && error->kind == domain::ErrorKind::RateLimited) {
        const bool known = m_budget->pausedUntil(nowMs()) > 0; // what was under way beside the first to hear it
        const qint64 until = m_budget->pause(error->retryAtMs, nowMs(), random());
        if (!known)
            log({.kind = domain::SyncEventKind::RateLimited, .untilMs = until});
    }
    tell();
}

QCoro::Task<void> Session::pushEnded()
{
    while (m_pushing && !m_stopped)
        co_await m_pushEnded;
}

void Session::beginPush()
{
    m_pushing = true;
}

void Session::endPush()
{
    m_pushing = false;
    m_pushEnded.wakeAll();
}

QCoro::Task<Result<store::MergeReport>> Session::counted(QFuture<Result<store::MergeReport>> merging)
{
    ++m_merging;
    const Result<store::MergeReport> merged = co_await merging;
    --m_merging;
    m_mergeEnded.wakeAll();
    co_return merged;
}

QCoro::Task<Result<store::MergeReport>> Session::merge(QList<domain::Run> runs, qint64 mark,
                                                       std::optional<store::PullCursor> cursor, bool linkOnly)
{
    m_memory->freshen(runs, mark);
    return counted(m_store->mergeRuns(std::move(runs), std::move(cursor), linkOnly));
}

QCoro::Task<Result<store::MergeReport>> Session::keepPage(QList<domain::Run> runs, qint64 mark, store::PageNote note)
{
    m_memory->freshen(runs, mark);
    return counted(m_store->pull().keepPage(std::move(runs), std::move(note)));
}

bool Session::isNewChat(const QString &runId)
{
    constexpr qsizetype most = 50'000;
    if (m_chats.contains(runId))
        return false;
    if (m_chats.size() >= most)
        m_chats.clear();
    m_chats.insert(runId);
    return true;
}

QCoro::Task<Result<void>> Session::note(QString runId, domain::Feedback feedback, qint64 mark)
{
    if (m_memory->confirmedSince(runId, mark))
        co_return Result<void>();
    ++m_merging;
    const QFuture<Result<void>> noting = m_store->noteServerFeedback(runId, feedback);
    const Result<void> noted = co_await noting;
    --m_merging;
    m_mergeEnded.wakeAll();
    co_return noted;
}

QCoro::Task<void> Session::mergeEnded()
{
    while (m_merging > 0 && !m_stopped)
        co_await m_mergeEnded;
}

QCoro::Task<void> Session::cycleEnded()
{
    while (m_cycling && !m_stopped)
        co_await m_cycleEnded;
}

void Session::beginCycle()
{
    m_cycling = true;
}

void Session::endCycle()
{
    m_cycling = false;
    m_cycleEnded.wakeAll();
}

void Session::resetProgress()
{
    m_phases[0] = m_phases[1] = SyncPhase::Idle;
    m_waits[0] = m_waits[1] = 0;
    const SyncProgress before = std::exchange(m_progress, {});
    m_progress.checkedMs = before.checkedMs;
    m_progress.pending = before.pending;
    m_progress.mayNotRate = before.mayNotRate;
    m_progress.scope = before.scope;
    m_progress.outOfScope = before.outOfScope;
    m_progress.vanished = before.vanished;
    m_progress.lostVerdicts = before.lostVerdicts;
    m_progress.unreadable = before.unreadable;
    m_requestsBefore = m_client->requestCount();
}

void Session::setPhase(Part part, SyncPhase phase, qint64 waitUntilMs)
{
    m_phases[int(part)] = phase;
    m_waits[int(part)] = waitUntilMs;
    tell();
}

void Session::report(const std::function<void(SyncProgress &)> &change)
{
    change(m_progress);
    tell();
}

void Session::log(domain::SyncEvent event) const
{
    event.atMs = nowMs();
    if (onEvent)
        onEvent(event);
}

void Session::tell()
{
    if (m_stopped)
        return;
    const int shown = urgency(m_phases[1]) > urgency(m_phases[0]) ? 1 : 0;
    m_progress.phase = m_phases[shown];
    m_progress.waitUntilMs = m_waits[shown];
    m_progress.requests = m_client->requestCount() - m_requestsBefore;
    if (onChanged)
        onChanged();
}

} // namespace tidemark::sync
