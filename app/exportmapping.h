// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportformats.h"
#include "exporters/exportreport.h"
#include "views/exportchoice.h"

/// Between what the window chooses and what the exporters take.
namespace tidemark::app::exportmapping {

/// All formats as the window shows them.
[[nodiscard]] QList<views::ExportFormat> formats();
/// The options of a choice; Usage when its tool definitions cannot be read. Reads a file: not for the UI thread.
[[nodiscard]] domain::Result<exporters::ExportOptions> optionsOf(const views::ExportChoice &choice);
/// Tool declarations from a JSON file: a list, or an object with a list "tools".
[[nodiscard]] domain::Result<QJsonArray> toolsFrom(const QString &path);
/// What a report says, in words.
[[nodiscard]] views::ExportAccount accountOf(const exporters::ExportReport &report);

} // namespace tidemark::app::exportmapping
