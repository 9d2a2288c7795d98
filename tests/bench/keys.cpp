// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviewcontroller.h"
#include "bench.h"
#include "items/runlistmodel.h"
#include "measure.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include "waiting.h"
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

static QString medianNote(double median)
{
    return u"median %1"_s.arg(median, 0, 'f', 2);
}

KeyTimes pressKeys(Desk &desk, Qt::Key key, int presses)
{
    views::MainWindow *window = desk.workspace().window();
    app::ReviewController *review = desk.workspace().review();
    PaintWatch reader(window->reader());
    qint64 shown = 0;
    qint64 saved = 0;
    Watch watch;
    Samples painted;
    Samples committed;
    const Watch whole;
    const QObject listener;
    QObject::connect(review, &app::ReviewController::shown, &listener, [&](qint64 rid) {
        shown = rid;
        reader.paints = 0;
    });
    QObject::connect(review, &app::ReviewController::verdictSaved, &listener, [&](qint64 rid) {
        saved = rid;
        committed.add(watch.ms());
    });
    for (int i = 0; i < presses; ++i) {
        const qint64 before = review->currentRid();
        shown = saved = 0;
        watch.restart();
        QTest::keyClick(window->list(), key);
        if (key != Qt::Key_J && until([&] { return saved == before; }, 5'000) < 0)
            break;
        if (until([&] { return shown != 0 && shown != before && reader.paints > 0; }, 5'000) < 0)
            break; // the end of the list
        painted.add(watch.ms());
    }
    const double perMinute = double(painted.count()) * 60e3 / qMax(1.0, whole.ms());
    return {painted.p99(), painted.median(), committed.p99(), committed.median(), painted.count(), perMinute};
}

void measureKeysIdle(Bench &bench, Desk &desk)
{
    say(u"keys"_s);
    const double paintLimit = bench.limits.body + bench.limits.listRepaint;
    const int presses = bench.scale.keys;
    const bool shown = desk.show(u"type:llm"_s);
    const KeyTimes next = shown ? pressKeys(desk, Qt::Key_J, presses) : KeyTimes();
    const KeyTimes rated = shown ? pressKeys(desk, Qt::Key_D, presses) : KeyTimes();
    if (next.presses > 0 && rated.presses > 0) {
        bench.table.add({.what = u"J: next run painted, p99"_s,
                         .measured = next.painted,
                         .goal = 16.7,
                         .limit = paintLimit,
                         .ratioGoal = 2,
                         .note = medianNote(next.paintedMedian)});
        bench.table.add({.what = u"D: verdict committed, p99"_s,
                         .measured = rated.committed,
                         .goal = 2.5,
                         .limit = bench.limits.commit,
                         .ratioGoal = 10,
                         .note = medianNote(rated.committedMedian)});
        bench.table.add({.what = u"D: next run painted, p99"_s, .measured = rated.painted, .goal = 16.7});
    } else {
        bench.table.fail(u"keys"_s, shown ? u"nothing followed them"_s : u"no list came"_s);
    }
    if (desk.show(u"model:long-context"_s, 2)) {
        const KeyTimes large = pressKeys(desk, Qt::Key_J, qMin(presses, 60));
        bench.table.add({.what = u"J: next run of 60 kB painted, p99"_s, .measured = large.painted, .goal = 50});
    }
    desk.undoAll();
}

Growth measureGrowth(const Bench &bench, Desk &desk)
{
    Growth growth;
    Samples pages;
    const auto filter = domain::parseFilter(u"thumb:down"_s, 0, 0);
    for (int i = 0; i < bench.scale.rounds; ++i) {
        const Watch watch;
        (void)valueOf(desk.workspace().store().findIds(filter.value(), {}, 50));
        pages.add(watch.ms());
    }
    growth.page = pages.median();
    if (!desk.show(u"type:llm"_s))
        return growth;
    growth.next = pressKeys(desk, Qt::Key_J, qMin(100, bench.scale.keys)).paintedMedian;
    const KeyTimes rated = pressKeys(desk, Qt::Key_D, qMin(100, bench.scale.keys));
    growth.verdict = rated.committedMedian;
    growth.perMinute = rated.perMinute;
    desk.undoAll();
    return growth;
}

void compareGrowth(Bench &bench, const Growth &small, const Growth &large)
{
    const QString more = u" of %1 runs against %2, median"_s.arg(bench.scale.runs).arg(bench.scale.smallRuns);
    const auto add = [&](const QString &what, double now, double then) {
        bench.table.add({.what = what + more, .measured = now, .limit = then, .ratioGoal = 2});
    };
    add(u"first page"_s, large.page, small.page);
    add(u"next run"_s, large.next, small.next);
    add(u"verdict"_s, large.verdict, small.verdict);
    bench.table.add(
        {.what = u"verdicts by a script of keys, %1 runs against %2"_s.arg(bench.scale.runs).arg(bench.scale.smallRuns),
         .measured = large.perMinute,
         .unit = u"/min"_s,
         .limit = small.perMinute,
         .ratioGoal = 0.5,
         .moreIsBetter = true});
}

void measureList(Bench &bench, Desk &desk)
{
    say(u"list"_s);
    if (!desk.show({})) {
        bench.table.fail(u"scrolling"_s, u"no list came"_s);
        return;
    }
    views::RunListView *list = desk.workspace().window()->list();
    QScrollBar *bar = list->verticalScrollBar();
    bar->setValue(0);
    Samples frames;
    for (int i = 0; i < bench.scale.rounds * 10; ++i) {
        const Watch watch;
        bar->setValue(bar->value() + 3 * bar->singleStep());
        list->viewport()->repaint();
        frames.add(watch.ms());
        QCoreApplication::processEvents();
    }
    bench.table.add({.what = u"scrolling, a frame, p99"_s,
                     .measured = frames.p99(),
                     .goal = 16.7,
                     .limit = bench.limits.listRepaint,
                     .ratioGoal = 1.5});
    const Memory memory = memoryNow();
    bench.table.add({.what = u"memory with the list open"_s,
                     .measured = memory.resident,
                     .unit = u"MB"_s,
                     .goal = 150,
                     .note = u"%1 MB without mapped files"_s.arg(qRound(memory.anonymous))});
}

} // namespace tidemark::bench
