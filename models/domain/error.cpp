// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error.h"

namespace tidemark::domain {

bool Error::isRetryable() const
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Cancelled:
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreFull:
        return true;
    default:
        return false;
    }
}

} // namespace tidemark::domain
