// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rundetail.h"

namespace tidemark::views {

/// The columns of the run list as a table, in the order in which they stand at first.
enum class RunColumn {
    Thumb,
    Time,
    Input,
    Output,
    Model,
    Tags,
    User,
    Type,
    Status,
    Duration,
    Tokens,
    Cost,
    Length,
    Comment,
    Reasons,
    Correction,
    Marks,
    State,
};

namespace runcolumns {

inline constexpr int count = int(RunColumn::State) + 1;

/// What is the same for a column in every language and row.
struct Traits
{
    const char *name;  ///< for the settings file
    const char *title; ///< not translated yet
    const char *icon;  ///< instead of the title in a narrow head; empty for none
    int width;
    domain::SortField field;
    bool falling; ///< the largest come first when it is sorted by for the first time
    bool isNumber;
    bool isStandard; ///< shown until somebody chooses
};

[[nodiscard]] const Traits &traits(RunColumn column);
[[nodiscard]] QString title(RunColumn column);
/// -1 for a name that is none.
[[nodiscard]] int indexOf(const QString &name);
/// The column that shows what this order goes by; -1 for none.
[[nodiscard]] int indexOf(domain::SortField field);
/// Input and output: they take what others leave.
[[nodiscard]] bool isElastic(RunColumn column);
/// The model, what it costs and what others said tell how to judge.
[[nodiscard]] bool tells(RunColumn column);
/// The cell as it is drawn; empty for signs and for what the run does not have.
[[nodiscard]] QString text(const domain::RunSummary &run, RunColumn column);

} // namespace runcolumns

} // namespace tidemark::views
