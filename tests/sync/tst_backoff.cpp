// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"
#include <QTest>

using namespace tidemark;

class TestBackoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doublesFromTwoSecondsToFiveMinutes_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<qint64>("least");
        QTest::addColumn<qint64>("most");
        QTest::newRow("none yet") << 0 << qint64(2'000) << qint64(4'000);
        QTest::newRow("first") << 1 << qint64(2'000) << qint64(4'000);
        QTest::newRow("second") << 2 << qint64(4'000) << qint64(8'000);
        QTest::newRow("fifth") << 5 << qint64(32'000) << qint64(64'000);
        QTest::newRow("eighth") << 8 << qint64(150'000) << qint64(300'000);
        QTest::newRow("many") << 1'000'000 << qint64(150'000) << qint64(300'000);
    }

    void doublesFromTwoSecondsToFiveMinutes()
    {
        QFETCH(int, attempts);
        QFETCH(qint64, least);
        QFETCH(qint64, most);
        QCOMPARE(sync::backoffMs(attempts, 0.0), least);
        QCOMPARE(sync::backoffMs(attempts, 1.0), most);
        QCOMPARE(sync::backoffMs(attempts, 0.5), (least + most) / 2);
        QCOMPARE(sync::backoffMs(attempts, -3.0), least);
        QCOMPARE(sync::backoffMs(attempts, 9.0), most);
    }

    void keepsTheServersTimeWithinASecondAndTwoMinutes_data()
    {
        QTest::addColumn<qint64>("retryAt");
        QTest::addColumn<qint64>("wait");
        const qint64 now = 1'795'000'000'000;
        QTest::newRow("named") << now + 20'000 << qint64(20'000);
        QTest::newRow("not named") << qint64(0) << qint64(30'000);
        QTest::newRow("negative") << qint64(-1) << qint64(30'000);
        QTest::newRow("past") << now - 5'000 << qint64(1'000);
        QTest::newRow("at once") << now << qint64(1'000);
        QTest::newRow("a tomorrow") << now + 86'400'000 << qint64(120'000);
        QTest::newRow("absurd") << std::numeric_limits<qint64>::max() << qint64(120'000);
    }

    void keepsTheServersTimeWithinASecondAndTwoMinutes()
    {
        QFETCH(qint64, retryAt);
        QFETCH(qint64, wait);
        const qint64 now = 1'795'000'000'000;
        QCOMPARE(sync::rateLimitedUntilMs(now, retryAt, 0.0), now + wait);
        const qint64 late = sync::rateLimitedUntilMs(now, retryAt, 1.0) - now;
        QCOMPARE(late, qMin<qint64>(120'000, wait + wait / 20));
    }

    void leavesATenthToOthers()
    {
        QCOMPARE(sync::headroom(150), 15);
        QCOMPARE(sync::headroom(20), 2);
        QCOMPARE(sync::headroom(5), 1);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
