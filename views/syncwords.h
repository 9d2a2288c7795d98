// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/syncstate.h"
#include "views/theme.h"

namespace tidemark::views {

/// What the sync bar says of a state.
struct SyncWords
{
    QString text;
    QString waiting; ///< what waits for the server, empty where the text says it already
    QString icon;    ///< shape beside the colour
    Tone tone = Tone::Muted;
    bool signIn = false;  ///< a click asks for the sign-in, else for a sync
    bool changes = false; ///< the words change with the time
    friend bool operator==(const SyncWords &, const SyncWords &) = default;
};

/// Pure.
[[nodiscard]] SyncWords wordsOf(const domain::SyncProgress &progress, qint64 nowMs);

} // namespace tidemark::views
