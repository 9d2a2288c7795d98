// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::views::importwords {

namespace {

using domain::ImportReport;
using domain::LineFault;
using End = ImportReport::End;

QString tr(const char *text)
{
    return QCoreApplication::translate("tidemark::views::importwords", text);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// What the file is instead, as far as its first line tells.
QString noRunsWords(const ImportReport &report)
{
    if (report.lines == 0)
        return tr("It is empty.");
    const LineFault first = report.badLines.isEmpty() ? LineFault::NotJson : report.badLines.first().fault;
    if (first == LineFault::OnlyMessages)
        return tr("It holds bare messages without the ids of their runs, as Lunary's OpenAI export writes them. Export "
                  "as JSONL instead.");
    return tr(
        "Not one of its lines is a run. Choose a runs.jsonl that Tidemark exported, or Lunary's export as JSONL.");
}

QString takenWords(const ImportReport &report)
{
    if (report.imported == 0)
        return tr("Nothing was taken from it.");
    return tr("What was read so far is kept; open the file again to go on.");
}

} // namespace

QString faultWords(LineFault fault)
{
    switch (fault) {
    case LineFault::NotJson:
        return tr("no JSON: cut off, broken, or nested too deep");
    case LineFault::NotARun:
        return tr("JSON, but no run");
    case LineFault::NoId:
        return tr("no run with an id");
    case LineFault::OnlyMessages:
        return tr("bare messages without the id of their run");
    case LineFault::TooLong:
        return tr("longer than 64 MB");
    case LineFault::None:
        break;
    }
    return {};
}

QString lineWords(const domain::BadLine &line)
{
    return tr("Line %1: %2").arg(number(line.number), faultWords(line.fault));
}

QString countWords(const ImportReport &report)
{
    QStringList words;
    words.append(report.imported == 1 ? tr("1 run taken.") : tr("%1 runs taken.").arg(number(report.imported)));
    if (report.labelled > 0)
        words.append(report.labelled == 1 ? tr("1 came with a verdict.")
                                          : tr("%1 came with a verdict.").arg(number(report.labelled)));
    if (report.skipped > 0)
        words.append(report.skipped == 1 ? tr("1 line left out.")
                                         : tr("%1 lines left out.").arg(number(report.skipped)));
    return words.join(u' ');
}

ErrorWords failureWords(const ImportReport &report)
{
    switch (report.end) {
    case End::Done:
        return {};
    case End::Stopped:
        return {tr("Stopped"), takenWords(report)};
    case End::Missing:
        return {tr("There is no such file"), tr("It was moved, renamed or deleted.")};
    case End::Folder:
        return {tr("This is a folder"), tr("Choose a file in it.")};
    case End::Denied:
        return {tr("The file may not be read"), tr("This account has no right to it. Ask its owner, or copy it.")};
    case End::Unreadable:
        return {tr("The file cannot be read to its end"), takenWords(report)};
    case End::NoRuns:
        return {tr("There are no runs in this file"), noRunsWords(report)};
    case End::StoreFailed:
        break;
    }
    return wordsFor(report.error.value_or(domain::Error{domain::ErrorKind::StoreFailed, {}, 0, 0}));
}

} // namespace tidemark::views::importwords
