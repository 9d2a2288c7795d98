// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tidemark::app {

int runStats(const QStringList &arguments)
{
    CommandLine line(u"stats"_s, u"counts runs and verdicts."_s);
    if (const auto code = line.parse(arguments))
        return *code;
    CommandSession session(line.common());
    if (const auto opened = session.open(); !opened.ok())
        return report(opened.error());
    const auto counts = session.store().counts().result();
    if (!counts.ok())
        return report(counts.error());
    const auto pace = session.store().throughput(QDate::currentDate().startOfDay().toMSecsSinceEpoch()).result();
    if (!pace.ok())
        return report(pace.error());
    const QList<std::pair<QString, qint64>> numbers{{u"runs"_s, counts->all},
                                                    {u"inbox"_s, counts->inbox},
                                                    {u"up"_s, counts->up},
                                                    {u"down"_s, counts->down},
                                                    {u"commented"_s, counts->commented},
                                                    {u"skipped"_s, counts->skipped},
                                                    {u"flagged"_s, counts->flagged},
                                                    {u"conflicts"_s, counts->conflicts},
                                                    {u"pending"_s, counts->unsynced},
                                                    {u"refused"_s, counts->refused},
                                                    {u"verdicts_today"_s, pace->verdictsToday},
                                                    {u"verdicts_last_hour"_s, pace->verdictsLastHour}};
    QJsonObject object;
    for (const auto &[name, number] : numbers)
        object.insert(name, number);
    object.insert(u"median_seconds"_s, pace->medianSeconds);
    if (line.common().json) {
        printJson(object);
        return Done;
    }
    for (const auto &[name, number] : numbers)
        printLine(u"%1 %2"_s.arg(QString(name).replace(u'_', u' ').leftJustified(20),
                                 QString::number(number).rightJustified(10)));
    return Done;
}

} // namespace tidemark::app
