// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportoptions.h"

class QCommandLineParser;

namespace tidemark::app {

/// --split, --seed, --redact, --profile, --hub and all the others that change what an export writes.
void addExportSwitches(QCommandLineParser &parser);
/// What the switches say. Usage where one is not understood; reads the file of --tools.
[[nodiscard]] domain::Result<exporters::ExportOptions> exportOptionsFrom(const QCommandLineParser &parser);

} // namespace tidemark::app
