// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportjob.h"

namespace tidemark::exporters {

/// One line of `<file>.index.jsonl`: which run the data row of that number (from 1) came from, and its verdict.
[[nodiscard]] QByteArray indexLine(qint64 row, const RowOrigin &origin, const domain::LabelledRun &run);

struct ManifestFile
{
    QString name; ///< without its folder
    qint64 bytes = 0;
    QString sha256;
};

/// `<file>.manifest.json`: what was exported and how it can be checked. Nothing in it depends on the time.
[[nodiscard]] QByteArray manifestText(const ExportRequest &request, const ExportReport &report,
                                      const QList<ManifestFile> &files);

} // namespace tidemark::exporters
