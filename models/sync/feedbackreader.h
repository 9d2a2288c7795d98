// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pushplan.h"
#include "sync/session.h"

namespace tidemark::sync {

/// What the server holds for many runs, and where that could not be had.
struct FeedbackReading
{
    QHash<QString, domain::Feedback> found;
    QHash<QString, domain::Error> failed;
};

/// Reads the feedback of many runs by few requests (see planReading); what a window does not bring is asked for one by
/// one, a few beside each other. After an error that the next would meet as well the rest fails with it.
[[nodiscard]] QCoro::Task<FeedbackReading> readFeedbacks(SessionPtr session, QStringList runIds, Manners manners);

/// Where the runs lie, as far as the cache knows, oldest first; nothing when it cannot tell.
[[nodiscard]] QCoro::Task<QList<store::RunPlace>> placesOf(SessionPtr session, QStringList runIds);

} // namespace tidemark::sync
