// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::views {

/// Markdown rewritten so that Qt's reader shows what was written: single line ends stay line ends (as U+2028, for Qt
/// makes new list items of hard breaks), a list that does not begin with 1 keeps its numbers, a table right under a
/// line of text is still a table, \( and \[ of formulas stay. Pure.
[[nodiscard]] QString preparedMarkdown(const QString &text);

} // namespace tidemark::views
