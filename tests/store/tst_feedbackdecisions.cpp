// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::Feedback;
using domain::SyncState;
using domain::Thumb;
using store::ConflictChoice;
using store::PushOutcome;

namespace {

const QJsonObject theirs{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"theirs"_s}};
const domain::VerdictChange written = change({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"mine and theirs"_s}});
const domain::Error refusal{domain::ErrorKind::Invalid, u"comment is too long"_s, 422, 0};

} // namespace

/// What a person decides about a verdict that met another one or was refused, and how it is taken back.
class tst_FeedbackDecisions : public QObject
{
    Q_OBJECT
private:
    /// Run 1, rated up with a comment by us, and otherwise by somebody else.
    static void clash(TestStore &store)
    {
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, change({{u"thumb"_s, u"up"_s}, {u"comment"_s, u"mine"_s}})));
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        QVERIFY(succeeds(store->settle(idOf(1), {PushOutcome::Kind::Conflict, Feedback(theirs), {}, 0})));
        QCOMPARE(store.row(1).state, SyncState::Conflict);
    }
    static void refuse(TestStore &store, PushOutcome::Kind kind)
    {
        QVERIFY(store.add({RunBuilder(1).feedback({{u"thumb"_s, u"down"_s}})}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        QVERIFY(succeeds(store->settle(idOf(1), {kind, {}, refusal, 0})));
    }
    static void choices()
    {
        QTest::addColumn<ConflictChoice>("choice");
        QTest::addColumn<Thumb>("shown");
        QTest::addColumn<QString>("comment");
        QTest::newRow("mine") << ConflictChoice::KeepMine << Thumb::Up << u"mine"_s;
        QTest::newRow("theirs") << ConflictChoice::KeepTheirs << Thumb::Down << u"theirs"_s;
        QTest::newRow("new") << ConflictChoice::WriteNew << Thumb::Down << u"mine and theirs"_s;
    }

private Q_SLOTS:
    void tellsWhenTheirsWasSeen()
    {
        TestStore store;
        clash(store);
        QCOMPARE(store.detail(1).theirsMs, store.clock.nowMs());
    }

    void undoBringsTheConflictBackAndRedoDecidesAgain_data() { choices(); }
    void undoBringsTheConflictBackAndRedoDecidesAgain()
    {
        QFETCH(ConflictChoice, choice);
        QFETCH(Thumb, shown);
        QFETCH(QString, comment);
        TestStore store;
        clash(store);
        QVERIFY(succeeds(store->resolveConflict(idOf(1), choice, written)));
        const domain::RunDetail decided = store.detail(1);
        QCOMPARE(decided.shown.thumb(), shown);
        QCOMPARE(decided.shown.comment(), comment);
        QVERIFY(decided.summary.state != SyncState::Conflict);
        QCOMPARE(decided.history.size(), 2);
        QVERIFY(store.reopen());
        const auto undone = valueOf(store->undo());
        QVERIFY(undone.done);
        QCOMPARE(undone.runId, idOf(1));
        const domain::RunDetail asked = store.detail(1);
        QCOMPARE(asked.summary.state, SyncState::Conflict);
        QCOMPARE(asked.shown.thumb(), Thumb::Up);
        QCOMPARE(asked.theirs, Feedback(theirs));
        QVERIFY(asked.base.isEmpty());
        QVERIFY(valueOf(store->dueEntries(store.clock.nowMs(), 0)).isEmpty());
        QVERIFY(valueOf(store->redo()).done);
        QCOMPARE(store.detail(1).shown, decided.shown);
        QCOMPARE(store.detail(1).summary.state, decided.summary.state);
    }

    void theirsCanStillBeChosenAfterADecisionWasSent_data() { choices(); }
    void theirsCanStillBeChosenAfterADecisionWasSent()
    {
        QFETCH(ConflictChoice, choice);
        if (choice == ConflictChoice::KeepTheirs)
            return; // which sends nothing
        TestStore store;
        clash(store);
        QVERIFY(succeeds(store->resolveConflict(idOf(1), choice, written)));
        store.confirm(1);
        QCOMPARE(store.row(1).state, SyncState::Confirmed);
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(store.row(1).state, SyncState::Conflict);
        QCOMPARE(store.detail(1).theirs, Feedback(theirs));
        QVERIFY(succeeds(store->resolveConflict(idOf(1), ConflictChoice::KeepTheirs)));
        const auto entry = valueOf(store->beginSending(idOf(1)));
        QVERIFY(entry); // the server holds the decision, so theirs has to be written
        QCOMPARE(entry->base.with(entry->inflight), Feedback(theirs));
        QVERIFY(!entry->inflight.isEmpty());
    }

    void aDecisionUndoneWhileItIsSentAsksAgain()
    {
        TestStore store;
        clash(store);
        QVERIFY(succeeds(store->resolveConflict(idOf(1), ConflictChoice::KeepMine)));
        const auto sent = valueOf(store->beginSending(idOf(1)));
        QVERIFY(sent);
        QVERIFY(valueOf(store->undo()).done);
        QVERIFY(!valueOf(store->beginSending(idOf(1))));
        const PushOutcome landed{PushOutcome::Kind::Confirmed, sent->base.with(sent->inflight), {}, 0};
        QVERIFY(succeeds(store->settle(idOf(1), landed)));
        QCOMPARE(store.row(1).state, SyncState::Conflict);
        QCOMPARE(store.detail(1).theirs, Feedback(theirs));
        QVERIFY(succeeds(store->resolveConflict(idOf(1), ConflictChoice::KeepMine)));
        QCOMPARE(store.row(1).state, SyncState::Confirmed); // it is there
    }

    void aNewVerdictAnswersAQuestionThatWasDecidedAndSent()
    {
        TestStore store;
        clash(store);
        QVERIFY(succeeds(store->resolveConflict(idOf(1), ConflictChoice::KeepMine)));
        store.confirm(1);
        QVERIFY(valueOf(store->undo()).done);
        QVERIFY(store.rate(1, thumb("down")));
        const auto entry = valueOf(store->beginSending(idOf(1)));
        QVERIFY(entry);
        QCOMPARE(entry->inflight, thumb("down"));
        QCOMPARE(entry->base.comment(), u"mine"_s);
    }

    void aConflictIsOverWhenTheyComeToThinkTheSame()
    {
        TestStore store;
        clash(store);
        QVERIFY(
            succeeds(store->noteServerFeedback(idOf(1), Feedback({{u"thumb"_s, u"up"_s}, {u"comment"_s, u"mine"_s}}))));
        QCOMPARE(store.row(1).state, SyncState::Confirmed);
    }

    void keysThatWereSentLeaveTheConflict()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, change({{u"thumb"_s, u"up"_s}, {u"rating"_s, 5}})));
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        const Feedback server({{u"thumb"_s, u"down"_s}, {u"rating"_s, 5}});
        QVERIFY(succeeds(store->settle(idOf(1), {PushOutcome::Kind::Conflict, server, {}, 0})));
        QCOMPARE(store.row(1).state, SyncState::Conflict);
        QCOMPARE(store.detail(1).base, Feedback({{u"thumb"_s, QJsonValue::Null}, {u"rating"_s, 5}}));
        QVERIFY(succeeds(store->resolveConflict(idOf(1), ConflictChoice::KeepTheirs)));
        QCOMPARE(store.detail(1).shown, server);
        QCOMPARE(store.row(1).state, SyncState::Confirmed); // the rating of ours is there
    }

    void aDroppedVerdictShowsTheServersAndComesBackByUndo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<SyncState>("state");
        QTest::newRow("refused") << int(PushOutcome::Kind::Refused) << SyncState::Refused;
        QTest::newRow("gone") << int(PushOutcome::Kind::Gone) << SyncState::Gone;
        QTest::newRow("parked") << int(PushOutcome::Kind::Parked) << SyncState::Parked;
    }
    void aDroppedVerdictShowsTheServersAndComesBackByUndo()
    {
        QFETCH(int, kind);
        QFETCH(SyncState, state);
        TestStore store;
        refuse(store, PushOutcome::Kind(kind));
        QCOMPARE(store.row(1).state, state);
        QVERIFY(succeeds(store->drop(idOf(1))));
        QCOMPARE(store.row(1).state, SyncState::Clean);
        QCOMPARE(store.row(1).thumb, Thumb::Down);
        const domain::LedgerEntry line = store.detail(1).history.first();
        QCOMPARE(line.before.value("thumb"_L1).toString(), u"up"_s);
        QCOMPARE(line.after.value("thumb"_L1).toString(), u"down"_s);
        QVERIFY(store.reopen());
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(store.row(1).state, state);
        QCOMPARE(store.row(1).thumb, Thumb::Up);
        QCOMPARE(store.detail(1).lastError, refusal);
        QVERIFY(valueOf(store->redo()).done);
        QCOMPARE(store.row(1).state, SyncState::Clean);
        QCOMPARE(store.row(1).thumb, Thumb::Down);
    }

    void nothingIsDroppedThatIsOnItsWayOrAskedAbout()
    {
        TestStore store;
        clash(store);
        QVERIFY(succeeds(store->drop(idOf(1))));
        QCOMPARE(store.row(1).state, SyncState::Conflict);
        QVERIFY(succeeds(store->resolveConflict(idOf(1), ConflictChoice::KeepMine)));
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        QVERIFY(succeeds(store->drop(idOf(1))));
        QCOMPARE(store.row(1).state, SyncState::Sending);
        QCOMPARE(store.detail(1).history.size(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_FeedbackDecisions)
#include "tst_feedbackdecisions.moc"
