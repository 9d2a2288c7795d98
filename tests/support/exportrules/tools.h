// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/exportrules/row.h"

namespace tidemark::test {

/// Text: OpenAI; Either: TRL, where arguments may be text or an object and ids may be missing.
enum class Dialect { OpenAi, Trl };
enum class ToolForm { Wrapped, AlsoBare };

/// Checks declarations and gives their names.
QSet<QString> checkTools(Row &row, const QJsonValue &tools, const QString &where, ToolForm form = ToolForm::Wrapped);
/// The same for a column that holds them as JSON text.
QSet<QString> checkToolsText(Row &row, const QJsonValue &text, const QString &where);
void checkCalls(Row &row, const QJsonValue &calls, const QString &where, Dialect dialect);
[[nodiscard]] bool isToolName(const QString &name);

} // namespace tidemark::test
