// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::store {

/// Puts the calling thread behind those that somebody waits for: while a pull stores runs, a key is answered first.
/// Does nothing where the system cannot do that.
void stepBehindTheWindow();

} // namespace tidemark::store
