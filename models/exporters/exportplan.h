// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/digest.h"
#include "exporters/exportoptions.h"

namespace tidemark::exporters {

/// What the plan of an export needs to know of one example.
struct Candidate
{
    qint64 place = 0; ///< in the spool
    qint32 run = 0;   ///< number of its run in the selection
    quint32 model = 0;
    Digest id;     ///< of its run's id
    Digest order;  ///< of seed and run: where it stands in the file
    Digest prompt; ///< equal for answers to the same prompt
    Digest answer; ///< equal for the same answer, white space folded
    Digest whole;  ///< equal for repeats
    double root = 0;
    AnswerSource source = AnswerSource::Original;
    Standing standing = Standing::Good;
    bool hasTools = false;
};

/// Two runs of which somebody said side by side that the first one is better, by the digests of their ids.
using JudgedPair = std::pair<Digest, Digest>;

struct PlannedRow
{
    qsizetype chosen = 0;
    qsizetype rejected = -1; ///< in a pair
    Digest order;
    friend bool operator==(const PlannedRow &, const PlannedRow &) = default;
};

struct ExportPlan
{
    QList<PlannedRow> rows;           ///< in the order of the file
    QList<QLatin1StringView> leftOut; ///< of each candidate why it is in no row; empty when it is in one
};

/// Chooses the rows: repeats go, a text that was called good and bad under one prompt goes on both sides, pairs are
/// made of a correction and its original first, then of what was judged side by side, then of good and bad answers to
/// the same prompt. Pure; the order of the candidates does not matter.
[[nodiscard]] ExportPlan planRows(const QList<Candidate> &candidates, Task task, const PairRules &rules = {},
                                  const QList<JudgedPair> &judged = {});

} // namespace tidemark::exporters
