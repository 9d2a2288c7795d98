// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ratelimiter.h"
#include "support/testclock.h"
#include <QTest>

using namespace tidemark;
using namespace tidemark::sandbox;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private:
    static QByteArray header(const RateLimiter::Verdict &verdict, const QByteArray &name)
    {
        for (const auto &[key, value] : verdict.headers) {
            if (key == name)
                return value;
        }
        return {};
    }

private Q_SLOTS:
    void allowsAsManyAsTheLimitSaysAndThenNone()
    {
        test::TestClock clock(1'000'000);
        RateLimiter limiter(clock, 2);
        QVERIFY(limiter.ask("a").allowed);
        clock.advance(1'500);
        const RateLimiter::Verdict second = limiter.ask("a");
        QVERIFY(second.allowed);
        QCOMPARE(header(second, "rate-limit-remaining"), QByteArray("0"));
        QCOMPARE(header(second, "rate-limit-total"), QByteArray("2"));
        QCOMPARE(header(second, "retry-after"), QByteArray());
        const RateLimiter::Verdict third = limiter.ask("a");
        QVERIFY(!third.allowed);
        QCOMPARE(header(third, "retry-after"), QByteArray("59")); // 58.5 s, rounded up
        QCOMPARE(header(third, "rate-limit-reset"), QByteArray("1060.000"));
    }

    void opensAgainAfterAMinute()
    {
        test::TestClock clock;
        RateLimiter limiter(clock, 1);
        QVERIFY(limiter.ask("a").allowed);
        clock.advance(59'999);
        QVERIFY(!limiter.ask("a").allowed);
        clock.advance(1);
        QVERIFY(limiter.ask("a").allowed);
    }

    void countsEachAddressForItself()
    {
        test::TestClock clock;
        RateLimiter limiter(clock, 1);
        QVERIFY(limiter.ask("a").allowed);
        QVERIFY(limiter.ask("b").allowed);
        QVERIFY(!limiter.ask("a").allowed);
    }

    void startsAnewWithANewLimit()
    {
        test::TestClock clock;
        RateLimiter limiter(clock, 1);
        QVERIFY(limiter.ask("a").allowed);
        limiter.setLimit(3);
        QCOMPARE(header(limiter.ask("a"), "rate-limit-remaining"), QByteArray("2"));
        limiter.setLimit(0);
        QCOMPARE(header(limiter.ask("a"), "rate-limit-total"), QByteArray("1000000"));
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
