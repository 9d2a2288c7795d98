// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pagereader.h"
#include "sync/ask.h"
#include "sync/synclog.h"
#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::Result;
using Part = Session::Part;
using Manners = Session::Manners;

Error stoppedError()
{
    return {ErrorKind::Cancelled, u"sync was stopped"_s};
}

static PageLimits limitsOf(const SessionPtr &session, const ReadPlan &plan)
{
    PageLimits limits = session->options().pages;
    if (plan.pageSize > 0)
        limits.first = qBound(1, plan.pageSize, limits.most);
    return limits;
}

ReadPlan planFor(const domain::PullScope &scope, qint64 fromMs)
{
    using Thumbs = domain::PullScope::Thumbs;
    ReadPlan plan;
    plan.fromMs = qMax(fromMs, secondBefore(scope.fromMs()));
    plan.models = scope.models;
    plan.tags = scope.tags;
    if (scope.thumbs != Thumbs::Any)
        plan.thumb = scope.thumbs == Thumbs::Up     ? api::ThumbQuery::Up
                     : scope.thumbs == Thumbs::Down ? api::ThumbQuery::Down
                                                    : api::ThumbQuery::UpOrDown;
    plan.notesWindow = true;
    return plan;
}

PageReader::PageReader(SessionPtr session, ReadPlan plan)
    : m_session(std::move(session))
    , m_plan(std::move(plan))
    , m_walk(m_plan.fromMs, limitsOf(m_session, m_plan))
    , m_notedMs(m_walk.sinceMs())
{}

QCoro::Task<Result<PullReport>> PageReader::read()
{
    const int most = m_plan.mostPages > 0 ? m_plan.mostPages : m_session->options().maxPages;
    const Result<void> taken = co_await takeEach(most);
    // A page that was asked for ahead looks at this object until it is here.
    if (m_next)
        (void)co_await std::exchange(m_next, std::nullopt).value();
    if (!taken)
        co_return taken.error();
    co_return m_report;
}

QCoro::Task<Result<void>> PageReader::takeEach(int mostPages)
{
    for (int pages = 0; mostPages == 0 || pages < mostPages;) {
        if (!m_next)
            m_next = askPage();
        const Asked answer = co_await std::exchange(m_next, std::nullopt).value();
        if (m_session->isStopped())
            co_return stoppedError();
        if (!answer.page) {
            const Result<void> goesOn = co_await takeFailure(answer.page.error());
            if (!goesOn)
                co_return goesOn.error();
            continue;
        }
        const Result<PageWalk::Step> step = walkOn(answer);
        if (!step)
            co_return step.error();
        ++pages;
        // The server works on the next page while this one is stored.
        if (*step == PageWalk::Step::More && (mostPages == 0 || pages < mostPages))
            m_next = askPage();
        const Result<void> stored = co_await storePage(*step, answer.page->serverDateMs, answer.mark);
        if (!stored || *step == PageWalk::Step::Done)
            co_return stored;
    }
    m_report.complete = false;
    co_return Result<void>();
}

QCoro::Task<PageReader::Asked> PageReader::askPage()
{
    co_await m_session->pushEnded();
    const qint64 startedMs = m_session->nowMs();
    const qint64 mark = m_session->memory().mark();
    api::RunQuery query;
    query.sinceMs = m_walk.sinceMs();
    if (m_plan.untilMs > 0)
        query.untilMs = m_plan.untilMs;
    query.models = m_plan.models;
    query.tags = m_plan.tags;
    query.thumb = m_plan.thumb;
    query.limit = m_walk.limit();
    query.page = m_walk.page();
    api::Client *client = &m_session->client();
    auto pending =
        ask<api::RunPage>(m_session, Part::Pull, Manners::Background, [client, query] { return client->runs(query); });
    Result<api::RunPage> page = co_await pending;
    co_return Asked{std::move(page), m_session->nowMs() - startedMs, mark};
}

Result<PageWalk::Step> PageReader::walkOn(const Asked &answer)
{
    const api::RunPage &page = *answer.page;
    const PageWalk::Step step = m_walk.accept(page, answer.tookMs);
    if (step == PageWalk::Step::NotNewer)
        return Error{ErrorKind::Protocol, u"the server ignored the date filter"_s};
    if (step == PageWalk::Step::NotSorted)
        return Error{ErrorKind::Protocol, u"the server ignored the order by date"_s};
    m_session->noteServerDate(page.serverDateMs);
    m_report.badRuns += int(page.bad.size());
    if (!page.bad.isEmpty())
        m_session->log({.kind = domain::SyncEventKind::NotARun, .count = page.bad.size()});
    for (const api::BadRun &bad : page.bad)
        qCWarning(lcSync) << "a page held something that is no run:" << bad.error.detail;
    return step;
}

QCoro::Task<Result<void>> PageReader::storePage(PageWalk::Step step, qint64 serverDateMs, qint64 mark)
{
    const Result<void> kept = co_await keep(serverDateMs, mark);
    if (!kept)
        co_return kept.error();
    if (m_session->isStopped())
        co_return stoppedError();
    const Result<void> noted = co_await note(step == PageWalk::Step::Done, serverDateMs);
    if (!noted)
        co_return noted.error();
    if (m_session->isStopped())
        co_return stoppedError();
    co_return Result<void>();
}

qint64 PageReader::readUntil(bool isEnd, qint64 serverDateMs) const
{
    if (!isEnd)
        return m_walk.page() == 0 ? m_walk.sinceMs() : m_notedMs;
    if (m_plan.untilMs > 0)
        return m_plan.untilMs;
    const qint64 nowMs = serverDateMs > 0 ? serverDateMs : m_session->nowMs();
    return qMin(m_newestMs, nowMs + m_session->options().overlapMs) / 1'000 * 1'000 + 1'000;
}

QCoro::Task<Result<void>> PageReader::note(bool isEnd, qint64 serverDateMs)
{
    m_newestMs = qMax(m_newestMs, m_walk.newestMs());
    m_unnoted += m_walk.fresh().size();
    const qint64 nowMs = m_session->nowMs();
    const qint64 untilMs = readUntil(isEnd, serverDateMs);
    if (m_poisonedMs >= 0 && (untilMs > m_poisonedMs || isEnd)) {
        const store::PoisonedTime time{m_poisonedMs, qMax(untilMs, m_poisonedMs + 1'000), nowMs, nowMs};
        m_poisonedMs = -1;
        const QFuture<Result<void>> noting = m_session->store().pull().notePoison(time);
        const Result<void> noted = co_await noting;
        if (!noted || m_session->isStopped())
            co_return noted;
    }
    if (!m_plan.notesWindow || untilMs <= m_notedMs)
        co_return Result<void>();
    const store::ReadWindow window{m_notedMs, untilMs, nowMs, m_unnoted};
    m_notedMs = untilMs;
    m_unnoted = 0;
    const QFuture<Result<void>> noting = m_session->store().pull().noteWindow(window);
    co_return co_await noting;
}

QCoro::Task<Result<void>> PageReader::keep(qint64 serverDateMs, qint64 mark)
{
    const QList<domain::Run> runs = m_walk.fresh();
    if (runs.isEmpty())
        co_return Result<void>();
    if (m_plan.cursor) {
        const qint64 serverNowMs = serverDateMs > 0 ? serverDateMs : m_session->nowMs();
        m_plan.cursor = cursorAfter(*m_plan.cursor, runs, serverNowMs, m_session->options().overlapMs);
    }
    const Result<store::MergeReport> merged = co_await m_session->merge(runs, mark, m_plan.cursor);
    if (!merged)
        co_return merged.error();
    if (!runs.first().projectId.isEmpty()) // the store took them, so it is ours
        m_session->noteOurProject();
    count(*merged);
    if (!m_plan.onPage || m_session->isStopped())
        co_return Result<void>();
    QStringList ids;
    for (const domain::Run &run : runs)
        ids.append(run.id);
    const QFuture<Result<void>> telling = m_plan.onPage(ids, m_walk.sinceMs());
    co_return co_await telling;
}

void PageReader::count(const store::MergeReport &merged)
{
    const QList<domain::Run> &runs = m_walk.fresh();
    m_report.received += runs.size();
    // With a sample most exchanges wait for a conversation that never comes: each is worth one search only.
    const auto isWorthASearch = [&](const QString &id) {
        return merged.leftOut > 0 ? m_session->isNewChat(id) : merged.added > 0;
    };
    for (const domain::Run &run : runs) {
        if (m_plan.collect)
            m_report.seen.insert(run.id);
        if (run.type == domain::RunType::Chat && run.parentId.isEmpty() && isWorthASearch(run.id))
            m_report.loneChats.append(run.id);
    }
    m_session->report([&](domain::SyncProgress &progress) {
        progress.pulled += runs.size();
        progress.added += merged.added;
        progress.updated += merged.updated;
    });
}

QCoro::Task<Result<void>> PageReader::canAnswer()
{
    api::Client *client = &m_session->client();
    auto newest = ask<void>(m_session, Part::Pull, Manners::Background, [client] { return client->checkAccess(); });
    const Result<void> access = co_await newest;
    if (access || (access.error().kind != ErrorKind::Server && access.error().kind != ErrorKind::TooLarge))
        co_return access;
    // The newest run may be the one that cannot be given.
    const api::RunQuery one{.limit = 1};
    auto oldest =
        ask<api::RunPage>(m_session, Part::Pull, Manners::Background, [client, one] { return client->runs(one); });
    const Result<api::RunPage> page = co_await oldest;
    co_return page ? Result<void>() : Result<void>(page.error());
}

QCoro::Task<Result<void>> PageReader::takeFailure(Error error)
{
    const qint64 sinceMs = m_walk.sinceMs();
    const PageWalk::Retry retry = m_walk.fail(error);
    if (retry == PageWalk::Retry::GiveUp)
        co_return error;
    qCInfo(lcSync) << "a page failed:" << error.kind << "next size" << m_walk.limit();
    if (retry == PageWalk::Retry::Smaller)
        co_return Result<void>();
    // One run cannot be given. A server that is ill altogether looks the same: ask it for something simple.
    auto probing = canAnswer();
    const Result<void> answers = co_await probing;
    if (!answers)
        co_return answers.error();
    qCWarning(lcSync) << "stepped round a run that the server cannot give";
    m_report.poisoned.append(sinceMs);
    m_session->log({.kind = domain::SyncEventKind::SteppedRound, .count = 1});
    m_session->report([](domain::SyncProgress &progress) { ++progress.leftOut; });
    // A sweep by thumb meets few runs: it knows the place less well than a reading of all.
    if (m_plan.notesWindow && m_poisonedMs < 0)
        m_poisonedMs = sinceMs;
    co_return Result<void>();
}

} // namespace tidemark::sync
