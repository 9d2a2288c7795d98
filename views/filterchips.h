// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include <QStringList>

namespace tidemark::views {

/// One top-level condition of a filter as a chip shows it.
struct FilterChip
{
    QString text;  ///< in the filter language, as it is written back
    QString name;  ///< "type:", "cost >", "not tag:"; empty for a group
    QString value; ///< "llm, chat"
    friend bool operator==(const FilterChip &, const FilterChip &) = default;
};

/// A filter taken apart for the field: conditions as chips, free words as text.
struct FilterParts
{
    QList<FilterChip> chips;
    QString words;
};

/// Pure helpers around the filter language, with the computer's time zone.
namespace filterchips {
[[nodiscard]] domain::Result<domain::Filter, domain::FilterError> parse(const QString &text);
[[nodiscard]] FilterParts split(const domain::Filter &filter);
/// The text with a value of a field switched on or off: `type:llm` and chat give `type:llm,chat`. A text with a mistake
/// gets the condition at its end.
[[nodiscard]] QString toggled(const QString &text, domain::FilterField field, const QString &value);
/// The filter of a text without the condition that toggled() would change; everything for a text with a mistake.
[[nodiscard]] domain::Filter without(const QString &text, domain::FilterField field);
/// The text with a condition in place of every other one on the same fields (after:, before:).
[[nodiscard]] QString replaced(const QString &text, const QList<domain::FilterField> &fields, const QString &condition);
/// True when the text has the value of the field at its top level.
[[nodiscard]] bool contains(const QString &text, domain::FilterField field, const QString &value);
/// The words and phrases that a match must hold or may hold.
[[nodiscard]] QStringList wordsIn(const domain::Filter &filter);
} // namespace filterchips

} // namespace tidemark::views
