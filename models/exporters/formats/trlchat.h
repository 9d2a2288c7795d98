// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/jsonwriter.h"
#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// The conversational shape that TRL's datasets share (huggingface/trl f2cd5771, docs/source/dataset_formats.md):
/// contents are always text, arguments always objects, tools a column of JSON text.

/// Why no such row can hold the example: images, a prompt that does not wait for the assistant, an answer that does not
/// start with it, arguments that are no sound object.
[[nodiscard]] SkipReason refuseTrl(const Example &example);

/// Writes one message in the order role, content, name, tool_calls, tool_call_id.
void writeTrlMessage(JsonWriter &json, const ChatMessage &message);
/// Writes the member `key` with a list of messages.
void writeTrlMessages(JsonWriter &json, QLatin1StringView key, const QList<ChatMessage> &messages);
/// Writes the member `tools`: null where the file has the column and this row no tools, nothing where no row has any.
void writeTrlTools(JsonWriter &json, const TrainingRow &row);

} // namespace tidemark::exporters
