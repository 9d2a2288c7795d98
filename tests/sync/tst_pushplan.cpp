// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushplan.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using store::RunPlace;
using sync::Way;

Q_DECLARE_METATYPE(tidemark::sync::Way)

namespace {

/// Places with these gaps, named by their number.
QList<RunPlace> places(const QList<int> &gaps)
{
    QList<RunPlace> list;
    for (const int gap : gaps)
        list.append({QString::number(list.size()), 1'000 * (list.size() + 1), gap});
    return list;
}

} // namespace

/// Requests are what a limited server counts: many verdicts go the way that needs fewer of them.
class TestPushPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coversNeighboursByAPage_data()
    {
        QTest::addColumn<QList<int>>("gaps");
        QTest::addColumn<QList<int>>("windows"); // runs in each
        QTest::addColumn<int>("singles");
        using Ints = QList<int>;
        QTest::newRow("none") << Ints{} << Ints{} << 0;
        QTest::newRow("one") << Ints{700} << Ints{} << 1;
        QTest::newRow("three are cheaper by themselves") << Ints{1, 1, 1} << Ints{} << 3;
        QTest::newRow("four neighbours") << Ints{700, 1, 1, 1} << Ints{4} << 0;
        QTest::newRow("with others between") << Ints{1, 40, 40, 19} << Ints{100} << 0;
        QTest::newRow("one run too far") << Ints{1, 40, 40, 20} << Ints{} << 4;
        QTest::newRow("two crowds") << Ints{1, 1, 1, 1, 1'000, 2, 2, 2} << Ints{4, 7} << 0;
        QTest::newRow("a straggler between") << Ints{1, 1, 1, 1, 1'000, 1'000, 1, 1, 1} << Ints{4, 4} << 1;
        QTest::newRow("scattered") << Ints{1, 99, 99, 99, 99, 99} << Ints{} << 6;
        QTest::newRow("a long review takes pages") << Ints(250, 1) << Ints{100, 100, 50} << 0;
    }
    void coversNeighboursByAPage()
    {
        QFETCH(QList<int>, gaps);
        QFETCH(QList<int>, windows);
        QFETCH(int, singles);
        const sync::ReadingPlan plan = sync::planReading(places(gaps), 100);
        QList<int> runs;
        qsizetype wanted = plan.singles.size();
        for (const auto &window : plan.windows) {
            runs.append(window.runs);
            wanted += window.times.size();
        }
        QCOMPARE(runs, windows);
        QCOMPARE(plan.singles.size(), singles);
        QCOMPARE(wanted, gaps.size()); // nobody is forgotten
        QCOMPARE(plan.requests(), windows.size() + singles);
    }

    void takesTheCheaperWayBeyondWhatIsAffordable_data()
    {
        QTest::addColumn<int>("verdicts");
        QTest::addColumn<int>("readings");
        QTest::addColumn<int>("affordable");
        QTest::addColumn<Way>("way");
        QTest::addColumn<int>("cost");
        QTest::newRow("one") << 1 << 1 << 60 << Way::OneByOne << 3;
        QTest::newRow("twenty are affordable") << 20 << 1 << 60 << Way::OneByOne << 60;
        QTest::newRow("one more") << 21 << 1 << 60 << Way::Together << 3;
        QTest::newRow("five when little is left") << 5 << 1 << 10 << Way::Together << 3;
        QTest::newRow("five, scattered, when nothing is left") << 5 << 5 << 0 << Way::Together << 11;
        QTest::newRow("one when nothing is left") << 1 << 1 << 0 << Way::OneByOne << 3;
        QTest::newRow("readings that cost more than the verdicts") << 5 << 7 << 0 << Way::OneByOne << 15;
        QTest::newRow("a hundred in a window") << 100 << 1 << 60 << Way::Together << 3;
        QTest::newRow("a hundred in three windows") << 100 << 3 << 60 << Way::Together << 7;
        QTest::newRow("a hundred, scattered") << 100 << 100 << 60 << Way::Together << 201;
    }
    void takesTheCheaperWayBeyondWhatIsAffordable()
    {
        QFETCH(int, verdicts);
        QFETCH(int, readings);
        QFETCH(int, affordable);
        QFETCH(Way, way);
        QFETCH(int, cost);
        QCOMPARE(sync::wayFor(verdicts, readings, affordable), way);
        QCOMPARE(sync::costOf(way, verdicts, readings), cost);
    }

    void spendsAtMostHalfOfWhatIsLeft()
    {
        QCOMPARE(sync::affordable(60, {}, 1'000), 60);
        QCOMPARE(sync::affordable(60, {150, 140, 60'000}, 1'000), 60);
        QCOMPARE(sync::affordable(60, {150, 40, 60'000}, 1'000), 20);
        QCOMPARE(sync::affordable(60, {150, 40, 60'000}, 60'000), 60); // a new window begins
    }
};

QTEST_APPLESS_MAIN(TestPushPlan)
#include "tst_pushplan.moc"
