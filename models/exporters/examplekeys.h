// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/digest.h"
#include "exporters/example.h"

namespace tidemark::exporters {

/// How far two texts may differ and still count as the same.
enum class Sameness {
    Exact,
    White, ///< white space folded
    Loose, ///< white space and case folded
};

/// Of messages in that sense; ids of calls and names count only when it is exact.
[[nodiscard]] Digest messagesKey(const QList<ChatMessage> &messages, Sameness sameness);

/// Equal for examples that answer the same prompt with the same tools.
[[nodiscard]] Digest promptKey(const Example &example);

/// The place of a conversation in the splits, from 0 up to but not 1: of the seed and the first text of a user, white
/// space folded. All turns, retries and siblings of a conversation share it, and later ratings do not move it.
[[nodiscard]] double rootPlace(const Example &example, const QString &seed);

} // namespace tidemark::exporters
