// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushtally.h"
#include "sync/session.h"

namespace tidemark::sync {

using domain::SyncEvent;
using domain::SyncEventKind;
using store::PushOutcome;

static SyncEventKind kindOf(PushOutcome::Kind kind)
{
    switch (kind) {
    case PushOutcome::Kind::Confirmed:
        return SyncEventKind::Confirmed;
    case PushOutcome::Kind::Conflict:
        return SyncEventKind::Conflicted;
    case PushOutcome::Kind::Refused:
        return SyncEventKind::Refused;
    case PushOutcome::Kind::Gone:
        return SyncEventKind::VerdictGone;
    case PushOutcome::Kind::Parked:
        return SyncEventKind::Parked;
    case PushOutcome::Kind::Retry:
        break;
    }
    return SyncEventKind::Postponed;
}

void PushTally::add(const QString &runId, const PushOutcome &outcome)
{
    if (outcome.error.kind == domain::ErrorKind::Cancelled)
        return; // stopped by ourselves: nothing became of it
    SyncEvent line{.kind = kindOf(outcome.kind), .count = 1, .runId = runId};
    if (outcome.kind != PushOutcome::Kind::Confirmed && outcome.kind != PushOutcome::Kind::Conflict) {
        line.reason = outcome.error.kind;
        line.httpStatus = outcome.error.httpStatus;
        line.untilMs = outcome.nextAtMs;
    }
    for (SyncEvent &known : m_lines) {
        if (known.kind != line.kind || known.reason != line.reason || known.httpStatus != line.httpStatus)
            continue;
        ++known.count;
        known.runId.clear();
        known.untilMs = qMax(known.untilMs, line.untilMs);
        return;
    }
    m_lines.append(line);
}

void PushTally::tell(const Session &session)
{
    const QList<SyncEvent> lines = std::exchange(m_lines, {});
    for (const SyncEvent &line : lines)
        session.log(line);
}

} // namespace tidemark::sync
