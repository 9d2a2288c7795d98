// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tidemark::app {

int runCheck(const QStringList &arguments)
{
    CommandLine line(u"check"_s, u"looks whether the two files on this computer are whole."_s);
    if (const auto code = line.parse(arguments))
        return *code;
    CommandSession session(line.common());
    if (const auto opened = session.open(); !opened.ok())
        return report(opened.error());
    const auto checked = session.store().check().result();
    if (!checked.ok())
        return report(checked.error());
    if (line.common().json) {
        printJson({{u"cache_ok"_s, checked->cacheOk},
                   {u"work_ok"_s, checked->workOk},
                   {u"problems"_s, QJsonArray::fromStringList(checked->problems)},
                   {u"runs"_s, checked->runs},
                   {u"verdicts"_s, checked->verdicts},
                   {u"pending"_s, checked->unsynced}});
    } else {
        printLine(checked->workOk ? u"Verdicts: whole."_s : u"Verdicts: damaged."_s);
        printLine(checked->cacheOk ? u"Cache: whole."_s : u"Cache: damaged; the next start rebuilds it."_s);
        for (const QString &problem : checked->problems)
            printLine(u"  "_s + problem);
        const QString words = session.info().isFile() ? u"%1 runs, %2 verdicts made here, on %3 runs."_s
                                                      : u"%1 runs, %2 verdicts, %3 not yet on the server."_s;
        printLine(words.arg(checked->runs).arg(checked->verdicts).arg(checked->unsynced));
    }
    return checked->cacheOk && checked->workOk ? Done : CacheUnusable;
}

} // namespace tidemark::app
