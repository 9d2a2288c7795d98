// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"
#include <QSet>

namespace tidemark::sync {

/// Reads one family (a thread or trace and all below it) and joins its members in the cache; the ids of the members. A
/// root that the server will not give is marked as read all the same, so that it does not come up for ever.
[[nodiscard]] QCoro::Task<domain::Result<QSet<QString>>> linkFamily(SessionPtr session, QString rootId,
                                                                    Session::Manners manners);

/// As linkFamily, then looks for exchanges of the conversation that the server no longer lists: a chat run gets another
/// id when its reply arrives. What is gone for sure leaves the lists.
[[nodiscard]] QCoro::Task<domain::Result<QSet<QString>>> relinkFamily(SessionPtr session, QString rootId,
                                                                      Session::Manners manners);

/// Families not read yet, newest first, at most `most` (0 for all); how many were read.
[[nodiscard]] QCoro::Task<domain::Result<int>> linkFamilies(SessionPtr session, int most);

/// Finds the conversations of exchanges that came without telling theirs, by reading the newest threads again.
[[nodiscard]] QCoro::Task<domain::Result<void>> adoptLoneChats(SessionPtr session, QStringList chats);

/// The opened run as the server has it now: text, feedback, family. A run that is gone for sure leaves the lists.
[[nodiscard]] QCoro::Task<domain::Result<void>> refreshOne(SessionPtr session, QString runId);

} // namespace tidemark::sync
