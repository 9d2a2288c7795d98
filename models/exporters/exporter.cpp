// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exporter.h"
#include "exporters/csvexporter.h"
#include "exporters/openaisftexporter.h"
#include "exporters/runsjsonlexporter.h"

namespace tidemark::exporters {

namespace {

using Maker = std::unique_ptr<Exporter> (*)();

template <class T>
std::unique_ptr<Exporter> make()
{
    return std::make_unique<T>();
}

/// A new format is one file of its own and one entry here.
constexpr std::array<Maker, 3> makers{make<OpenAiSftExporter>, make<RunsJsonlExporter>, make<CsvExporter>};

} // namespace

std::unique_ptr<Exporter> makeExporter(const QString &format)
{
    for (const Maker maker : makers) {
        if (auto exporter = maker(); exporter->id() == format)
            return exporter;
    }
    return nullptr;
}

QStringList exportFormats()
{
    QStringList formats;
    for (const Maker maker : makers)
        formats.append(maker()->id());
    return formats;
}

} // namespace tidemark::exporters
