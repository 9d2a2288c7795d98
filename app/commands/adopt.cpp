// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "sync/fileimport.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

int print(const store::AdoptReport &report, bool json)
{
    if (json) {
        printJson({{u"adopted"_s, report.adopted},
                   {u"equal"_s, report.equal},
                   {u"differing"_s, report.differing.size()},
                   {u"differing_ids"_s, QJsonArray::fromStringList(report.differing)},
                   {u"not_found"_s, report.unknown}});
    } else {
        printLine(u"%1 verdicts taken over, %2 were there already, %3 differ and were left alone, %4 have no run "
                  "here."_s.arg(report.adopted)
                      .arg(report.equal)
                      .arg(report.differing.size())
                      .arg(report.unknown));
        for (const QString &id : report.differing)
            printLine(u"  differs: %1"_s.arg(id));
    }
    return report.differing.isEmpty() && report.unknown == 0 ? Done : DoneInPart;
}

} // namespace

int runAdopt(const QStringList &arguments)
{
    CommandLine line(u"adopt"_s,
                     u"brings the verdicts made on a file's runs to the same runs of a server's project."_s);
    line.parser().addOptions({{u"from"_s, u"The file's project, as tidemark import named it."_s, u"import:NAME"_s},
                              {u"overwrite"_s, u"Also where the server's project has another verdict by now."_s}});
    if (const auto code = line.parse(arguments))
        return *code;
    const QString name = line.parser().value(u"from"_s);
    const QUrl from = name.startsWith("import:"_L1) ? projectUrl(name) : importUrl(name);
    if (from.isEmpty() || !line.parser().positionalArguments().isEmpty()) {
        printNote(u"tidemark adopt needs --from import:NAME"_s);
        return UsageWrong;
    }
    CommandSession into(line.common());
    const auto target = into.connections().findServer(line.common().server, line.common().project);
    if (!target.ok())
        return report(target.error());
    CommonOptions options = line.common();
    options.server = from;
    options.project.clear();
    CommandSession source(options);
    if (const auto opened = source.open(); !opened.ok())
        return report(opened.error());
    if (const auto opened = into.open(target.value()); !opened.ok())
        return report(opened.error());
    const auto done = sync::adoptVerdicts(source.store(), into.store(), line.parser().isSet(u"overwrite"_s));
    return done.ok() ? print(done.value(), line.common().json) : report(done.error());
}

} // namespace tidemark::app
