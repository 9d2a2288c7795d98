// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/push.h"
#include "sync/delivery.h"
#include "sync/scopefollow.h"
#include "sync/synclog.h"
#include "sync/tagpush.h"
#include <QCoroFuture>

namespace tidemark::sync {

using domain::Result;
using domain::SyncPhase;
using QCoro::Task;
using store::OutboxEntry;
using store::PushOutcome;

/// So many verdicts of one push may hang while the server answers other questions; then it counts as one that hangs.
static constexpr int mostHangs = 3;
/// Entries looked at in one reading of the outbox.
static constexpr int mostAtOnce = 2'000;

Pusher::Pusher(SessionPtr session, bool ignoreDelays)
    : m_session(std::move(session))
    , m_ignoreDelays(ignoreDelays)
    , m_beganMs(m_session->nowMs())
{}

Task<void> Pusher::drain()
{
    while (!isOver()) {
        const QList<OutboxEntry> due = co_await dueNow();
        if (due.isEmpty())
            break;
        const Result<void> ours = co_await makeSureOfProject(m_session);
        if (!ours) {
            m_report.stoppedBy = ours.error();
            break;
        }
        m_session->setPhase(Session::Part::Push, SyncPhase::Pushing);
        const Round round = co_await nextRound(due);
        // A backlog waits for the server's limit here, where what is made meanwhile can still go before it.
        if (const qint64 until = m_session->roomFor(round.cost); round.way == Way::Together && until > 0) {
            co_await m_session->waitForNews(Session::Part::Push, until);
            continue;
        }
        for (const OutboxEntry &entry : due) {
            if (round.runIds.contains(entry.runId))
                m_tried.insert(entry.runId, entry.rev);
        }
        if (round.way == Way::Together) {
            co_await sendBatch(round.runIds);
        } else {
            m_queue = round.runIds;
            std::vector<Task<void>> senders;
            for (int i = 0; i < m_session->options().parallelPushes; ++i)
                senders.push_back(sendOneByOne());
            for (Task<void> &sender : senders)
                co_await sender;
        }
        m_tally.tell(*m_session);
        co_await refreshPending(m_session);
    }
}

Task<Pusher::Round> Pusher::nextRound(QList<OutboxEntry> due)
{
    const qsizetype few = qMin(m_session->options().parallelPushes, m_session->options().batchAbove);
    Round all;
    Round fresh;
    for (const OutboxEntry &entry : std::as_const(due)) {
        all.runIds.append(entry.runId);
        if (entry.queuedAtMs > m_beganMs)
            fresh.runIds.append(entry.runId);
    }
    if (all.runIds.size() <= few)
        co_return all;
    // Somebody looks at what was just made; a backlog can wait for it.
    if (!fresh.runIds.isEmpty() && fresh.runIds.size() <= few)
        co_return fresh;
    co_return co_await nextBatch(due);
}

Task<QList<OutboxEntry>> Pusher::dueNow()
{
    const qint64 until = m_ignoreDelays ? std::numeric_limits<qint64>::max() : m_session->nowMs();
    const QFuture<Result<QList<OutboxEntry>>> reading =
        m_session->store().dueEntries(until, mostAtOnce + int(m_tried.size()));
    const Result<QList<OutboxEntry>> due = co_await reading;
    QList<OutboxEntry> fresh;
    if (!due) {
        m_report.stoppedBy = due.error();
        co_return fresh;
    }
    for (const OutboxEntry &entry : *due) {
        if (m_tried.value(entry.runId, -1) != entry.rev)
            fresh.append(entry);
    }
    co_return fresh;
}

Task<void> Pusher::sendOneByOne()
{
    while (!isOver() && !m_queue.isEmpty()) {
        const QString runId = m_queue.takeFirst();
        const std::optional<OutboxEntry> entry = co_await begin(runId);
        if (!entry)
            continue;
        const PushOutcome outcome = co_await deliver(m_session, *entry);
        co_await settle(runId, outcome);
    }
    // What had no turn keeps its place in the outbox.
    m_queue.clear();
}

Task<std::optional<OutboxEntry>> Pusher::begin(QString runId)
{
    const QFuture<Result<std::optional<OutboxEntry>>> beginning = m_session->store().beginSending(runId);
    const Result<std::optional<OutboxEntry>> begun = co_await beginning;
    if (!begun) {
        m_report.stoppedBy = begun.error();
        co_return std::nullopt;
    }
    if (*begun && m_session->isStopped()) {
        co_await settle(runId, outcomeOf({domain::ErrorKind::Cancelled, {}}, 1, m_session->nowMs(), 0));
        co_return std::nullopt;
    }
    co_return *begun;
}

Task<void> Pusher::settle(QString runId, PushOutcome outcome)
{
    using Kind = PushOutcome::Kind;
    outcome.mayHaveLanded = !m_session->memory().sent(runId).isEmpty();
    if (outcome.kind != Kind::Retry && outcome.kind != Kind::Parked)
        m_session->memory().forget(runId);
    if (outcome.kind == Kind::Confirmed || outcome.kind == Kind::Conflict) {
        m_session->memory().noteConfirmed(runId, outcome.server);
        co_await m_session->mergeEnded();
    }
    const bool alone = co_await hangsAlone(outcome.error);
    count(outcome, alone);
    m_tally.add(runId, outcome);
    if (!m_session->mayStore())
        co_return; // the store finds it as interrupted when it opens
    const QFuture<Result<void>> settling = m_session->store().settle(runId, outcome);
    const Result<void> settled = co_await settling;
    if (!settled && !m_report.stoppedBy)
        m_report.stoppedBy = settled.error();
}

Task<bool> Pusher::hangsAlone(domain::Error error)
{
    if (error.kind != domain::ErrorKind::Timeout || isOver() || ++m_hangs > mostHangs)
        co_return false;
    api::Client *client = &m_session->client();
    auto asking = askNow<void>(m_session, [client] { return client->checkAccess(); });
    const Result<void> access = co_await asking;
    co_return access.ok();
}

void Pusher::count(const PushOutcome &outcome, bool alone)
{
    using Kind = PushOutcome::Kind;
    m_report.confirmed += outcome.kind == Kind::Confirmed;
    m_report.conflicts += outcome.kind == Kind::Conflict;
    m_report.refused += outcome.kind == Kind::Refused;
    m_report.gone += outcome.kind == Kind::Gone;
    m_report.parked += outcome.kind == Kind::Parked;
    m_report.retried += outcome.kind == Kind::Retry;
    const bool failed = outcome.kind == Kind::Parked || outcome.kind == Kind::Retry;
    // 200 is the status of what was answered well and read back otherwise: a matter of that one run.
    if (failed && !alone && outcome.error.httpStatus != 200 && stopsQueue(outcome.error) && !m_report.stoppedBy) {
        qCInfo(lcSync) << "the push stops:" << outcome.error.kind << outcome.error.detail;
        m_report.stoppedBy = outcome.error;
    }
    if (outcome.kind == Kind::Confirmed)
        m_session->report([](domain::SyncProgress &progress) { ++progress.pushed; });
}

Task<void> refreshPending(SessionPtr session)
{
    if (session->isStopped())
        co_return;
    const QFuture<Result<qint64>> counting = session->store().unsyncedCount();
    const Result<qint64> pending = co_await counting;
    if (pending)
        session->report([&](domain::SyncProgress &progress) { progress.pending = *pending; });
}

Task<PushReport> pushDue(SessionPtr session, bool ignoreDelays)
{
    co_await session->pushEnded();
    if (session->isStopped())
        co_return PushReport();
    session->beginPush();
    Pusher pusher(session, ignoreDelays);
    co_await pusher.drain();
    PushReport report = pusher.report();
    co_await pushTags(session, ignoreDelays, &report);
    session->setPhase(Session::Part::Push, SyncPhase::Idle);
    session->endPush();
    // Said of the role, not of one verdict; reading goes on.
    const std::optional<domain::Error> why = report.stoppedBy;
    if (why && why->kind == domain::ErrorKind::Forbidden)
        session->report([](domain::SyncProgress &progress) { progress.mayNotRate = true; });
    else if (report.confirmed > 0)
        session->report([](domain::SyncProgress &progress) { progress.mayNotRate = false; });
    co_return report;
}

} // namespace tidemark::sync
