// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/session.h"

namespace tidemark::sync {

/// Makes the cache follow the chosen scope, before a pull: what is outside leaves, and what is to come in has the
/// cursor go back. Goes on where it was interrupted.
[[nodiscard]] QCoro::Task<domain::Result<void>> followScope(SessionPtr session);

/// Takes out what has become too old since, where runs are kept some days only. After a pull: then the server's time is
/// known.
[[nodiscard]] QCoro::Task<domain::Result<void>> letAge(SessionPtr session);

/// Counts what the scope leaves out, by one request; none when it leaves out nothing, or after a count that is young.
[[nodiscard]] QCoro::Task<domain::Result<void>> countOutside(SessionPtr session, bool anew);

/// Asks once per session whether the server's runs are those of our project, before anything is sent to it.
[[nodiscard]] QCoro::Task<domain::Result<void>> makeSureOfProject(SessionPtr session);

} // namespace tidemark::sync
