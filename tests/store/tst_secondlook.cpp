// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feedbackrow.h"
#include "store/secondlook.h"
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::Feedback;
using domain::SyncState;
using store::FeedbackRow;
using store::PushOutcome;
using store::SecondLook;
using Finding = SecondLook::Finding;

Q_DECLARE_METATYPE(tidemark::store::SecondLook::Finding)

namespace {

const QJsonValue null = QJsonValue::Null;

/// A row whose verdict was sent over `base` and read back at time 1,000.
FeedbackRow confirmedOver(const QJsonObject &base, const QJsonObject &verdict)
{
    FeedbackRow row;
    row.base = Feedback(base);
    row.edit(change(verdict), false, 1);
    row.begin();
    row.settle({PushOutcome::Kind::Confirmed, row.shown(), {}, 0}, 1'000);
    return row;
}

} // namespace

/// What was read back once is looked at again: somebody else's write that was begun before ours may land after it.
class tst_SecondLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsALostWriteFromSomebodysChange_data()
    {
        QTest::addColumn<QJsonObject>("before");
        QTest::addColumn<QJsonObject>("sent");
        QTest::addColumn<QJsonObject>("now");
        QTest::addColumn<Finding>("finding");
        const QJsonObject none, up{{u"thumb"_s, u"up"_s}}, down{{u"thumb"_s, u"down"_s}};
        const QJsonObject rated{{u"rating"_s, 3}};
        const QJsonObject upRated{{u"thumb"_s, u"up"_s}, {u"rating"_s, 3}};
        const QJsonObject clearedRated{{u"thumb"_s, null}, {u"rating"_s, 3}};
        const QJsonObject both{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"c"_s}};
        const QJsonObject half{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"c"_s}, {u"rating"_s, 3}};
        QTest::newRow("it stands") << none << up << up << Finding::Holds;
        QTest::newRow("another key came") << none << up << upRated << Finding::Holds;
        QTest::newRow("a stale write of another key") << none << up << rated << Finding::Lost;
        QTest::newRow("a stale write over a null")
            << QJsonObject{{u"thumb"_s, null}} << up << clearedRated << Finding::Lost;
        QTest::newRow("cleared by hand") << none << up << QJsonObject{{u"thumb"_s, null}} << Finding::Changed;
        QTest::newRow("cleared by hand, rated too") << none << up << clearedRated << Finding::Changed;
        QTest::newRow("rated otherwise") << none << up << down << Finding::Changed;
        QTest::newRow("put back and nothing else") << down << up << down << Finding::Changed;
        QTest::newRow("one key put back, one stands") << down << both << half << Finding::Changed;
    }
    void tellsALostWriteFromSomebodysChange()
    {
        QFETCH(QJsonObject, before);
        QFETCH(QJsonObject, sent);
        QFETCH(QJsonObject, now);
        QFETCH(Finding, finding);
        SecondLook look;
        look.expect(change(sent), Feedback(before), 1'000);
        const Feedback earlier = Feedback(before).with(change(sent));
        QCOMPARE(look.find(earlier, Feedback(now), 61'000), finding);
        const bool waits = finding == Finding::Holds;
        QCOMPARE(look.find(earlier, Feedback(now), 60'999), waits ? Finding::Early : finding);
        QCOMPARE(SecondLook::fromJson(look.toJson(), look.dueMs), look);
    }

    void isOverWhenTheVerdictStoodForAMinute()
    {
        FeedbackRow row = confirmedOver({}, {{u"thumb"_s, u"up"_s}});
        QCOMPARE(row.look.dueMs, 61'000);
        QVERIFY(!row.hear(row.base, 60'000));
        QVERIFY(row.hear(row.base, 61'000));
        QVERIFY(row.look.isEmpty());
        QCOMPARE(row.state, SyncState::Confirmed);
        // From then on their change is simply newer.
        QVERIFY(row.hear(Feedback({{u"thumb"_s, u"down"_s}}), 62'000));
        QCOMPARE(row.state, SyncState::Confirmed);
    }

    void sendsAgainWhatAStaleWriteTookAway()
    {
        FeedbackRow row = confirmedOver({}, {{u"thumb"_s, u"up"_s}});
        QVERIFY(row.hear(Feedback({{u"rating"_s, 3}}), 30'000));
        QCOMPARE(row.state, SyncState::Pending);
        QCOMPARE(row.patch, thumb("up"));
        QCOMPARE(row.shown().json(), (QJsonObject{{u"thumb"_s, u"up"_s}, {u"rating"_s, 3}}));
        QVERIFY(row.begin());
    }

    void asksTheRaterWhenSomebodyWroteOverIt()
    {
        FeedbackRow row = confirmedOver({{u"thumb"_s, u"down"_s}}, {{u"thumb"_s, u"up"_s}, {u"comment"_s, u"c"_s}});
        const Feedback now({{u"thumb"_s, null}, {u"comment"_s, u"c"_s}, {u"rating"_s, 3}});
        QVERIFY(row.hear(now, 30'000));
        QCOMPARE(row.state, SyncState::Conflict);
        QCOMPARE(row.patch, thumb("up"));
        QCOMPARE(row.theirs, now);
        QCOMPARE(row.theirsMs, 30'000);
        QCOMPARE(row.base.thumb(), domain::Thumb::Down); // what both started from
    }

    void looksAlsoAfterEarlierKeysWhenALaterOneIsConfirmed()
    {
        FeedbackRow row = confirmedOver({}, {{u"thumb"_s, u"up"_s}});
        row.edit(change({{u"comment"_s, u"c"_s}}), false, 2'000);
        QVERIFY(row.begin());
        // A stale write of a rating came between: the thumb is gone again.
        row.settle({PushOutcome::Kind::Confirmed, Feedback({{u"comment"_s, u"c"_s}, {u"rating"_s, 3}}), {}, 0}, 3'000);
        QCOMPARE(row.state, SyncState::Pending);
        QCOMPARE(row.patch, thumb("up"));
        QCOMPARE(row.look.sent, change({{u"comment"_s, u"c"_s}}));
    }

    void doesNotLookForWhatTheRaterChangedSince()
    {
        FeedbackRow row = confirmedOver({}, {{u"thumb"_s, u"up"_s}});
        row.edit(thumb("down"), false, 2'000);
        QVERIFY(row.begin());
        row.settle({PushOutcome::Kind::Confirmed, Feedback({{u"thumb"_s, u"down"_s}}), {}, 0}, 3'000);
        QCOMPARE(row.look.sent, thumb("down"));
        QCOMPARE(row.look.dueMs, 63'000);
    }

    void isFoundAgainAfterARestart()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(store.rate(2, thumb("up")));
        store.confirm(1);
        QVERIFY(store.reopen());
        const qint64 due = store.clock.nowMs() + 60'000;
        QCOMPARE(valueOf(store->dueLooks(due - 1, 10)), QStringList());
        QCOMPARE(valueOf(store->dueLooks(due, 10)), QStringList{idOf(1)});
        // A clock that went back years must not make it wait for years.
        QCOMPARE(valueOf(store->dueLooks(due - 10'000'000, 10)), QStringList{idOf(1)});
        store.clock.advance(60'000);
        QSignalSpy outbox(&*store, &store::Store::outboxChanged);
        QVERIFY(succeeds(store->noteServerFeedback(idOf(1), Feedback({{u"rating"_s, 3}}))));
        QCOMPARE(outbox.size(), 1);
        QCOMPARE(store.row(1).state, SyncState::Pending);
        QCOMPARE(valueOf(store->dueLooks(due + 1, 10)), QStringList());
    }

    void endsWithARunThatIsGone()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        store.confirm(1);
        QVERIFY(succeeds(store->endLook(idOf(1))));
        QCOMPARE(valueOf(store->dueLooks(store.clock.nowMs() + 60'000, 10)), QStringList());
        QCOMPARE(store.row(1).state, SyncState::Confirmed);
    }
};

QTEST_GUILESS_MAIN(tst_SecondLook)
#include "tst_secondlook.moc"
