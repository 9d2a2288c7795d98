// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exportplan.h"
#include "exporters/exportreport.h"
#include "exporters/filebatch.h"
#include "exporters/runaccount.h"
#include <functional>

namespace tidemark::exporters {

/// What an export in the making has in hand.
struct ExportDesk
{
    ExportRequest request;
    QList<JudgedPair> judged = {};
    FileBatch files = {};
    RunAccount account = {};
    ExportReport report = {};
    [[nodiscard]] bool isPreview() const { return request.previewRows > 0; }
};

/// Takes the accounts of the runs into the report.
void closeReport(ExportDesk &desk);

/// Told how many of how many rows are written; false stops the export.
using RowProgress = std::function<bool(qint64 row, qint64 rows)>;

/// How the runs of a selection become files: as they come, or chosen and ordered first. Used by one thread at a time.
class ExportWork
{
public:
    virtual ~ExportWork() = default;
    /// Opens what is written to.
    [[nodiscard]] virtual domain::Result<void> begin() = 0;
    /// Takes the run and opens its account.
    [[nodiscard]] virtual domain::Result<void> add(const domain::LabelledRun &run) = 0;
    /// Writes what is left to write and closes all accounts.
    [[nodiscard]] virtual domain::Result<void> finish(const RowProgress &progress) = 0;
};

/// The work for the format of the request; nullptr for an unknown one. The desk outlives it.
[[nodiscard]] std::unique_ptr<ExportWork> makeExportWork(ExportDesk &desk);

} // namespace tidemark::exporters
