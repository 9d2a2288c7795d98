// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace tidemark::views {

struct FuzzyMatch
{
    int score = 0;     ///< the higher the better
    QList<int> places; ///< of the letters in the text, ascending
};

/// Finds the letters of the pattern in the text, in their order, with gaps; case and spaces of the pattern do not
/// count. Beginnings of words and letters side by side score high. An empty pattern matches everything with 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace tidemark::views
