// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/chatmessage.h"
#include "exporters/jsonwriter.h"
#include "exporters/toolset.h"

namespace tidemark::exporters {

/// Writes one message in OpenAI's chat shape, in the fixed order role, content, name, refusal, tool_calls,
/// tool_call_id, weight.
void writeOpenAiMessage(JsonWriter &json, const ChatMessage &message, std::optional<int> weight = {});

/// Writes the members `tools` and `parallel_tool_calls` of a row; nothing where no tool is declared.
void writeOpenAiTools(JsonWriter &json, const ToolSet &tools);

} // namespace tidemark::exporters
