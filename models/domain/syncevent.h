// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <optional>
#include <QString>

namespace tidemark::domain {

/// One line of the sync log. Holds kinds, numbers, times and the id of a run, and no text that somebody wrote or sent:
/// so neither a key nor a word of a run can get into the log. Words are made in views/eventwords.
struct SyncEvent
{
    SyncEventKind kind = SyncEventKind::Checked;
    qint64 atMs = 0;    ///< when, by this computer's clock
    qint64 count = 0;   ///< runs or verdicts that it is about; for Online: the tries in between
    qint64 changed = 0; ///< for Checked and Rechecked: known runs that had changed
    qint64 requests = 0;
    QString runId = {};                   ///< when it is about one run, else empty
    std::optional<ErrorKind> reason = {}; ///< why
    int httpStatus = 0;                   ///< that the reason came with, or 0
    qint64 untilMs = 0;                   ///< when it goes on, for what waits
    qint64 sinceMs = 0;                   ///< for Online: since when it was offline; for a joined line: its first time
    int times = 1;                        ///< how often the same happened in a row

    /// True for what the filter "problems only" shows: something is late, lost, refused or wants a decision.
    [[nodiscard]] bool isProblem() const;
    /// True when `later` tells nothing new after this one, so that both fit one line.
    [[nodiscard]] bool takes(const SyncEvent &later) const;
    /// This line after it has taken `later`.
    [[nodiscard]] SyncEvent joinedWith(const SyncEvent &later) const;
    friend bool operator==(const SyncEvent &, const SyncEvent &) = default;
};

} // namespace tidemark::domain
