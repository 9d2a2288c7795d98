// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/chatmessage.h"
#include "exporters/exporter.h"

namespace tidemark::exporters {

/// Pairs tool calls with their answers and gives ids to those that have none (`call_1`, …). Every call must be answered
/// before the next turn, unless its message is the last. Says tool-result-missing or tool-call-broken where it is not.
[[nodiscard]] SkipReason settleToolFlow(QList<ChatMessage> &messages);

} // namespace tidemark::exporters
