// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/syncevent.h"
#include "views/theme.h"

namespace tidemark::views {

/// How a line of the sync log looks.
struct EventWords
{
    QString text; ///< plain, one sentence
    QString icon; ///< shape beside the colour
    Tone tone = Tone::Muted;
};

/// Words for the sync log; plain text. Pure.
namespace eventwords {
[[nodiscard]] EventWords of(const domain::SyncEvent &event);
/// The first eight characters of the run's id, enough to find it; empty without a run.
[[nodiscard]] QString shortRun(const domain::SyncEvent &event);
/// "14:02:11", and with the day for what is not of today.
[[nodiscard]] QString timeText(qint64 atMs, qint64 nowMs);
/// The line as copied and printed: day and time, run, text.
[[nodiscard]] QString line(const domain::SyncEvent &event);
} // namespace eventwords

} // namespace tidemark::views
