// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/storagewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace tidemark::views::storagewords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::views::StorageWords)
};

constexpr qint64 worthTelling = 1'000'000; // bytes

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace

QString state(const domain::CacheSizes &sizes)
{
    const QString all = size(sizes.cacheBytes + sizes.logBytes);
    const QString kept = sizes.runs == 0 ? Words::tr("No run is kept on this computer; their file takes %1.").arg(all)
                         : sizes.runs == 1
                             ? Words::tr("1 run takes %1 on this computer.").arg(all)
                             : Words::tr("%1 runs take %2 on this computer.").arg(number(sizes.runs), all);
    const QString free = sizes.freeBytes < worthTelling
                             ? Words::tr("All of it is in use.")
                             : Words::tr("%1 of it could be given back.").arg(size(sizes.freeBytes));
    return kept + u' ' + free;
}

QString parts(const domain::CacheSizes &sizes)
{
    const QString verdicts =
        Words::tr("Verdicts and their history take %1 of their own and always stay.").arg(size(sizes.workBytes));
    if (sizes.runs == 0)
        return verdicts;
    return Words::tr("That is about %1 a run.").arg(size(sizes.bytesPerRun())) + u' ' + verdicts;
}

QString outlook(int now, int wanted, qint64 leaving, qint64 bytesPerRun)
{
    if (wanted == 0)
        return now == 0 ? Words::tr("Nothing leaves by its age.")
                        : Words::tr("Nothing will leave by its age any more. What left comes back with the next sync.");
    if (leaving < 0)
        return Words::tr("Counting what would leave…");
    const QString first =
        leaving == 0 ? Words::tr("Nothing is old enough to leave now; later that is looked at after each sync.")
        : leaving == 1
            ? Words::tr("Up to 1 run leaves this computer now, and after each sync what has become too old.")
            : Words::tr("Up to %1 runs leave this computer now, about %2, and after each sync what has become too old.")
                  .arg(number(leaving), size(leaving * bytesPerRun));
    return first + u' ' +
           Words::tr("Runs with feedback stay, and so does all that you judged, marked or began to write, with the "
                     "conversations around it. On the server nothing changes.");
}

QString trimming(qint64 left, qint64 most)
{
    return most > 0 ? Words::tr("%1 of up to %2 runs have left").arg(number(left), number(most))
                    : Words::tr("%1 runs have left").arg(number(left));
}

QString trimmed(qint64 left, bool stopped)
{
    if (stopped)
        return Words::tr("Stopped. %1 runs have left; the rest leaves with the next sync.").arg(number(left));
    if (left == 0)
        return Words::tr("There was nothing to take out.");
    return left == 1 ? Words::tr("1 run has left. Compacting gives its room back to the disk.")
                     : Words::tr("%1 runs have left. Compacting gives their room back to the disk.").arg(number(left));
}

QString keepsAll()
{
    return Words::tr("All runs are kept from now on.");
}

QString sorting()
{
    return Words::tr("Sorting the text index…");
}

QString givingBack(qint64 bytes)
{
    return Words::tr("%1 left to give back").arg(size(bytes));
}

QString writingAnew()
{
    return Words::tr("Writing the runs anew, once. This step cannot be stopped; you can go on reading and judging.");
}

QString compacted(qint64 bytes, bool stopped)
{
    const QString back = bytes < worthTelling ? Words::tr("There was hardly anything to give back.")
                                              : Words::tr("%1 were given back.").arg(size(bytes));
    return stopped ? Words::tr("Stopped.") + u' ' + back : back;
}

ErrorWords lacksRoom(qint64 needBytes, qint64 roomBytes)
{
    return {Words::tr("Too little room to compact"),
            Words::tr("It needs %1 for a while, and only %2 are free on the disk. Nothing was changed. Free some space "
                      "and try again.")
                .arg(size(needBytes), size(roomBytes))};
}

} // namespace tidemark::views::storagewords
