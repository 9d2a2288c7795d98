// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "sync/fileimport.h"
#include "views/importwords.h"
#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

using domain::ImportReport;
using End = ImportReport::End;

void tellBadLines(const ImportReport &report)
{
    for (const domain::BadLine &line : report.badLines)
        printNote(views::importwords::lineWords(line));
    if (report.skipped > report.badLines.size())
        printNote(u"… and %1 more lines"_s.arg(report.skipped - report.badLines.size()));
}

void print(const ImportReport &report, const ConnectionInfo &info, bool json)
{
    const QString project = info.server.toString();
    if (!json) {
        printLine(views::importwords::countWords(report));
        printLine(u"Its commands take --server %1"_s.arg(project));
        return;
    }
    QJsonArray broken;
    for (const domain::BadLine &line : report.badLines)
        broken.append(QJsonObject{{u"line"_s, line.number}, {u"reason"_s, views::importwords::faultWords(line.fault)}});
    printJson({{u"lines"_s, report.lines},
               {u"imported"_s, report.imported},
               {u"added"_s, report.added},
               {u"updated"_s, report.updated},
               {u"unchanged"_s, report.unchanged},
               {u"labelled"_s, report.labelled},
               {u"skipped"_s, report.skipped},
               {u"broken"_s, broken},
               {u"project"_s, project}});
}

/// Says every now and then on standard error how far it is.
sync::GoOn talk()
{
    QElapsedTimer sinceNote;
    sinceNote.start();
    return [sinceNote](qint64 done, qint64 total) mutable {
        constexpr int noteEveryMs = 2000;
        constexpr qint64 megabyte = 1024 * 1024;
        if (sinceNote.elapsed() >= noteEveryMs) {
            sinceNote.restart();
            printNote(total > 0 ? u"%1 of %2 MB read"_s.arg(done / megabyte).arg(total / megabyte)
                                : u"%1 MB read"_s.arg(done / megabyte));
        }
        return true;
    };
}

/// Words for what ended it early; the exit code.
int tellFailure(const ImportReport &report, const QString &path)
{
    if (report.end == End::StoreFailed && report.error)
        return app::report(*report.error);
    const views::ErrorWords words = views::importwords::failureWords(report);
    printNote(u"%1: %2. %3"_s.arg(path, words.title, words.text));
    return report.imported > 0 ? DoneInPart : UsageWrong;
}

} // namespace

int runImport(const QStringList &arguments)
{
    CommandLine line(u"import"_s, u"opens a runs.jsonl or a Lunary JSONL export as a project for review, offline."_s);
    line.parser().addPositionalArgument(u"FILE"_s, u"The file; it is only read."_s);
    line.parser().addOption({u"name"_s,
                             u"Of the project, to add to one that is there or to choose what it is called; else the "
                             "one that this file was opened as before, or a new one called after the file."_s,
                             u"NAME"_s});
    if (const auto code = line.parse(arguments))
        return *code;
    if (line.parser().positionalArguments().size() != 1 || line.parser().isSet(u"server"_s)) {
        printNote(u"tidemark import needs one file, and no --server: see --name"_s);
        return UsageWrong;
    }
    const QString path = line.parser().positionalArguments().first();
    CommandSession session(line.common());
    const auto info = session.connections().forFile(path, line.parser().value(u"name"_s));
    if (!info.ok())
        return report(info.error());
    const auto open = [&]() -> domain::Result<store::Store *> {
        const auto saved = session.connections().save(info.value()); // also marks it as used last
        if (!saved.ok())
            return saved.error();
        const auto opened = session.open(saved.value());
        return opened.ok() ? domain::Result<store::Store *>(&session.store()) : opened.error();
    };
    const ImportReport done = sync::importFile(path, open, talk());
    if (done.imported > 0) // else one sentence says it all
        tellBadLines(done);
    const int code = done.end == End::Done ? (done.skipped > 0 ? DoneInPart : Done) : tellFailure(done, path);
    if (done.imported > 0)
        print(done, session.info(), line.common().json);
    return code;
}

} // namespace tidemark::app
