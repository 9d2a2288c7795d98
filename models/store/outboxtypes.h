// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/feedback.h"
#include "domain/tagedit.h"
#include <QList>
#include <QString>

namespace tidemark::store {

/// A verdict on its way: see SyncState for the meaning of the states.
struct OutboxEntry
{
    QString runId;
    domain::Feedback base;          ///< what the server last said before our first change
    domain::VerdictChange patch;    ///< waiting
    domain::VerdictChange inflight; ///< being sent; never changed while it is
    qint64 rev = 0;
    domain::SyncState state = domain::SyncState::Clean;
    int attempts = 0;
    qint64 nextAtMs = 0;
    qint64 queuedAtMs = 0;                  ///< when the first change that waits was made
    QList<domain::VerdictChange> sent = {}; ///< by earlier attempts, and may stand on the server
    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// Tags on their way.
struct TagEntry
{
    QString runId;
    domain::TagEdit edit;
    qint64 rev = 0;
    int attempts = 0;
    friend bool operator==(const TagEntry &, const TagEntry &) = default;
};

/// How a push ended, decided by sync.
struct PushOutcome
{
    enum class Kind { Confirmed, Conflict, Refused, Gone, Parked, Retry };
    Kind kind = Kind::Retry;
    domain::Feedback server;    ///< for Confirmed and Conflict: what the server holds
    domain::Error error;        ///< for Refused, Gone, Parked and Retry
    qint64 nextAtMs = 0;        ///< for Retry
    bool mayHaveLanded = false; ///< unless Confirmed or Conflict: written, not read back
    friend bool operator==(const PushOutcome &, const PushOutcome &) = default;
};

} // namespace tidemark::store
