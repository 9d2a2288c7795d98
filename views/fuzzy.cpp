// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fuzzy.h"

#include <algorithm>

namespace tidemark::views {

namespace {

constexpr int impossible = -1'000'000;
constexpr qsizetype longest = 200; // of text looked at: names, not documents

/// What a letter found at a place is worth by itself.
int worth(const QString &text, int place)
{
    if (place == 0)
        return 14;
    const QChar before = text.at(place - 1);
    if (!before.isLetterOrNumber())
        return 10;
    return text.at(place).isUpper() && before.isLower() ? 8 : 1;
}

/// One row of the table: the best score with a pattern's letter at each place, and where the letter before it stands.
struct Row
{
    QList<int> score;
    QList<int> from;
};

Row rowAfter(const Row &before, const QString &text, QChar letter, bool first)
{
    constexpr int together = 8;
    constexpr int gap = 2;
    Row row{QList<int>(text.size(), impossible), QList<int>(text.size(), -1)};
    int best = impossible; // of the row before, up to two places back
    int bestPlace = -1;
    for (int i = 0; i < text.size(); ++i) {
        if (!first && i >= 2 && before.score.at(i - 2) > best) {
            best = before.score.at(i - 2);
            bestPlace = i - 2;
        }
        if (text.at(i).toCaseFolded() != letter)
            continue;
        const int beside = !first && i >= 1 ? before.score.at(i - 1) + together : impossible;
        const int apart = best - gap;
        row.score[i] = worth(text, i) + (first ? -qMin(i, 10) / 2 : qMax(beside, apart));
        row.from[i] = first ? -1 : beside >= apart ? i - 1 : bestPlace;
    }
    return row;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text)
{
    QString letters = pattern.toCaseFolded();
    letters.removeIf([](QChar c) { return c.isSpace(); });
    const QString looked = text.left(longest);
    if (letters.isEmpty())
        return FuzzyMatch{};
    if (letters.size() > looked.size())
        return {};
    QList<Row> rows;
    for (const QChar letter : std::as_const(letters))
        rows.append(rowAfter(rows.isEmpty() ? Row() : rows.last(), looked, letter, rows.isEmpty()));
    const auto best = std::max_element(rows.last().score.cbegin(), rows.last().score.cend());
    if (*best < impossible / 2)
        return {};
    FuzzyMatch match{*best - int(looked.size()) / 8, {}};
    int place = int(best - rows.last().score.cbegin());
    for (qsizetype i = rows.size() - 1; i >= 0; --i) {
        match.places.prepend(place);
        place = rows.at(i).from.at(place);
    }
    return match;
}

} // namespace tidemark::views
