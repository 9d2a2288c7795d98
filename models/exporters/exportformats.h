// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exporter.h"
#include "exporters/exportoptions.h"

namespace tidemark::exporters {

/// A format as menus and the command line know it.
struct ExportFormat
{
    QString id;
    QString title;
    QString suffix;           ///< file ending with its dot
    std::optional<Task> task; ///< of training formats
    friend bool operator==(const ExportFormat &, const ExportFormat &) = default;
};

/// All formats in menu order.
[[nodiscard]] QList<ExportFormat> exportFormats();
/// One by its word.
[[nodiscard]] std::optional<ExportFormat> exportFormat(const QString &id);
/// What a file of it is called where only its folder is named. Says when the text of cells is changed.
[[nodiscard]] QString defaultFileName(const ExportFormat &format, const ExportOptions &options);
/// The exporter of a format that holds every run, nullptr for any other, also for training formats.
[[nodiscard]] std::unique_ptr<Exporter> makeExporter(const QString &format, const ExportOptions &options = {});

} // namespace tidemark::exporters
