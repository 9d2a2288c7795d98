// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "exporters/chatmessage.h"
#include "exporters/exporter.h"

namespace tidemark::exporters {

/// A run as one clean conversation, for every training format.
struct Conversation
{
    QList<ChatMessage> prompt; ///< at most one system message, first; for an exchange, the earlier ones in front
    QList<ChatMessage> answer; ///< what the model said; ends in an assistant's message, empty with answerProblem
    SkipReason answerProblem;  ///< why the answer cannot be used; a correction may still take its place
};

/// Builds the prompt and the answer of an llm or chat run whose label and state are fit (see label.h).
[[nodiscard]] OrSkip<Conversation> buildConversation(const domain::LabelledRun &run);

/// A corrected answer (text or messages) as an answer: assistant and tool messages that end in an assistant's.
[[nodiscard]] OrSkip<QList<ChatMessage>> readAnswer(const QJsonValue &value);

} // namespace tidemark::exporters
