// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "exporters/exportjob.h"
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

/// The file to write: --out itself, or <format>.<suffix> in it where it is a folder.
QString targetFile(const QString &out, const exporters::Exporter &exporter)
{
    const bool folder = out.endsWith(u'/') || QFileInfo(out).isDir();
    if (!folder)
        return out;
    const QString name = exporter.id().endsWith(exporter.suffix()) ? exporter.id() : exporter.id() + exporter.suffix();
    return QDir(out).filePath(name);
}

void print(const exporters::ExportReport &report, bool json)
{
    QJsonObject skipped;
    for (auto it = report.skipped.cbegin(); it != report.skipped.cend(); ++it)
        skipped.insert(it.key(), it.value());
    if (json) {
        printJson({{u"selected"_s, report.selected},
                   {u"written"_s, report.written},
                   {u"skipped"_s, skipped},
                   {u"path"_s, report.path}});
        return;
    }
    printLine(u"%1 of %2 runs written to %3"_s.arg(report.written).arg(report.selected).arg(report.path));
    for (auto it = report.skipped.cbegin(); it != report.skipped.cend(); ++it)
        printLine(u"%1  %2"_s.arg(QString::number(it.value()).rightJustified(8), it.key()));
}

} // namespace

int runExport(const QStringList &arguments)
{
    CommandLine line(u"export"_s, u"writes labelled runs into a file and says how many were left out and why."_s);
    line.parser().addOptions({{u"format"_s, exporters::exportFormats().join(u", "_s) + u'.', u"F"_s},
                              {u"filter"_s, u"Only what matches."_s, u"TEXT"_s},
                              {u"out"_s, u"File to write, or a folder."_s, u"FILE_OR_DIR"_s}});
    if (const auto code = line.parse(arguments))
        return *code;
    const auto exporter = exporters::makeExporter(line.parser().value(u"format"_s));
    if (!exporter || !line.parser().isSet(u"out"_s)) {
        printNote(
            u"tidemark export needs --out and --format, one of: %1"_s.arg(exporters::exportFormats().join(u", "_s)));
        return UsageWrong;
    }
    CommandSession session(line.common());
    const QString filterText = line.parser().value(u"filter"_s);
    const auto filter = filterFrom(filterText, session.clock());
    if (!filter.ok())
        return report(filter.error());
    if (const auto opened = session.open(); !opened.ok())
        return report(opened.error());
    const QString path = targetFile(line.parser().value(u"out"_s), *exporter);
    exporters::ExportJob job(&session.store(), {exporter->id(), path, filter.value(), filterText});
    QEventLoop loop;
    int code = Done;
    QObject::connect(&job, &exporters::ExportJob::finished, &loop,
                     [&](const domain::Result<exporters::ExportReport> &result) {
                         if (result.ok())
                             print(result.value(), line.common().json);
                         else
                             code = report(result.error());
                         loop.quit();
                     });
    job.start();
    loop.exec();
    return code;
}

} // namespace tidemark::app
