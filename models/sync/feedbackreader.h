// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"

namespace tidemark::sync {

/// What the server holds for many runs, and where that could not be had.
struct FeedbackReading
{
    QHash<QString, domain::Feedback> found;
    QHash<QString, domain::Error> failed;
};

/// Reads the feedback of many runs by few requests: pages of the times where they lie, as long as each brings several
/// of them, then one request each for the rest. After an error that the next would meet as well the rest fails with it.
[[nodiscard]] QCoro::Task<FeedbackReading> readFeedbacks(SessionPtr session, QStringList runIds);

} // namespace tidemark::sync
