// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/syncevent.h"
#include "store/storetypes.h"

namespace tidemark::sync {

class Session;

/// What became of the verdicts of one round, for the sync log: alike ones in one line, so that a long backlog does not
/// push everything else out of it.
class PushTally
{
public:
    void add(const QString &runId, const store::PushOutcome &outcome);
    /// Writes the lines and begins anew.
    void tell(const Session &session);
    [[nodiscard]] const QList<domain::SyncEvent> &lines() const { return m_lines; }

private:
    QList<domain::SyncEvent> m_lines;
};

} // namespace tidemark::sync
