// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"

namespace tidemark::sync {

/// Finds the conversations of exchanges that came without telling theirs, by reading the newest threads again.
[[nodiscard]] QCoro::Task<domain::Result<void>> adoptLoneChats(SessionPtr session, QStringList chats);

/// What may still change although it is older than the overlap: runs of the last day that have not ended, and its
/// newest conversations, whose exchanges get other ids when their replies arrive.
[[nodiscard]] QCoro::Task<domain::Result<void>> recheckUnfinished(SessionPtr session);

} // namespace tidemark::sync
