// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportwork.h"
#include "exporters/rowpress.h"

namespace tidemark::exporters {

/// One line of `<file>.index.jsonl`: which run the data row of that number (from 1) came from, and its verdict.
[[nodiscard]] QByteArray indexLine(qint64 row, const PressedRow &pressed, const QString &split);

/// The manifest: what was exported, by which rules, and how it can be checked. Nothing in it depends on the time.
[[nodiscard]] QByteArray manifestText(const ExportRequest &request, const ExportReport &report,
                                      const QList<BatchedFile> &files);

} // namespace tidemark::exporters
