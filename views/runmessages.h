// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/readeritems.h"

namespace tidemark::views {

/// A run's messages as cards: tool calls with their answers, then what the run ended with. At most `limit` messages of
/// the input, the last ones; system prompts always. With `judged` the output is marked as what the verdict is about.
[[nodiscard]] QList<ReaderItem> itemsOfRun(const domain::Run &run, int limit, bool judged);

/// A line with an icon between the cards.
[[nodiscard]] ReaderItem remark(const QString &icon, const QString &text, Tone tone = Tone::Muted);

} // namespace tidemark::views
