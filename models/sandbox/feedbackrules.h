// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QJsonObject>
#include <QString>

namespace tidemark::sandbox {

/// The name under which the server keeps a key: snake_case and dash-case become camelCase, marks at the end vanish, an
/// empty key becomes "undefined".
[[nodiscard]] QString renamedKey(const QString &key);
/// The same for every key at every depth.
[[nodiscard]] QJsonValue renamedKeys(const QJsonValue &value);
/// The keys of `changes` over those of `feedback`; a key set to null stays, as null.
[[nodiscard]] QJsonObject merged(QJsonObject feedback, const QJsonObject &changes);
/// Only what a PATCH takes: thumb and comment.
[[nodiscard]] QJsonObject patchable(const QJsonObject &body);
/// Why the server refuses this body of a PATCH, in its words; nothing when it takes it.
[[nodiscard]] std::optional<QString> patchMistake(const QJsonObject &body);

} // namespace tidemark::sandbox
