// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/synchost.h"
#include "app/uiwatch.h"
#include "bench.h"
#include "items/runlistmodel.h"
#include "measure.h"
#include "views/mainwindow.h"
#include "views/runlistview.h"
#include "waiting.h"
#include <array>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

/// Follows how much a pull has brought.
class PullMeter
{
public:
    explicit PullMeter(app::SyncHost *host)
    {
        QObject::connect(host, &app::SyncHost::progressChanged, &m_listener, [this](const domain::SyncProgress &now) {
            m_pulled = qMax(m_pulled, now.pulled);
            m_phase = now.phase;
            m_pending = now.pending;
        });
    }
    [[nodiscard]] qint64 pulled() const { return m_pulled; }
    /// What came so far does not count.
    void restart()
    {
        m_watch.restart();
        m_first = m_pulled;
    }
    [[nodiscard]] domain::SyncPhase phase() const { return m_phase; }
    [[nodiscard]] qint64 pending() const { return m_pending; }
    /// Runs a second since this was made, or since restart().
    [[nodiscard]] double rate() const { return double(m_pulled - m_first) * 1e3 / qMax(1.0, m_watch.ms()); }

private:
    QObject m_listener;
    Watch m_watch;
    qint64 m_first = 0;
    qint64 m_pulled = 0;
    qint64 m_pending = 0;
    domain::SyncPhase m_phase = domain::SyncPhase::Idle;
};

/// What a rater does all day, until the time is over: looks, rates, skips, undoes, filters.
void playSession(Desk &desk, int seconds)
{
    static constexpr std::array keys = {Qt::Key_J, Qt::Key_D, Qt::Key_J, Qt::Key_U, Qt::Key_K, Qt::Key_S, Qt::Key_J};
    const QStringList filters{u"type:llm,chat"_s, u"thumb:down"_s, u"is:unrated"_s, u"refund"_s};
    views::MainWindow *window = desk.workspace().window();
    const Watch watch;
    for (int step = 0; watch.ms() < seconds * 1e3; ++step) {
        if (step % 40 == 0)
            desk.workspace().list()->setFilter(
                domain::parseFilter(filters.at(step / 40 % filters.size()), 0, 0).value(), {});
        if (step % 40 == 1)
            window->list()->setCurrentRow(0);
        if (step % 25 == 24)
            QTest::keyClick(window->list(), Qt::Key_Z, Qt::ControlModifier);
        else
            QTest::keyClick(window->list(), keys.at(size_t(step) % keys.size()));
        pass(60);
    }
}

void measureSession(Bench &bench, Desk &desk, const PullMeter &meter)
{
    Samples blocks;
    Samples own;
    {
        const app::UiWatch watch(
            [&](const app::UiWatch::Block &block) {
                blocks.add(block.waitedMs);
                own.add(block.workedMs);
            },
            0);
        playSession(desk, bench.scale.sessionSeconds);
    }
    const QString note =
        meter.phase() == domain::SyncPhase::Pulling ? u"the pull went on to the end"_s : u"the pull ended before it"_s;
    bench.table.add({.what = u"longest block of the UI thread, session of %1 s"_s.arg(bench.scale.sessionSeconds),
                     .measured = blocks.quantile(1),
                     .goal = 16.7,
                     .note = note + u"; %1 ms of work of its own"_s.arg(own.quantile(1), 0, 'f', 1)});
    bench.table.add({.what = u"block of the UI thread, p99"_s,
                     .measured = blocks.p99(),
                     .goal = 8,
                     .note = u"%1 ms of work of its own"_s.arg(own.p99(), 0, 'f', 1)});
}

void measureKeysDuringPull(Bench &bench, Desk &desk)
{
    const bool shown = desk.show(u"type:llm,chat"_s);
    const KeyTimes next = shown ? pressKeys(desk, Qt::Key_J, bench.scale.keys) : KeyTimes();
    const KeyTimes rated = shown ? pressKeys(desk, Qt::Key_D, bench.scale.keys) : KeyTimes();
    if (next.presses == 0 || rated.presses == 0) {
        bench.table.fail(u"keys during a pull"_s, shown ? u"nothing followed them"_s : u"no list came"_s);
        return;
    }
    bench.table.add({.what = u"J during a pull: next run painted, p99"_s,
                     .measured = next.painted,
                     .goal = 16.7,
                     .limit = bench.limits.body + bench.limits.listRepaint,
                     .ratioGoal = 2,
                     .note = u"median %1"_s.arg(next.paintedMedian, 0, 'f', 2)});
    bench.table.add({.what = u"D during a pull: verdict committed, p99"_s,
                     .measured = rated.committed,
                     .goal = 25,
                     .limit = bench.limits.twoFiles,
                     .ratioGoal = 1.2,
                     .note = u"median %1"_s.arg(rated.committedMedian, 0, 'f', 2)});
}

} // namespace

void measurePull(Bench &bench, Desk &desk, const SandboxProcess &sandbox)
{
    say(u"pull"_s);
    PullMeter meter(desk.workspace().sync());
    desk.connectTo(sandbox.value(u"private_key"_s));
    constexpr int longest = 1'800'000;
    // Verdicts of the parts before go first, and the store takes that for somebody who rates.
    constexpr int untilNobodyRates = 12'000;
    const bool begun = until([&] { return meter.pulled() > 0 && meter.pending() == 0; }, longest) >= 0;
    if (!bench.scale.isSmoke)
        pass(untilNobodyRates);
    meter.restart();
    const qint64 wanted = qMin(bench.scale.pulledRuns, meter.pulled() + qMax<qint64>(1, bench.scale.pulledRuns / 5));
    if (!begun || until([&] { return meter.pulled() >= wanted; }, longest) < 0) {
        bench.table.fail(u"pull"_s, u"it did not go on"_s);
        return;
    }
    bench.table.add({.what = u"pull, steady, while nobody rates"_s,
                     .measured = meter.rate(),
                     .unit = u"runs/s"_s,
                     .goal = 10'000,
                     .limit = bench.limits.rowsBy1000,
                     .ratioGoal = 0.5,
                     .moreIsBetter = true});
    meter.restart();
    measureKeysDuringPull(bench, desk);
    bench.table.add(
        {.what = u"pull while keys go as fast as they can"_s, .measured = meter.rate(), .unit = u"runs/s"_s});
    measureSession(bench, desk, meter);
}

void measureFirstFill(Bench &bench)
{
    say(u"first fill"_s);
    const QTemporaryDir dir;
    SandboxProcess sandbox;
    if (!dir.isValid() || !sandbox.start(bench.program, bench.scale.firstFill)) {
        bench.table.fail(u"first fill"_s, u"the sandbox did not start"_s);
        return;
    }
    const FilledCache empty(dir.path(), app::serverUrl(sandbox.value(u"url"_s)), sandbox.value(u"project"_s));
    Desk desk;
    if (!desk.open(dir.path(), empty.info())) {
        bench.table.fail(u"first fill"_s, u"the store did not open"_s);
        return;
    }
    const PullMeter meter(desk.workspace().sync());
    desk.connectTo(sandbox.value(u"private_key"_s));
    if (until([&] { return meter.pulled() >= bench.scale.firstFill; }, 1'800'000) < 0) {
        bench.table.fail(u"first fill"_s, u"it did not go on"_s);
        return;
    }
    bench.table.add({.what = u"first fill"_s,
                     .measured = meter.rate(),
                     .unit = u"runs/s"_s,
                     .goal = 18'000,
                     .limit = bench.limits.indexAfterLoad,
                     .ratioGoal = 0.5,
                     .moreIsBetter = true});
}

} // namespace tidemark::bench
