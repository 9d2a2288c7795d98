// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/exportrules/row.h"

namespace tidemark::test {

/// The rules of a row by format. Each reports its faults and gives what the rules for the whole file need; nothing for
/// a row that is beyond use. `profile` is empty or the word of a profile.
using RowRules = std::optional<RowInfo> (*)(Row &, const QJsonObject &, const QString &profile);

std::optional<RowInfo> openAiSftRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> openAiDpoRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> promptCompletionRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> ktoRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> preferenceRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> critiqueRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> shareGptRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> shareGptKtoRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> shareGptRankingRow(Row &row, const QJsonObject &object, const QString &profile);
std::optional<RowInfo> alpacaRow(Row &row, const QJsonObject &object, const QString &profile);

} // namespace tidemark::test
