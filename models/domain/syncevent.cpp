// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/syncevent.h"

namespace tidemark::domain {

bool SyncEvent::isProblem() const
{
    switch (kind) {
    case SyncEventKind::SteppedRound:
    case SyncEventKind::NotARun:
    case SyncEventKind::Conflicted:
    case SyncEventKind::Refused:
    case SyncEventKind::VerdictGone:
    case SyncEventKind::Parked:
    case SyncEventKind::Postponed:
    case SyncEventKind::RateLimited:
    case SyncEventKind::Offline:
    case SyncEventKind::SignInAsked:
    case SyncEventKind::SignInNotMade:
    case SyncEventKind::MayNotRate:
    case SyncEventKind::Failed:
    case SyncEventKind::CacheRebuilt:
    case SyncEventKind::WorkRecovered:
        return true;
    default:
        return false;
    }
}

/// A sync that found nothing.
static bool isQuiet(const SyncEvent &event)
{
    return event.kind == SyncEventKind::Checked && event.count == 0 && event.changed == 0;
}

bool SyncEvent::takes(const SyncEvent &later) const
{
    if (isQuiet(*this) && isQuiet(later))
        return true;
    const bool same = kind == later.kind && reason == later.reason && httpStatus == later.httpStatus;
    return same && (kind == SyncEventKind::Failed || kind == SyncEventKind::RateLimited);
}

SyncEvent SyncEvent::joinedWith(const SyncEvent &later) const
{
    SyncEvent joined = later;
    joined.times = times + later.times;
    joined.requests = requests + later.requests;
    joined.sinceMs = sinceMs > 0 ? sinceMs : atMs;
    return joined;
}

} // namespace tidemark::domain
