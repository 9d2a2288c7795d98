// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::exporters {

/// True for text of nothing but white space, by the widest reading of any consumer.
[[nodiscard]] bool isBlank(QStringView text);
/// White space at the ends removed and each run of it inside made one space: the form in which texts are compared.
[[nodiscard]] QString folded(QStringView text);
/// Text that can be written as UTF-8 and read everywhere: NUL and lone surrogates become U+FFFD.
[[nodiscard]] QString wellFormed(const QString &text);
/// ISO 8601 in UTC with milliseconds; empty for 0.
[[nodiscard]] QString isoTime(qint64 epochMs);

} // namespace tidemark::exporters
