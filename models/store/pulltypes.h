// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pullscope.h"
#include <optional>
#include <QString>

namespace tidemark::store {

/// Where the pull stands: everything created up to this time has been committed.
struct PullCursor
{
    qint64 createdMs = 0;
    QString lastId;
    friend bool operator==(const PullCursor &, const PullCursor &) = default;
};

/// What became of a scope that was chosen anew.
struct ScopeChange
{
    bool widened = false;   ///< the cursor went back: what was left out comes with the next pull
    bool narrowing = false; ///< runs outside of it have still to leave, see PullBook::narrow
    friend bool operator==(const ScopeChange &, const ScopeChange &) = default;
};

struct NarrowStep
{
    int removed = 0;
    bool more = false;
    friend bool operator==(const NarrowStep &, const NarrowStep &) = default;
};

/// Runs created in [fromMs, untilMs), whole seconds, that were read completely.
struct ReadWindow
{
    qint64 fromMs = 0;
    qint64 untilMs = 0;
    qint64 checkedMs = 0;
    qint64 runs = 0;
    friend bool operator==(const ReadWindow &, const ReadWindow &) = default;
};

/// What the books take down with a page of runs: both or nothing.
struct PageNote
{
    std::optional<PullCursor> from = {}; ///< where the cursor has to stand before; only with `cursor`
    std::optional<PullCursor> cursor = {};
    std::optional<ReadWindow> window = {}; ///< read completely with this page
    bool more = false;                     ///< another page follows soon
};

/// How far a check of every run is.
struct CheckCount
{
    qint64 done = 0;
    qint64 total = 0;
    friend bool operator==(const CheckCount &, const CheckCount &) = default;
};

/// Runs that the server no longer has.
struct Vanished
{
    qint64 waiting = 0; ///< not yet taken out of the lists
    qint64 left = 0;    ///< taken out since `sinceMs`
    qint64 kept = 0;    ///< runs in the lists, the waiting ones included
    friend bool operator==(const Vanished &, const Vanished &) = default;
};

/// A time in which lies a run that the server's lists cannot give.
struct PoisonedTime
{
    qint64 fromMs = 0;
    qint64 untilMs = 0;
    qint64 foundMs = 0;
    qint64 triedMs = 0;
    friend bool operator==(const PoisonedTime &, const PoisonedTime &) = default;
};

} // namespace tidemark::store
