// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"
#include <QSet>

namespace tidemark::sync {

/// A thread or trace as the server told it.
struct Family
{
    QSet<QString> ids; ///< of its members, the root included; empty when the server will not give it
    int added = 0;     ///< members that the cache did not hold
};

/// Reads one family and joins its members in the cache. A root that the server will not give is marked as read all the
/// same, so that it does not come up for ever.
[[nodiscard]] QCoro::Task<domain::Result<Family>> linkFamily(SessionPtr session, QString rootId,
                                                             Session::Manners manners);

/// As linkFamily, for one that was read before: fetches new exchanges in full, and looks for those that the server no
/// longer lists, since a chat run gets another id when its reply arrives. What is gone for sure leaves the lists.
[[nodiscard]] QCoro::Task<domain::Result<Family>> relinkFamily(SessionPtr session, QString rootId,
                                                               Session::Manners manners);

/// Families not read yet, newest first, at most `most` (0 for all); how many were read. With `relink` some may have
/// been read before: those that got a new member.
[[nodiscard]] QCoro::Task<domain::Result<int>> linkFamilies(SessionPtr session, int most, bool relink);

/// The opened run as the server has it now: text, feedback, family. A run that is gone for sure leaves the lists.
[[nodiscard]] QCoro::Task<domain::Result<void>> refreshOne(SessionPtr session, QString runId, Session::Manners manners);

} // namespace tidemark::sync
