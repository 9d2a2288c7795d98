// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QStringList>

namespace tidemark::app {

/// True when the arguments ask for a command (sync, list …), help or the version: no window then.
[[nodiscard]] bool isHeadless(const QStringList &arguments);
/// Runs the command; returns the exit code. `arguments` begin with the program's name.
[[nodiscard]] int runHeadless(const QStringList &arguments);
/// Opens the window and runs until it is closed; returns the exit code.
[[nodiscard]] int runWindow(const QStringList &arguments);

} // namespace tidemark::app
