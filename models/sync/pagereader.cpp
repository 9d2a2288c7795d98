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

/// Pages that wait to be stored while the next one is asked for: together they cost the disk far less. More would only
/// take memory.
static constexpr size_t mostUnderWay = 11;
static constexpr qint64 firstScreen = 100;

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
    // What is under way looks at this object until it is here.
    if (m_next)
        (void)co_await std::exchange(m_next, std::nullopt).value();
    auto storing = stored(0);
    const Result<void> kept = co_await storing;
    if (!taken || !kept)
        co_return taken ? kept.error() : taken.error();
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
        Page page = takePage(*step, answer.page->serverDateMs, answer.mark);
        const bool more = *step == PageWalk::Step::More && (mostPages == 0 || pages < mostPages);
        // The server works on the next page while this one is stored.
        if (more)
            m_next = askPage();
        // With a cursor none passes one that was lost; else a page is kept before the next one comes. Whoever waits for
        // the first runs sees them at once.
        const bool mayWait = more && m_plan.cursor && m_report.received >= firstScreen;
        page.note.more = mayWait;
        m_storing.push_back(storePage(std::move(page)));
        auto storing = stored(mayWait ? mostUnderWay : 0);
        const Result<void> kept = co_await storing;
        if (!kept || *step == PageWalk::Step::Done)
            co_return kept;
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

PageReader::Page PageReader::takePage(PageWalk::Step step, qint64 serverDateMs, qint64 mark)
{
    Page page;
    page.runs = m_walk.takeFresh();
    page.mark = mark;
    page.nextMs = m_walk.sinceMs();
    for (const domain::Run &run : std::as_const(page.runs)) {
        page.ids.append(run.id);
        if (run.type == domain::RunType::Chat && run.parentId.isEmpty())
            page.loneChats.append(run.id);
    }
    page.tellsProject = !page.runs.isEmpty() && !page.runs.first().projectId.isEmpty();
    if (m_plan.cursor && !page.runs.isEmpty()) {
        const qint64 serverNowMs = serverDateMs > 0 ? serverDateMs : m_session->nowMs();
        page.note.from = m_plan.cursor;
        m_plan.cursor = cursorAfter(*m_plan.cursor, page.runs, serverNowMs, m_session->options().overlapMs);
        page.note.cursor = m_plan.cursor;
    }
    m_newestMs = qMax(m_newestMs, m_walk.newestMs());
    m_unnoted += page.runs.size();
    const bool isEnd = step == PageWalk::Step::Done;
    const qint64 untilMs = readUntil(isEnd, serverDateMs);
    page.poison = poisonMet(isEnd, untilMs);
    page.note.window = windowRead(untilMs);
    return page;
}

QCoro::Task<Result<void>> PageReader::storePage(Page page)
{
    // Before the page: a place that is noted twice does no harm, one that is not would never be tried again.
    std::optional<QFuture<Result<void>>> noting;
    if (page.poison)
        noting = m_session->store().pull().notePoison(*page.poison);
    if (!page.ids.isEmpty() || page.note.window) {
        auto merging = m_session->keepPage(std::move(page.runs), page.mark, page.note);
        const Result<store::MergeReport> merged = co_await merging;
        if (!merged)
            co_return merged.error();
        if (page.tellsProject) // the store took them, so it is ours
            m_session->noteOurProject();
        count(page, *merged);
    }
    if (noting) {
        const Result<void> noted = co_await *noting;
        if (!noted)
            co_return noted.error();
    }
    if (m_session->isStopped())
        co_return stoppedError();
    if (!m_plan.onPage || page.ids.isEmpty())
        co_return Result<void>();
    const QFuture<Result<void>> telling = m_plan.onPage(page.ids, page.nextMs);
    const Result<void> told = co_await telling;
    co_return m_session->isStopped() ? stoppedError() : told;
}

QCoro::Task<Result<void>> PageReader::stored(size_t mostUnderWay)
{
    Result<void> all;
    while (m_storing.size() > mostUnderWay) {
        auto first = std::move(m_storing.front());
        m_storing.pop_front();
        const Result<void> kept = co_await first;
        if (all && !kept)
            all = kept;
    }
    co_return all;
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

std::optional<store::PoisonedTime> PageReader::poisonMet(bool isEnd, qint64 untilMs)
{
    if (m_poisonedMs < 0 || (untilMs <= m_poisonedMs && !isEnd))
        return {};
    const qint64 nowMs = m_session->nowMs();
    const qint64 fromMs = std::exchange(m_poisonedMs, -1);
    return store::PoisonedTime{fromMs, qMax(untilMs, fromMs + 1'000), nowMs, nowMs};
}

std::optional<store::ReadWindow> PageReader::windowRead(qint64 untilMs)
{
    if (!m_plan.notesWindow || untilMs <= m_notedMs)
        return {};
    return store::ReadWindow{std::exchange(m_notedMs, untilMs), untilMs, m_session->nowMs(),
                             std::exchange(m_unnoted, 0)};
}

void PageReader::count(const Page &page, const store::MergeReport &merged)
{
    m_report.received += page.ids.size();
    if (m_plan.collect)
        m_report.seen += QSet<QString>(page.ids.begin(), page.ids.end());
    // With a sample most exchanges wait for a conversation that never comes: each is worth one search only.
    for (const QString &id : page.loneChats) {
        if (merged.leftOut > 0 ? m_session->isNewChat(id) : merged.added > 0)
            m_report.loneChats.append(id);
    }
    m_session->report([&](domain::SyncProgress &progress) {
        progress.pulled += page.ids.size();
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
