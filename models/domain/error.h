// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <QString>

namespace tidemark::domain {

/// One failure. `detail` is for the log and for a details fold: it never holds a secret or a run's text.
struct Error
{
    ErrorKind kind = ErrorKind::Protocol;
    QString detail;
    int httpStatus = 0;
    qint64 retryAtMs = 0; ///< for RateLimited: epoch milliseconds by this computer's clock, 0 when not named

    /// True when the same request may succeed later without anybody's help.
    [[nodiscard]] bool isRetryable() const;
    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace tidemark::domain
