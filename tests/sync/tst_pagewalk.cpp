// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pagewalk.h"
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::Error;
using domain::ErrorKind;
using domain::Run;
using sync::PageWalk;

namespace {

constexpr qint64 start = 1'795'000'000'000;

Run run(const QString &id, qint64 createdMs)
{
    Run one;
    one.id = id;
    one.createdMs = createdMs;
    return one;
}

/// A server that keeps runs by time, and cannot give some of them.
struct Shelf
{
    QList<Run> runs; ///< oldest first
    QSet<QString> poisoned;
    int requests = 0;
    int serverMost = 100'000;

    [[nodiscard]] domain::Result<api::RunPage> answer(const PageWalk &walk)
    {
        ++requests;
        QList<Run> newer;
        for (const Run &one : std::as_const(runs)) {
            if (one.createdMs > walk.sinceMs())
                newer.append(one);
        }
        api::RunPage page;
        const int limit = qMin(serverMost, walk.limit());
        page.runs = newer.mid(qsizetype(walk.page()) * limit, limit);
        page.received = int(page.runs.size());
        for (const Run &one : std::as_const(page.runs)) {
            if (poisoned.contains(one.id))
                return Error{ErrorKind::Server, u"cannot extract elements from a scalar"_s, 500};
        }
        return page;
    }

    /// Ids in the order of arrival; stops after 10,000 requests.
    [[nodiscard]] QStringList readAll(PageWalk walk)
    {
        QStringList arrived;
        for (requests = 0; requests < 10'000;) {
            const auto page = answer(walk);
            if (!page) {
                if (walk.fail(page.error()) == PageWalk::Retry::GiveUp)
                    break;
                continue;
            }
            const PageWalk::Step step = walk.accept(*page, 10);
            for (const Run &one : walk.fresh())
                arrived.append(one.id);
            if (step != PageWalk::Step::More)
                break;
        }
        return arrived;
    }

    [[nodiscard]] QStringList good() const
    {
        QStringList ids;
        for (const Run &one : runs) {
            if (!poisoned.contains(one.id))
                ids.append(one.id);
        }
        return ids;
    }
};

Shelf shelf(int count, qint64 stepMs)
{
    Shelf all;
    for (int i = 0; i < count; ++i)
        all.runs.append(run(QString::number(i), start + i * stepMs));
    return all;
}

} // namespace

class TestPageWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryRunOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("stepMs");
        QTest::newRow("none") << 0 << qint64(1);
        QTest::newRow("one") << 1 << qint64(1);
        QTest::newRow("exactly a page") << 50 << qint64(5'000);
        QTest::newRow("many, far apart") << 5'000 << qint64(5'000);
        QTest::newRow("many, close together") << 5'000 << qint64(7);
        QTest::newRow("five thousand at one moment") << 5'000 << qint64(0);
    }

    void readsEveryRunOnce()
    {
        QFETCH(int, count);
        QFETCH(qint64, stepMs);
        Shelf all = shelf(count, stepMs);
        QCOMPARE(all.readAll(PageWalk(0)), all.good());
        QVERIFY(all.requests <= count / 1'000 * 105 / 100 + 8);
    }

    void stepsRoundRunsThatTheServerCannotGive_data()
    {
        QTest::addColumn<qint64>("stepMs");
        QTest::addColumn<QStringList>("poisoned");
        QTest::newRow("first") << qint64(5'000) << QStringList{u"0"_s};
        QTest::newRow("last") << qint64(5'000) << QStringList{u"299"_s};
        QTest::newRow("two apart") << qint64(5'000) << QStringList{u"40"_s, u"200"_s};
        QTest::newRow("three in a row") << qint64(5'000) << QStringList{u"70"_s, u"71"_s, u"72"_s};
        QTest::newRow("inside a full second") << qint64(10) << QStringList{u"150"_s};
        QTest::newRow("all at one moment") << qint64(0) << QStringList{u"150"_s};
    }

    void stepsRoundRunsThatTheServerCannotGive()
    {
        QFETCH(qint64, stepMs);
        QFETCH(QStringList, poisoned);
        Shelf all = shelf(300, stepMs);
        all.poisoned = QSet<QString>(poisoned.cbegin(), poisoned.cend());
        QCOMPARE(all.readAll(PageWalk(0)), all.good());
    }

    void givesUpWhenNothingCanBeGiven()
    {
        Shelf all = shelf(300, 5'000);
        for (const Run &one : std::as_const(all.runs))
            all.poisoned.insert(one.id);
        QCOMPARE(all.readAll(PageWalk(0)), QStringList());
        QVERIFY(all.requests < 40);
    }

    void goesOnWhereTheServerHasAPageLimitOfItsOwn()
    {
        Shelf all = shelf(700, 5'000);
        all.serverMost = 60;
        QCOMPARE(all.readAll(PageWalk(0)), all.good());
    }

    void growsWhileAnswersAreQuickAndSmall()
    {
        const auto full = [](int limit, qint64 from) {
            api::RunPage page;
            for (int i = 0; i < limit; ++i)
                page.runs.append(run(QString::number(from + i), start + (from + i) * 2'000));
            page.received = limit;
            return page;
        };
        PageWalk walk(0);
        QCOMPARE(walk.limit(), 50);
        QCOMPARE(walk.accept(full(50, 0), 10), PageWalk::Step::More);
        QCOMPARE(walk.limit(), 100);
        QCOMPARE(walk.accept(full(100, 50), 1'000), PageWalk::Step::More); // slow
        QCOMPARE(walk.limit(), 100);
        api::RunPage big = full(100, 150);
        big.bytes = 4 << 20;
        QCOMPARE(walk.accept(big, 10), PageWalk::Step::More);
        QCOMPARE(walk.limit(), 100);
        QCOMPARE(walk.fail({ErrorKind::Timeout, {}}), PageWalk::Retry::Smaller);
        QCOMPARE(walk.limit(), 50);
        QCOMPARE(walk.fail({ErrorKind::TooLarge, {}}), PageWalk::Retry::Smaller);
        QCOMPARE(walk.limit(), 25);
        QCOMPARE(walk.fail({ErrorKind::Server, {}, 503}), PageWalk::Retry::GiveUp);
        QCOMPARE(walk.fail({ErrorKind::Offline, {}}), PageWalk::Retry::GiveUp);
    }

    void noticesThatTheServerDroppedTheFilterOrTheOrder()
    {
        api::RunPage old;
        old.runs = {run(u"a"_s, start - 60'000)};
        old.received = 1;
        PageWalk walk(start);
        QCOMPARE(walk.accept(old, 10), PageWalk::Step::NotNewer);
        QVERIFY(walk.fresh().isEmpty());
        api::RunPage mixed;
        mixed.runs = {run(u"a"_s, start + 9'000), run(u"b"_s, start + 4'000)};
        mixed.received = 2;
        QCOMPARE(PageWalk(start).accept(mixed, 10), PageWalk::Step::NotSorted);
    }

    void asksFromAWholeSecondBefore()
    {
        QCOMPARE(sync::secondBefore(0), 0);
        QCOMPARE(sync::secondBefore(start), start - 1'000);
        QCOMPARE(sync::secondBefore(start + 1), start);
        QCOMPARE(sync::secondBefore(start + 999), start);
        QCOMPARE(PageWalk(start + 999).sinceMs(), start);
        QCOMPARE(PageWalk(-5).sinceMs(), 0);
    }

    void neverMovesTheCursorBackOrIntoTheFuture()
    {
        const qint64 overlap = 900'000;
        const store::PullCursor before{start, u"z"_s};
        QCOMPARE(sync::cursorAfter(before, {run(u"a"_s, start - 1)}, start, overlap), before);
        const store::PullCursor next =
            sync::cursorAfter(before, {run(u"a"_s, start + 5), run(u"b"_s, start + 7)}, start, overlap);
        QCOMPARE(next, (store::PullCursor{start + 7, u"b"_s}));
        const QList<Run> future{run(u"a"_s, start + 5), run(u"b"_s, start + 3 * overlap)};
        QCOMPARE(sync::cursorAfter(before, future, start, overlap), (store::PullCursor{start + 5, u"a"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPageWalk)
#include "tst_pagewalk.moc"
