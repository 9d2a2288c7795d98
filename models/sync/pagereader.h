// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"
#include <deque>
#include <QSet>

namespace tidemark::sync {

/// What a reading of pages did.
struct PullReport
{
    qint64 received = 0;  ///< runs, repeats dropped
    int badRuns = 0;      ///< elements that are no runs
    bool complete = true; ///< false when it ended at EngineOptions::maxPages
    bool firstPull = false;
    QList<qint64> poisoned; ///< seconds after which lies a run that the server could not give
    QStringList loneChats;  ///< exchanges that do not tell their conversation, of pages that held something new
    QSet<QString> seen;     ///< ids, where ReadPlan::collect asked for them
};

/// Which runs to read: created after `fromMs`, those of the scope or with a thumb, with a cursor that goes along or
/// not.
struct ReadPlan
{
    qint64 fromMs = 0;
    api::ThumbQuery thumb = api::ThumbQuery::Any;
    std::optional<store::PullCursor> cursor = {};
    QStringList models = {}; ///< the server sends only these; empty for all
    QStringList tags = {};
    qint64 untilMs = 0;       ///< created before; 0 for no end
    int pageSize = 0;         ///< of the first page; 0 for the usual one
    int mostPages = 0;        ///< of this reading; 0 for EngineOptions::maxPages
    bool collect = false;     ///< fill PullReport::seen
    bool notesWindow = false; ///< all of the scope is read: remember of which times
    /// After each page, with the ids that it held and where the next one begins.
    std::function<QFuture<domain::Result<void>>(QStringList, qint64)> onPage = {};
};

/// What the server may filter by itself; the store filters whatever comes once more.
[[nodiscard]] ReadPlan planFor(const domain::PullScope &scope, qint64 fromMs);

/// Reads pages oldest first into the store until there are no more. Lets a push go first before each page. Must live
/// until its read() has ended.
class PageReader
{
public:
    PageReader(SessionPtr session, ReadPlan plan);

    [[nodiscard]] QCoro::Task<domain::Result<PullReport>> read();

private:
    /// An answer with what has to be known of its question.
    struct Asked
    {
        domain::Result<api::RunPage> page;
        qint64 tookMs = 0;
        qint64 mark = 0; ///< PushMemory::mark before asking
    };
    using Pending = std::optional<QCoro::Task<Asked>>;
    /// A page on its way into the store.
    struct Page
    {
        QList<domain::Run> runs;
        QStringList ids;
        QStringList loneChats; ///< of these, see PullReport
        bool tellsProject = false;
        qint64 mark = 0;
        store::PageNote note;
        std::optional<store::PoisonedTime> poison;
        qint64 nextMs = 0; ///< where the next page begins
    };

    /// The page where the walk stands, once no push is under way.
    QCoro::Task<Asked> askPage();
    QCoro::Task<domain::Result<void>> takeEach(int mostPages);
    [[nodiscard]] domain::Result<PageWalk::Step> walkOn(const Asked &answer);
    /// The page that the walk has just accepted, with all that is to be noted of it.
    [[nodiscard]] Page takePage(PageWalk::Step step, qint64 serverDateMs, qint64 mark);
    /// The page goes into the store and into the books.
    QCoro::Task<domain::Result<void>> storePage(Page page);
    /// Until at most so many pages are on their way; the error of the first that was not kept.
    QCoro::Task<domain::Result<void>> stored(size_t mostUnderWay);
    QCoro::Task<domain::Result<void>> takeFailure(domain::Error error);
    QCoro::Task<domain::Result<void>> canAnswer();
    /// Up to where everything was read, when that is further than before.
    [[nodiscard]] std::optional<store::ReadWindow> windowRead(qint64 untilMs);
    /// What could not be read before `untilMs`.
    [[nodiscard]] std::optional<store::PoisonedTime> poisonMet(bool isEnd, qint64 untilMs);
    void count(const Page &page, const store::MergeReport &merged);
    [[nodiscard]] qint64 readUntil(bool isEnd, qint64 serverDateMs) const;

    SessionPtr m_session;
    ReadPlan m_plan;
    PageWalk m_walk;
    PullReport m_report;
    Pending m_next; ///< asked for while the page before is stored
    std::deque<QCoro::Task<domain::Result<void>>> m_storing;
    qint64 m_notedMs = 0;     ///< everything before was noted as read
    qint64 m_unnoted = 0;     ///< runs since then
    qint64 m_newestMs = 0;    ///< of all pages
    qint64 m_poisonedMs = -1; ///< after this lies a run that was stepped round; -1 for none
};

/// The error of a coroutine that found its session stopped.
[[nodiscard]] domain::Error stoppedError();

} // namespace tidemark::sync
