// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/budget.h"
#include <QTest>

using namespace tidemark;
using sync::Budget;
using sync::Manners;

namespace {

constexpr qint64 windowMs = 60'000;

/// A server that counts all clients of an address together, in windows of a minute.
struct Limiter
{
    int total = 150;
    int used = 0;
    qint64 endMs = windowMs;

    api::RateBudget ask(qint64 nowMs)
    {
        while (nowMs >= endMs) {
            endMs += windowMs;
            used = 0;
        }
        return {total, qMax(0, total - ++used), endMs};
    }
};

struct Client
{
    Budget budget;
    qint64 requests = 0;
    QList<qint64> perWindow{0};

    /// One request when the budget allows it.
    bool work(Limiter &limiter, qint64 nowMs)
    {
        if (budget.blockedUntil(Manners::Background, nowMs, 0) > 0)
            return false;
        ++requests;
        ++perWindow.last();
        budget.note(limiter.ask(nowMs), requests);
        return true;
    }
};

} // namespace

/// Background work stays within what the server's headers leave, together with all others behind the same address.
class TestBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesATenthOfEachWindowToOthers()
    {
        Limiter limiter;
        Client client;
        for (int window = 0; window < 5; ++window) {
            const qint64 now = window * windowMs + 1'000;
            while (client.work(limiter, now)) {
            }
            QCOMPARE(limiter.used, 135);
            client.perWindow.append(0);
        }
    }

    void sharesTheLimitWithAnotherClientBehindTheAddress()
    {
        Limiter limiter;
        Client a, b;
        for (int window = 0; window < 4; ++window) {
            const qint64 now = window * windowMs + 1'000;
            // The first is ten times as quick: without manners it would take all there is.
            for (bool more = true; more;) {
                more = false;
                for (int i = 0; i < 10; ++i)
                    more = a.work(limiter, now) || more;
                more = b.work(limiter, now) || more;
            }
            QVERIFY(limiter.used <= 135);
            QVERIFY2(b.perWindow.last() >= 60, "the slower one gets its part");
            QVERIFY(a.perWindow.last() >= 60);
            a.perWindow.append(0);
            b.perWindow.append(0);
        }
    }

    void takesItAllAgainWhenTheOthersAreGone()
    {
        Limiter limiter;
        Client client;
        limiter.used = 60; // by others
        QList<qint64> spent;
        for (int window = 0; window < 3; ++window) {
            while (client.work(limiter, window * windowMs + 1'000)) {
            }
            spent.append(client.perWindow.last());
            client.perWindow.append(0);
        }
        QCOMPARE(spent, (QList<qint64>{67, 67, 135})); // who was there a minute ago may come again
    }

    void letsThoseWhoWaitUseTheLastOfIt()
    {
        Budget budget;
        budget.note({150, 3, 60'000}, 147);
        QVERIFY(budget.blockedUntil(Manners::Background, 1'000, 0) >= 60'000);
        QCOMPARE(budget.blockedUntil(Manners::Foreground, 1'000, 0), 0);
        QCOMPARE(budget.blockedUntil(Manners::Background, 60'000, 0), 0);
    }

    void tellsWhetherABatchStillFits()
    {
        Budget budget;
        QCOMPARE(budget.roomFor(1'000, 1'000, 0), 0); // nothing is known yet
        budget.note({150, 149, 60'000}, 1);
        budget.note({150, 100, 60'000}, 50);
        QCOMPARE(budget.left(1'000), 85);
        QCOMPARE(budget.roomFor(85, 1'000, 0), 0);
        QCOMPARE(budget.roomFor(86, 1'000, 0), 60'000);
        QCOMPARE(budget.roomFor(86, 60'000, 0), 0);
    }

    void stopsEverybodyAfter429_data()
    {
        QTest::addColumn<qint64>("retryAt");
        QTest::addColumn<qint64>("until");
        QTest::newRow("named") << qint64(31'000) << qint64(31'000);
        QTest::newRow("at once") << qint64(1'000) << qint64(2'000);
        QTest::newRow("absurd") << qint64(1'000'000'000'000'000) << qint64(121'000);
        QTest::newRow("not named") << qint64(0) << qint64(31'000);
    }
    void stopsEverybodyAfter429()
    {
        QFETCH(qint64, retryAt);
        QFETCH(qint64, until);
        Budget budget;
        budget.pause(retryAt, 1'000, 0);
        QCOMPARE(budget.blockedUntil(Manners::Foreground, 1'000, 0), until);
        QCOMPARE(budget.blockedUntil(Manners::Background, 1'000, 0), until);
        QCOMPARE(budget.blockedUntil(Manners::Foreground, until, 0), 0);
        // A clock that goes back a day must not make anybody wait for a day.
        QCOMPARE(budget.blockedUntil(Manners::Foreground, until - 86'400'000, 0), 0);
    }

    void doesNotCareWhereTheServerNamesNoLimit()
    {
        Budget budget;
        budget.note({}, 10'000);
        QCOMPARE(budget.blockedUntil(Manners::Background, 1'000, 0), 0);
    }
};

QTEST_APPLESS_MAIN(TestBudget)
#include "tst_budget.moc"
