// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apitypes.h"
#include "store/storetypes.h"
#include <QMultiMap>

namespace tidemark::sync {

/// How the feedback of many runs is read: by pages of the times where several of them lie, and one by one.
struct ReadingPlan
{
    struct Window
    {
        QMultiMap<qint64, QString> times; ///< wanted runs by creation time
        int runs = 0;                     ///< that the cache knows in it, wanted or not
        friend bool operator==(const Window &, const Window &) = default;
    };
    QList<Window> windows;
    QStringList singles;

    /// Pages and single questions.
    [[nodiscard]] int requests() const { return int(windows.size() + singles.size()); }
    friend bool operator==(const ReadingPlan &, const ReadingPlan &) = default;
};

/// Covers the places (oldest first) by as few windows of at most `mostRuns` runs as can be. A page brings whole runs,
/// so a window with fewer than four wanted ones is read one by one. Pure.
[[nodiscard]] ReadingPlan planReading(const QList<store::RunPlace> &places, int mostRuns);

enum class Way {
    OneByOne, ///< each: read, write, read back
    Together, ///< one ingest for all, with the readings before and after
};

/// Requests that so many verdicts cost, whose feedback is read by `readings` requests. Pure.
[[nodiscard]] int costOf(Way way, int verdicts, int readings);

/// One by one while that costs at most `affordable` requests: it is the way of the dashboard, which asks for the right
/// to rate, and each verdict is there sooner. Beyond that whichever costs fewer. Pure.
[[nodiscard]] Way wayFor(int verdicts, int readings, int affordable);

/// What may be spent on going one by one: at most half of what the server still takes. Pure.
[[nodiscard]] int affordable(int most, const api::RateBudget &budget, qint64 nowMs);

} // namespace tidemark::sync
