// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/error.h"
#include "domain/pullscope.h"
#include <optional>
#include <QString>

namespace tidemark::domain {

/// What sync is doing, for the bar below and the command line.
struct SyncProgress
{
    SyncPhase phase = SyncPhase::Idle;
    qint64 pulled = 0;  ///< runs received since the start of this sync
    qint64 added = 0;   ///< of them, runs that were not here
    qint64 updated = 0; ///< of them, runs that were known and changed
    qint64 pushed = 0;  ///< verdicts confirmed in this sync
    qint64 pending = 0; ///< verdicts not yet confirmed
    qint64 requests = 0;
    int leftOut = 0;         ///< runs that the server could not give, since the start of this sync
    qint64 checkedMs = 0;    ///< when the last pull ended well; 0 for never
    qint64 waitUntilMs = 0;  ///< for Waiting and Offline: when it goes on
    bool firstPull = false;  ///< the cache was empty when this pull began
    bool full = false;       ///< this sync looks at every run again
    bool mayNotRate = false; ///< the server takes no verdict from this role: they wait, reading goes on
    PullScope scope = {};    ///< what is kept of the server's runs
    qint64 outOfScope = 0;   ///< runs of the server that the scope leaves out, as last counted
    qint64 rechecked = 0;    ///< runs read again, of a check of every run that is under way
    qint64 toRecheck = 0;    ///< all of them; 0 when no such check is under way
    qint64 vanished = 0;     ///< runs that the server no longer has, so many that somebody must agree before they leave
    qint64 lostVerdicts = 0; ///< confirmed verdicts that the server lost, so many that it looks like a restored backup
    qint64 unreadable = 0;   ///< places where the server cannot give a run
    std::optional<Error> error;
    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

} // namespace tidemark::domain
