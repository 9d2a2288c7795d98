// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pagewalk.h"
#include <climits>

namespace tidemark::sync {

using domain::ErrorKind;

/// More runs in a row than this that the server cannot give are no accident: the server is ill.
static constexpr int mostStepsInARow = 20;

qint64 secondBefore(qint64 createdMs)
{
    return createdMs <= 0 ? 0 : (createdMs - 1) / 1'000 * 1'000;
}

store::PullCursor cursorAfter(const store::PullCursor &before, const QList<domain::Run> &runs, qint64 serverNowMs,
                              qint64 overlapMs)
{
    store::PullCursor cursor = before;
    for (const domain::Run &run : runs) {
        if (run.createdMs >= cursor.createdMs && run.createdMs <= serverNowMs + overlapMs)
            cursor = {run.createdMs, run.id};
    }
    return cursor;
}

PageWalk::PageWalk(qint64 fromMs, PageLimits limits)
    : m_limits(limits)
    , m_since(qMax<qint64>(0, fromMs) / 1'000 * 1'000)
    , m_limit(limits.first)
    , m_failedLimit(INT_MAX)
{}

PageWalk::Step PageWalk::check(const api::RunPage &page)
{
    m_fresh.clear();
    m_newest = 0;
    for (const domain::Run &run : page.runs) {
        if (run.createdMs > 0) { // a time that could not be read says nothing about the filter
            if (run.createdMs < m_since)
                return Step::NotNewer;
            if (run.createdMs < m_newest)
                return Step::NotSorted;
            m_newest = run.createdMs;
        }
        if (!m_seen.contains(run.id))
            m_fresh.append(run);
    }
    return Step::More;
}

PageWalk::Step PageWalk::accept(const api::RunPage &page, qint64 tookMs)
{
    if (const Step step = check(page); step != Step::More) {
        m_fresh.clear();
        return step;
    }
    m_steps = 0;
    // A server with a page limit of its own never fills ours: only a page smaller than the last full one is the end.
    const bool full = page.received >= m_limit || (m_lastFull > 1 && page.received >= m_lastFull);
    if (!full)
        return Step::Done;
    m_lastFull = page.received;
    for (const domain::Run &run : m_fresh)
        m_seen.insert(run.id, run.createdMs);
    moveOn(tookMs < m_limits.quickMs && page.bytes < m_limits.smallBytes);
    return Step::More;
}

void PageWalk::moveOn(bool mayGrow)
{
    const qint64 next = secondBefore(m_newest);
    const bool fits = m_limit * 2 <= m_limits.most;
    if (next > m_since) {
        m_since = next;
        m_page = 0;
        m_failedLimit = INT_MAX;
        m_seen.removeIf([next](const auto &entry) { return entry.value() > 0 && entry.value() < next; });
        m_limit = mayGrow ? qMin(m_limits.most, m_limit * 2) : m_limit;
    } else if (m_page == 0 && fits && m_limit * 2 < m_failedLimit) {
        m_limit *= 2;
    } else if (++m_page; m_page % 2 == 0 && fits && mayGrow) {
        // The same place in the list, by pages of twice the size.
        m_limit *= 2;
        m_page /= 2;
    }
}

PageWalk::Retry PageWalk::fail(const domain::Error &error)
{
    const bool overloaded = error.httpStatus == 502 || error.httpStatus == 503;
    const bool tooLarge = error.kind == ErrorKind::TooLarge || error.httpStatus == 413;
    const bool sizeMayHelp =
        error.kind == ErrorKind::Timeout || tooLarge || (error.kind == ErrorKind::Server && !overloaded);
    if (!sizeMayHelp)
        return Retry::GiveUp;
    m_lastFull = 0;
    if (m_limit > 1) {
        const qint64 offset = qint64(m_page) * m_limit;
        m_failedLimit = qMin(m_failedLimit, m_limit);
        m_limit /= 2;
        m_page = int(offset / m_limit);
        return Retry::Smaller;
    }
    if (error.kind == ErrorKind::Timeout || ++m_steps > mostStepsInARow)
        return Retry::GiveUp;
    m_failedLimit = 1;
    ++m_page;
    return Retry::StepRound;
}

} // namespace tidemark::sync
