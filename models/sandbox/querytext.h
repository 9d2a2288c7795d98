// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/runfilter.h"
#include <optional>

namespace tidemark::sandbox {

enum class SortField { CreatedAt, Duration, Tokens, Cost };

/// The query of GET /v1/runs, understood as the server does.
struct RunQuery
{
    RunFilter filter;
    bool cut = false; ///< type=llm was asked for by name
    qint64 limit = 100;
    qint64 page = 0;
    SortField sort = SortField::CreatedAt;
    bool ascending = false;
    QString mistake; ///< not empty: the server answers 500 with it
};

/// Reads the text after the question mark, not decoded: dots separate the parameters of a filter, so it matters whether
/// one came as "." or as "%2E". `defaultLimit` holds when none is given.
[[nodiscard]] RunQuery readRunQuery(const QByteArray &query, qint64 defaultLimit = 100);
/// The decoded value of one key; nothing when it is not there.
[[nodiscard]] std::optional<QString> queryValue(const QByteArray &query, const QByteArray &key);

} // namespace tidemark::sandbox
