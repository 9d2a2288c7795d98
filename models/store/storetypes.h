// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rundetail.h"
#include "store/outboxtypes.h"
#include "store/pulltypes.h"
#include <functional>
#include <QHash>
#include <QString>

namespace tidemark::store {

/// Where one server and project is kept: `directory` holds work.sqlite and cache.sqlite.
struct StoreOptions
{
    QString directory;
    QString server;  ///< address, stored with the files; another one is refused
    QString project; ///< project id, likewise; empty when not known
    QString rater;   ///< who judges here, written to the ledger
};

struct OpenReport
{
    bool cacheRebuilt = false;  ///< the cache was damaged and set aside; a pull fills it again
    bool workRecovered = false; ///< work was damaged and recovered from its rows or a backup
    bool readOnly = false;      ///< nothing can be saved: rating is off
    QString setAside;           ///< where the damaged file is
    friend bool operator==(const OpenReport &, const OpenReport &) = default;
};

struct MergeReport
{
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int leftOut = 0; ///< not known here and outside of the scope
    friend bool operator==(const MergeReport &, const MergeReport &) = default;
};

enum class ConflictChoice { KeepMine, KeepTheirs, WriteNew };

/// Where a run lies among the others of the cache, by time.
struct RunPlace
{
    QString runId;
    qint64 createdMs = 0;
    int gap = 0; ///< runs after the place before this one up to here, itself included; 1,000 for as many or more
    friend bool operator==(const RunPlace &, const RunPlace &) = default;
};

/// Numbers beside the queues; kept by triggers and small indexes, never by a scan.
struct QueueCounts
{
    qint64 inbox = 0; ///< answers without a thumb that are neither skipped nor deferred
    qint64 all = 0;
    qint64 down = 0;
    qint64 up = 0;
    qint64 commented = 0;
    qint64 skipped = 0;
    qint64 flagged = 0;
    qint64 conflicts = 0;
    qint64 unsynced = 0; ///< pending, sending, parked
    qint64 refused = 0;  ///< refused and gone
    qint64 deferred = 0;
    friend bool operator==(const QueueCounts &, const QueueCounts &) = default;
};

struct FacetValue
{
    QString value;
    qint64 count = 0;
    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};
enum class FacetKind { Type, Model, Tag, User, Status, Reason };

/// What becomes of a run's verdict, from what is shown of it; runs on the work file's writer thread.
using ChangeFor = std::function<domain::VerdictChange(const domain::Feedback &shown)>;

/// Local states of a run; each has a queue, none is ever written as a verdict.
enum class Mark { Skipped, Flagged, Deferred };

/// What an undo or redo did.
struct UndoReport
{
    bool done = false; ///< false when there was nothing to undo or redo
    QString runId;
    qint64 rid = 0;
    domain::VerdictChange change; ///< what was written, empty for marks
    int runs = 0;                 ///< how many the act was about; `runId` is the first of them
    friend bool operator==(const UndoReport &, const UndoReport &) = default;
};

struct Throughput
{
    qint64 verdictsToday = 0; ///< since local midnight, undone ones left out
    qint64 verdictsLastHour = 0;
    double medianSeconds = 0; ///< of the last 100 verdicts
    friend bool operator==(const Throughput &, const Throughput &) = default;
};

struct CheckReport
{
    bool cacheOk = false;
    bool workOk = false;
    QStringList problems;
    qint64 runs = 0;
    qint64 verdicts = 0;
    qint64 unsynced = 0;
};

/// Called on a reader thread for each run of an export, newest first; false stops.
using LabelledVisitor = std::function<bool(const domain::LabelledRun &)>;

} // namespace tidemark::store
