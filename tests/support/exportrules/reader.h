// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QJsonValue>
#include <QString>

namespace tidemark::test {

/// One JSON value and nothing else, as the strictest reader takes it; `fault` says why there is none: "json",
/// "dup-key", "nan".
struct ReadJson
{
    std::optional<QJsonValue> value;
    QString fault;
};

[[nodiscard]] ReadJson readJson(const QByteArray &text);

} // namespace tidemark::test
