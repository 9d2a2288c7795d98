// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/chronicle.h"
#include "sync/cycle.h"

namespace tidemark::sync {

using domain::Error;
using domain::ErrorKind;
using domain::SyncEvent;
using domain::SyncEventKind;
using domain::SyncPhase;
using domain::SyncProgress;

QList<SyncEvent> Chronicle::after(const SyncProgress &progress, const std::optional<Error> &error, qint64 nowMs,
                                  qint64 untilMs)
{
    if (!error || error->kind == ErrorKind::Cancelled)
        return {};
    SyncEvent line{.count = progress.added, .reason = error->kind, .httpStatus = error->httpStatus, .untilMs = untilMs};
    if (phaseAfter(error) == SyncPhase::Offline) {
        if (m_tries++ > 0)
            return {};
        m_offlineSinceMs = nowMs;
        line.kind = SyncEventKind::Offline;
        return {line};
    }
    const bool asks = error->kind == ErrorKind::Unauthorised;
    if (asks || progress.mayNotRate) {
        if (std::exchange(m_blocked, error->kind) == error->kind)
            return {};
        line.kind = asks ? SyncEventKind::SignInAsked : SyncEventKind::MayNotRate;
        return {line};
    }
    line.kind = SyncEventKind::Failed;
    return {line};
}

QList<SyncEvent> Chronicle::afterPull(const SyncProgress &progress, const std::optional<Error> &error, qint64 nowMs,
                                      qint64 untilMs)
{
    QList<SyncEvent> lines;
    const bool reached = !error || error->kind == ErrorKind::Forbidden;
    if (reached && m_tries > 0) {
        lines.append({.kind = SyncEventKind::Online, .count = m_tries, .sinceMs = m_offlineSinceMs});
        m_tries = 0;
    }
    if (!error) {
        const SyncEventKind kind = progress.full        ? SyncEventKind::Rechecked
                                   : progress.firstPull ? SyncEventKind::FirstPull
                                                        : SyncEventKind::Checked;
        lines.append(
            {.kind = kind, .count = progress.added, .changed = progress.updated, .requests = progress.requests});
    }
    return lines + after(progress, error, nowMs, untilMs);
}

bool Chronicle::isNews(const SyncEvent &event)
{
    if (event.kind != SyncEventKind::RunGone)
        return true;
    const bool news = !m_gone.contains(event.runId);
    m_gone.insert(event.runId);
    return news;
}

QList<SyncEvent> Chronicle::signedIn()
{
    const bool asked = std::exchange(m_blocked, std::nullopt).has_value();
    return asked ? QList<SyncEvent>{{.kind = SyncEventKind::SignedIn}} : QList<SyncEvent>();
}

} // namespace tidemark::sync
