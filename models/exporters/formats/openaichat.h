// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/chatmessage.h"
#include "exporters/jsonwriter.h"
#include "exporters/toolset.h"

namespace tidemark::exporters {

/// The word for a role in OpenAI's shape and in those made after it.
[[nodiscard]] QString roleWord(domain::Role role);

/// Writes one message in OpenAI's chat shape, in the fixed order role, content, name, refusal, tool_calls,
/// tool_call_id, weight.
void writeOpenAiMessage(JsonWriter &json, const ChatMessage &message, std::optional<int> weight = {});

/// How much of a declaration is written.
enum class ToolDetail {
    AsDeclared,
    Complete, ///< name, description and parameters, empty where nothing was declared, and nothing else
};

/// Writes what a declaration says of its function: name, description, parameters, strict.
void writeFunction(JsonWriter &json, const ToolDeclaration &tool, ToolDetail detail);

/// Writes the list of declarations.
void writeOpenAiToolList(JsonWriter &json, const ToolSet &tools, ToolDetail detail = ToolDetail::AsDeclared);

/// Writes the members `tools` and `parallel_tool_calls` of a row; nothing where no tool is declared.
void writeOpenAiTools(JsonWriter &json, const ToolSet &tools, ToolDetail detail = ToolDetail::AsDeclared);

} // namespace tidemark::exporters
