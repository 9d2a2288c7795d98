// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feedbackreader.h"
#include "sync/delivery.h"
#include <QCoroFuture>
#include <QSet>

namespace tidemark::sync {

using domain::Error;
using domain::Feedback;
using domain::Result;
using QCoro::Task;

namespace {

/// One reading on its way.
struct Reader
{
    SessionPtr session;
    Manners manners;
    QStringList waiting; ///< to be asked for one by one
    FeedbackReading reading;
    std::optional<Error> stopped;
};

/// Takes the wanted runs of a page out of `times`; how many there were.
int takeFrom(const api::RunPage &page, int limit, QMultiMap<qint64, QString> &times, FeedbackReading &reading)
{
    const QSet<QString> wanted(times.cbegin(), times.cend());
    int taken = 0;
    for (const domain::Run &run : page.runs) {
        if (wanted.contains(run.id)) {
            reading.found.insert(run.id, run.feedback);
            ++taken;
        }
    }
    // Whatever lies at or before the page's end was either there or will not come by pages.
    const qint64 end = page.runs.isEmpty() ? times.lastKey() : page.runs.last().createdMs;
    const bool full = page.received >= limit;
    times.removeIf([&](const auto &entry) { return !full || entry.key() <= end; });
    return taken;
}

/// Mostly one page; more where the server has runs that the cache does not know.
Task<void> readWindow(Reader *reader, ReadingPlan::Window window)
{
    api::Client *client = &reader->session->client();
    QMultiMap<qint64, QString> times = window.times;
    while (!times.isEmpty() && !reader->stopped) {
        api::RunQuery query;
        query.sinceMs = secondBefore(times.firstKey());
        query.untilMs = times.lastKey() + 1'000;
        query.limit = window.runs + window.runs / 10 + 20; // there may be more of them in the same second
        auto asking = askNow<api::RunPage>(
            reader->session, [client, query] { return client->runs(query); }, reader->manners);
        const Result<api::RunPage> page = co_await asking;
        if (!page && stopsQueue(page.error()))
            reader->stopped = page.error();
        const bool usable = page.ok() && (page->runs.isEmpty() || page->runs.first().createdMs >= *query.sinceMs);
        if (!usable || takeFrom(*page, query.limit, times, reader->reading) == 0)
            co_return;
    }
}

Task<void> readSingles(Reader *reader)
{
    while (!reader->waiting.isEmpty() && !reader->stopped) {
        const QString id = reader->waiting.takeFirst();
        const Result<Feedback> feedback = co_await readFeedback(reader->session, id, reader->manners);
        if (feedback)
            reader->reading.found.insert(id, *feedback);
        else
            reader->reading.failed.insert(id, feedback.error());
        if (!feedback && stopsQueue(feedback.error()))
            reader->stopped = feedback.error();
    }
}

} // namespace

Task<QList<store::RunPlace>> placesOf(SessionPtr session, QStringList runIds)
{
    if (session->isStopped())
        co_return {};
    const QFuture<Result<QList<store::RunPlace>>> finding = session->store().placesOf(runIds);
    const Result<QList<store::RunPlace>> places = co_await finding;
    co_return places ? *places : QList<store::RunPlace>();
}

Task<FeedbackReading> readFeedbacks(SessionPtr session, QStringList runIds, Manners manners)
{
    Reader reader{session, manners, {}, {}, {}};
    const QList<store::RunPlace> places = co_await placesOf(session, runIds);
    const ReadingPlan plan = planReading(places, session->options().mostOfAWindow);
    for (const ReadingPlan::Window &window : plan.windows)
        co_await readWindow(&reader, window);
    for (const QString &id : std::as_const(runIds)) {
        if (!reader.reading.found.contains(id))
            reader.waiting.append(id);
    }
    std::vector<Task<void>> askers;
    for (int i = 0; i < session->options().parallelPushes; ++i)
        askers.push_back(readSingles(&reader));
    for (Task<void> &asker : askers)
        co_await asker;
    for (const QString &id : std::as_const(reader.waiting))
        reader.reading.failed.insert(id, reader.stopped.value_or(Error{domain::ErrorKind::Cancelled, {}}));
    co_return reader.reading;
}

} // namespace tidemark::sync
