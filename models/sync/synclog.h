// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace tidemark::sync {

/// Log category of the room: phases, sizes, kinds of errors; never a secret, never a run's text.
Q_DECLARE_LOGGING_CATEGORY(lcSync)

} // namespace tidemark::sync
