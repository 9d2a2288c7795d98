// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/example.h"

namespace tidemark::exporters {

/// What formats ask of an example before they can hold it, and how they see its messages.

/// A message as text alone: what it says, and its refusal where it refuses.
[[nodiscard]] QString spokenText(const ChatMessage &message);
/// The messages with each refusal moved into the text, for readers that know no `refusal`.
[[nodiscard]] QList<ChatMessage> withSpokenRefusals(QList<ChatMessage> messages);

[[nodiscard]] bool hasImages(const QList<ChatMessage> &messages);
/// True when tools are declared, called or answer.
[[nodiscard]] bool usesTools(const Example &example);
/// True when a user and the assistant speak in turn, the user first, after a system message or none.
[[nodiscard]] bool alternates(const QList<ChatMessage> &messages);
/// True when the last message waits for the assistant: a user's or a tool's.
[[nodiscard]] bool awaitsAnswer(const QList<ChatMessage> &prompt);

/// The arguments of a call as the bytes of one JSON object that can stand inside a row: key order and numbers as the
/// model wrote them. Nothing where no strict reader would take them.
[[nodiscard]] std::optional<QByteArray> argumentsObject(const ChatCall &call);
/// tool-call-broken where the arguments of some call cannot be written as an object.
[[nodiscard]] SkipReason refuseArguments(const QList<ChatMessage> &messages);

} // namespace tidemark::exporters
