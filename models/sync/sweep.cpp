// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sweep.h"
#include "sync/ask.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

QString sweptName()
{
    return u"thumbs"_s;
}

/// What the server says of one run's feedback goes into the store. A run that it cannot tell of stays as it is.
static QCoro::Task<Result<void>> lookAgain(SessionPtr session, QString id)
{
    api::Client *client = &session->client();
    const qint64 mark = session->memory().mark();
    auto pending = ask<domain::Feedback>(session, Session::Part::Pull, Session::Manners::Background,
                                         [client, id] { return client->feedback(id); });
    const Result<domain::Feedback> feedback = co_await pending;
    if (session->isStopped())
        co_return stoppedError();
    if (!feedback) {
        const ErrorKind kind = feedback.error().kind;
        if (kind == ErrorKind::Gone || kind == ErrorKind::Server || kind == ErrorKind::Invalid)
            co_return Result<void>();
        co_return feedback.error();
    }
    auto noting = session->note(id, *feedback, mark);
    co_return co_await noting;
}

/// Runs that have a thumb here and were not met.
static QCoro::Task<Result<void>> lookAtMissing(SessionPtr session)
{
    store::PullBook *book = &session->store().pull();
    const QFuture<Result<QStringList>> ending = book->endSweep();
    const Result<QStringList> missing = co_await ending;
    if (!missing)
        co_return missing.error();
    for (const QString &id : *missing) {
        co_await session->pushEnded();
        if (session->isStopped())
            co_return stoppedError();
        const Result<void> looked = co_await lookAgain(session, id);
        if (!looked)
            co_return looked;
    }
    const QFuture<Result<void>> noting = book->noteTime(sweptName(), session->nowMs());
    co_return co_await noting;
}

QCoro::Task<Result<PullReport>> sweepThumbs(SessionPtr session, int mostPages)
{
    store::PullBook *book = &session->store().pull();
    const QFuture<Result<qint64>> asking = book->lastTime(u"sweep"_s);
    const Result<qint64> from = co_await asking;
    if (!from)
        co_return from.error();
    ReadPlan plan;
    plan.fromMs = *from;
    plan.thumb = api::ThumbQuery::UpOrDown;
    plan.mostPages = mostPages;
    plan.onPage = [book](const QStringList &ids, qint64 nextMs) { return book->noteSwept(ids, nextMs); };
    PageReader reader(session, plan);
    Result<PullReport> report = co_await reader.read();
    if (!report || !report->complete || session->isStopped())
        co_return report;
    const Result<void> looked = co_await lookAtMissing(session);
    if (!looked)
        co_return looked.error();
    co_return report;
}

} // namespace tidemark::sync
