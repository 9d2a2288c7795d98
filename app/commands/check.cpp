// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "store/cachecare.h"
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {

using domain::CacheSizes;
using domain::Result;
using store::CompactStage;
using store::CompactStep;

QString size(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// Until nothing is left, or there is too little room to begin.
Result<CompactStep> compacted(store::Store &store)
{
    Result<CompactStep> step = store.care().compact(CompactStage::Begin).result();
    while (step.ok() && step->next != CompactStage::Done)
        step = store.care().compact(step->next).result();
    return step;
}

void print(const store::CheckReport &checked, const CacheSizes &sizes, bool isFile)
{
    printLine(checked.workOk ? u"Verdicts: whole."_s : u"Verdicts: damaged."_s);
    printLine(checked.cacheOk ? u"Cache: whole."_s : u"Cache: damaged; the next start rebuilds it."_s);
    for (const QString &problem : checked.problems)
        printLine(u"  "_s + problem);
    const QString words = isFile ? u"%1 runs, %2 verdicts made here, on %3 runs."_s
                                 : u"%1 runs, %2 verdicts, %3 not yet on the server."_s;
    printLine(words.arg(checked.runs).arg(checked.verdicts).arg(checked.unsynced));
    printLine(u"Runs: %1, of which %2 could be given back. Verdicts: %3."_s.arg(
        size(sizes.cacheBytes + sizes.logBytes), size(sizes.freeBytes), size(sizes.workBytes)));
}

QJsonObject toJson(const store::CheckReport &checked, const CacheSizes &sizes)
{
    return {{u"cache_ok"_s, checked.cacheOk},
            {u"work_ok"_s, checked.workOk},
            {u"problems"_s, QJsonArray::fromStringList(checked.problems)},
            {u"runs"_s, checked.runs},
            {u"verdicts"_s, checked.verdicts},
            {u"pending"_s, checked.unsynced},
            {u"cache_bytes"_s, sizes.cacheBytes},
            {u"log_bytes"_s, sizes.logBytes},
            {u"free_bytes"_s, sizes.freeBytes},
            {u"work_bytes"_s, sizes.workBytes}};
}

/// Compacts and tells what that gave back; the exit code where it did not work.
std::optional<int> compact(store::Store &store, CacheSizes &sizes, qint64 &freed)
{
    printNote(u"Compacting; this may take some minutes."_s);
    const auto done = compacted(store);
    if (!done.ok())
        return report(done.error());
    if (done->lacksRoom()) {
        printNote(u"Compacting needs %1 of room for a while, and only %2 are free. Nothing was changed."_s.arg(
            size(done->needBytes), size(done->roomBytes)));
        return CacheUnusable;
    }
    const auto after = store.care().sizes().result();
    if (!after.ok())
        return report(after.error());
    freed = qMax<qint64>(0, sizes.cacheBytes + sizes.logBytes - after->cacheBytes - after->logBytes);
    sizes = *after;
    return {};
}

} // namespace

int runCheck(const QStringList &arguments)
{
    CommandLine line(u"check"_s, u"looks whether the two files on this computer are whole."_s);
    line.parser().addOption({u"compact"_s, u"Then sort the text index and give back room that holds no run."_s});
    if (const auto code = line.parse(arguments))
        return *code;
    CommandSession session(line.common());
    if (const auto opened = session.open(); !opened.ok())
        return report(opened.error());
    const auto checked = session.store().check().result();
    if (!checked.ok())
        return report(checked.error());
    auto sizes = session.store().care().sizes().result();
    if (!sizes.ok())
        return report(sizes.error());
    const bool whole = checked->cacheOk && checked->workOk;
    const bool compacts = line.parser().isSet(u"compact"_s) && whole;
    qint64 freed = 0;
    if (compacts) {
        if (const auto failed = compact(session.store(), *sizes, freed))
            return *failed;
    }
    if (line.common().json) {
        QJsonObject json = toJson(*checked, *sizes);
        if (compacts)
            json.insert(u"given_back_bytes"_s, freed);
        printJson(json);
    } else {
        print(*checked, *sizes, session.info().isFile());
        if (compacts)
            printLine(u"%1 were given back."_s.arg(size(freed)));
    }
    return whole ? Done : CacheUnusable;
}

} // namespace tidemark::app
