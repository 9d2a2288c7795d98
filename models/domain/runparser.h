// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/run.h"
#include <QJsonDocument>

namespace tidemark::domain {

/// A run of any shape the server uses (lists, one run, `related` with its flat token counts). Total: wrong types are
/// read as far as understood; only a missing or impossible `id` or a value that is no object is an error (Protocol).
/// `raw` is stored as given. Runs on any thread.
[[nodiscard]] Result<Run> parseRun(const QJsonValue &value, const QByteArray &raw);
/// The same from text; also fails (Protocol) where the text is no JSON.
[[nodiscard]] Result<Run> parseRunText(const QByteArray &raw);

/// Milliseconds of an SQL interval ("00:00:00.9", "1 day 02:00:00", "-00:00:01", "2 mons 1 day"), nothing where it is
/// none. A month counts 30 days, a year 365.25 days, as PostgreSQL's justify functions do.
[[nodiscard]] std::optional<qint64> intervalMs(const QString &text);

/// Epoch milliseconds of an ISO 8601 time, nothing where it is none or outside the years 1970 to 9999.
[[nodiscard]] std::optional<qint64> timeMs(const QJsonValue &value);

/// True for 36-character UUIDs, the only ids that may stand in a request path.
[[nodiscard]] bool isRunId(const QString &id);

} // namespace tidemark::domain
