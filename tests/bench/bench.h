// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "filledcache.h"
#include "limits.h"
#include "sandboxprocess.h"
#include "table.h"
#include <QStringList>

namespace tidemark::bench {

/// What a run of the bench was asked for.
struct Scale
{
    qint64 runs = 100'000;       ///< in the cache
    qint64 smallRuns = 1'000;    ///< in the other one, to see what grows
    qint64 pulledRuns = 150'000; ///< that the sandbox has
    qint64 firstFill = 20'000;   ///< runs of a pull into an empty cache
    int limitRows = 20'000;
    int rounds = 30;
    int keys = 300;
    int sessionSeconds = 60;
    QStringList only = {}; ///< names of parts; empty for all
    bool isSmoke = false;  ///< everything once, no goals

    [[nodiscard]] bool wants(const QString &part) const { return only.isEmpty() || only.contains(part); }
};

/// What every measurement has at hand.
struct Bench
{
    Scale scale;
    Limits limits;
    Table table;
    QString program; ///< tidemark itself
    QString self;    ///< this bench
};

/// First screens, whole lists, counts, searches and facets.
void measureFilters(Bench &bench, Desk &desk, const RunMaker &maker);
/// The whole list by columns of each kind, and whether the window stands still meanwhile.
void measureSorts(Bench &bench, Desk &desk);
/// Scrolling, and memory with the list open.
void measureList(Bench &bench, Desk &desk);
/// What a key takes that goes to the next run, or gives a thumb and goes there.
struct KeyTimes
{
    double painted = 0; ///< to the next run painted, p99
    double paintedMedian = 0;
    double committed = 0; ///< to the verdict on the disk, p99
    double committedMedian = 0;
    qsizetype presses = 0;
    double perMinute = 0; ///< as fast as the next run was painted
};
[[nodiscard]] KeyTimes pressKeys(Desk &desk, Qt::Key key, int presses);
void measureKeysIdle(Bench &bench, Desk &desk);
/// What does not grow: page, next run and verdict of a small cache beside those of the large one.
struct Growth
{
    double page = 0;
    double next = 0;
    double verdict = 0;
    double perMinute = 0; ///< verdicts that a script of keys gives
};
[[nodiscard]] Growth measureGrowth(const Bench &bench, Desk &desk);
void compareGrowth(Bench &bench, const Growth &small, const Growth &large);
/// A pull behind what the desk holds: its rate, then keys and a session while it goes on.
void measurePull(Bench &bench, Desk &desk, const SandboxProcess &sandbox);
/// A pull into an empty cache.
void measureFirstFill(Bench &bench);
void measureStart(Bench &bench, const FilledCache &cache);
void measureDisk(Bench &bench, const FilledCache &cache);

} // namespace tidemark::bench
