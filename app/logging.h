// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::app {

/// Log lines go to standard error with time and category; quiet below warnings unless asked. Known secrets are blotted
/// out of every line, as the last of several fences; rooms of Qt that would tell a run's words stay quiet whatever
/// QT_LOGGING_RULES says.
namespace logging {
void install(bool verbose);
/// From now on this text never appears in the log. Thread-safe.
void addSecret(const QString &secret);
/// `text` with every known secret replaced by "***". Thread-safe.
[[nodiscard]] QString blotted(QString text);
} // namespace logging

} // namespace tidemark::app
