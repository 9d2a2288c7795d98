// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushplan.h"

namespace tidemark::sync {

static constexpr int fewestOfAPage = 4;

ReadingPlan planReading(const QList<store::RunPlace> &places, int mostRuns)
{
    ReadingPlan plan;
    for (qsizetype first = 0; first < places.size();) {
        ReadingPlan::Window window;
        qsizetype next = first;
        // The first run is the window's beginning, whatever lies before it.
        for (int runs = 1; next < places.size() && runs <= mostRuns;) {
            window.times.insert(places.at(next).createdMs, places.at(next).runId);
            window.runs = runs;
            if (++next < places.size())
                runs += places.at(next).gap;
        }
        if (window.times.size() >= fewestOfAPage) {
            plan.windows.append(window);
            first = next;
        } else {
            plan.singles.append(places.at(first++).runId);
        }
    }
    return plan;
}

int costOf(Way way, int verdicts, int readings)
{
    return way == Way::OneByOne ? 3 * verdicts : 1 + 2 * readings;
}

Way wayFor(int verdicts, int readings, int affordable)
{
    const int single = costOf(Way::OneByOne, verdicts, readings);
    return single <= affordable || single <= costOf(Way::Together, verdicts, readings) ? Way::OneByOne : Way::Together;
}

int affordable(int most, const api::RateBudget &budget, qint64 nowMs)
{
    const bool limited = budget.total > 0 && budget.remaining >= 0 && budget.resetMs > nowMs;
    return limited ? qMin(most, budget.remaining / 2) : most;
}

} // namespace tidemark::sync
