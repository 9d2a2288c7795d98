// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include <optional>
#include <QString>
#include <QStringList>

namespace tidemark::exporters {

/// Why a selected run is not in the file: the closed list of skip reasons, by its word ("unrated", "errored" …), or
/// nothing when it was written.
using SkipReason = std::optional<QString>;

/// The closed list of reasons why a selected run gets no row. Words for people: wordsForReason.
namespace skip {
inline constexpr QLatin1StringView unrated{"unrated"};
inline constexpr QLatin1StringView negativeOnly{"negative-only"};
inline constexpr QLatin1StringView superseded{"superseded"};
inline constexpr QLatin1StringView notACompletion{"not-a-completion"};
inline constexpr QLatin1StringView notChat{"not-chat"};
inline constexpr QLatin1StringView unknownRole{"unknown-role"};
inline constexpr QLatin1StringView lateSystem{"late-system"};
inline constexpr QLatin1StringView noUserTurn{"no-user-turn"};
inline constexpr QLatin1StringView emptyInput{"empty-input"};
inline constexpr QLatin1StringView emptyAnswer{"empty-answer"};
inline constexpr QLatin1StringView errored{"errored"};
inline constexpr QLatin1StringView unfinished{"unfinished"};
inline constexpr QLatin1StringView truncatedCopy{"truncated-copy"};
inline constexpr QLatin1StringView filteredByServer{"filtered-by-server"};
inline constexpr QLatin1StringView toolSchemaLost{"tool-schema-lost"};
inline constexpr QLatin1StringView toolCallBroken{"tool-call-broken"};
inline constexpr QLatin1StringView toolResultMissing{"tool-result-missing"};
inline constexpr QLatin1StringView noToolsInFormat{"no-tools-in-format"};
inline constexpr QLatin1StringView noImagesInFormat{"no-images-in-format"};
inline constexpr QLatin1StringView turnOrder{"turn-order"};
inline constexpr QLatin1StringView blankCorrection{"blank-correction"};
inline constexpr QLatin1StringView identicalCorrection{"identical-correction"};
inline constexpr QLatin1StringView disputed{"disputed"};
inline constexpr QLatin1StringView conflictingLabels{"conflicting-labels"};
inline constexpr QLatin1StringView noCounterpart{"no-counterpart"};
inline constexpr QLatin1StringView sameText{"same-text"};
inline constexpr QLatin1StringView duplicate{"duplicate"};
inline constexpr QLatin1StringView tooLong{"too-long"};
inline constexpr QLatin1StringView redactionFailed{"redaction-failed"};
inline constexpr QLatin1StringView excludedByUser{"excluded-by-user"};
inline constexpr QLatin1StringView threadLevelLabel{"thread-level-label"};
inline constexpr QLatin1StringView unreadable{"unreadable"};
} // namespace skip

/// A reason as the error side of a result.
struct Skip
{
    QString reason;
    friend bool operator==(const Skip &, const Skip &) = default;
};
template <class T>
using OrSkip = domain::Result<T, Skip>;

[[nodiscard]] inline Skip skipped(QLatin1StringView reason)
{
    return {QString(reason)};
}

/// All reasons, in the order of the list above.
[[nodiscard]] QStringList skipReasons();
/// A short clause for people ("not rated yet"); the word itself when it is none of the list.
[[nodiscard]] QString wordsForReason(const QString &reason);

} // namespace tidemark::exporters
