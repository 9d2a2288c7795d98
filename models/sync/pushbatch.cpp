// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/delivery.h"
#include "sync/feedbackreader.h"
#include "sync/push.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// The part of Pusher that sends a long backlog: many runs in one ingest, read before and after by pages.
namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Feedback;
using domain::Result;
using QCoro::Task;
using store::OutboxEntry;
using store::PushOutcome;

/// Of one ingest; the server takes 20 MB.
static constexpr qsizetype mostBytes = 4 << 20;

static Result<Feedback> resultOf(const FeedbackReading &reading, const QString &runId)
{
    if (reading.found.contains(runId))
        return reading.found.value(runId);
    return reading.failed.value(runId, Error{ErrorKind::Protocol, u"the server did not tell of this run"_s});
}

static QList<api::FeedbackEvent> eventsOf(const QList<Sending> &batch, qint64 nowMs)
{
    QList<api::FeedbackEvent> events;
    for (const Sending &sending : batch)
        events.append({sending.entry.runId, sending.toSend, nowMs});
    return events;
}

Task<Pusher::Round> Pusher::nextBatch(QList<OutboxEntry> due)
{
    const EngineOptions &options = m_session->options();
    QHash<QString, qsizetype> bytes;
    QStringList runIds;
    for (const OutboxEntry &entry : std::as_const(due)) {
        const domain::VerdictChange change = entry.inflight.followedBy(entry.patch);
        bytes.insert(entry.runId, QJsonDocument(change.toJson()).toJson(QJsonDocument::Compact).size());
        runIds.append(entry.runId);
    }
    // Neighbours in time share a page; what the cache does not hold comes last.
    QList<store::RunPlace> places = co_await placesOf(m_session, runIds);
    QStringList ordered;
    for (const store::RunPlace &place : std::as_const(places)) {
        runIds.removeOne(place.runId);
        ordered.append(place.runId);
    }
    ordered += runIds;
    Round round;
    qsizetype sum = 0;
    for (const QString &runId : std::as_const(ordered)) {
        sum += bytes.value(runId);
        if (!round.runIds.isEmpty() && (sum > mostBytes || round.runIds.size() >= options.batchSize))
            break;
        round.runIds.append(runId);
    }
    const qsizetype known = qMin(places.size(), round.runIds.size());
    const ReadingPlan plan = planReading(places.first(known), options.mostOfAWindow);
    const int readings = plan.requests() + int(round.runIds.size() - known);
    const int spend =
        affordable(costOf(Way::OneByOne, options.batchAbove, 0), m_session->client().budget(), m_session->nowMs());
    round.cost = costOf(Way::Together, int(round.runIds.size()), readings);
    round.way = wayFor(int(round.runIds.size()), readings, spend);
    co_return round;
}

Task<void> Pusher::sendBatch(QStringList runIds)
{
    QList<OutboxEntry> entries;
    QStringList begun;
    for (const QString &runId : std::as_const(runIds)) {
        const std::optional<OutboxEntry> entry = co_await begin(runId);
        if (isOver() && !entry)
            break;
        if (entry) {
            entries.append(*entry);
            begun.append(entry->runId);
        }
    }
    const FeedbackReading reading = co_await readFeedbacks(m_session, begun, Manners::Background);
    QList<Sending> batch;
    for (const OutboxEntry &entry : std::as_const(entries)) {
        Sending sending{entry, {}, {}, false};
        Result<Feedback> theirs = resultOf(reading, entry.runId);
        const std::optional<PushOutcome> outcome = co_await prepare(m_session, &sending, theirs);
        if (outcome)
            co_await settle(entry.runId, *outcome);
        else
            batch.append(sending);
    }
    if (!batch.isEmpty())
        co_await finishBatch(batch);
}

/// Why the ingest took none, or refused this one.
static std::optional<Error> refusalOf(const Result<QList<api::IngestResult>> &results, const QString &runId)
{
    if (!results)
        return results.error();
    for (const api::IngestResult &result : *results) {
        if (result.runId == runId && !result.success)
            return Error{ErrorKind::Invalid, result.error, 200};
    }
    return std::nullopt;
}

Task<void> Pusher::finishBatch(QList<Sending> batch)
{
    api::Client *client = &m_session->client();
    const QList<api::FeedbackEvent> events = eventsOf(batch, m_session->nowMs());
    auto asking = askNow<QList<api::IngestResult>>(
        m_session, [client, events] { return client->ingestFeedback(events); }, Manners::Background);
    const Result<QList<api::IngestResult>> results = co_await asking;
    QStringList written;
    for (const Sending &sending : std::as_const(batch)) {
        if (!refusalOf(results, sending.entry.runId))
            written.append(sending.entry.runId);
    }
    const FeedbackReading reading = co_await readFeedbacks(m_session, written, Manners::Background);
    for (const Sending &sending : std::as_const(batch)) {
        const QString runId = sending.entry.runId;
        const std::optional<Error> refusal = refusalOf(results, runId);
        PushOutcome outcome;
        if (!refusal)
            outcome = co_await prove(m_session, sending, resultOf(reading, runId));
        else if (results.ok() || stopsQueue(*refusal))
            outcome = co_await afterError(m_session, sending.entry.runId, sending.entry.attempts, *refusal);
        else // the server will not have them together: one bad verdict must not hold the others back
            outcome = co_await deliver(m_session, sending.entry);
        co_await settle(runId, outcome);
    }
}

} // namespace tidemark::sync
