// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pagewalk.h"
#include <functional>
#include <QCoroTask>

namespace tidemark::sync {

/// How the engine behaves. The defaults are those of the app; tests bring their own time and chance.
struct EngineOptions
{
    int intervalMs = 60'000;              ///< between the end of a sync and the next one
    int pushDelayMs = 150;                ///< between a verdict and its push, so that quick keys become one write
    qint64 overlapMs = 15LL * 60 * 1'000; ///< of recent runs, read again on each sync
    qint64 recheckMs = 15LL * 60 * 1'000; ///< between looks at what of the last day has not ended
    PageLimits pages;
    int maxPages = 0;       ///< stop pulling after so many pages; 0 for no limit
    int linksPerSync = 300; ///< families read in one automatic sync; runOnce reads all
    int parallelPushes = 4;
    int batchAbove = 20;     ///< more verdicts go together by ingest where that takes fewer requests; see wayFor
    int batchSize = 100;     ///< runs in one ingest
    int mostOfAWindow = 500; ///< runs in a page that is read for some of them
    int retryRounds = 5;     ///< how often runOnce waits for verdicts that are to be tried again
    /// 0 to 1; empty takes Qt's generator.
    std::function<double()> random;
    /// Waits so many milliseconds; empty takes a timer that stop() ends at once.
    std::function<QCoro::Task<void>(qint64)> wait;
};

} // namespace tidemark::sync
