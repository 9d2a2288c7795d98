// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tidemark::domain {

/// Runs, and how many of them have which thumb.
struct ThumbCount
{
    qint64 runs = 0;
    qint64 up = 0;
    qint64 down = 0;
    friend bool operator==(const ThumbCount &, const ThumbCount &) = default;
};

/// Of one model, tag, user or day. `condition`: what finds just these, in the filter language.
struct StatShare
{
    QString name; ///< for a day: its midnight in epoch milliseconds
    ThumbCount count;
    QString condition;
    friend bool operator==(const StatShare &, const StatShare &) = default;
};

/// Who judged here, of all runs: verdicts of the last 30 days, and the median time of one.
struct RaterShare
{
    QString rater;
    qint64 verdicts = 0;
    double medianSeconds = 0;
    friend bool operator==(const RaterShare &, const RaterShare &) = default;
};

/// What a filter holds, in numbers.
struct Statistics
{
    ThumbCount all;
    qint64 commented = 0;
    qint64 corrected = 0;
    QList<StatShare> days; ///< in order; weeks where there are more than 120 days
    int daysEach = 1;      ///< 7 for weeks
    QList<StatShare> models;
    QList<StatShare> tags;
    QList<StatShare> users;
    QList<StatShare> reasons;
    QList<StatShare> latencies; ///< in growing spans, named by their upper bound in milliseconds; the last is open
    QList<StatShare> costs;     ///< likewise, in US dollars
    QList<RaterShare> raters;
    friend bool operator==(const Statistics &, const Statistics &) = default;
};

/// Down of those judged, 0 to 1; 0 when none was.
[[nodiscard]] inline double downRate(const ThumbCount &count)
{
    const qint64 judged = count.up + count.down;
    return judged == 0 ? 0.0 : double(count.down) / double(judged);
}

} // namespace tidemark::domain
