// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exportchoice.h"
#include <QByteArray>

namespace tidemark::app::exportmemory {

/// What the export window remembers, as text for the settings; no ids of runs and nothing secret.
[[nodiscard]] QByteArray toBytes(const views::ExportMemory &memory);
/// The same back; what is damaged is left out.
[[nodiscard]] views::ExportMemory fromBytes(const QByteArray &bytes);

} // namespace tidemark::app::exportmemory
