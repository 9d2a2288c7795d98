// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/exportswitches.h"
#include "exporters/exportformats.h"
#include "exporters/exportjob.h"
#include "views/errortext.h"
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

/// The file to write: --out itself, or <format>.<suffix> in it where it is a folder.
QString targetFile(const QString &out, const exporters::ExportFormat &format, const exporters::ExportOptions &options)
{
    const bool folder = out.endsWith(u'/') || QFileInfo(out).isDir();
    if (!folder || options.needsFolder())
        return out;
    return QDir(out).filePath(exporters::defaultFileName(format, options));
}

QJsonObject numbersOf(const QMap<QString, qint64> &numbers)
{
    QJsonObject object;
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject jsonOf(const exporters::ExportReport &report)
{
    QJsonObject object{{u"selected"_s, report.selected},
                       {u"used"_s, report.used},
                       {u"written"_s, report.written},
                       {u"skipped"_s, numbersOf(report.skipped)},
                       {u"left_out_answers"_s, numbersOf(report.leftOut)},
                       {u"good"_s, report.good},
                       {u"bad"_s, report.bad},
                       {u"path"_s, report.path},
                       {u"files"_s, QJsonArray::fromStringList(report.files)}};
    if (!report.splits.isEmpty())
        object.insert(u"splits"_s, numbersOf(report.splits));
    if (!report.redactions.isEmpty())
        object.insert(u"redactions"_s, numbersOf(report.redactions));
    if (report.tooFewToSplit)
        object.insert(u"too_few_to_split"_s, true);
    return object;
}

void printNumbers(const QString &head, const QMap<QString, qint64> &numbers)
{
    if (!numbers.isEmpty())
        printLine(head);
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it)
        printLine(u"%1  %2"_s.arg(QString::number(it.value()).rightJustified(8), it.key()));
}

void print(const exporters::ExportReport &report, bool json)
{
    if (report.tooFewToSplit) {
        printNote(u"Fewer than %1 conversations: nothing is split, all rows are for training."_s.arg(
            exporters::leastRootsToSplit));
    }
    if (report.written == 0)
        printNote(u"No row was written."_s);
    if (json) {
        printJson(jsonOf(report));
        return;
    }
    printLine(u"%1 rows from %2 of %3 runs written to %4"_s.arg(report.written)
                  .arg(report.used)
                  .arg(report.selected)
                  .arg(report.path));
    printNumbers(u"rows in"_s, report.splits);
    printNumbers(u"runs left out because"_s, report.skipped);
    printNumbers(u"answers of used runs left out because"_s, report.leftOut);
    printNumbers(u"private data replaced"_s, report.redactions);
}

/// Tells why there is no export; a target that cannot be written is a wrong choice, the cache is fine.
int reportTarget(const domain::Error &error)
{
    if (error.kind != domain::ErrorKind::StoreReadOnly && error.kind != domain::ErrorKind::StoreFull)
        return report(error);
    const views::ErrorWords words = views::wordsForExport(error);
    printNote(words.title);
    printNote(words.text);
    printNote(u"(%1)"_s.arg(error.detail));
    return UsageWrong;
}

/// Runs the job to its end; the exit code.
int runJob(store::Store &store, const exporters::ExportRequest &request, bool json)
{
    exporters::ExportJob job(&store, request);
    QEventLoop loop;
    int code = Done;
    QObject::connect(&job, &exporters::ExportJob::finished, &loop,
                     [&](const domain::Result<exporters::ExportReport> &result) {
                         if (result.ok())
                             print(result.value(), json);
                         else
                             code = reportTarget(result.error());
                         loop.quit();
                     });
    job.start();
    loop.exec();
    return code;
}

QStringList formatWords()
{
    QStringList words;
    for (const exporters::ExportFormat &format : exporters::exportFormats())
        words.append(format.id);
    return words;
}

} // namespace

int runExport(const QStringList &arguments)
{
    CommandLine line(u"export"_s, u"writes labelled runs into a file and says how many were left out and why."_s);
    line.parser().addOptions({{u"format"_s, formatWords().join(u", "_s) + u'.', u"F"_s},
                              {u"filter"_s, u"Only what matches."_s, u"TEXT"_s},
                              {u"out"_s, u"File to write, or a folder."_s, u"FILE_OR_DIR"_s}});
    addExportSwitches(line.parser());
    if (const auto code = line.parse(arguments))
        return *code;
    const auto format = exporters::exportFormat(line.parser().value(u"format"_s));
    if (!format || line.parser().value(u"out"_s).isEmpty()) {
        printNote(u"tidemark export needs --out and --format, one of: %1"_s.arg(formatWords().join(u", "_s)));
        return UsageWrong;
    }
    const auto options = exportOptionsFrom(line.parser());
    if (!options)
        return report(options.error());
    CommandSession session(line.common());
    const QString filterText = line.parser().value(u"filter"_s);
    const auto filter = filterFrom(filterText, session.clock());
    if (!filter.ok())
        return report(filter.error());
    if (const auto opened = session.open(); !opened.ok())
        return report(opened.error());
    const QString out = line.parser().value(u"out"_s);
    if (out.endsWith(u'/') && !options->needsFolder())
        QDir().mkpath(out); // where that fails, the file in it cannot be written, which is told
    const QString path = targetFile(out, *format, *options);
    return runJob(session.store(), {format->id, path, filter.value(), filterText, *options}, line.common().json);
}

} // namespace tidemark::app
