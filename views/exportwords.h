// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"

namespace tidemark::views::exportwords {

/// What a format is for, in one short line.
[[nodiscard]] QString purpose(const ExportFormat &format);
/// The head over formats of its kind.
[[nodiscard]] QString group(const ExportFormat &format);
/// A consumer by its word.
[[nodiscard]] QString profile(const QString &word);
/// A kind of private data by its word.
[[nodiscard]] QString privateData(const QString &word);
/// All kinds that can be chosen.
[[nodiscard]] QStringList privateDataWords();
/// "812 rows".
[[nodiscard]] QString rows(qint64 count);
/// "from 1,043 runs".
[[nodiscard]] QString fromRuns(qint64 count);
/// "731 for training · 81 for tests"; empty without splits.
[[nodiscard]] QString splits(const ExportAccount &account);
/// "620 good · 192 bad", with the weight that TRL suggests for the good ones; empty where there are no labels.
[[nodiscard]] QString balance(const ExportFormat &format, const ExportAccount &account);
/// What a trainer may stumble over, a sentence each.
[[nodiscard]] QStringList warnings(const ExportFormat &format, const ExportChoice &choice,
                                   const ExportAccount &account);
/// What a choice does with private data, in a sentence.
[[nodiscard]] QString redaction(const ExportChoice &choice);
/// A row for people: indented, long texts cut, hidden characters shown. The order of the keys stays.
[[nodiscard]] QString row(const QByteArray &bytes);
/// Whose answers a row holds.
[[nodiscard]] QString origin(const ExportFormat &format, const ExportRow &row);
/// Enough of a value to know it again, and no more.
[[nodiscard]] QString masked(const QString &value);
/// The replaced values, a line each.
[[nodiscard]] QString hits(const QList<ExportHit> &hits);
/// Why a folder for the Hub cannot be written with this choice; empty when it can.
[[nodiscard]] QString hubProblem(const ExportChoice &choice);

} // namespace tidemark::views::exportwords
