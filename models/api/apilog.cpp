// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apilog.h"

namespace tidemark::api {

Q_LOGGING_CATEGORY(lcApi, "tidemark.api")

} // namespace tidemark::api
