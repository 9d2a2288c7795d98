// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/syncevent.h"
#include "domain/syncstate.h"
#include <QSet>

namespace tidemark::sync {

/// What the sync log says of each sync's end: what is new, not what goes on being so. A night offline is one line when
/// it begins and one when it is over. Pure but for its memory.
class Chronicle
{
public:
    /// The lines for a sync or push that ended, well or with `error`; `untilMs`: when it is tried again, 0 for never.
    [[nodiscard]] QList<domain::SyncEvent> after(const domain::SyncProgress &progress,
                                                 const std::optional<domain::Error> &error, qint64 nowMs,
                                                 qint64 untilMs);
    /// The same for a sync that also pulled.
    [[nodiscard]] QList<domain::SyncEvent> afterPull(const domain::SyncProgress &progress,
                                                     const std::optional<domain::Error> &error, qint64 nowMs,
                                                     qint64 untilMs);
    /// False for what was told already: a run that is found to be gone again and again.
    [[nodiscard]] bool isNews(const domain::SyncEvent &event);
    /// Other credentials were given; a line if some were asked for.
    [[nodiscard]] QList<domain::SyncEvent> signedIn();

private:
    qint64 m_offlineSinceMs = 0;
    QSet<QString> m_gone;
    int m_tries = 0;                            ///< while offline
    std::optional<domain::ErrorKind> m_blocked; ///< said already
};

} // namespace tidemark::sync
