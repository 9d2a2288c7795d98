// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"
#include "sync/backoff.h"
#include "sync/link.h"
#include "sync/push.h"
#include "sync/synclog.h"
#include "sync/viewreader.h"
#include <QCoroFuture>
#include <QEventLoop>

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using domain::SyncPhase;
using domain::SyncProgress;
using QCoro::Task;

/// A run that was refreshed less than this ago is fresh.
static constexpr qint64 freshMs = 5'000;
/// A store that needs longer for what was begun is not waited for.
static constexpr int longestGoodbyeMs = 2'000;
static constexpr qsizetype mostRemembered = 1'000;

/// True when only a person can help: no use in asking again by itself.
static bool needsSomebody(const Error &error)
{
    return error.kind == ErrorKind::Unauthorised || error.kind == ErrorKind::Forbidden ||
           error.kind == ErrorKind::Usage || error.kind == ErrorKind::OtherProject;
}

Engine::Engine(api::Client *client, store::Store *store, const domain::Clock *clock, EngineOptions options,
               QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_syncTimer(this)
    , m_pushTimer(this)
{
    m_syncTimer.setSingleShot(true);
    m_pushTimer.setSingleShot(true);
    connect(&m_syncTimer, &QTimer::timeout, this, [this] { beginCycle({.ignoreDelays = m_failures > 0}); });
    connect(&m_pushTimer, &QTimer::timeout, this, &Engine::beginPush);
    connect(m_store, &store::Store::outboxChanged, this, &Engine::onOutboxChanged);
}

Engine::~Engine()
{
    // The loop below runs whatever else waits in it: none of that may begin anything.
    m_leaving = true;
    m_automatic = false;
    m_syncTimer.stop();
    m_pushTimer.stop();
    closeSession();
    // What still waits for the store ends now, so that nothing of ours outlives client, store and clock.
    QEventLoop goodbye;
    connect(this, &Engine::stopped, &goodbye, &QEventLoop::quit);
    QTimer::singleShot(longestGoodbyeMs, &goodbye, &QEventLoop::quit);
    if (m_running > 0)
        goodbye.exec(QEventLoop::ExcludeUserInputEvents);
    if (const SessionPtr session = m_closed.lock())
        session->abandon();
}

void Engine::openSession()
{
    if (m_session)
        return;
    m_session = std::make_shared<Session>(m_client, m_store, m_clock, m_options, m_memory, m_budget);
    m_session->onChanged = [this] {
        m_progress = m_session->progress();
        Q_EMIT progressChanged(m_progress);
    };
    m_session->onEvent = [this](const domain::SyncEvent &event) {
        if (m_chronicle.isNews(event))
            Q_EMIT eventHappened(event);
    };
}

void Engine::closeSession()
{
    if (!m_session)
        return;
    const SessionPtr session = std::exchange(m_session, nullptr);
    m_cycling = m_pushing = m_pushAgain = m_refreshing = false;
    m_nextCycle.reset();
    m_closed = session;
    session->stop();
    m_client->cancelAll();
}

void Engine::start()
{
    m_automatic = true;
    signedIn();
}

void Engine::stop()
{
    m_automatic = false;
    m_syncTimer.stop();
    m_pushTimer.stop();
    const bool wasBusy = m_running > 0; // then the last task tells
    closeSession();
    m_progress.phase = SyncPhase::Idle;
    m_progress.waitUntilMs = 0;
    Q_EMIT progressChanged(m_progress);
    if (!wasBusy)
        Q_EMIT stopped();
}

void Engine::syncNow(bool full)
{
    const bool wasBlocked = std::exchange(m_blocked, false);
    beginCycle({.full = full, .takeBack = wasBlocked, .ignoreDelays = true});
}

void Engine::signedIn()
{
    if (m_leaving)
        return;
    m_blocked = false;
    openSession();
    log(m_chronicle.signedIn());
    m_session->report([](SyncProgress &progress) { progress.mayNotRate = false; });
    beginCycle({.takeBack = true, .ignoreDelays = true});
}

void Engine::goOn()
{
    constexpr qint64 justNowMs = 5'000; // a network that comes and goes tells it many times
    const qint64 since = m_clock->nowMs() - m_begunMs;
    const bool justBegun = since >= 0 && since < justNowMs;
    if (!m_automatic || !m_session || m_cycling || justBegun || m_progress.phase == SyncPhase::SignIn)
        return;
    m_session->log({.kind = domain::SyncEventKind::NetworkChanged});
    beginCycle({.ignoreDelays = true});
}

void Engine::log(const QList<domain::SyncEvent> &events) const
{
    for (const domain::SyncEvent &event : events)
        m_session->log(event);
}

Task<SyncProgress> Engine::runOnce(bool pull, bool push, bool full)
{
    openSession();
    m_blocked = false;
    const CyclePlan plan{
        .pull = pull, .push = push, .full = full, .takeBack = true, .ignoreDelays = true, .untilNothingIsLeft = true};
    ++m_running;
    return runCycle(this, m_session, plan);
}

void Engine::beginCycle(CyclePlan plan)
{
    if (m_leaving)
        return;
    openSession();
    plan.pull = m_pullEnabled;
    plan.push = m_pushEnabled && !m_blocked;
    plan.recheck = m_clock->nowMs() - m_recheckedMs >= m_options.recheckMs;
    if (plan.recheck)
        m_recheckedMs = m_clock->nowMs();
    m_syncTimer.stop();
    if (m_cycling) {
        plan.full = plan.full || (m_nextCycle && m_nextCycle->full);
        plan.takeBack = plan.takeBack || (m_nextCycle && m_nextCycle->takeBack);
        m_nextCycle = plan;
        return;
    }
    m_cycling = true;
    m_begunMs = m_clock->nowMs();
    ++m_running;
    runCycle(this, m_session, plan);
}

Task<SyncProgress> Engine::runCycle(EnginePtr engine, SessionPtr session, CyclePlan plan)
{
    const std::optional<Error> error = co_await syncOnce(session, plan);
    SyncProgress progress = session->progress();
    progress.error = error;
    progress.phase = phaseAfter(error);
    if (engine && engine->m_session == session)
        engine->cycleEnded(error);
    if (engine)
        engine->taskEnded();
    co_return progress;
}

void Engine::cycleEnded(const std::optional<Error> &error)
{
    m_cycling = false;
    const qint64 nextTryMs = error ? afterError(*error) : 0;
    log(m_chronicle.afterPull(m_session->progress(), error, m_clock->nowMs(), nextTryMs));
    if (!error) {
        m_failures = 0;
        m_session->setPhase(Session::Part::Pull, SyncPhase::Idle);
        if (m_automatic)
            m_syncTimer.start(m_options.intervalMs);
    }
    Q_EMIT finished(m_progress);
    if (!m_session)
        return; // somebody stopped us on hearing it
    if (m_nextCycle) {
        const CyclePlan plan = *std::exchange(m_nextCycle, std::nullopt);
        beginCycle(plan);
    } else if (m_automatic && !error) {
        ++m_running;
        lookForRetries(this, m_session);
    }
}

qint64 Engine::afterError(const Error &error)
{
    qCInfo(lcSync) << "sync ended:" << error.kind << error.detail;
    const SyncPhase phase = phaseAfter(error);
    m_session->report([&](SyncProgress &progress) { progress.error = error; });
    m_blocked = m_blocked || needsSomebody(error);
    if (needsSomebody(error) && error.kind != ErrorKind::Forbidden) {
        m_session->setPhase(Session::Part::Pull, phase);
        return 0;
    }
    if (error.kind == ErrorKind::Forbidden) { // reading goes on
        m_session->setPhase(Session::Part::Pull, phase);
        if (m_automatic && !m_cycling)
            m_syncTimer.start(m_options.intervalMs);
        return 0;
    }
    const qint64 wait = backoffMs(++m_failures, m_session->random());
    const qint64 nextTryMs = m_clock->nowMs() + wait;
    m_session->setPhase(Session::Part::Pull, phase, nextTryMs);
    if (m_automatic && !m_cycling)
        m_syncTimer.start(std::chrono::milliseconds(wait));
    return nextTryMs;
}

void Engine::onOutboxChanged()
{
    if (m_session) {
        m_session->newsCame();
        refreshPending(m_session);
    }
    if (!m_automatic || !m_session || !m_pushEnabled || m_blocked)
        return;
    m_pushAgain = m_pushing;
    // While the server cannot be reached the next sync brings them all.
    if (m_failures == 0 && !m_pushing)
        m_pushTimer.start(m_options.pushDelayMs);
}

void Engine::beginPush()
{
    if (!m_session || m_pushing || m_blocked)
        return;
    m_pushing = true;
    m_pushAgain = false;
    ++m_running;
    runPush(this, m_session, std::exchange(m_pushAll, false));
}

Task<void> Engine::runPush(EnginePtr engine, SessionPtr session, bool ignoreDelays)
{
    const PushReport report = co_await pushDue(session, ignoreDelays);
    co_await refreshPending(session);
    if (engine && engine->m_session == session)
        engine->pushEnded(report.stoppedBy);
    if (engine)
        engine->taskEnded();
}

void Engine::pushEnded(const std::optional<Error> &error)
{
    m_pushing = false;
    if (error) {
        const qint64 nextTryMs = afterError(*error);
        log(m_chronicle.after(m_session->progress(), error, m_clock->nowMs(), nextTryMs));
        return;
    }
    if (m_pushAgain) {
        m_pushTimer.start(m_options.pushDelayMs);
        return;
    }
    ++m_running;
    lookForRetries(this, m_session);
}

Task<void> Engine::lookForRetries(EnginePtr engine, SessionPtr session)
{
    const QFuture<Result<qint64>> asking = session->store().nextDueMs();
    const Result<qint64> next = co_await asking;
    if (engine && engine->m_session == session && next && *next > 0)
        engine->scheduleRetry(*next);
    if (engine)
        engine->taskEnded();
}

void Engine::scheduleRetry(qint64 dueMs)
{
    if (!m_automatic || m_pushing || m_pushTimer.isActive() || !m_pushEnabled)
        return;
    constexpr qint64 least = 1'000;
    constexpr qint64 most = 300'000;
    const qint64 left = dueMs - m_clock->nowMs();
    // No next try is ever so far away: the clock was set back since.
    m_pushAll = left > most;
    m_pushTimer.start(std::chrono::milliseconds(m_pushAll ? least : qMax(least, left)));
}

void Engine::refreshRun(const QString &runId)
{
    m_wantedRun = runId;
    if (m_session && !m_refreshing)
        beginRefresh();
}

void Engine::beginRefresh()
{
    const QString runId = std::exchange(m_wantedRun, QString());
    const qint64 now = m_clock->nowMs();
    const bool fresh = m_refreshed.contains(runId) && now - m_refreshed.value(runId) < freshMs;
    if (runId.isEmpty() || fresh || !m_pullEnabled)
        return;
    if (m_refreshed.size() > mostRemembered)
        m_refreshed.clear();
    m_refreshed.insert(runId, now);
    m_refreshing = true;
    ++m_running;
    runRefresh(this, m_session, runId);
}

Task<void> Engine::runRefresh(EnginePtr engine, SessionPtr session, QString runId)
{
    const Result<void> refreshed = co_await refreshOne(session, runId, Session::Manners::Foreground);
    if (!refreshed)
        qCInfo(lcSync) << "the opened run was not refreshed:" << refreshed.error().kind;
    if (engine && engine->m_session == session) {
        engine->m_refreshing = false;
        engine->beginRefresh();
    }
    if (engine)
        engine->taskEnded();
}

void Engine::askForViews()
{
    if (!m_session) {
        Q_EMIT viewsRead({{}, {}, Error{ErrorKind::Unauthorised, QStringLiteral("nobody has signed in")}});
        return;
    }
    ++m_running;
    runViews(this, m_session);
}

Task<void> Engine::runViews(EnginePtr engine, SessionPtr session)
{
    const domain::LunaryViews views = co_await readViews(session);
    if (!engine)
        co_return;
    Q_EMIT engine->viewsRead(views);
    if (engine)
        engine->taskEnded();
}

void Engine::taskEnded()
{
    if (--m_running == 0 && !m_session)
        Q_EMIT stopped();
}

} // namespace tidemark::sync
