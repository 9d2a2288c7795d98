// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

/// What the server tells: adding, updating, linking, and what must not be lost by it.
class tst_MergeRuns : public QObject
{
    Q_OBJECT
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
};

QTEST_GUILESS_MAIN(tst_MergeRuns)
#include "tst_mergeruns.moc"
