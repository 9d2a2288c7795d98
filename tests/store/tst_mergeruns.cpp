// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefaults.h"
#include "storetesting.h"
#include <QSemaphore>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

/// What the server tells: adding, updating, linking, and what must not be lost by it.
class tst_MergeRuns : public QObject
{
    Q_OBJECT
private:
    static QList<qint64> find(TestStore &store, const QString &text)
    {
        return valueOf(store->findIds(*domain::parseFilter(text, 0, 0), {}));
    }
    static QStringList idsOf(const QList<domain::Run> &runs)
    {
        QStringList ids;
        for (const domain::Run &run : runs)
            ids.append(run.id);
        return ids;
    }

private Q_SLOTS:
    void addsRunsAndMovesTheCursorWithThem()
    {
        TestStore store;
        const auto report =
            valueOf(store->mergeRuns({RunBuilder(1), RunBuilder(2), RunBuilder(1)}, store::PullCursor{5, idOf(2)}));
        QCOMPARE(report, (store::MergeReport{2, 0, 1}));
        QCOMPARE(valueOf(store->pullCursor()), (store::PullCursor{5, idOf(2)}));
        QCOMPARE(valueOf(store->counts()).all, 2);
        QCOMPARE(valueOf(store->counts()).inbox, 2);
    }

    void listsNewestFirstWithEverythingARowNeeds()
    {
        TestStore store;
        const domain::Run run = RunBuilder(7)
                                    .with("tags", QJsonArray{u"b"_s, u"a"_s})
                                    .with("user", QJsonObject{{u"externalId"_s, u"u7"_s}})
                                    .with("cost", 0.25)
                                    .with("duration", u"00:00:01.5"_s)
                                    .with("tokens", QJsonObject{{u"total"_s, 42}})
                                    .feedback({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"wrong"_s}});
        QVERIFY(store.add({RunBuilder(6), run, RunBuilder(8)}));
        const auto ids = valueOf(store->findIds({}, {}));
        QCOMPARE(ids, (QList{store.rid(8), store.rid(7), store.rid(6)}));
        const domain::RunSummary row = valueOf(store->rows(ids)).at(1);
        QCOMPARE(row.id, idOf(7));
        QCOMPARE(row.createdMs, run.createdMs);
        QCOMPARE(row.type, domain::RunType::Llm);
        QCOMPARE(row.name, u"gpt-4o"_s);
        QCOMPARE(row.status, domain::RunStatus::Success);
        QCOMPARE(row.tags, (QStringList{u"b"_s, u"a"_s}));
        QCOMPARE(row.user, u"u7"_s);
        QCOMPARE(row.cost, 0.25);
        QCOMPARE(row.durationMs, 1500);
        QCOMPARE(row.tokens, 42);
        QCOMPARE(row.inputPreview, u"question 7"_s);
        QCOMPARE(row.outputPreview, u"answer 7"_s);
        QCOMPARE(row.thumb, domain::Thumb::Down);
        QVERIFY(row.hasComment);
        QCOMPARE(row.state, domain::SyncState::Clean);
    }

    void keepsTheBytesAsReceived()
    {
        TestStore store;
        const QByteArray raw =
            "{ \"z\": 1e2,\t\"id\":\"" + idOf(3).toLatin1() + "\", \"unknown\":{\"b\":1,\"a\":2.50} }";
        QVERIFY(store.add({*domain::parseRunText(raw)}));
        QCOMPARE(store.detail(3).run.raw, raw);
    }

    void updatesWhatChangedAndTellsWhich()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QSignalSpy added(&*store, &store::Store::runsAdded);
        QSignalSpy changed(&*store, &store::Store::runsChanged);
        const auto report = valueOf(store->mergeRuns(
            {RunBuilder(1).with("output", u"better"_s).with("name", u"claude"_s), RunBuilder(2), RunBuilder(3)}, {}));
        QCOMPARE(report, (store::MergeReport{1, 1, 1}));
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().first().toInt(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<QList<qint64>>(), QList{store.rid(1)});
        QCOMPARE(store.row(1).outputPreview, u"better"_s);
        QCOMPARE(find(store, u"better"_s), QList{store.rid(1)});
        QCOMPARE(find(store, u"\"answer 1\""_s), {});
        QCOMPARE(find(store, u"model:claude"_s), QList{store.rid(1)});
        QCOMPARE(valueOf(store->facet(store::FacetKind::Model, 9)),
                 (QList<store::FacetValue>{{u"gpt-4o"_s, 2}, {u"claude"_s, 1}}));
    }

    void keepsTheOldBodyWhenTheNewOneIsEmpty()
    {
        TestStore store;
        const domain::Run full = RunBuilder(1).with("tags", QJsonArray{u"t"_s});
        QVERIFY(store.add({full}));
        const domain::Run emptied = RunBuilder(1).with("input", QJsonValue::Null).with("output", QJsonValue::Null);
        QCOMPARE(valueOf(store->mergeRuns({emptied}, {})).updated, 1);
        QCOMPARE(valueOf(store->mergeRuns({emptied}, {})).unchanged, 1);
        QCOMPARE(store.detail(1).run.raw, full.raw);
        QCOMPARE(store.row(1).outputPreview, u"answer 1"_s);
        QCOMPARE(store.row(1).tags, QStringList{u"t"_s});
        QCOMPARE(find(store, u"answer"_s), QList{store.rid(1)});
    }

    void linkingTakesOnlyParentAndFeedbackOfKnownRuns()
    {
        TestStore store;
        const domain::Run chat = RunBuilder(2).with("type", u"chat"_s);
        QVERIFY(store.add({RunBuilder(1).with("type", u"thread"_s), chat}));
        const auto related = RunBuilder(2)
                                 .with("type", u"chat"_s)
                                 .with("input", u"cut"_s)
                                 .with("parentRunId", idOf(1))
                                 .feedback({{u"thumb"_s, u"up"_s}})
                                 .without("tags");
        const auto unknown = RunBuilder(3).with("type", u"chat"_s).with("parentRunId", idOf(1));
        QCOMPARE(valueOf(store->mergeRuns({related, unknown}, {}, true)), (store::MergeReport{1, 1, 0}));
        QCOMPARE(valueOf(store->mergeRuns({related, unknown}, {}, true)), (store::MergeReport{0, 0, 2}));
        const domain::RunDetail detail = store.detail(2);
        QCOMPARE(detail.run.raw, chat.raw);
        QCOMPARE(detail.summary.thumb, domain::Thumb::Up);
        QCOMPARE(detail.rootId, idOf(1));
        QCOMPARE(idsOf(detail.family), (QStringList{idOf(2), idOf(3)}));
        QCOMPARE(detail.family.first().parentId, idOf(1));
        QCOMPARE(detail.family.first().feedback.thumb(), domain::Thumb::Up);
        // A later list page does not say the parent: it stays.
        QVERIFY(store.add({RunBuilder(2).with("type", u"chat"_s).with("output", u"longer"_s)}));
        QCOMPARE(store.row(2).parentId, idOf(1));
    }

    void showsTheWholeTraceButNotTheConversationAroundIt()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).with("type", u"thread"_s),
                           RunBuilder(2).with("type", u"chat"_s).with("parentRunId", idOf(1)),
                           RunBuilder(3).with("parentRunId", idOf(2)), RunBuilder(10).with("type", u"agent"_s),
                           RunBuilder(11).with("type", u"tool"_s).with("parentRunId", idOf(10)),
                           RunBuilder(12).with("parentRunId", idOf(11)), RunBuilder(20)}));
        QCOMPARE(idsOf(store.detail(11).family), (QStringList{idOf(10), idOf(11), idOf(12)}));
        QCOMPARE(store.detail(11).rootId, idOf(10));
        QCOMPARE(idsOf(store.detail(10).family), (QStringList{idOf(10), idOf(11), idOf(12)}));
        QCOMPARE(idsOf(store.detail(3).family), (QStringList{idOf(2), idOf(3)}));
        QCOMPARE(idsOf(store.detail(1).family), QStringList{idOf(2)});
        QCOMPARE(store.detail(20).family, {});
        QCOMPARE(store.detail(20).rootId, QString());
    }

    void namesRootsWhoseFamilyWasNotRead()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).with("type", u"thread"_s), RunBuilder(2).with("type", u"agent"_s),
                           RunBuilder(3).with("type", u"chain"_s).with("parentRunId", idOf(2)), RunBuilder(4),
                           RunBuilder(5).with("type", u"chain"_s)}));
        QCOMPARE(valueOf(store->unlinkedRoots(9)), (QStringList{idOf(5), idOf(2), idOf(1)}));
        QCOMPARE(valueOf(store->unlinkedRoots(1)), QStringList{idOf(5)});
        QVERIFY(succeeds(store->markLinked(idOf(2))));
        QCOMPARE(valueOf(store->mergeRuns({RunBuilder(5).with("parentRunId", idOf(2))}, {}, true)).updated, 1);
        QCOMPARE(valueOf(store->unlinkedRoots(9)), QStringList{idOf(1)});
    }

    void goneRunsLeaveTheListsAndComeBackWhenTold()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2).with("tags", QJsonArray{u"t"_s})}));
        QVERIFY(store.rate(2, thumb("down")));
        store.settleDown();
        const qint64 rid = store.rid(2);
        QSignalSpy removed(&*store, &store::Store::runsRemoved);
        QVERIFY(succeeds(store->markGone(idOf(2))));
        QVERIFY(succeeds(store->markGone(idOf(2))));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(valueOf(store->findIds({}, {})), QList{store.rid(1)});
        QCOMPARE(find(store, u"answer"_s), QList{store.rid(1)});
        QCOMPARE(find(store, u"is:gone"_s), QList{rid});
        QCOMPARE(valueOf(store->counts()).all, 1);
        QCOMPARE(valueOf(store->counts()).down, 0);
        QCOMPARE(valueOf(store->facet(store::FacetKind::Tag, 9)), {});
        QCOMPARE(store.detail(2).shown.thumb(), domain::Thumb::Down);
        QVERIFY(store.detail(2).summary.gone);
        QVERIFY(store.add({RunBuilder(2).with("tags", QJsonArray{u"t"_s})}));
        QCOMPARE(valueOf(store->counts()).down, 1);
        QCOMPARE(find(store, u"answer"_s).size(), 2);
        QCOMPARE(valueOf(store->facet(store::FacetKind::Tag, 9)), (QList<store::FacetValue>{{u"t"_s, 1}}));
    }

    void keepsRunsOfOneMillisecondApart()
    {
        TestStore store;
        QList<domain::Run> runs;
        for (int i = 0; i < 5000; ++i)
            runs.append(RunBuilder(i, 1'790'000'000'000));
        QVERIFY(store.add(runs));
        QCOMPARE(valueOf(store->findIds({}, {})).size(), 5000);
        QCOMPARE(valueOf(store->mergeRuns(runs, {})), (store::MergeReport{0, 0, 5000}));
    }

    void findsRunsByABeginningThatIsUnique()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(0x12345678), RunBuilder(0x12345679)}));
        QCOMPARE(valueOf(store->ridOf(u"12345678"_s)), store.rid(0x12345678));
        for (const QString &text : {u"1234567"_s, u"99999999"_s, u"not an id"_s, QString()}) {
            const auto missing = store->ridOf(text).result();
            QVERIFY(!missing);
            QCOMPARE(missing.error().kind, domain::ErrorKind::Gone);
        }
    }

    void aNewerQuestionCancelsTheOlder()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QSemaphore busy;
        store::StoreFaults::of(*store).workers.search.post([&busy] { busy.acquire(); });
        auto older = store->findIds({}, {}, 0, u"list"_s);
        auto beside = store->findIds({}, {}, 0, u"other"_s);
        auto newer = store->findIds({}, {}, 0, u"list"_s);
        busy.release();
        QCOMPARE(older.result().error().kind, domain::ErrorKind::Cancelled);
        QCOMPARE(valueOf(beside).size(), 1);
        QCOMPARE(valueOf(newer).size(), 1);
    }

    void visitsLabelledRunsNewestFirstWithWhatWentBefore()
    {
        TestStore store;
        QList<domain::Run> runs{RunBuilder(1).with("type", u"thread"_s)};
        for (int i = 2; i <= 4; ++i)
            runs.append(RunBuilder(i).with("type", u"chat"_s).with("parentRunId", idOf(1)));
        for (int i = 100; i < 1300; ++i)
            runs.append(RunBuilder(i));
        QVERIFY(store.add(runs));
        QVERIFY(store.rate(4, thumb("up")));
        store.clock.advance(5);
        QVERIFY(store.rate(4, change({{u"comment"_s, u"good"_s}})));
        store.settleDown();
        QStringList seen;
        QCOMPARE(valueOf(store->visitLabelled({},
                                              [&](const domain::LabelledRun &run) {
                                                  seen.append(run.run.id);
                                                  return true;
                                              })),
                 1204);
        QCOMPARE(seen.size(), 1204);
        QCOMPARE(seen.first(), idOf(1299));
        QCOMPARE(seen.last(), idOf(1));
        domain::LabelledRun rated;
        QCOMPARE(valueOf(store->visitLabelled(*domain::parseFilter(u"is:rated"_s, 0, 0),
                                              [&](const domain::LabelledRun &run) {
                                                  rated = run;
                                                  return true;
                                              })),
                 1);
        QCOMPARE(rated.threadId, idOf(1));
        QCOMPARE(idsOf(rated.earlier), (QStringList{idOf(2), idOf(3)}));
        QCOMPARE(rated.rater, u"ann"_s);
        QCOMPARE(rated.ratedMs, store.clock.nowMs());
        QCOMPARE(rated.history.size(), 2);
        QVERIFY(rated.history.first().atMs < rated.history.last().atMs);
        QCOMPARE(rated.feedback.comment(), u"good"_s);
        const auto stopped = store->visitLabelled({}, [](const domain::LabelledRun &) { return false; }).result();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, domain::ErrorKind::Cancelled);
    }

    void remembersWhenItWasChecked()
    {
        TestStore store;
        QCOMPARE(valueOf(store->lastChecked()), 0);
        QVERIFY(succeeds(store->noteChecked(77)));
        QVERIFY(store.reopen());
        QCOMPARE(valueOf(store->lastChecked()), 77);
        QCOMPARE(valueOf(store->pullCursor()), store::PullCursor());
    }
};

QTEST_GUILESS_MAIN(tst_MergeRuns)
#include "tst_mergeruns.moc"
