// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/worker.h"
#include <QtTest>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace tidemark;
using store::Worker;

namespace {

// Where a thread has no niceness of its own there is nothing to see of it.
#ifdef Q_OS_LINUX
constexpr int leastBehind = 10;
int ownNiceness()
{
    return getpriority(PRIO_PROCESS, 0);
}
#else
constexpr int leastBehind = 0;
int ownNiceness()
{
    return 0;
}
#endif

} // namespace

/// Threads of a store: jobs in order, urgent ones first, and who lets whom go first.
class tst_Worker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void urgentJobsGoFirstAndIdleOnesLast()
    {
        store::JobCount jobs;
        Worker worker(u"test"_s, jobs);
        QStringList done;
        worker.post([&] {
            // While this one runs the others wait.
            worker.post([&] { done.append(u"idle"_s); }, Worker::Priority::WhenIdle);
            worker.post([&] { done.append(u"normal"_s); });
            worker.post([&] { done.append(u"urgent"_s); }, Worker::Priority::Urgent);
            done.append(u"first"_s);
        });
        jobs.waitForNone();
        QCOMPARE(done, QStringList({u"first"_s, u"urgent"_s, u"normal"_s, u"idle"_s}));
    }

    void whatIsQueuedIsDoneBeforeTheEnd()
    {
        store::JobCount jobs;
        int done = 0;
        {
            Worker worker(u"test"_s, jobs);
            for (int i = 0; i < 100; ++i)
                worker.post([&done] { ++done; });
        }
        QCOMPARE(done, 100);
    }

    void aWorkerBehindTheWindowIsNice()
    {
        store::JobCount jobs;
        const auto nicenessOf = [&jobs](Worker::Rank rank) {
            int niceness = -1;
            Worker worker(u"test"_s, jobs, rank);
            worker.run([&niceness] { niceness = ownNiceness(); });
            return niceness;
        };
        const int own = ownNiceness();
        QCOMPARE(nicenessOf(Worker::Rank::OfTheWindow), own);
        QCOMPARE(nicenessOf(Worker::Rank::BehindTheWindow), qMax(own, leastBehind));
        QCOMPARE(ownNiceness(), own);
    }
};

QTEST_GUILESS_MAIN(tst_Worker)
#include "tst_worker.moc"
