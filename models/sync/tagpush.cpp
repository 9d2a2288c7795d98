// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/tagpush.h"
#include "domain/runparser.h"
#include "sync/delivery.h"
#include "sync/scopefollow.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using QCoro::Task;
using store::PushOutcome;
using store::TagEntry;
using Kind = PushOutcome::Kind;

static constexpr int mostAtOnce = 500;

namespace {

/// The verdict of the same run is remembered under its plain id.
QString memoryKey(const QString &runId)
{
    return u"tags of "_s + runId;
}

/// Puts the run as the server has it into the cache: the lists show its tags from there once nothing waits any more.
Task<Result<domain::Run>> readRun(SessionPtr session, QString runId)
{
    api::Client *client = &session->client();
    const qint64 mark = session->memory().mark();
    auto asking = askNow<domain::Run>(session, [client, runId] { return client->run(runId); });
    const Result<domain::Run> run = co_await asking;
    if (!run || session->isStopped())
        co_return run;
    auto merging = session->merge({*run}, mark, {});
    const Result<store::MergeReport> merged = co_await merging;
    if (!merged)
        co_return merged.error();
    co_return run;
}

Task<PushOutcome> deliverTags(SessionPtr session, TagEntry entry)
{
    const QString runId = entry.runId;
    if (!domain::isRunId(runId)) // such an id can stand in no address
        co_return outcomeOf({ErrorKind::Invalid, u"this id is none of the server's"_s}, 1, session->nowMs(), 0);
    const Result<domain::Run> before = co_await readRun(session, runId);
    if (!before)
        co_return co_await afterError(session, runId, entry.attempts, before.error());
    if (entry.edit.neededFor(before->tags).isEmpty())
        co_return PushOutcome{Kind::Confirmed, {}, {}, 0};
    api::Client *client = &session->client();
    const QStringList tags = entry.edit.appliedTo(before->tags);
    auto writing = askNow<void>(session, [client, runId, tags] { return client->setTags(runId, tags); });
    const Result<void> written = co_await writing;
    if (!written)
        co_return co_await afterError(session, runId, entry.attempts, written.error());
    const Result<domain::Run> now = co_await readRun(session, runId);
    if (!now)
        co_return co_await afterError(session, runId, entry.attempts, now.error());
    if (entry.edit.neededFor(now->tags).isEmpty())
        co_return PushOutcome{Kind::Confirmed, {}, {}, 0};
    // Not the attempts: those that the connection spoiled say nothing about what the server wants.
    const int times = session->memory().noteWithoutEffect(memoryKey(runId));
    co_return outcomeWithoutEffect(times, session->nowMs(), session->random());
}

/// Does one entry's turn; the error that ends the round, if it is one.
Task<std::optional<Error>> sendOne(SessionPtr session, QString runId, PushReport *report, PushTally *tally)
{
    const QFuture<Result<std::optional<TagEntry>>> beginning = session->store().tags().begin(runId);
    const Result<std::optional<TagEntry>> begun = co_await beginning;
    if (!begun)
        co_return begun.error();
    if (!*begun)
        co_return std::nullopt;
    const TagEntry entry = **begun;
    PushOutcome outcome;
    if (session->isStopped())
        outcome = outcomeOf({ErrorKind::Cancelled, {}}, 1, session->nowMs(), 0);
    else
        outcome = co_await deliverTags(session, entry);
    if (outcome.kind != Kind::Retry && outcome.kind != Kind::Parked)
        session->memory().forget(memoryKey(runId));
    tally->add(runId, outcome);
    report->confirmed += outcome.kind == Kind::Confirmed;
    report->refused += outcome.kind == Kind::Refused;
    report->gone += outcome.kind == Kind::Gone;
    report->parked += outcome.kind == Kind::Parked;
    report->retried += outcome.kind == Kind::Retry;
    if (outcome.kind == Kind::Confirmed)
        session->report([](domain::SyncProgress &progress) { ++progress.pushed; });
    if (!session->mayStore())
        co_return std::nullopt; // the store finds it as interrupted when it opens
    const QFuture<Result<void>> settling = session->store().tags().settle(runId, entry.rev, outcome);
    const Result<void> settled = co_await settling;
    if (!settled)
        co_return settled.error();
    const bool waits = outcome.kind == Kind::Parked || outcome.kind == Kind::Retry;
    co_return waits &&outcome.error.httpStatus != 200 && stopsQueue(outcome.error) ? std::optional(outcome.error)
                                                                                   : std::nullopt;
}

} // namespace

Task<void> pushTags(SessionPtr session, bool ignoreDelays, PushReport *report)
{
    QHash<QString, qint64> tried; // by run: the rev that had its turn
    PushTally tally;
    while (!session->isStopped() && !report->stoppedBy) {
        const qint64 until = ignoreDelays ? std::numeric_limits<qint64>::max() : session->nowMs();
        const QFuture<Result<QList<TagEntry>>> reading =
            session->store().tags().due(until, mostAtOnce + int(tried.size()));
        const Result<QList<TagEntry>> due = co_await reading;
        if (!due) {
            report->stoppedBy = due.error();
            break;
        }
        QStringList turn;
        for (const TagEntry &entry : *due) {
            if (tried.value(entry.runId, -1) == entry.rev)
                continue;
            tried.insert(entry.runId, entry.rev);
            turn.append(entry.runId);
        }
        if (turn.isEmpty())
            break;
        const Result<void> ours = co_await makeSureOfProject(session);
        if (!ours) {
            report->stoppedBy = ours.error();
            break;
        }
        session->setPhase(Session::Part::Push, domain::SyncPhase::Pushing);
        for (const QString &runId : std::as_const(turn)) {
            if (session->isStopped() || report->stoppedBy)
                break;
            report->stoppedBy = co_await sendOne(session, runId, report, &tally);
        }
        tally.tell(*session);
        co_await refreshPending(session);
    }
}

} // namespace tidemark::sync
