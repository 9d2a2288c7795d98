// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pullscope.h"
#include "domain/result.h"

class QCommandLineParser;

namespace tidemark::store {
class Store;
}

namespace tidemark::app {

/// What the options choose, as far as they choose anything.
struct ScopeChoice
{
    std::optional<domain::PullScope> scope; ///< complete, but for how long runs are kept
    std::optional<int> keepDays;
};

/// --since, --models, --tags, --users, --feedback, --one-in, --keep-days, --everything.
void addScopeOptions(QCommandLineParser &parser);
/// Usage where an option is not understood.
[[nodiscard]] domain::Result<ScopeChoice> scopeFrom(const QCommandLineParser &parser);
/// Puts the choice down in the store; the next pull follows it. Blocks.
[[nodiscard]] domain::Result<void> choose(store::Store &store, const ScopeChoice &choice);

/// --accept-removed and --resend-lost: answers to what a sync asks. Done before it.
void addAnswerOptions(QCommandLineParser &parser);
[[nodiscard]] domain::Result<void> answer(const QCommandLineParser &parser, store::Store &store, qint64 nowMs);

} // namespace tidemark::app
