// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comeback.h"
#include "support/testclock.h"
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;

class TestComeback : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeDaysOfSleepAreToldOnce()
    {
        test::TestClock clock;
        app::Comeback comeback(&clock);
        QSignalSpy back(&comeback, &app::Comeback::cameBack);
        comeback.look();
        QVERIFY(back.isEmpty());
        clock.advance(3LL * 24 * 3'600 * 1'000);
        comeback.look();
        QCOMPARE(back.size(), 1);
        comeback.look();
        QCOMPARE(back.size(), 1);
    }

    void aClockSetBackOrALittleForthIsNoSleep()
    {
        test::TestClock clock;
        app::Comeback comeback(&clock);
        QSignalSpy back(&comeback, &app::Comeback::cameBack);
        clock.advance(-24LL * 3'600 * 1'000);
        comeback.look();
        clock.advance(30'000);
        comeback.look();
        QVERIFY(back.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestComeback)
#include "tst_comeback.moc"
