// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fileimport.h"
#include "sync/runsfile.h"
#include <limits>

namespace tidemark::sync {

using domain::ImportReport;
using domain::Result;
using End = ImportReport::End;

namespace {

Result<void> keep(store::Store &store, QList<domain::RunLine> lines, ImportReport &report)
{
    QList<domain::Run> runs;
    QList<domain::LedgerEntry> history;
    qint64 labelled = 0;
    for (domain::RunLine &line : lines) {
        labelled += line.isLabelled ? 1 : 0;
        history += line.history;
        // A cache belongs to one project of a server and refuses others; a file may hold runs of several.
        line.run.projectId.clear();
        runs.append(std::move(line.run));
    }
    const auto merged = store.mergeRuns(runs, {}).result();
    if (!merged)
        return merged.error();
    if (!history.isEmpty()) {
        if (const auto kept = store.imports().keepHistory(history).result(); !kept)
            return kept.error();
    }
    report.imported += runs.size();
    report.labelled += labelled;
    report.added += merged->added;
    report.updated += merged->updated;
    report.unchanged += merged->unchanged;
    return {};
}

/// Reads and keeps until the end, whatever that is.
End readAll(RunsFile &file, const StoreFor &storeFor, const GoOn &goOn, ImportReport &report)
{
    store::Store *store = nullptr;
    while (!file.atEnd()) {
        QList<domain::RunLine> lines = file.next();
        if (!lines.isEmpty() && !store) {
            const auto opened = storeFor();
            if (!opened) {
                report.error = opened.error();
                return End::StoreFailed;
            }
            store = *opened;
        }
        if (const auto kept = lines.isEmpty() ? Result<void>() : keep(*store, std::move(lines), report); !kept) {
            report.error = kept.error();
            return End::StoreFailed;
        }
        if (!goOn(file.position(), file.size()))
            return End::Stopped;
    }
    if (file.failed())
        return End::Unreadable;
    return report.imported > 0 ? End::Done : End::NoRuns;
}

} // namespace

ImportReport importFile(const QString &path, const StoreFor &storeFor, const GoOn &goOn)
{
    ImportReport report;
    RunsFile file(path);
    report.end = file.open();
    if (report.end != End::Done)
        return report;
    report.end = readAll(file, storeFor, goOn, report);
    report.lines = file.counted().lines;
    report.skipped = file.counted().skipped;
    report.badLines = file.counted().badLines;
    return report;
}

Result<store::AdoptReport> adoptVerdicts(store::Store &from, store::Store &into, bool overwrite)
{
    // Nothing is ever sent from a file's project, so every verdict made there still waits.
    const auto entries = from.dueEntries(std::numeric_limits<qint64>::max(), 0).result();
    if (!entries)
        return entries.error();
    QList<store::ForeignVerdict> verdicts;
    for (const store::OutboxEntry &entry : *entries)
        verdicts.append({entry.runId, entry.base, entry.patch});
    return into.imports().adopt(verdicts, overwrite).result();
}

} // namespace tidemark::sync
