// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include "store/pulltypes.h"
#include <QHash>
#include <utility>

namespace tidemark::sync {

/// The whole second that lies before `createdMs`, as epoch milliseconds: "created after" it holds every run of that
/// time again, also those whose microseconds the server does not tell. Never negative. Pure.
[[nodiscard]] qint64 secondBefore(qint64 createdMs);

/// The cursor after a page: never back, never beyond the server's time plus overlap, since a run that a wrong clock
/// dated into the future must not hide those of the years before. Pure.
[[nodiscard]] store::PullCursor cursorAfter(const store::PullCursor &before, const QList<domain::Run> &runs,
                                            qint64 serverNowMs, qint64 overlapMs);

/// How big pages are and when they grow.
struct PageLimits
{
    int first = 50;
    int most = 1'000;
    qint64 quickMs = 1'000;        ///< faster answers let the page grow
    qint64 smallBytes = 4LL << 20; ///< so do smaller ones
};

/// Decides which page comes next when runs are read oldest first by time; knows nothing of network or store. OFFSET
/// (page > 0) is used only inside one second that holds more runs than a page, and to step round a page that the
/// server cannot give.
class PageWalk
{
public:
    enum class Step { More, Done, NotNewer, NotSorted };
    enum class Retry { Smaller, StepRound, GiveUp };

    /// Runs created after `fromMs`, which is cut to a whole second.
    explicit PageWalk(qint64 fromMs, PageLimits limits = {});

    [[nodiscard]] qint64 sinceMs() const { return m_since; }
    [[nodiscard]] int limit() const { return m_limit; }
    [[nodiscard]] int page() const { return m_page; }

    /// Takes an answer that took `tookMs` and moves on. NotNewer: the server dropped the date filter; NotSorted: it
    /// dropped the order; nothing of such a page may be believed.
    [[nodiscard]] Step accept(const api::RunPage &page, qint64 tookMs);
    /// Of the last accepted page: the runs that this walk had not met before, and the newest creation time (0: none).
    [[nodiscard]] const QList<domain::Run> &fresh() const { return m_fresh; }
    [[nodiscard]] QList<domain::Run> takeFresh() { return std::exchange(m_fresh, {}); }
    [[nodiscard]] qint64 newestMs() const { return m_newest; }
    /// Takes a failure. Smaller: ask again; StepRound: the run at this place was given up, ask again behind it.
    [[nodiscard]] Retry fail(const domain::Error &error);

private:
    [[nodiscard]] Step check(const api::RunPage &page);
    void moveOn(bool mayGrow);

    PageLimits m_limits;
    qint64 m_since;
    int m_limit;
    int m_failedLimit; ///< smallest page that failed at this place
    int m_page = 0;
    int m_steps = 0;               ///< runs given up in a row
    int m_lastFull = 0;            ///< rows of the last full page
    QHash<QString, qint64> m_seen; ///< runs at or after m_since that were met already
    QList<domain::Run> m_fresh;
    qint64 m_newest = 0;
};

} // namespace tidemark::sync
