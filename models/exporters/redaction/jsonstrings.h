// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <QString>

namespace tidemark::exporters {

/// The text of one JSON value with `change` applied to each string that is no key. All else stays character for
/// character: keys and their order, numbers, white space, and strings that `change` gives back as they were. Nothing
/// when the text is no sound JSON.
[[nodiscard]] std::optional<QString> withJsonStrings(const QString &json,
                                                     const std::function<QString(const QString &)> &change);

} // namespace tidemark::exporters
