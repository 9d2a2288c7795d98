// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exportformats.h"
#include "exporters/formats/csvexporter.h"
#include "exporters/formats/runsjsonlexporter.h"

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using Maker = std::unique_ptr<Exporter> (*)(const ExportOptions &);

std::unique_ptr<Exporter> makeRuns(const ExportOptions &)
{
    return std::make_unique<RunsJsonlExporter>();
}

std::unique_ptr<Exporter> makeCsv(const ExportOptions &options)
{
    using Formulas = CsvExporter::Formulas;
    return std::make_unique<CsvExporter>(options.verbatimCells ? Formulas::Verbatim : Formulas::Disarmed);
}

constexpr std::array<Maker, 2> makers{makeRuns, makeCsv};

} // namespace

std::unique_ptr<Exporter> makeExporter(const QString &format, const ExportOptions &options)
{
    for (const Maker maker : makers) {
        if (auto exporter = maker(options); exporter->id() == format)
            return exporter;
    }
    return nullptr;
}

QList<ExportFormat> exportFormats()
{
    QList<ExportFormat> formats;
    for (const QString &id : rowFormats()) {
        const auto format = makeRowFormat(id);
        formats.append({id, format->title(), u".jsonl"_s, format->task()});
    }
    for (const Maker maker : makers) {
        const auto exporter = maker({});
        formats.append({exporter->id(), exporter->title(), exporter->suffix(), {}});
    }
    return formats;
}

std::optional<ExportFormat> exportFormat(const QString &id)
{
    const QList<ExportFormat> formats = exportFormats();
    const auto it =
        std::find_if(formats.begin(), formats.end(), [&id](const ExportFormat &format) { return format.id == id; });
    return it == formats.end() ? std::nullopt : std::optional(*it);
}

QString defaultFileName(const ExportFormat &format, const ExportOptions &options)
{
    const QString name = format.id.endsWith(format.suffix) ? format.id.chopped(format.suffix.size()) : format.id;
    const bool disarmed = format.suffix == ".csv"_L1 && !options.verbatimCells;
    return (format.suffix == ".csv"_L1 ? u"runs"_s : name) + (disarmed ? u".safe"_s : QString()) + format.suffix;
}

} // namespace tidemark::exporters
