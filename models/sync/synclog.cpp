// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synclog.h"

namespace tidemark::sync {

Q_LOGGING_CATEGORY(lcSync, "tidemark.sync")

} // namespace tidemark::sync
