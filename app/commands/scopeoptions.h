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

/// --since, --models, --tags, --users, --feedback, --one-in, --everything.
void addScopeOptions(QCommandLineParser &parser);
/// The scope that the options name, complete; nothing when none was given. Usage where one is not understood.
[[nodiscard]] domain::Result<std::optional<domain::PullScope>> scopeFrom(const QCommandLineParser &parser);

/// --accept-removed and --resend-lost: answers to what a sync asks. Done before it.
void addAnswerOptions(QCommandLineParser &parser);
[[nodiscard]] domain::Result<void> answer(const QCommandLineParser &parser, store::Store &store, qint64 nowMs);

} // namespace tidemark::app
