// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/windowcheck.h"
#include "sync/gone.h"
#include "sync/lookagain.h"
#include "sync/synclog.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Result;
using QCoro::Task;
using store::PullBook;
using store::ReadWindow;

static constexpr qint64 dayMs = 24LL * 3'600'000;
/// A run that lists do not hold though the server has it is asked for no more often than this.
static constexpr qint64 askAgainMs = 7 * dayMs;

/// The loss that is known: what waits and what left within a day.
static Task<Result<store::Vanished>> vanished(SessionPtr session)
{
    const QFuture<Result<store::Vanished>> asking = session->store().pull().vanished(session->nowMs() - dayMs);
    co_return co_await asking;
}

/// Somebody agreed, less than a day ago, that many runs leave.
static Task<bool> isAgreed(SessionPtr session)
{
    const QFuture<Result<qint64>> asking = session->store().pull().lastTime(u"consent"_s);
    const Result<qint64> agreed = co_await asking;
    const qint64 age = agreed ? session->nowMs() - *agreed : -1;
    co_return agreed &&*agreed > 0 && age >= 0 && age < dayMs;
}

Task<Result<void>> letVanish(SessionPtr session)
{
    const Result<store::Vanished> state = co_await vanished(session);
    if (!state)
        co_return state.error();
    const bool many = isMassLoss(state->waiting + state->left, state->kept + state->left);
    bool agreed = false;
    if (many)
        agreed = co_await isAgreed(session);
    const qint64 shown = many && !agreed ? state->waiting : 0;
    session->report([shown](domain::SyncProgress &progress) { progress.vanished = shown; });
    if (state->waiting == 0 || shown > 0)
        co_return Result<void>();
    const QFuture<Result<int>> leaving = session->store().pull().letVanish(session->nowMs());
    const Result<int> left = co_await leaving;
    if (left && *left > 0)
        session->log({.kind = domain::SyncEventKind::RunGone, .count = *left});
    co_return left ? Result<void>() : Result<void>(left.error());
}

/// What lists of a narrow scope cannot hold: runs that are kept for another reason.
static Task<QStringList> listable(SessionPtr session, QStringList ids)
{
    const domain::PullScope scope = session->progress().scope;
    if (scope.models.isEmpty() && scope.tags.isEmpty() && scope.thumbs == domain::PullScope::Thumbs::Any)
        co_return ids;
    QStringList held;
    for (const QString &id : std::as_const(ids)) {
        const QFuture<Result<qint64>> finding = session->store().ridOf(id);
        const Result<qint64> rid = co_await finding;
        if (!rid || session->isStopped())
            continue;
        const QFuture<Result<domain::RunDetail>> reading = session->store().detail(*rid);
        const Result<domain::RunDetail> detail = co_await reading;
        if (detail && scope.holds(detail->run, detail->rootId))
            held.append(id);
    }
    co_return held;
}

/// Asks for each by its id. Ends early when so many are gone that somebody must agree first.
static Task<Result<void>> askFor(SessionPtr session, QStringList ids)
{
    const Result<store::Vanished> known = co_await vanished(session);
    if (!known)
        co_return known.error();
    const bool agreed = co_await isAgreed(session);
    qint64 lost = known->waiting + known->left;
    for (const QString &id : std::as_const(ids)) {
        if (!agreed && isMassLoss(lost, known->kept + known->left))
            co_return Result<void>();
        co_await session->pushEnded();
        if (session->isStopped())
            co_return stoppedError();
        const Result<Whereabouts> found = co_await lookFor(session, id, Session::Manners::Background);
        if (!found)
            co_return found.error();
        if (session->isStopped())
            co_return stoppedError();
        if (*found == Whereabouts::Renamed || *found == Whereabouts::Unclear)
            continue;
        lost += *found == Whereabouts::Gone ? 1 : 0;
        const QFuture<Result<void>> noting =
            session->store().pull().noteAsked(id, *found == Whereabouts::Gone, session->nowMs());
        const Result<void> noted = co_await noting;
        if (!noted)
            co_return noted;
    }
    co_return Result<void>();
}

static Task<Result<PullReport>> readOnce(SessionPtr session, ReadWindow window)
{
    // A little more than there was, so that one page shows its own end.
    constexpr int more = 20;
    ReadPlan plan = planFor(session->progress().scope, qMax<qint64>(0, window.fromMs - 1'000));
    plan.untilMs = window.untilMs;
    plan.pageSize = int(qMin<qint64>(window.runs + window.runs / 8 + more, session->options().pages.most));
    plan.collect = true;
    PageReader reader(session, plan);
    co_return co_await reader.read();
}

/// False when it stopped in the middle of the window.
static Task<Result<bool>> checkOne(SessionPtr session, ReadWindow window)
{
    const Result<PullReport> first = co_await readOnce(session, window);
    if (!first || !first->complete || session->isStopped())
        co_return first ? Result<bool>(false) : Result<bool>(first.error());
    const QFuture<Result<QStringList>> comparing =
        session->store().pull().absentIn(window, first->seen, session->nowMs() - askAgainMs);
    const Result<QStringList> missing = co_await comparing;
    if (!missing)
        co_return missing.error();
    QStringList absent = co_await listable(session, *missing);
    if (absent.isEmpty() || session->isStopped())
        co_return true;
    // One list may have had a bad moment; what two of them do not hold is worth a question each.
    const Result<PullReport> second = co_await readOnce(session, window);
    if (!second || !second->complete)
        co_return second ? Result<bool>(false) : Result<bool>(second.error());
    const QSet<QString> seen = second->seen;
    absent.removeIf([&seen](const QString &id) { return seen.contains(id); });
    const Result<void> asked = co_await askFor(session, absent);
    if (!asked)
        co_return asked.error();
    co_return true;
}

static Task<void> tellCount(SessionPtr session, qint64 sinceMs)
{
    const QFuture<Result<store::CheckCount>> counting = session->store().pull().checkedSince(sinceMs);
    const Result<store::CheckCount> count = co_await counting;
    if (!count)
        co_return;
    session->report([&count](domain::SyncProgress &progress) {
        progress.rechecked = count->done;
        progress.toRecheck = count->total;
    });
}

Task<Result<bool>> checkWindows(SessionPtr session, CheckPlan plan)
{
    const qint64 startedAt = session->client().requestCount();
    // What is older is kept for a reason of its own; lists are not asked for it.
    const qint64 oldestMs = session->progress().scope.fromMs();
    std::optional<ReadWindow> last;
    for (;;) {
        if (session->isStopped())
            co_return stoppedError();
        if (plan.mostRequests > 0 && session->client().requestCount() - startedAt >= plan.mostRequests)
            co_return false;
        if (plan.reports)
            co_await tellCount(session, plan.beforeMs);
        const QFuture<Result<std::optional<ReadWindow>>> finding = session->store().pull().dueWindow(
            plan.beforeMs, session->nowMs(), qMax(plan.sinceMs, oldestMs), session->options().pages.most);
        Result<std::optional<ReadWindow>> window = co_await finding;
        if (!window)
            co_return window.error();
        // Reading a window makes it young. One that stays old anyhow must not be read for ever.
        if (!window->has_value() || *window == last)
            co_return true;
        last = *window;
        (**window).fromMs = qMax((**window).fromMs, oldestMs);
        const Result<bool> whole = co_await checkOne(session, **window);
        if (!whole || !*whole)
            co_return whole;
    }
}

Task<Result<void>> retryPoisoned(SessionPtr session)
{
    constexpr int mostAtOnce = 10;
    PullBook *book = &session->store().pull();
    const QFuture<Result<QList<store::PoisonedTime>>> asking = book->poisoned();
    const Result<QList<store::PoisonedTime>> times = co_await asking;
    if (!times)
        co_return times.error();
    int tried = 0;
    for (const store::PoisonedTime &time : *times) {
        const qint64 age = session->nowMs() - time.triedMs;
        if ((age >= 0 && age < dayMs) || tried++ >= mostAtOnce)
            continue;
        const Result<PullReport> read = co_await readOnce(session, {time.fromMs, time.untilMs, 0, 0});
        if (!read || session->isStopped())
            co_return read ? stoppedError() : read.error();
        if (!read->complete || !read->poisoned.isEmpty())
            continue;
        const QFuture<Result<void>> forgetting = book->forgetPoison(time.fromMs);
        co_await forgetting;
    }
    const QFuture<Result<QList<store::PoisonedTime>>> counting = book->poisoned();
    const Result<QList<store::PoisonedTime>> left = co_await counting;
    const qint64 count = left ? left->size() : 0;
    session->report([count](domain::SyncProgress &progress) { progress.unreadable = count; });
    co_return Result<void>();
}

} // namespace tidemark::sync
