// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filter.h"
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::SyncState;
using domain::TagEdit;
using Kind = store::PushOutcome::Kind;

namespace {

RunBuilder tagged(int number, const QStringList &tags)
{
    return RunBuilder(number).with("tags", QJsonArray::fromStringList(tags));
}

bool edit(TestStore &store, const QList<int> &numbers, const TagEdit &what, int changed)
{
    QStringList ids;
    for (const int number : numbers)
        ids.append(idOf(number));
    return valueOf(store->tags().edit(ids, what)) == changed;
}

QStringList tagsOf(TestStore &store, int number)
{
    const QStringList shown = store.detail(number).summary.tags;
    const QStringList listed = store.row(number).tags;
    return shown == listed ? shown : QStringList{u"list and detail differ"_s};
}

/// Sends what is due of one run; the tags that the server is told.
QStringList send(TestStore &store, int number, const QStringList &serverTags, Kind kind = Kind::Confirmed,
                 const QJsonValue &feedback = {})
{
    const auto entry = valueOf(store->tags().begin(idOf(number)));
    if (!entry)
        return {u"nothing to send"_s};
    const QStringList told = entry->edit.appliedTo(serverTags);
    store::PushOutcome outcome;
    outcome.kind = kind;
    outcome.error = {domain::ErrorKind::Invalid, u"no"_s, 422};
    if (kind == Kind::Confirmed)
        (void)store.add({tagged(number, told).with("feedback", feedback)});
    (void)store->tags().settle(idOf(number), entry->rev, outcome).result();
    return told;
}

QList<qint64> found(TestStore &store, const QString &text)
{
    store.settleDown();
    return valueOf(store->findIds(domain::parseFilter(text, store.clock.nowMs(), 0).value(), {}));
}

} // namespace

/// Tags of runs, as raters change them.
class tst_Tags : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editsFollowEachOther_data()
    {
        QTest::addColumn<QStringList>("firstAdd");
        QTest::addColumn<QStringList>("firstRemove");
        QTest::addColumn<QStringList>("thenAdd");
        QTest::addColumn<QStringList>("thenRemove");
        QTest::addColumn<bool>("mayHaveLanded");
        QTest::addColumn<QStringList>("add");
        QTest::addColumn<QStringList>("remove");
        const QStringList none;
        const QStringList a{u"a"_s};
        const QStringList b{u"b"_s};
        const QStringList ab{u"a"_s, u"b"_s};
        QTest::newRow("two additions") << a << none << b << none << false << ab << none;
        QTest::newRow("twice the same") << a << none << a << none << false << a << none;
        QTest::newRow("taken back before it went") << a << none << none << a << false << none << none;
        QTest::newRow("taken back after it may have landed") << a << none << none << a << true << none << a;
        QTest::newRow("removed and put back") << none << a << a << none << false << none << none;
        QTest::newRow("removed, landed, put back") << none << a << a << none << true << a << none;
        QTest::newRow("another") << a << b << b << none << false << a << none;
    }
    void editsFollowEachOther()
    {
        QFETCH(QStringList, firstAdd);
        QFETCH(QStringList, firstRemove);
        QFETCH(QStringList, thenAdd);
        QFETCH(QStringList, thenRemove);
        QFETCH(bool, mayHaveLanded);
        QFETCH(QStringList, add);
        QFETCH(QStringList, remove);
        const TagEdit both = TagEdit{firstAdd, firstRemove}.followedBy({thenAdd, thenRemove}, mayHaveLanded);
        QCOMPARE(both.add, add);
        QCOMPARE(both.remove, remove);
        QCOMPARE(TagEdit::fromJson(both.toJson()), both);
    }

    void anEditIsCleaned()
    {
        const TagEdit clean =
            TagEdit{{u"  two\n words "_s, u"two words"_s, u" "_s, u"x"_s}, {u"x"_s, u" y"_s}}.cleaned();
        QCOMPARE(clean, (TagEdit{{u"two words"_s, u"x"_s}, {u" y"_s}}));
        QCOMPARE(clean.appliedTo({u" y"_s, u"z"_s}), (QStringList{u"z"_s, u"two words"_s, u"x"_s}));
    }

    void anEditIsShownCountedAndFoundAtOnce()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {u"old"_s, u"kept"_s}), tagged(2, {})}));
        QVERIFY(edit(store, {1, 2}, {{u"new"_s}, {u"old"_s}}, 2));
        QCOMPARE(tagsOf(store, 1), (QStringList{u"kept"_s, u"new"_s}));
        QCOMPARE(tagsOf(store, 2), QStringList{u"new"_s});
        QCOMPARE(store.row(1).state, SyncState::Pending);
        QCOMPARE(store.detail(1).summary.state, SyncState::Pending);
        QCOMPARE(store.detail(1).run.tags, (QStringList{u"kept"_s, u"new"_s}));
        QCOMPARE(found(store, u"tag:new"_s).size(), 2);
        QCOMPARE(found(store, u"tag:old"_s).size(), 0);
        QCOMPARE(valueOf(store->facet(store::FacetKind::Tag, 0)),
                 (QList<store::FacetValue>{{u"new"_s, 2}, {u"kept"_s, 1}}));
        QCOMPARE(valueOf(store->tags().count({idOf(1), idOf(2)})),
                 (QHash<QString, int>{{u"new"_s, 2}, {u"kept"_s, 1}}));
        QCOMPARE(valueOf(store->unsyncedCount()), 2);
        QCOMPARE(valueOf(store->counts()).unsynced, 2);
        // Nothing that the rater judged, and no verdict in the history.
        QVERIFY(store.detail(1).history.isEmpty());
        QCOMPARE(valueOf(store->throughput(0)).verdictsToday, 0);
    }

    void anActOnManyRunsIsOneUndoAcrossARestart()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {u"a"_s}), tagged(2, {})}));
        QVERIFY(edit(store, {1, 2}, {{u"a"_s, u"b"_s}, {}}, 2));
        (void)store.reopen();
        const store::UndoReport undone = valueOf(store->undo());
        QVERIFY(undone.done);
        QCOMPARE(undone.runs, 2);
        QCOMPARE(tagsOf(store, 1), QStringList{u"a"_s}); // which had it before the act
        QCOMPARE(tagsOf(store, 2), QStringList());
        QCOMPARE(valueOf(store->unsyncedCount()), 0);
        QVERIFY(valueOf(store->redo()).done);
        QCOMPARE(tagsOf(store, 2), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(edit(store, {1}, {{u"a"_s}, {u"unknown"_s}}, 0));
    }

    void whatTheServerSaysMeanwhileStays()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {u"a"_s})}));
        QVERIFY(edit(store, {1}, {{u"mine"_s}, {u"a"_s}}, 1));
        QVERIFY(store.add({tagged(1, {u"a"_s, u"theirs"_s})}));
        QCOMPARE(tagsOf(store, 1), (QStringList{u"theirs"_s, u"mine"_s}));
        QCOMPARE(send(store, 1, {u"a"_s, u"theirs"_s}), (QStringList{u"theirs"_s, u"mine"_s}));
        QCOMPARE(tagsOf(store, 1), (QStringList{u"theirs"_s, u"mine"_s}));
        QCOMPARE(store.row(1).state, SyncState::Clean);
        // It is done: what the server says from now on is what holds.
        QVERIFY(store.add({tagged(1, {u"a"_s})}));
        QCOMPARE(tagsOf(store, 1), QStringList{u"a"_s});
    }

    void undoBeforeItWentLeavesTheServerAlone()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {})}));
        QVERIFY(edit(store, {1}, {{u"a"_s}, {}}, 1));
        QVERIFY(valueOf(store->undo()).done);
        QVERIFY(store.add({tagged(1, {u"a"_s})})); // somebody else's
        QCOMPARE(tagsOf(store, 1), QStringList{u"a"_s});
        QCOMPARE(valueOf(store->tags().due(store.clock.nowMs(), 10)), QList<store::TagEntry>());
        QCOMPARE(valueOf(store->nextDueMs()), 0);
    }

    void whatIsWantedDuringTheRequestGoesAfterIt()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {})}));
        QVERIFY(edit(store, {1}, {{u"a"_s}, {}}, 1));
        const auto entry = valueOf(store->tags().begin(idOf(1)));
        QVERIFY(entry);
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(tagsOf(store, 1), QStringList());
        QVERIFY(store.add({tagged(1, {u"a"_s})}));
        store::PushOutcome confirmed;
        confirmed.kind = Kind::Confirmed;
        QVERIFY(succeeds(store->tags().settle(idOf(1), entry->rev, confirmed)));
        QCOMPARE(tagsOf(store, 1), QStringList());
        QCOMPARE(send(store, 1, {u"a"_s}), QStringList());
        QCOMPARE(store.row(1).state, SyncState::Clean);
    }

    void aCrashDuringTheRequestForgetsNothing()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {})}));
        QVERIFY(edit(store, {1}, {{u"a"_s}, {}}, 1));
        QVERIFY(valueOf(store->tags().begin(idOf(1))));
        (void)store.reopen();
        QCOMPARE(store.row(1).state, SyncState::Pending);
        // It may have landed: taking it back must remove it there.
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(send(store, 1, {u"a"_s, u"b"_s}), QStringList{u"b"_s});
    }

    void aRefusalIsTriedAgainOrGivenUp()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {u"a"_s})}));
        QVERIFY(edit(store, {1}, {{u"b"_s}, {}}, 1));
        (void)send(store, 1, {u"a"_s}, Kind::Refused);
        QCOMPARE(store.row(1).state, SyncState::Refused);
        QCOMPARE(store.detail(1).lastError.value_or(domain::Error()).httpStatus, 422);
        QCOMPARE(valueOf(store->counts()).refused, 1);
        QVERIFY(succeeds(store->retryNow(idOf(1))));
        QCOMPARE(store.row(1).state, SyncState::Pending);
        (void)send(store, 1, {u"a"_s}, Kind::Refused);
        QVERIFY(succeeds(store->drop(idOf(1))));
        QCOMPARE(tagsOf(store, 1), QStringList{u"a"_s});
        QCOMPARE(store.row(1).state, SyncState::Clean);
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(tagsOf(store, 1), (QStringList{u"a"_s, u"b"_s}));
    }

    void parkedTagsGoAfterASignIn()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {})}));
        QVERIFY(edit(store, {1}, {{u"b"_s}, {}}, 1));
        (void)send(store, 1, {}, Kind::Parked);
        QCOMPARE(store.row(1).state, SyncState::Parked);
        QVERIFY(edit(store, {1}, {{u"c"_s}, {}}, 1));
        QCOMPARE(store.row(1).state, SyncState::Parked);
        QVERIFY(succeeds(store->retryNow()));
        QCOMPARE(send(store, 1, {}), (QStringList{u"b"_s, u"c"_s}));
    }

    void aVerdictKeepsItsOwnState()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {}), tagged(2, {})}));
        QVERIFY(edit(store, {1, 2}, {{u"b"_s}, {}}, 2));
        QVERIFY(store.rate(1, thumb("up")));
        store.confirm(1);
        QCOMPARE(store.row(1).state, SyncState::Pending); // the tag is still here
        (void)send(store, 1, {}, Kind::Confirmed, QJsonObject{{u"thumb"_s, u"up"_s}});
        QCOMPARE(store.row(1).state, SyncState::Confirmed);
        // Somebody else's verdict shows although our tag waits.
        QVERIFY(store.add({tagged(2, {}).feedback({{u"thumb"_s, u"down"_s}})}));
        QCOMPARE(store.row(2).thumb, domain::Thumb::Down);
        QCOMPARE(tagsOf(store, 2), QStringList{u"b"_s});
    }

    void tagsFollowARunToItsNewId()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {u"a"_s}), tagged(2, {u"a"_s})}));
        QVERIFY(edit(store, {1}, {{u"mine"_s}, {}}, 1));
        QVERIFY(edit(store, {2}, {{u"too"_s}, {u"a"_s}}, 1));
        QVERIFY(valueOf(store->pull().rekey(idOf(1), idOf(2))));
        QCOMPARE(tagsOf(store, 2), (QStringList{u"mine"_s, u"too"_s}));
        QCOMPARE(send(store, 2, {u"a"_s}), (QStringList{u"mine"_s, u"too"_s}));
        QCOMPARE(valueOf(store->unsyncedCount()), 0);
    }

    void tagsOutliveANewCache()
    {
        TestStore store;
        QVERIFY(store.add({tagged(1, {u"a"_s})}));
        QVERIFY(edit(store, {1}, {{u"mine"_s}, {}}, 1));
        store.close();
        for (const char *name : {"cache.sqlite", "cache.sqlite-wal", "cache.sqlite-shm"})
            QFile::remove(store.file(name));
        QVERIFY(store.reopen());
        QVERIFY(store.add({tagged(1, {u"a"_s})}));
        QCOMPARE(tagsOf(store, 1), (QStringList{u"a"_s, u"mine"_s}));
        QCOMPARE(store.row(1).state, SyncState::Pending);
    }
};

QTEST_GUILESS_MAIN(tst_Tags)
#include "tst_tags.moc"
