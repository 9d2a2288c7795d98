// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/windowactions.h"

namespace tidemark::views {

/// Light, dark or as the system, for the actions that say so; nothing for another one.
void chooseScheme(Action action);

} // namespace tidemark::views
