// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace tidemark::api {

/// One line a request: method, path, status, milliseconds. Never a query value, a header or a body.
Q_DECLARE_LOGGING_CATEGORY(lcApi)

} // namespace tidemark::api
