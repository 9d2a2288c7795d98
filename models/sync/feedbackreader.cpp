// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feedbackreader.h"
#include "sync/delivery.h"
#include <QCoroFuture>
#include <QMultiMap>
#include <QSet>

namespace tidemark::sync {

using domain::Error;
using domain::Feedback;
using domain::Result;

/// A page brings whole runs: fewer wanted ones than this are cheaper by themselves.
static constexpr int fewestOfAPage = 4;
static constexpr int pageSize = 200;

/// Creation times of the runs that the cache knows, oldest first.
static QCoro::Task<QMultiMap<qint64, QString>> timesOf(SessionPtr session, QStringList runIds)
{
    QMultiMap<qint64, QString> times;
    for (const QString &id : std::as_const(runIds)) {
        if (session->isStopped())
            break;
        const QFuture<Result<qint64>> finding = session->store().ridOf(id);
        const Result<qint64> rid = co_await finding;
        if (rid)
            times.insert(*rid >> 12, id); // see RunSummary::rid
    }
    co_return times;
}

/// Takes the wanted runs of a page out of `times`; how many there were.
static int takeFrom(const api::RunPage &page, QMultiMap<qint64, QString> &times, FeedbackReading &reading)
{
    QSet<QString> wanted;
    for (const QString &id : std::as_const(times))
        wanted.insert(id);
    int taken = 0;
    for (const domain::Run &run : page.runs) {
        if (wanted.contains(run.id)) {
            reading.found.insert(run.id, run.feedback);
            ++taken;
        }
    }
    // Whatever lies at or before the page's end was either there or will not come by pages.
    const qint64 end = page.runs.isEmpty() ? times.lastKey() : page.runs.last().createdMs;
    const bool full = page.received >= pageSize;
    times.removeIf([&](const auto &entry) { return !full || entry.key() <= end; });
    return taken;
}

static QCoro::Task<void> readPages(SessionPtr session, QMultiMap<qint64, QString> times, FeedbackReading *reading)
{
    api::Client *client = &session->client();
    while (times.size() >= fewestOfAPage) {
        api::RunQuery query;
        query.sinceMs = secondBefore(times.firstKey());
        query.untilMs = times.lastKey() + 1'000;
        query.limit = pageSize;
        auto asking = askNow<api::RunPage>(session, [client, query] { return client->runs(query); });
        const Result<api::RunPage> page = co_await asking;
        const bool usable = page.ok() && (page->runs.isEmpty() || page->runs.first().createdMs >= *query.sinceMs);
        if (!usable || takeFrom(*page, times, *reading) < fewestOfAPage)
            co_return;
    }
}

QCoro::Task<FeedbackReading> readFeedbacks(SessionPtr session, QStringList runIds)
{
    FeedbackReading reading;
    QMultiMap<qint64, QString> times = co_await timesOf(session, runIds);
    co_await readPages(session, times, &reading);
    std::optional<Error> stopped;
    for (const QString &id : std::as_const(runIds)) {
        if (reading.found.contains(id))
            continue;
        if (stopped) {
            reading.failed.insert(id, *stopped);
            continue;
        }
        const Result<Feedback> feedback = co_await readFeedback(session, id);
        if (feedback) {
            reading.found.insert(id, *feedback);
            continue;
        }
        reading.failed.insert(id, feedback.error());
        if (stopsQueue(feedback.error()))
            stopped = feedback.error();
    }
    co_return reading;
}

} // namespace tidemark::sync
