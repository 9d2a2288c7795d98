// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"
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
    QSet<QString> swept;    ///< ids of a reading by thumb; otherwise empty
};

/// Which runs to read: created after `fromMs`, all or those with a thumb, with a cursor that goes along or without.
struct ReadPlan
{
    qint64 fromMs = 0;
    api::ThumbQuery thumb = api::ThumbQuery::Any;
    std::optional<store::PullCursor> cursor;
};

/// Reads pages oldest first into the store until there are no more. Lets a push go first before each page. Must live
/// until its read() has ended.
class PageReader
{
public:
    PageReader(SessionPtr session, ReadPlan plan);

    [[nodiscard]] QCoro::Task<domain::Result<PullReport>> read();

private:
    QCoro::Task<domain::Result<api::RunPage>> askPage();
    QCoro::Task<domain::Result<bool>> takePage(api::RunPage page, qint64 tookMs, qint64 mark);
    QCoro::Task<domain::Result<void>> takeFailure(domain::Error error);
    QCoro::Task<domain::Result<void>> canAnswer();
    QCoro::Task<domain::Result<void>> keep(qint64 serverDateMs, qint64 mark);
    void count(const store::MergeReport &merged);

    SessionPtr m_session;
    ReadPlan m_plan;
    PageWalk m_walk;
    PullReport m_report;
};

/// The error of a coroutine that found its session stopped.
[[nodiscard]] domain::Error stoppedError();

} // namespace tidemark::sync
