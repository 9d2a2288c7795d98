// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ask.h"
#include "sync/pushrules.h"
#include "sync/session.h"

namespace tidemark::sync {

/// One request of a push; 429 is waited for.
template <class T>
QCoro::Task<domain::Result<T>> askNow(SessionPtr session, std::function<QCoro::Task<domain::Result<T>>()> call,
                                      Manners manners = Manners::Foreground)
{
    return ask<T>(std::move(session), Session::Part::Push, manners, std::move(call));
}

/// What the server holds for the run now.
[[nodiscard]] QCoro::Task<domain::Result<domain::Feedback>> readFeedback(SessionPtr session, QString runId,
                                                                         Manners manners = Manners::Foreground);

/// Why the server holds no feedback for a run that had some: the run is gone, or nobody may read. Nothing when the run
/// is there.
[[nodiscard]] QCoro::Task<std::optional<domain::Error>> whyEmpty(SessionPtr session, QString runId);

/// Fills `sending` (which must live meanwhile) for writing; or the outcome when nothing is to be written.
[[nodiscard]] QCoro::Task<std::optional<store::PushOutcome>> prepare(SessionPtr session, Sending *sending,
                                                                     domain::Result<domain::Feedback> theirs);

/// Writes the one run's change: PATCH where it can carry it, else ingest.
[[nodiscard]] QCoro::Task<domain::Result<void>> write(SessionPtr session, Sending sending);

/// The outcome after a write that was answered well, by what was read back.
[[nodiscard]] QCoro::Task<store::PushOutcome> prove(SessionPtr session, Sending sending,
                                                    domain::Result<domain::Feedback> now);

/// The outcome of an entry whose request failed, at the `attempts`-th time; finds out whether the run is gone where
/// that may be the reason.
[[nodiscard]] QCoro::Task<store::PushOutcome> afterError(SessionPtr session, QString runId, int attempts,
                                                         domain::Error error);

/// The whole way of one entry: read, merge, write, read back.
[[nodiscard]] QCoro::Task<store::PushOutcome> deliver(SessionPtr session, store::OutboxEntry entry);

} // namespace tidemark::sync
