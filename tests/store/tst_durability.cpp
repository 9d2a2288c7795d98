// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"
#include <cstdio>
#include <QProcess>
#include <QRandomGenerator>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 12;
constexpr int rounds = 30;

domain::VerdictChange verdict(int round, int step)
{
    return change({{u"thumb"_s, step % 2 == 0 ? u"up"_s : u"down"_s}, {u"comment"_s, u"%1.%2"_s.arg(round).arg(step)}});
}

} // namespace

/// A real process, killed in the middle of its work: whatever it said was saved is there.
class tst_Durability : public QObject
{
    Q_OBJECT
private:
    /// Starts a child that rates and pulls without end, kills it after some acknowledgements; returns the last one.
    static int killAfter(const QString &folder, int round, int acknowledgements)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--rate"_s, folder, QString::number(round)});
        int last = -1;
        int seen = 0;
        const auto take = [&] {
            while (child.canReadLine()) {
                last = child.readLine().trimmed().toInt();
                ++seen;
            }
        };
        while (seen < acknowledgements && child.waitForReadyRead(60'000))
            take();
        child.kill();
        child.waitForFinished(60'000);
        take();
        return last;
    }

    /// Every line of this round in the ledger, by step.
    static QSet<int> stepsInLedger(TestStore &store, int round)
    {
        QSet<int> steps;
        for (int i = 0; i < runs; ++i) {
            for (const domain::LedgerEntry &entry : store.detail(i).history) {
                const QStringList parts = entry.after.value("comment"_L1).toString().split(u'.');
                if (parts.first().toInt() == round)
                    steps.insert(parts.last().toInt());
            }
        }
        return steps;
    }

private Q_SLOTS:
    void losesNoAcknowledgedVerdictToAKill()
    {
        TestStore store;
        QList<domain::Run> all;
        for (int i = 0; i < runs; ++i)
            all.append(RunBuilder(i));
        QVERIFY(store.add(all));
        store.close();
        QRandomGenerator random(20261124);
        int acknowledged = 0;
        for (int round = 0; round < rounds; ++round) {
            const int last = killAfter(store.directory(), round, 1 + random.bounded(40));
            QVERIFY2(last >= 0, "the child must have saved something");
            acknowledged += last + 1;
            QVERIFY(store.reopen());
            const QSet<int> steps = stepsInLedger(store, round);
            for (int step = 0; step <= last; ++step)
                QVERIFY2(steps.contains(step),
                         qPrintable(u"round %1 lost step %2 of %3"_s.arg(round).arg(step).arg(last)));
            // One more may have been saved without the word getting out; never two, and never without its outbox entry.
            QVERIFY(steps.size() <= last + 2);
            const int newest = *std::max_element(steps.begin(), steps.end());
            const domain::RunDetail detail = store.detail(newest % runs);
            QCOMPARE(detail.shown.comment(), u"%1.%2"_s.arg(round).arg(newest));
            QCOMPARE(detail.summary.state, domain::SyncState::Pending);
            QCOMPARE(valueOf(store->rows({store.rid(newest % runs)})).first().thumb, detail.shown.thumb());
            QCOMPARE(valueOf(store->counts()).unsynced, valueOf(store->unsyncedCount()));
            const auto check = valueOf(store->check());
            QVERIFY2(check.cacheOk && check.workOk, qPrintable(check.problems.join(u'\n')));
            store.close();
        }
        QVERIFY(acknowledged >= rounds);
    }
};

/// Rates one run after the other while a pull goes on, and says each one that was saved.
static int rateForEver(const QString &folder, int round)
{
    TestStore store(folder);
    store.options.directory = folder;
    if (!store.reopen())
        return 1;
    for (int step = 0;; ++step) {
        (void)store->mergeRuns({RunBuilder(1'000'000 + round * 10'000 + step)}, store::PullCursor{step, {}});
        if (!succeeds(store->recordVerdict(idOf(step % runs), verdict(round, step), 1)))
            return 1;
        std::printf("%d\n", step);
        std::fflush(stdout);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && app.arguments().at(1) == "--rate"_L1)
        return rateForEver(app.arguments().at(2), app.arguments().at(3).toInt());
    tst_Durability test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_durability.moc"
