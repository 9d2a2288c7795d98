// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/result.h"
#include <optional>
#include <QList>
#include <QString>

namespace tidemark::domain {

struct Sort
{
    SortField field = SortField::Created;
    bool descending = true;
    friend bool operator==(const Sort &, const Sort &) = default;
};

/// A node of the tree: All (no condition), one Condition, Not (one child), And, Or (two or more).
struct FilterNode
{
    enum class Kind { All, Condition, Not, And, Or };
    Kind kind = Kind::All;
    FilterField field = FilterField::Text;
    FilterOp op = FilterOp::Equal;
    QString key;         ///< Meta, Said, Score: of what
    QString text;        ///< the value as written, without quotes
    double number = 0;   ///< for numbers, durations and times
    bool phrase = false; ///< Text: was quoted
    bool prefix = false; ///< Text, Id: ended in *
    QList<FilterNode> children;
};
/// Written out, not defaulted: whether lists of a type can be compared must be known before the type is complete.
[[nodiscard]] bool operator==(const FilterNode &a, const FilterNode &b);

struct Filter
{
    FilterNode root;
    std::optional<Sort> sort = {}; ///< asked for in the text, as sort:oldest
    [[nodiscard]] bool matchesAll() const { return root.kind == FilterNode::Kind::All; }
    friend bool operator==(const Filter &, const Filter &) = default;
};

/// Where a filter text is wrong and what was expected there.
struct FilterError
{
    qsizetype position = 0; ///< in UTF-16 units
    qsizetype length = 0;
    QString expected; ///< "a number, like cost>0.01"
    friend bool operator==(const FilterError &, const FilterError &) = default;
};

/// The tree of a filter text; dates without a time mean midnight in `utcOffsetSeconds`, relative ones (after:-7d) count
/// from `nowMs`. Values joined by commas (type:llm,chat) mean any of them, two with dots between (cost:0.1..0.5) all
/// from one to the other. Text up to 10,000 characters and 64 levels.
[[nodiscard]] Result<Filter, FilterError> parseFilter(const QString &text, qint64 nowMs, int utcOffsetSeconds);
/// The text of a filter; parsing it gives the same tree.
[[nodiscard]] QString formatFilter(const Filter &filter, int utcOffsetSeconds);

/// Matches what both match, in the order of the first that asks for one.
[[nodiscard]] Filter both(const Filter &a, const Filter &b);

} // namespace tidemark::domain
