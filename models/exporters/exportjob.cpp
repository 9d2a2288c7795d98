// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportjob.h"
#include "exporters/exportsession.h"
#include "store/deskbook.h"
#include <chrono>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

namespace {

Error cancelledError()
{
    return {ErrorKind::Cancelled, u"the export was cancelled"_s};
}

/// Disk work that is not a read of the store, away from the caller's thread.
template <class T>
QFuture<T> onPool(std::function<T()> work)
{
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

/// Calls `then` on the thread of `context` with what the future brings; a future without a result counts as cancelled.
template <class T, class Function>
void await(QObject *context, const QFuture<Result<T>> &future, Function then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then] {
        watcher->deleteLater();
        const QFuture<Result<T>> done = watcher->future();
        then(done.resultCount() > 0 ? done.result() : Result<T>(cancelledError()));
    });
    watcher->setFuture(future);
}

} // namespace

/// Shared with the threads that work for the job, so that it may go away at any time.
class ExportJob::Private
{
public:
    Private(ExportJob *job, store::Store *from, ExportRequest what)
        : q(job)
        , store(from)
        , filter(what.filter)
        , session(std::in_place, std::move(what))
        , ticker(new QTimer(job))
    {}

    void readJudged();
    void count();
    void visit();
    void placeFiles(qint64 seen);
    void end(const Result<ExportReport> &result);

    ExportJob *q;
    store::Store *store;
    domain::Filter filter;
    std::optional<ExportSession> session;
    QTimer *ticker; ///< belongs to the job, so that it ends on the job's thread
    qint64 total = 0;
    bool started = false;
    bool writeFailed = false;
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> visited = 0;
    std::atomic<qint64> row = 0;
    std::atomic<qint64> rows = 0;
};

void ExportJob::Private::readJudged()
{
    if (cancelled)
        return end(cancelledError());
    await(q, store->desk().pairs(), [this](const Result<QList<store::PairJudgement>> &pairs) {
        if (!pairs)
            return end(pairs.error());
        QList<std::pair<QString, QString>> judged;
        for (const store::PairJudgement &pair : *pairs) {
            if (!pair.equal)
                judged.append({pair.better, pair.worse});
        }
        session->setJudged(judged);
        count();
    });
}

void ExportJob::Private::count()
{
    if (cancelled)
        return end(cancelledError());
    await(q, store->findIds(filter, {}), [this](const Result<QList<qint64>> &ids) {
        if (!ids)
            return end(ids.error());
        total = ids->size();
        visit();
    });
}

void ExportJob::Private::visit()
{
    if (cancelled)
        return end(cancelledError());
    Q_EMIT q->progressed(0, total);
    ticker->start(100ms);
    const auto keepAlive = q->d;
    const auto visitor = [keepAlive](const domain::LabelledRun &run) {
        Private &d = *keepAlive;
        if (d.cancelled)
            return false;
        d.writeFailed = !d.session->add(run);
        ++d.visited;
        return !d.writeFailed;
    };
    await(q, store->visitLabelled(filter, visitor), [this](const Result<qint64> &seen) {
        ticker->stop();
        if (writeFailed)
            return end(session->failure());
        if (!seen)
            return end(seen.error());
        placeFiles(*seen);
    });
}

void ExportJob::Private::placeFiles(qint64 seen)
{
    if (cancelled)
        return end(cancelledError());
    const auto keepAlive = q->d;
    const std::function<Result<ExportReport>()> finish = [keepAlive, seen] {
        return keepAlive->session->finish(seen, [&d = *keepAlive](qint64 row, qint64 rows) {
            d.row = row;
            d.rows = rows;
            return !d.cancelled;
        });
    };
    ticker->start(100ms);
    await(q, onPool(finish), [this](const Result<ExportReport> &result) {
        ticker->stop();
        end(result);
    });
}

void ExportJob::Private::end(const Result<ExportReport> &result)
{
    session.reset(); // takes unfinished files away before anybody hears of the end
    if (result)
        Q_EMIT q->progressed(visited, std::max<qint64>(total, visited));
    Q_EMIT q->finished(result);
}

ExportJob::ExportJob(store::Store *store, ExportRequest request, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>(this, store, std::move(request)))
{
    connect(d->ticker, &QTimer::timeout, this, [this] {
        if (d->rows > 0)
            Q_EMIT writing(d->row, d->rows);
        else
            Q_EMIT progressed(d->visited, d->total);
    });
}

ExportJob::~ExportJob()
{
    d->cancelled = true;
}

void ExportJob::start()
{
    if (std::exchange(d->started, true))
        return;
    const auto keepAlive = d;
    const std::function<Result<void>()> open = [keepAlive] { return keepAlive->session->open(); };
    await(this, onPool(open),
          [this](const Result<void> &opened) { opened ? d->readJudged() : d->end(opened.error()); });
}

void ExportJob::cancel()
{
    d->cancelled = true;
}

} // namespace tidemark::exporters
