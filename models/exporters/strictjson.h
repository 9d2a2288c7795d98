// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tidemark::exporters {

/// True when the bytes are exactly one JSON object by RFC 8259 as the strictest reader takes it: valid UTF-8, no key
/// twice, no control characters in strings, no numbers such as `1.` (which QJsonDocument lets pass), at most 200 deep.
[[nodiscard]] bool isStrictJsonObject(const QByteArray &json);

} // namespace tidemark::exporters
