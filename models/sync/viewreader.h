// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lunaryview.h"
#include "sync/session.h"

namespace tidemark::sync {

/// The views of the project, and who the users are that they name by numbers; somebody waits for them. The users are
/// asked for only where a view names any, and without them the views still come.
[[nodiscard]] QCoro::Task<domain::LunaryViews> readViews(SessionPtr session);

} // namespace tidemark::sync
