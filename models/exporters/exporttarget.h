// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportwork.h"
#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// Where the files of a training export go: the target itself where it is a folder, a folder of the format's name in it
/// for the Hub, or else the folder that the target's file is in.
[[nodiscard]] QString targetFolder(const ExportRequest &request);

/// The file for the rows of a split.
[[nodiscard]] QString rowsPath(const ExportRequest &request, const QString &split);

/// Looks whether the target can be written to and makes its folder. Usage where it is none.
[[nodiscard]] domain::Result<void> prepareTarget(ExportDesk &desk, const RowFormat &format);

/// Writes what belongs beside the rows once they are all there: dataset_info.json for the formats that need one, the
/// Hub's card and the manifest.
[[nodiscard]] domain::Result<void> writeCompanions(ExportDesk &desk, const RowFormat &format,
                                                   const QStringList &splits);

/// The files in the target's folder that an earlier export put there, by its manifest, when rows were split.
[[nodiscard]] QStringList earlierFiles(const ExportRequest &request);

} // namespace tidemark::exporters
