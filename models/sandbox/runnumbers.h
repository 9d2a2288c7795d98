// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/mix.h"
#include "sandbox/runrecord.h"
#include "sandbox/samplelibrary.h"

namespace tidemark::sandbox {

struct RunNumbers
{
    int promptTokens = -1; ///< -1: null
    int completionTokens = -1;
    double cost = -1; ///< in dollars; -1: null
};

/// Tokens and cost of a run: the sample's, a little different in each variation.
[[nodiscard]] inline RunNumbers numbersOf(const RunRecord &run, const SampleNode &node)
{
    RunNumbers numbers{node.promptTokens, node.completionTokens, node.cost};
    if (run.variation == 0)
        return numbers;
    const quint64 chance = mix(run.variation, node.input.original().size());
    if (numbers.promptTokens >= 0)
        numbers.promptTokens += static_cast<int>(chance % 23);
    if (numbers.completionTokens >= 0)
        numbers.completionTokens += static_cast<int>((chance >> 8) % 41);
    if (numbers.cost >= 0)
        numbers.cost *= 1.0 + static_cast<double>((chance >> 16) % 100) / 150.0;
    return numbers;
}

} // namespace tidemark::sandbox
