// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportwork.h"
#include "exporters/exportformats.h"
#include "exporters/streamwork.h"
#include "exporters/trainingwork.h"

namespace tidemark::exporters {

void closeReport(ExportDesk &desk)
{
    desk.report.selected = desk.account.selected();
    desk.report.used = desk.account.used();
    desk.report.skippedRuns = desk.account.skipped();
    desk.report.skipped.clear();
    for (auto it = desk.report.skippedRuns.cbegin(); it != desk.report.skippedRuns.cend(); ++it)
        desk.report.skipped.insert(it.key(), it.value().size());
}

std::unique_ptr<ExportWork> makeExportWork(ExportDesk &desk)
{
    const ExportOptions &options = desk.request.options;
    if (auto format = makeRowFormat(desk.request.format, options.profile))
        return std::make_unique<TrainingWork>(desk, std::move(format));
    if (auto exporter = makeExporter(desk.request.format, options))
        return std::make_unique<StreamWork>(desk, std::move(exporter));
    return nullptr;
}

} // namespace tidemark::exporters
