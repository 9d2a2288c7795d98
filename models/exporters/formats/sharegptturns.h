// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/jsonwriter.h"
#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// What the three ShareGPT shapes share, as LLaMA-Factory reads them (hiyouga/LLaMA-Factory ff6d4d12, data/README.md,
/// src/llamafactory/data/{converter,parser,formatter}.py): human or observation, then gpt or function_call, in strict
/// turn; another order is a warning in its log and a row less.

/// How much of the answer a row can hold.
enum class AnswerLength { Any, OneMessage };

/// Why such a row cannot hold the example.
[[nodiscard]] SkipReason refuseShareGpt(const Example &example, AnswerLength length);

/// Writes the turns as the member `conversations`; the system message has a column of its own.
void writeShareGptTurns(JsonWriter &json, const QList<ChatMessage> &messages);
/// Writes one turn as the member `key`.
void writeShareGptTurn(JsonWriter &json, QLatin1StringView key, const ChatMessage &message);
/// Writes the members `system` and `tools`, which every row has.
void writeShareGptColumns(JsonWriter &json, const TrainingRow &row);

/// The entry of dataset_info.json, with the columns that all three shapes have and `more`. All are named: a column that
/// is not becomes None as soon as one is.
[[nodiscard]] QJsonObject shareGptInfo(const QString &fileName, const QStringList &more = {});

} // namespace tidemark::exporters
