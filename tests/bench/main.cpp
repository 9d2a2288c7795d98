// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the product by its own classes, and beside it what this machine can do at best: tidemark_bench [--runs N]
// [--json] [--smoke] … Nothing is judged but by eye; it fails only when something does not work at all.
#include "app/logging.h"
#include "bench.h"
#include "measure.h"
#include "waiting.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>
#include <QThread>

using namespace tidemark;
using namespace tidemark::bench;
using namespace Qt::StringLiterals;

namespace {

/// Folders, sandbox and caches of one run of the bench.
struct Place
{
    QTemporaryDir work;
    SandboxProcess sandbox;
    std::unique_ptr<FilledCache> small;
    std::unique_ptr<FilledCache> large;
};

Scale smokeScale()
{
    return {.runs = 3'000,
            .smallRuns = 500,
            .pulledRuns = 600,
            .firstFill = 300,
            .limitRows = 500,
            .rounds = 3,
            .keys = 8,
            .sessionSeconds = 3,
            .isSmoke = true};
}

QString cacheOption()
{
    return u"cache"_s;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"runs"_s, u"Runs in the cache."_s, u"N"_s, u"100000"_s},
                       {u"pull"_s, u"Runs that the sandbox has for the steady pull."_s, u"N"_s, u"60000"_s},
                       {u"first-fill"_s, u"Runs of the pull into an empty cache."_s, u"N"_s, u"20000"_s},
                       {u"keys"_s, u"Key presses to measure."_s, u"N"_s, u"300"_s},
                       {u"seconds"_s, u"How long the scripted session takes."_s, u"S"_s, u"60"_s},
                       {cacheOption(), u"Keep the cache here and use it again."_s, u"DIR"_s},
                       {u"port"_s, u"Port of the sandbox; a kept cache is bound to it."_s, u"N"_s, u"47631"_s},
                       {u"only"_s, u"Parts: start, list, filters, sorts, keys, growth, pull, fill."_s, u"PART,PART"_s},
                       {u"json"_s, u"A JSON object a line instead of a table."_s},
                       {u"smoke"_s, u"Everything once and small; only whether it works."_s}});
    for (const QString &name : {u"empty-window"_s, u"grow-log"_s}) {
        QCommandLineOption hidden(name, {}, name == "grow-log"_L1 ? u"DIR"_s : QString());
        hidden.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(hidden);
    }
    parser.addHelpOption();
}

Scale scaleOf(const QCommandLineParser &parser)
{
    if (parser.isSet(u"smoke"_s))
        return smokeScale();
    Scale scale;
    scale.runs = parser.value(u"runs"_s).toLongLong();
    scale.pulledRuns = parser.value(u"pull"_s).toLongLong();
    scale.firstFill = parser.value(u"first-fill"_s).toLongLong();
    scale.keys = parser.value(u"keys"_s).toInt();
    scale.sessionSeconds = parser.value(u"seconds"_s).toInt();
    scale.limitRows = int(qMin<qint64>(scale.runs, scale.limitRows));
    scale.only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    return scale;
}

/// The sandbox and two caches; those of `keep`, which are copied, or new ones.
bool prepare(Place &place, const Bench &bench, const QString &keep, int port)
{
    const Scale &scale = bench.scale;
    if (!place.work.isValid() || !place.sandbox.start(bench.program, scale.pulledRuns, port))
        return false;
    const QUrl server = app::serverUrl(place.sandbox.value(u"url"_s));
    const QString project = place.sandbox.value(u"project"_s);
    const QString own = place.work.filePath(u"large"_s);
    place.small = std::make_unique<FilledCache>(place.work.filePath(u"small"_s), server, project);
    if (!place.small->fill(scale.smallRuns))
        return false;
    if (!keep.isEmpty()) {
        FilledCache kept(keep, server, project);
        say(u"copying what is kept"_s);
        if (!kept.fill(scale.runs) || !kept.copyTo(own))
            return false;
    }
    place.large = std::make_unique<FilledCache>(own, server, project);
    return place.large->fill(scale.runs);
}

void measureLimits(Bench &bench, const Place &place)
{
    say(u"limits"_s);
    const RunMaker &maker = place.large->maker();
    const QString folder = place.work.path();
    const int rounds = bench.scale.rounds;
    measureCommits(bench.limits, folder, maker, rounds * 10);
    if (bench.scale.wants(u"pull"_s) || bench.scale.wants(u"fill"_s))
        measureInserts(bench.limits, folder, maker, bench.scale.limitRows);
    measureReads(bench.limits, folder, place.large->file(u"cache.sqlite"_s), maker, bench.scale.runs);
    measureViews(bench.limits, int(bench.scale.runs), rounds * 10);
    measureEmptyWindow(bench.limits, bench.self, bench.scale.isSmoke ? 1 : 7);
    const Limits &limits = bench.limits;
    const auto add = [&](const QString &what, double value, const QString &unit) {
        bench.table.add({.what = u"limit: "_s + what, .measured = value, .unit = unit});
    };
    add(u"a FULL commit, median"_s, limits.commit, u"ms"_s);
    add(u"a FULL commit beside a filled file, p99"_s, limits.twoFiles, u"ms"_s);
    add(u"rows and text index, transactions of 50"_s, limits.rowsBy50, u"runs/s"_s);
    add(u"rows and text index, transactions of 1,000"_s, limits.rowsBy1000, u"runs/s"_s);
    add(u"indexes after the load"_s, limits.indexAfterLoad, u"runs/s"_s);
    add(u"id vector"_s, limits.idVector, u"ms"_s);
    add(u"first page by an index, p95"_s, limits.firstPage, u"ms"_s);
    add(u"search of a rare word, p95"_s, limits.searchRare, u"ms"_s);
    add(u"search of a common word, p95"_s, limits.searchCommon, u"ms"_s);
    add(u"body by its id"_s, limits.body, u"ms"_s);
    add(u"repaint of a bare list, p99"_s, limits.listRepaint, u"ms"_s);
    add(u"repaint of a bare tree, p99"_s, limits.treeRepaint, u"ms"_s);
    add(u"start to an empty window"_s, limits.emptyWindow, u"ms"_s);
}

bool openDesk(Bench &bench, Desk &desk, const FilledCache &cache)
{
    const bool opened = desk.open(cache.dataDir(), cache.info());
    if (!opened)
        bench.table.fail(u"the window"_s, u"the store did not open"_s);
    return opened;
}

/// What is measured at one desk after the other; the pull comes last, as it changes the cache.
void measureDesks(Bench &bench, const Place &place)
{
    const Scale &scale = bench.scale;
    Desk desk;
    Growth small;
    if (scale.wants(u"growth"_s)) {
        if (!openDesk(bench, desk, *place.small))
            return;
        small = measureGrowth(bench, desk);
    }
    if (!openDesk(bench, desk, *place.large))
        return;
    if (scale.wants(u"list"_s))
        measureList(bench, desk);
    if (scale.wants(u"filters"_s))
        measureFilters(bench, desk, place.large->maker());
    if (scale.wants(u"sorts"_s))
        measureSorts(bench, desk);
    if (scale.wants(u"keys"_s))
        measureKeysIdle(bench, desk);
    if (scale.wants(u"growth"_s))
        compareGrowth(bench, small, measureGrowth(bench, desk));
    if (scale.wants(u"pull"_s))
        measurePull(bench, desk, place.sandbox);
}

void measureProduct(Bench &bench, const Place &place)
{
    if (bench.scale.wants(u"start"_s)) {
        measureDisk(bench, *place.large);
        measureStart(bench, *place.large);
    }
    measureDesks(bench, place);
    if (bench.scale.wants(u"fill"_s))
        measureFirstFill(bench);
}

int runBench(Bench &bench, const QString &keep, int port, bool json)
{
    Place place;
    if (!prepare(place, bench, keep, port)) {
        say(u"the sandbox did not start, or the cache could not be made"_s);
        return 3;
    }
    measureLimits(bench, place);
    measureProduct(bench, place);
    bench.table.print(json);
    return bench.table.worked() ? 0 : 1;
}

/// Fills the log of a cache, says so and waits to be killed.
int growLog(const QString &dataDir, qint64 runs)
{
    const auto info = app::Connections(dataDir).find({}, {});
    if (!info)
        return 1;
    const FilledCache cache(dataDir, info->server, info->project);
    constexpr qint64 nearlyACheckpoint = 60'000'000;
    if (!cache.growLog(runs, nearlyACheckpoint))
        return 1;
    std::printf("ready\n");
    std::fflush(stdout);
    QThread::sleep(600);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    app::logging::install(false);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    if (parser.isSet(u"empty-window"_s))
        return showEmptyWindow();
    if (parser.isSet(u"grow-log"_s))
        return growLog(parser.value(u"grow-log"_s), parser.value(u"runs"_s).toLongLong());
    qunsetenv("TIDEMARK_KEY"); // nothing is pulled before it is to be measured
    Bench bench;
    bench.scale = scaleOf(parser);
    bench.self = QCoreApplication::applicationFilePath();
    bench.program = QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(u"../tidemark"_s);
    const int port = parser.isSet(u"smoke"_s) ? 0 : parser.value(u"port"_s).toInt();
    return runBench(bench, parser.value(cacheOption()), port, parser.isSet(u"json"_s));
}
