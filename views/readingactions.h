// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/windowactions.h"

namespace tidemark::views {

class ReaderView;

/// Does what an action does to the way things are read: size of the text, page, light and dark; nothing for another
/// one.
void changeReading(ReaderView *reader, Action action);

} // namespace tidemark::views
