// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::Statistics;
using domain::StatShare;
using domain::ThumbCount;

namespace {

constexpr int berlin = 3600;
constexpr qint64 dayMs = 86'400'000;
/// 2026-09-23, a Wednesday, half an hour before midnight in Berlin's winter time.
constexpr qint64 lateEvening = 1'790'202'600'000;

RunBuilder one(int number, qint64 createdMs)
{
    return RunBuilder(number, createdMs);
}

Statistics statisticsOf(TestStore &store, const QString &filter = {})
{
    store.settleDown();
    const auto parsed = domain::parseFilter(filter, store.clock.nowMs(), berlin);
    return valueOf(store->statistics(*parsed, berlin));
}

const StatShare *named(const QList<StatShare> &shares, const QString &name)
{
    const auto found = std::find_if(shares.cbegin(), shares.cend(), [&](const StatShare &s) { return s.name == name; });
    return found == shares.cend() ? nullptr : &*found;
}

/// The runs that the condition of a share finds, within a filter.
qint64 foundBy(TestStore &store, const StatShare &share, const QString &filter = {})
{
    const auto parsed = domain::parseFilter(filter + u' ' + share.condition, store.clock.nowMs(), berlin);
    return parsed ? valueOf(store->findIds(*parsed, {})).size() : -1;
}

void fill(TestStore &store)
{
    QList<domain::Run> runs;
    for (int i = 0; i < 40; ++i) {
        RunBuilder run = one(i, lateEvening + i * 1'800'000);
        run.with("name", i % 4 == 0 ? u"a model, \"quoted\""_s : u"gpt-4o"_s);
        run.with("cost", i / 1000.0).with("duration", u"00:00:%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        run.with("tags", QJsonArray{u"t%1"_s.arg(i % 20)});
        if (i % 5 == 0)
            run.with("user", QJsonObject{{u"externalId"_s, u"user-%1"_s.arg(i % 2)}});
        if (i % 3 == 0)
            run.feedback(
                {{u"thumb"_s, i % 2 == 0 ? u"up"_s : u"down"_s}, {u"reasons"_s, QJsonArray{u"tone"_s, u"x"_s}}});
        runs.append(run);
    }
    QVERIFY(store.add(runs));
}

} // namespace

/// Numbers about what a filter holds.
class tst_Statistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatIsThere()
    {
        TestStore store;
        fill(store);
        const Statistics stats = statisticsOf(store);
        QCOMPARE(stats.all, (ThumbCount{40, 7, 7}));
        QCOMPARE(stats.models.size(), 2);
        QCOMPARE(stats.models.first().name, u"gpt-4o"_s); // most runs first
        QCOMPARE(stats.models.first().count.runs, 30);
        QCOMPARE(named(stats.users, u"user-0"_s)->count.runs, 4);
        QCOMPARE(named(stats.reasons, u"tone"_s)->count, (ThumbCount{14, 7, 7}));
        QCOMPARE(stats.tags.size(), 12); // of twenty
        QCOMPARE(stats.daysEach, 1);
        QCOMPARE(stats.days.size(), 2);
        QCOMPARE(stats.days.first().count.runs, 1); // before midnight of that zone
        QVERIFY(qFuzzyCompare(domain::downRate(stats.all), 0.5));
    }

    void everyShareFindsItsRuns()
    {
        TestStore store;
        fill(store);
        for (const QString &filter : {u""_s, u"thumb:down OR thumb:up"_s, u"question"_s}) {
            const QString within = filter.isEmpty() ? filter : u'(' + filter + u')';
            const Statistics stats = statisticsOf(store, filter);
            qint64 spans = 0;
            for (const auto &shares :
                 {stats.days, stats.models, stats.tags, stats.users, stats.reasons, stats.latencies, stats.costs}) {
                QVERIFY(!shares.isEmpty());
                for (const StatShare &share : shares)
                    QCOMPARE(foundBy(store, share, within), share.count.runs);
            }
            for (const StatShare &share : stats.latencies)
                spans += share.count.runs;
            QCOMPARE(spans, stats.all.runs);
        }
    }

    void manyDaysAreWeeksFromMonday()
    {
        TestStore store;
        QVERIFY(store.add({one(1, lateEvening), one(2, lateEvening + 5 * dayMs), one(3, lateEvening + 130 * dayMs)}));
        const Statistics stats = statisticsOf(store);
        QCOMPARE(stats.daysEach, 7);
        const auto day =
            QDateTime::fromMSecsSinceEpoch(stats.days.first().name.toLongLong(), Qt::OffsetFromUTC, berlin);
        QCOMPARE(day.date().dayOfWeek(), 1);
        QCOMPARE(day.time(), QTime(0, 0));
        QCOMPARE(stats.days.size(), 19);
        for (const StatShare &share : stats.days)
            QCOMPARE(foundBy(store, share), share.count.runs);
    }

    void ratersHaveTheirMedian()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3), RunBuilder(4)}));
        QVERIFY(store.rate(1, thumb("up"), 2) && store.rate(2, thumb("up"), 4) && store.rate(3, thumb("up"), 90));
        QVERIFY(store.rate(4, thumb("down"), 1));
        (void)valueOf(store->undo());
        const Statistics stats = statisticsOf(store);
        QCOMPARE(stats.raters, (QList<domain::RaterShare>{{u"ann"_s, 3, 4.0}}));
    }

    void nothingIsNothing()
    {
        TestStore store;
        const Statistics stats = statisticsOf(store);
        QCOMPARE(stats.all, ThumbCount());
        QVERIFY(stats.days.isEmpty() && stats.models.isEmpty() && stats.latencies.isEmpty() && stats.raters.isEmpty());
        QCOMPARE(domain::downRate(stats.all), 0.0);
    }
};

QTEST_GUILESS_MAIN(tst_Statistics)
#include "tst_statistics.moc"
