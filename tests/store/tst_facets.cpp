// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/facetreader.h"
#include "storefaults.h"
#include "storetesting.h"
#include <semaphore>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::FilterField;
using store::FacetValue;
using Values = QList<FacetValue>;

namespace {

constexpr int most = 200;

domain::Filter parsed(const QString &text)
{
    return domain::parseFilter(text, 1'790'000'000'000, 0).value();
}

/// A day of a slow machine goes by each time somebody looks at this clock.
class RacingClock final : public domain::Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now += 100; }

private:
    mutable std::atomic<qint64> m_now = 1'790'000'000'000;
};

/// Nine runs: three of each model, every second one with a thumb down and a reason, one very old.
void fill(TestStore &store)
{
    QList<domain::Run> runs;
    for (int i = 0; i < 9; ++i) {
        RunBuilder run(i + 1, i == 0 ? 1'000 : 0);
        run.with("name", u"model-%1"_s.arg(i / 3)).with("tags", QJsonArray{u"all"_s, u"t%1"_s.arg(i % 3)});
        if (i < 4)
            run.with("user", QJsonObject{{u"externalId"_s, u"ann"_s}});
        if (i % 2 == 0)
            run.feedback({{u"thumb"_s, u"down"_s}, {u"reasons"_s, QJsonArray{u"tone"_s, u"r%1"_s.arg(i)}}});
        runs.append(run);
    }
    QVERIFY(store.add(runs));
    store.settleDown();
}

Values within(TestStore &store, const QString &filter, FilterField field, int limit = most)
{
    const auto facet = valueOf(store->facets().within(parsed(filter), field, limit));
    if (!facet.complete)
        QTest::qFail("it was given up", __FILE__, __LINE__);
    return facet.values;
}

} // namespace

/// Numbers for menus while a filter is set.
class tst_Facets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersAreThoseOfTheFilterAndWhatHasNoneComesLast()
    {
        TestStore store;
        fill(store);
        QCOMPARE(within(store, u"user:ann"_s, FilterField::Model),
                 (Values{{u"model-0"_s, 3}, {u"model-1"_s, 1}, {u"model-2"_s, 0}}));
        QCOMPARE(within(store, u"user:ann"_s, FilterField::Tag),
                 (Values{{u"all"_s, 4}, {u"t0"_s, 2}, {u"t1"_s, 1}, {u"t2"_s, 1}}));
        QCOMPARE(within(store, u"model:model-2"_s, FilterField::User), (Values{{u"ann"_s, 0}}));
        QCOMPARE(within(store, u"model:model-2"_s, FilterField::Type), (Values{{u"llm"_s, 3}}));
        QCOMPARE(within(store, u"model:model-2"_s, FilterField::Status), (Values{{u"success"_s, 3}}));
        QCOMPARE(within(store, u"tag:t2 tag:all"_s, FilterField::Tag),
                 (Values{{u"all"_s, 3}, {u"t2"_s, 3}, {u"t0"_s, 0}, {u"t1"_s, 0}}));
        QCOMPARE(within(store, u"answer model:model-1"_s, FilterField::Model),
                 (Values{{u"model-1"_s, 3}, {u"model-0"_s, 0}, {u"model-2"_s, 0}}));
    }

    void thumbsAndReasonsAreCountedToo()
    {
        TestStore store;
        fill(store);
        QVERIFY(store.rate(2, thumb("up")));
        store.settleDown();
        QCOMPARE(within(store, u"user:ann"_s, FilterField::Thumb),
                 (Values{{u"down"_s, 2}, {u"up"_s, 1}, {u"none"_s, 1}}));
        QCOMPARE(within(store, u"model:model-0"_s, FilterField::Reason),
                 (Values{{u"tone"_s, 2}, {u"r0"_s, 1}, {u"r2"_s, 1}, {u"r4"_s, 0}, {u"r6"_s, 0}, {u"r8"_s, 0}}));
        QCOMPARE(within(store, u"thumb:up"_s, FilterField::Thumb).first(), (FacetValue{u"up"_s, 1}));
    }

    /// Then the others are counted and taken from the numbers of all runs.
    void aFilterThatMostRunsMatchHasTheSameNumbers()
    {
        TestStore store;
        fill(store);
        QVERIFY(succeeds(store->markGone(idOf(9))));
        QVERIFY(store.rate(2, thumb("up")));
        QVERIFY(store.rate(3, change({{u"thumb"_s, QJsonValue::Null}})));
        QVERIFY(store.rate(5, change({{u"thumb"_s, QJsonValue::Null}})));
        QVERIFY(store.rate(7, change({{u"thumb"_s, QJsonValue::Null}})));
        store.settleDown();
        for (const QString &filter : {u"thumb:none"_s, u"is:inbox status:success"_s, u"type:llm,chat is:unrated"_s}) {
            const auto is = [&](FilterField field, const Values &values) {
                return within(store, filter, field) == values;
            };
            QVERIFY(is(FilterField::Model, {{u"model-1"_s, 3}, {u"model-2"_s, 2}, {u"model-0"_s, 1}}));
            QVERIFY(is(FilterField::Tag, {{u"all"_s, 6}, {u"t0"_s, 2}, {u"t1"_s, 2}, {u"t2"_s, 2}}));
            QVERIFY(is(FilterField::User, {{u"ann"_s, 2}}));
            QVERIFY(is(FilterField::Thumb, {{u"none"_s, 6}, {u"up"_s, 0}, {u"down"_s, 0}}));
            QCOMPARE(within(store, filter, FilterField::Reason).first(), (FacetValue{u"tone"_s, 3}));
        }
    }

    void whatIsGoneIsNotCounted()
    {
        TestStore store;
        fill(store);
        QVERIFY(succeeds(store->markGone(idOf(2))));
        QCOMPARE(within(store, u"user:ann"_s, FilterField::Model).first(), (FacetValue{u"model-0"_s, 2}));
        QCOMPARE(within(store, u"is:gone"_s, FilterField::Model).first(), (FacetValue{u"model-0"_s, 1}));
    }

    void noMoreValuesThanAskedForComeAndNoneOfThemTwice()
    {
        TestStore store;
        fill(store);
        QCOMPARE(within(store, u"user:ann"_s, FilterField::Model, 2), (Values{{u"model-0"_s, 3}, {u"model-1"_s, 1}}));
        QCOMPARE(within(store, u"thumb:down"_s, FilterField::Tag, 3),
                 (Values{{u"all"_s, 5}, {u"t0"_s, 2}, {u"t2"_s, 2}}));
    }

    void anEmptyCacheHasNone()
    {
        TestStore store;
        QCOMPARE(within(store, u"thumb:down"_s, FilterField::Model), Values());
    }

    void whatTakesTooLongIsGivenUp()
    {
        TestStore store;
        fill(store);
        const RacingClock racing;
        store::Store slow(store.options, &racing);
        store.close();
        QVERIFY(slow.open().result().ok());
        const auto facet = valueOf(slow.facets().within(parsed(u"user:ann"_s), FilterField::Model, most));
        QVERIFY(!facet.complete);
        QCOMPARE(facet.values, Values());
    }

    void aNewerQuestionOrNobodyWaitingEndsTheOldOne()
    {
        TestStore store;
        fill(store);
        std::binary_semaphore busy(0);
        store::StoreFaults::of(*store).workers.facets.post([&busy] { busy.acquire(); });
        const auto first = store->facets().within(parsed(u"user:ann"_s), FilterField::Model, most);
        const auto second = store->facets().within(parsed(u"user:ann"_s), FilterField::Tag, most);
        const auto third = store->facets().within(parsed(u"user:ann"_s), FilterField::User, most);
        store->facets().cancel();
        const auto fourth = store->facets().within(parsed(u"user:ann"_s), FilterField::Type, most);
        busy.release();
        for (const auto &ended : {first, second, third})
            QCOMPARE(ended.result().error().kind, domain::ErrorKind::Cancelled);
        QCOMPARE(valueOf(fourth).values, (Values{{u"llm"_s, 4}}));
    }

    void noRowWaitsForAMenusNumbers()
    {
        TestStore store;
        fill(store);
        std::binary_semaphore busy(0);
        store::StoreFaults::of(*store).workers.facets.post([&busy] { busy.acquire(); });
        const auto numbers = store->facets().within(parsed(u"user:ann"_s), FilterField::Model, most);
        const QList<qint64> ids = valueOf(store->findIds(parsed(u"user:ann"_s), {}));
        QCOMPARE(valueOf(store->rows(ids)).size(), 4);
        QCOMPARE(valueOf(store->count(parsed(u"user:ann"_s))), 4);
        QVERIFY(!numbers.isFinished());
        busy.release();
        QVERIFY(valueOf(numbers).complete);
    }
};

QTEST_GUILESS_MAIN(tst_Facets)
#include "tst_facets.moc"
