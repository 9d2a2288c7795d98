// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/exportrules/tools.h"

namespace tidemark::test {

/// What a list of messages may hold.
struct MessageRules
{
    Dialect dialect = Dialect::OpenAi;
    bool weights = false;
    bool images = false;
    QStringList only = {}; ///< roles; empty for all four
};

/// Each message on its own; true when the list is sound enough to look at its flow.
bool checkMessages(Row &row, const QJsonValue &messages, const QString &where, const MessageRules &rules);
/// The order of turns, and calls with their results.
void checkFlow(Row &row, const QJsonArray &messages, const QSet<QString> &tools, const QString &where);
/// A message as it is compared.
[[nodiscard]] QJsonArray normal(const QJsonValue &message);
[[nodiscard]] QJsonArray normal(const QJsonArray &messages);
[[nodiscard]] QString roleOf(const QJsonValue &message);
[[nodiscard]] QJsonArray joined(QJsonArray a, const QJsonArray &b);

} // namespace tidemark::test
