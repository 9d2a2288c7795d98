// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <optional>
#include <QStringList>

namespace tidemark::domain {

/// What a field's value may be; Any is compared as a number where it is one.
enum class ValueKind { Text, Word, Number, Duration, Time, Any };

/// One word of the filter language: its name, what its values are, which of them are allowed.
struct FilterWord
{
    FilterField field = FilterField::Text;
    QString name;
    ValueKind kind = ValueKind::Text;
    QStringList values; ///< allowed ones, for Word
    QString example;
    bool keyed = false; ///< a key stands between the name and the value: meta.env:prod
};

/// All field words in the order of menus. To add one: a FilterField, a row here, its SQL in store/filtercompiler.
[[nodiscard]] const QList<FilterWord> &filterWords();
[[nodiscard]] const FilterWord *filterWord(const QString &name);
[[nodiscard]] const FilterWord &filterWord(FilterField field);
/// What may stand after "sort:", and the word of a sort; empty for one that has no word.
[[nodiscard]] QStringList sortWords();
[[nodiscard]] std::optional<Sort> sortOfWord(const QString &word);
[[nodiscard]] QString wordOfSort(const Sort &sort);

/// The number of a value as written: seconds, ms, m, h for a duration (result in milliseconds), ISO or relative for a
/// time (result in epoch milliseconds); nothing when it is none.
[[nodiscard]] std::optional<double> filterNumber(ValueKind kind, const QString &text, qint64 nowMs,
                                                 int utcOffsetSeconds);
/// The other way.
[[nodiscard]] QString filterNumberText(ValueKind kind, double number, int utcOffsetSeconds);

} // namespace tidemark::domain
