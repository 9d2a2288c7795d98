// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "rawdb.h"
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

/// Milliseconds from the start of the program to its list drawn; nothing when it is never drawn.
std::optional<double> startOnce(const QString &program, const QString &dataDir)
{
    QProcess process;
    const Watch watch;
    process.start(program, {u"--data-dir"_s, dataDir, u"--measure-start"_s});
    const bool drawn = process.waitForReadyRead(60'000);
    const double took = watch.ms();
    process.waitForFinished();
    return drawn ? std::optional(took) : std::nullopt;
}

/// Fills the log of the cache in another process and kills that.
bool leaveLog(const Bench &bench, const FilledCache &cache)
{
    QProcess process;
    process.start(bench.self, {u"--grow-log"_s, cache.dataDir(), u"--runs"_s, QString::number(bench.scale.runs)});
    const bool ready = process.waitForReadyRead(600'000);
    process.kill();
    process.waitForFinished();
    return ready;
}

} // namespace

void measureStart(Bench &bench, const FilledCache &cache)
{
    say(u"start"_s);
    Samples warm;
    for (int i = 0; i < (bench.scale.isSmoke ? 1 : 7); ++i) {
        const auto took = startOnce(bench.program, cache.dataDir());
        if (!took) {
            bench.table.fail(u"start"_s, u"no list was drawn"_s);
            return;
        }
        warm.add(*took);
    }
    bench.table.add({.what = u"start to the list drawn, warm, median"_s,
                     .measured = warm.median(),
                     .goal = 100,
                     .limit = bench.limits.emptyWindow,
                     .ratioGoal = 3});
    if (bench.scale.isSmoke)
        return;
    if (!leaveLog(bench, cache)) {
        bench.table.fail(u"start after a kill"_s, u"the log did not grow"_s);
        return;
    }
    const qint64 log = QFileInfo(cache.file(u"cache.sqlite-wal"_s)).size() / 1'000'000;
    if (const auto took = startOnce(bench.program, cache.dataDir()))
        bench.table.add({.what = u"start after a kill, log of %1 MB"_s.arg(log), .measured = *took, .goal = 1'000});
    else
        bench.table.fail(u"start after a kill"_s, u"no list was drawn"_s);
}

void measureDisk(Bench &bench, const FilledCache &cache)
{
    const QString file = cache.file(u"cache.sqlite"_s);
    const RawDb db(file, false);
    const double runs = db.number(u"SELECT count(*) FROM run"_s);
    constexpr int asked = 20'000;
    double json = 0;
    for (int i = 0; i < asked; ++i)
        json += double(cache.maker().run(i).raw.size()) * runs / asked;
    const double text = db.number(u"SELECT sum(length(block)) FROM ft_data"_s);
    constexpr double mb = 1e6;
    bench.table.add(
        {.what = u"disk"_s,
         .measured = double(QFileInfo(file).size()) / mb,
         .unit = u"MB"_s,
         .goal = (1.3 * json + text) / mb,
         .note = u"%1 B a run; JSON %2 MB, text index %3 MB"_s.arg(double(QFileInfo(file).size()) / runs, 0, 'f', 0)
                     .arg(json / mb, 0, 'f', 0)
                     .arg(text / mb, 0, 'f', 0)});
}

} // namespace tidemark::bench
