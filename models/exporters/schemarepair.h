// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace tidemark::exporters {

/// A key as the server returns it: `order_id` and `order-id` become `orderId`, underscores at the end vanish.
[[nodiscard]] QString camelKey(const QString &key);

/// A JSON Schema with the names of its properties restored. `samples` are values that were written for it (a tool's
/// arguments); `renamed` is false when its keys never went through the server's renaming. Nothing when a name cannot
/// be told or the schema does not hold together (required names without a property, keywords in snake_case).
[[nodiscard]] std::optional<QJsonObject> repairedSchema(const QJsonValue &schema, const QList<QJsonValue> &samples,
                                                        bool renamed);

} // namespace tidemark::exporters
