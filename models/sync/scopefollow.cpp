// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/scopefollow.h"
#include "store/cachecare.h"
#include "sync/ask.h"
#include "sync/pagereader.h"
#include "sync/pushrules.h"
#include "sync/synclog.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using QCoro::Task;

Task<Result<void>> followScope(SessionPtr session)
{
    constexpr int atOnce = 500;
    store::PullBook *book = &session->store().pull();
    const QFuture<Result<store::ScopeChange>> adopting = book->adoptScope();
    const Result<store::ScopeChange> change = co_await adopting;
    if (!change)
        co_return change.error();
    for (bool more = change->narrowing; more;) {
        if (session->isStopped())
            co_return stoppedError();
        const QFuture<Result<store::NarrowStep>> narrowing = book->narrow(atOnce);
        const Result<store::NarrowStep> step = co_await narrowing;
        if (!step)
            co_return step.error();
        more = step->more;
    }
    co_return Result<void>();
}

Task<Result<void>> letAge(SessionPtr session)
{
    if (session->progress().scope.keepDays == 0)
        co_return Result<void>();
    // By the server's clock: one here that is years ahead would take out nearly everything.
    const QFuture<Result<bool>> ageing = session->store().care().ageTo(session->serverNowMs());
    const Result<bool> aged = co_await ageing;
    if (!aged || !*aged || session->isStopped())
        co_return aged ? Result<void>() : Result<void>(aged.error());
    const QFuture<Result<domain::PullScope>> reading = session->store().pull().scope();
    const Result<domain::PullScope> scope = co_await reading;
    if (!scope || session->isStopped())
        co_return scope ? stoppedError() : scope.error();
    session->report([&scope](domain::SyncProgress &progress) { progress.scope = *scope; });
    co_return co_await followScope(session);
}

/// What the server has and we have not.
static Task<Result<qint64>> differenceOfCounts(SessionPtr session)
{
    api::Client *client = &session->client();
    auto asking = ask<qint64>(session, Session::Part::Pull, Session::Manners::Background,
                              [client] { return client->countRuns(); });
    const Result<qint64> there = co_await asking;
    if (!there || session->isStopped())
        co_return there ? stoppedError() : there.error();
    const QFuture<Result<qint64>> counting = session->store().pull().keptRuns();
    const Result<qint64> here = co_await counting;
    if (!here)
        co_return here.error();
    co_return qMax<qint64>(0, *there - *here);
}

Task<Result<void>> countOutside(SessionPtr session, bool anew)
{
    constexpr qint64 youngMs = 3'600'000;
    const QString name = u"count"_s;
    store::PullBook *book = &session->store().pull();
    const QFuture<Result<qint64>> reading = book->outOfScope();
    const Result<qint64> before = co_await reading;
    const QFuture<Result<qint64>> askTime = book->lastTime(name);
    const Result<qint64> counted = co_await askTime;
    if (!before || !counted || session->isStopped())
        co_return before ? Result<void>() : Result<void>(before.error());
    const bool everything = session->progress().scope.isEverything();
    const qint64 age = session->nowMs() - *counted;
    qint64 outside = everything ? 0 : *before;
    if (!everything && (anew || *counted == 0 || age < 0 || age > youngMs)) {
        const Result<qint64> difference = co_await differenceOfCounts(session);
        if (session->isStopped())
            co_return stoppedError();
        if (difference)
            outside = *difference;
        else
            qCInfo(lcSync) << "the server did not count its runs:" << difference.error().kind;
        const QFuture<Result<void>> noting = book->noteTime(name, session->nowMs());
        co_await noting;
    }
    session->report([outside](domain::SyncProgress &progress) { progress.outOfScope = outside; });
    if (outside == *before)
        co_return Result<void>();
    const QFuture<Result<void>> noting = book->noteOutOfScope(outside);
    co_return co_await noting;
}

Task<Result<void>> makeSureOfProject(SessionPtr session)
{
    const QString own = session->store().options().project;
    if (session->isOurProject() || own.isEmpty())
        co_return Result<void>();
    api::Client *client = &session->client();
    api::RunQuery query;
    query.sinceMs = 0;
    query.ascending = false;
    query.limit = 1;
    auto asking = ask<api::RunPage>(session, Session::Part::Push, Session::Manners::Foreground,
                                    [client, query] { return client->runs(query); });
    const Result<api::RunPage> page = co_await asking;
    if (session->isStopped())
        co_return stoppedError();
    if (!page) // one run that cannot be given says nothing of the project
        co_return stopsQueue(page.error()) ? Result<void>(page.error()) : Result<void>();
    const QString theirs = page->runs.isEmpty() ? QString() : page->runs.first().projectId;
    if (!theirs.isEmpty() && theirs != own)
        co_return Error{ErrorKind::OtherProject,
                        u"the server gives runs of the project %1, here are those of %2"_s.arg(theirs, own)};
    session->noteOurProject();
    co_return Result<void>();
}

} // namespace tidemark::sync
