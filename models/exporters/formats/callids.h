// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/chatmessage.h"

namespace tidemark::exporters {

/// The messages with the ids of their calls, and of the answers to them, made exactly nine letters and digits, as
/// Mistral wants them (mistral-common, the validator of its third tokenizer). Different ids stay different; the same
/// messages always get the same ids.
[[nodiscard]] QList<ChatMessage> withNineCharacterIds(QList<ChatMessage> messages);

} // namespace tidemark::exporters
