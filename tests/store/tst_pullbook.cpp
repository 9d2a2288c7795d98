// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::PullScope;
using domain::SyncState;
using store::ReadWindow;

/// What the pull remembers: scope, windows, what is missing, ids that changed, lost verdicts.
class tst_PullBook : public QObject
{
    Q_OBJECT
private:
    static domain::Run chat(int number, int parent, qint64 createdMs)
    {
        RunBuilder builder(number, createdMs);
        builder.with("type", u"chat"_s).with("input", u"where is my order?"_s);
        if (parent > 0)
            builder.with("parentRunId", idOf(parent));
        return builder;
    }
    static domain::Run thread(int number) { return RunBuilder(number).with("type", u"thread"_s).with("output", {}); }
    static int narrowAll(TestStore &store, int step = 3)
    {
        int removed = 0;
        store::NarrowStep done{0, true};
        while (done.more) {
            done = valueOf(store->pull().narrow(step));
            removed += done.removed;
        }
        return removed;
    }
    static QStringList ids(TestStore &store)
    {
        QStringList found;
        for (const domain::RunSummary &row : valueOf(store->rows(valueOf(store->findIds({}, {})))))
            found.append(row.id);
        found.sort();
        return found;
    }

private Q_SLOTS:
    void keepsTheScopeAcrossARestartAndTakesInOnlyWhatItHolds()
    {
        TestStore store;
        const PullScope scope{.models = {u"gpt-4o"_s}};
        QVERIFY(succeeds(store->pull().setScope(scope)));
        QVERIFY(store.reopen().ok());
        QCOMPARE(valueOf(store->pull().scope()), scope);
        const auto report = valueOf(store->mergeRuns({RunBuilder(1), RunBuilder(2).with("name", u"mini"_s)}, {}));
        QCOMPARE(report.added, 1);
        QCOMPARE(report.leftOut, 1);
        QCOMPARE(ids(store), QStringList{idOf(1)});
    }

    void updatesWhatItKnowsWhateverTheScope()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).with("name", u"mini"_s)}));
        QVERIFY(succeeds(store->pull().setScope({.models = {u"gpt-4o"_s}})));
        const domain::Run changed = RunBuilder(1).with("name", u"mini"_s).feedback({{u"thumb"_s, u"up"_s}});
        QCOMPARE(valueOf(store->mergeRuns({changed}, {})).updated, 1);
        QCOMPARE(store.row(1).thumb, domain::Thumb::Up);
    }

    void takesInARunOutsideOfTheScopeThatSomebodyHereHasJudged()
    {
        TestStore store;
        QVERIFY(store.rate(2, thumb("up")));
        QVERIFY(succeeds(store->pull().setScope({.models = {u"gpt-4o"_s}})));
        QCOMPARE(valueOf(store->mergeRuns({RunBuilder(2).with("name", u"mini"_s)}, {})).added, 1);
    }

    void widensByGoingBackAndOnlyOnce()
    {
        TestStore store;
        QVERIFY(succeeds(store->pull().setScope({.sinceMs = 5'000})));
        QCOMPARE(valueOf(store->pull().adoptScope()), (store::ScopeChange{false, true}));
        narrowAll(store);
        QVERIFY(succeeds(store->noteChecked(77)));
        (void)valueOf(store->mergeRuns({RunBuilder(1)}, store::PullCursor{9'000, idOf(1)}));
        QVERIFY(succeeds(store->pull().setScope({.sinceMs = 2'000})));
        QCOMPARE(valueOf(store->pull().adoptScope()), (store::ScopeChange{true, false}));
        QCOMPARE(valueOf(store->pullCursor()), (store::PullCursor{2'000, {}}));
        QCOMPARE(valueOf(store->lastChecked()), 0);
        (void)valueOf(store->mergeRuns({RunBuilder(1)}, store::PullCursor{3'000, idOf(1)}));
        QVERIFY(store.reopen().ok());
        QCOMPARE(valueOf(store->pull().adoptScope()), store::ScopeChange());
        QCOMPARE(valueOf(store->pullCursor()), (store::PullCursor{3'000, idOf(1)}));
    }

    void narrowsWithoutTouchingWhatWasDoneHere()
    {
        TestStore store;
        QList<domain::Run> runs;
        for (int i = 1; i <= 9; ++i)
            runs.append(RunBuilder(i).with("name", i == 9 ? u"gpt-4o"_s : u"mini"_s).with("tags", QJsonArray{u"t"_s}));
        QVERIFY(store.add(runs));
        QVERIFY(store.rate(2, thumb("up")));
        QVERIFY(succeeds(store->saveDraft(idOf(3), u"half a sentence"_s)));
        QVERIFY(succeeds(store->setFlagged(idOf(4), true)));
        store.settleDown();
        QVERIFY(succeeds(store->pull().setScope({.models = {u"gpt-4o"_s}})));
        QVERIFY(valueOf(store->pull().adoptScope()).narrowing);
        QCOMPARE(valueOf(store->pull().narrow(3)), (store::NarrowStep{1, true}));
        QVERIFY(store.reopen().ok()); // killed in the middle
        QCOMPARE(narrowAll(store), 4);
        QCOMPARE(ids(store), (QStringList{idOf(2), idOf(3), idOf(4), idOf(9)}));
        QCOMPARE(store.detail(3).marks.commentDraft, u"half a sentence"_s);
        const store::QueueCounts counts = valueOf(store->counts());
        QCOMPARE(counts.all, 4);
        QCOMPARE(counts.up, 1);
        QCOMPARE(counts.flagged, 1);
        QCOMPARE(valueOf(store->facet(store::FacetKind::Tag, 5)).value(0).count, 4);
        const auto found = domain::parseFilter(u"question"_s, 0, 0);
        QCOMPARE(valueOf(store->findIds(*found, {})).size(), 4); // the index forgot the others
        QVERIFY(valueOf(store->check()).cacheOk);
    }

    void keepsFamiliesWholeWhenItNarrows()
    {
        TestStore store;
        const qint64 ms = 1'790'000'000'000;
        QVERIFY(store.add({thread(1), chat(2, 1, ms + 10'000), chat(3, 1, ms + 20'000), thread(4),
                           chat(5, 4, ms + 30'000), RunBuilder(6)}));
        const domain::Run judged = RunBuilder(3, ms + 20'000)
                                       .with("type", u"chat"_s)
                                       .with("parentRunId", idOf(1))
                                       .feedback({{u"thumb"_s, u"down"_s}});
        QVERIFY(store.add({judged}));
        QVERIFY(succeeds(store->pull().setScope({.thumbs = PullScope::Thumbs::Down})));
        QVERIFY(valueOf(store->pull().adoptScope()).narrowing);
        QCOMPARE(narrowAll(store, 2), 3);
        QCOMPARE(ids(store), (QStringList{idOf(1), idOf(2), idOf(3)}));
    }

    void remembersWhatWasReadWhenAndCutsOldWindows()
    {
        TestStore store;
        auto &book = store->pull();
        QVERIFY(succeeds(book.noteWindow({0, 10'000, 100, 100})));
        QVERIFY(succeeds(book.noteWindow({10'000, 20'000, 100, 50})));
        QVERIFY(succeeds(book.noteWindow({4'000, 6'000, 500, 9})));
        QCOMPARE(valueOf(book.checkedSince(500)), (store::CheckCount{9, 139}));
        QCOMPARE(valueOf(book.dueWindow(200, 1'000, 0, 1'000)), (ReadWindow{0, 4'000, 100, 40}));
        QVERIFY(succeeds(book.noteWindow({0, 4'000, 600, 44})));
        // The next one takes along the ones behind it, as many as fit.
        QCOMPARE(valueOf(book.dueWindow(200, 1'000, 0, 1'000)), (ReadWindow{6'000, 20'000, 100, 90}));
        QCOMPARE(valueOf(book.dueWindow(200, 1'000, 0, 60)), (ReadWindow{6'000, 10'000, 100, 40}));
        QCOMPARE(valueOf(book.dueWindow(200, 1'000, 12'000, 60)), (ReadWindow{10'000, 20'000, 100, 50}));
        QCOMPARE(valueOf(book.dueWindow(50, 1'000, 0, 60)), std::nullopt);
        // Read in the future: the clock was set back, nobody knows when that was.
        QCOMPARE(valueOf(book.dueWindow(50, 550, 0, 60)), (ReadWindow{0, 4'000, 600, 44}));
    }

    void findsWhatAReadingDidNotHold()
    {
        TestStore store;
        const qint64 ms = 1'790'000'000'000;
        QVERIFY(store.add({RunBuilder(1, ms), RunBuilder(2, ms + 999), RunBuilder(3, ms + 1'000)}));
        const ReadWindow window{ms, ms + 1'000, 0, 0};
        QCOMPARE(valueOf(store->pull().absentIn(window, {idOf(1)}, 500)), QStringList{idOf(2)});
        QVERIFY(succeeds(store->pull().noteAsked(idOf(2), false, 600)));
        QCOMPARE(valueOf(store->pull().absentIn(window, {idOf(1)}, 500)), QStringList());
        QCOMPARE(valueOf(store->pull().absentIn(window, {idOf(1)}, 700)), QStringList{idOf(2)});
    }

    void letsRunsGoOnlyWhenTold()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3)}));
        QVERIFY(store.rate(1, thumb("down")));
        QVERIFY(succeeds(store->pull().noteAsked(idOf(1), true, 100)));
        QVERIFY(succeeds(store->pull().noteAsked(idOf(2), true, 100)));
        QCOMPARE(valueOf(store->pull().vanished(0)), (store::Vanished{2, 0, 3}));
        QCOMPARE(ids(store).size(), 3);
        QCOMPARE(valueOf(store->pull().letVanish(200)), 2);
        QCOMPARE(valueOf(store->pull().vanished(150)), (store::Vanished{0, 2, 1}));
        QCOMPARE(ids(store), QStringList{idOf(3)});
        QCOMPARE(store.detail(1).history.size(), 1);
        QCOMPARE(store.detail(1).shown.thumb(), domain::Thumb::Down);
    }

    void takesARunBackThatIsOnTheServerAfterAll()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QVERIFY(succeeds(store->pull().noteAsked(idOf(1), true, 100)));
        QCOMPARE(valueOf(store->pull().letVanish(200)), 1);
        QVERIFY(succeeds(store->pull().noteAsked(idOf(2), true, 200)));
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QCOMPARE(valueOf(store->pull().vanished(0)), (store::Vanished{0, 0, 2}));
        QCOMPARE(valueOf(store->pull().letVanish(300)), 0);
        QCOMPARE(ids(store).size(), 2);
    }

    void keepsWhatItWasToldToKeep()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(succeeds(store->pull().noteAsked(idOf(1), true, 100)));
        QVERIFY(succeeds(store->pull().keepVanished(200)));
        QCOMPARE(valueOf(store->pull().vanished(0)), (store::Vanished{0, 0, 1}));
        QCOMPARE(valueOf(store->pull().letVanish(300)), 0);
    }

    void followsAnExchangeToItsNewIdWithAllThatWasDone()
    {
        TestStore store;
        const qint64 ms = 1'790'000'500'000;
        QVERIFY(store.add({thread(1), chat(2, 1, ms)}));
        const qint64 rid = store.rid(2);
        QVERIFY(store.rate(2, change({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"no"_s}}), 9));
        QVERIFY(succeeds(store->saveDraft(idOf(2), u"draft"_s)));
        QVERIFY(succeeds(store->setFlagged(idOf(2), true)));
        QVERIFY(store.add({chat(3, 1, ms)}));
        QCOMPARE(valueOf(store->pull().twinOf(idOf(2))), idOf(3));
        QSignalSpy removed(&*store, &store::Store::runsRemoved);
        const qint64 newer = store.rid(3);
        QVERIFY(valueOf(store->pull().rekey(idOf(2), idOf(3))));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.first().first().value<QList<qint64>>(), QList{newer});
        QCOMPARE(store.rid(3), rid); // the list keeps its place
        QVERIFY(!store->ridOf(idOf(2)).result().ok());
        const domain::RunDetail detail = store.detail(3);
        QCOMPARE(detail.shown.comment(), u"no"_s);
        QCOMPARE(detail.history.size(), 1);
        QCOMPARE(detail.history.first().runId, idOf(3));
        QCOMPARE(detail.marks, (domain::ReviewMarks{false, true, u"draft"_s}));
        QCOMPARE(detail.summary.state, SyncState::Pending);
        QCOMPARE(store.row(3).thumb, domain::Thumb::Down);
        QCOMPARE(valueOf(store->dueEntries(1'000, 9)).value(0).runId, idOf(3));
        QCOMPARE(valueOf(store->undo()).runId, idOf(3)); // the flag
        QCOMPARE(valueOf(store->undo()).change, change({{u"thumb"_s, {}}, {u"comment"_s, {}}}));
        QCOMPARE(valueOf(store->counts()).all, 2);
        QVERIFY(store.reopen().ok());
        QCOMPARE(store.detail(3).history.size(), 1);
        QVERIFY(valueOf(store->check()).cacheOk);
    }

    void sendsAVerdictAgainThatWasTakenForGoneUnderTheOldId()
    {
        TestStore store;
        const qint64 ms = 1'790'000'500'000;
        QVERIFY(store.add({chat(2, 1, ms), chat(3, 1, ms)}));
        QVERIFY(store.rate(2, thumb("up")));
        QVERIFY(valueOf(store->beginSending(idOf(2))));
        QVERIFY(!valueOf(store->pull().rekey(idOf(2), idOf(3)))); // under way
        store::PushOutcome gone;
        gone.kind = store::PushOutcome::Kind::Gone;
        QVERIFY(succeeds(store->settle(idOf(2), gone)));
        QVERIFY(valueOf(store->pull().rekey(idOf(2), idOf(3))));
        QCOMPARE(store.detail(3).summary.state, SyncState::Pending);
        QCOMPARE(valueOf(store->dueEntries(1'000, 9)).value(0).patch, thumb("up"));
    }

    void takesNoOtherExchangeForATwin()
    {
        TestStore store;
        const qint64 ms = 1'790'000'500'000;
        const domain::Run other = RunBuilder(4, ms).with("type", u"chat"_s).with("input", u"something else"_s);
        QVERIFY(store.add({chat(2, 1, ms), chat(3, 9, ms), other, chat(5, 1, ms + 1)}));
        QCOMPARE(valueOf(store->pull().twinOf(idOf(2))), QString());
        QVERIFY(store.add({chat(6, 1, ms), chat(7, 1, ms)}));
        QCOMPARE(valueOf(store->pull().twinOf(idOf(2))), QString()); // two alike
    }

    void noticesVerdictsThatTheServerLostAndSendsThemAgain()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3)}));
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(store.rate(i, thumb("up")));
            store.confirm(i);
        }
        store.clock.advance(120'000);
        for (int i = 1; i <= 3; ++i) // the second look
            QVERIFY(succeeds(store->noteServerFeedback(idOf(i), store.detail(i).base)));
        QVERIFY(succeeds(store->noteServerFeedback(idOf(1), domain::Feedback())));
        QVERIFY(succeeds(store->noteServerFeedback(idOf(2), domain::Feedback({{u"thumb"_s, u"down"_s}}))));
        QCOMPARE(valueOf(store->pull().lostVerdicts()), QStringList{idOf(1)}); // the other one was judged anew
        QSignalSpy outbox(&*store, &store::Store::outboxChanged);
        QCOMPARE(valueOf(store->pull().resendLost()), 1);
        QCOMPARE(outbox.count(), 1);
        QCOMPARE(valueOf(store->pull().lostVerdicts()), QStringList());
        QCOMPARE(store.detail(1).summary.state, SyncState::Pending);
        QCOMPARE(store.detail(1).shown.thumb(), domain::Thumb::Up);
        QCOMPARE(store.detail(1).history.size(), 1);
    }

    void forgetsALostVerdictThatIsThereAgain()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        store.confirm(1);
        const domain::Feedback confirmed = store.detail(1).base;
        store.clock.advance(120'000);
        QVERIFY(succeeds(store->noteServerFeedback(idOf(1), confirmed))); // the second look
        QVERIFY(succeeds(store->noteServerFeedback(idOf(1), domain::Feedback())));
        QCOMPARE(valueOf(store->pull().lostVerdicts()).size(), 1);
        QVERIFY(succeeds(store->noteServerFeedback(idOf(1), confirmed)));
        QCOMPARE(valueOf(store->pull().lostVerdicts()).size(), 0);
    }

    void refusesRunsOfAnotherProject()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).with("projectId", u"p1"_s)}));
        const auto refused =
            store->mergeRuns({RunBuilder(2), RunBuilder(3).with("projectId", u"p2"_s)}, store::PullCursor{5, {}});
        QCOMPARE(refused.result().error().kind, domain::ErrorKind::OtherProject);
        QCOMPARE(ids(store), QStringList{idOf(1)});
        QCOMPARE(valueOf(store->pullCursor()), store::PullCursor());
    }

    void remembersPlacesThatCannotBeRead()
    {
        TestStore store;
        QVERIFY(succeeds(store->pull().notePoison({1'000, 2'000, 50, 50})));
        QVERIFY(succeeds(store->pull().notePoison({0, 3'000, 90, 90}))); // the same one
        QCOMPARE(valueOf(store->pull().poisoned()), (QList{store::PoisonedTime{0, 3'000, 50, 90}}));
        QVERIFY(succeeds(store->pull().forgetPoison(0)));
        QVERIFY(valueOf(store->pull().poisoned()).isEmpty());
    }

    void tellsWhichThumbsASweepDidNotMeet()
    {
        TestStore store;
        QList<domain::Run> runs;
        for (int i = 1; i <= 3; ++i)
            runs.append(RunBuilder(i).feedback({{u"thumb"_s, u"up"_s}}));
        QVERIFY(store.add(runs));
        QVERIFY(succeeds(store->pull().noteSwept({idOf(1)}, 7'000)));
        QVERIFY(store.reopen().ok());
        QCOMPARE(valueOf(store->pull().lastTime(u"sweep"_s)), 7'000);
        QVERIFY(succeeds(store->pull().noteSwept({idOf(3)}, 9'000)));
        QCOMPARE(valueOf(store->pull().endSweep()), QStringList{idOf(2)});
        QCOMPARE(valueOf(store->pull().lastTime(u"sweep"_s)), 0);
    }
};

QTEST_GUILESS_MAIN(tst_PullBook)
#include "tst_pullbook.moc"
