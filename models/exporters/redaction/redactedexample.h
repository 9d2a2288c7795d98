// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/example.h"
#include "exporters/redaction/redactor.h"

namespace tidemark::exporters {

/// The example with private data taken out of all its texts: system, history, arguments of calls and answer alike.
/// Whether that went well, the redactor tells.
[[nodiscard]] Example redacted(Example example, Redactor &redactor);

} // namespace tidemark::exporters
