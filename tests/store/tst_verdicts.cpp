// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::SyncState;
using domain::Thumb;
using store::PushOutcome;

namespace {

const QJsonObject downByUser{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"bad"_s}, {u"rating"_s, 4}};

} // namespace

/// What the rater does: saved at once, coalesced, taken back, and kept apart from what the server says.
class tst_Verdicts : public QObject
{
    Q_OBJECT
private:
    static std::optional<store::OutboxEntry> only(TestStore &store)
    {
        const auto due = valueOf(store->dueEntries(store.clock.nowMs(), 0));
        return due.size() == 1 ? std::optional(due.first()) : std::nullopt;
    }
    static qint64 lines(TestStore &store, const QString &table)
    {
        store::Database db;
        db.open(store.file("work.sqlite"), store::Database::Access::Read);
        return db.scalar(u"SELECT count(*) FROM "_s + table).toLongLong();
    }

private Q_SLOTS:
    void savesVerdictLedgerAndOutboxTogether()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).feedback(downByUser)}));
        QSignalSpy outbox(&*store, &store::Store::outboxChanged);
        QVERIFY(store.rate(1, change({{u"thumb"_s, u"up"_s}, {u"comment"_s, u"fine\u0000, really"_s}}), 2.5));
        QCOMPARE(outbox.size(), 1);

        const domain::RunDetail detail = store.detail(1);
        QCOMPARE(detail.base.json(), downByUser);
        QCOMPARE(detail.shown.thumb(), Thumb::Up);
        QCOMPARE(detail.shown.comment(), u"fine, really"_s);
        QCOMPARE(detail.shown.value(u"rating"_s).toInt(), 4);
        QCOMPARE(detail.history.size(), 1);
        const domain::LedgerEntry line = detail.history.first();
        QCOMPARE(line.rater, u"ann"_s);
        QCOMPARE(line.seconds, 2.5);
        QCOMPARE(line.atMs, store.clock.nowMs());
        QCOMPARE(line.before.value("thumb"_L1).toString(), u"down"_s);
        QCOMPARE(line.after.value("thumb"_L1).toString(), u"up"_s);

        const auto entry = only(store);
        QVERIFY(entry);
        QCOMPARE(entry->base.json(), downByUser);
        QCOMPARE(entry->state, SyncState::Pending);
        const QJsonObject original{{u"thumb"_s, u"down"_s}, {u"comment"_s, u"bad"_s}};
        QCOMPARE(entry->patch.toJson(),
                 (QJsonObject{{u"thumb"_s, u"up"_s}, {u"comment"_s, u"fine, really"_s}, {u"original"_s, original}}));

        const domain::RunSummary row = store.row(1);
        QCOMPARE(row.thumb, Thumb::Up);
        QCOMPARE(row.state, SyncState::Pending);
        QCOMPARE(valueOf(store->counts()).up, 1);
        QCOMPARE(valueOf(store->counts()).unsynced, 1);
        QCOMPARE(valueOf(store->unsyncedCount()), 1);
    }

    void aFailingLedgerLineKeepsTheVerdictOut()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        store.close();
        {
            store::Database db;
            QVERIFY(db.open(store.file("work.sqlite"), store::Database::Access::Write));
            QVERIFY(db.exec(u"CREATE TRIGGER refuse BEFORE INSERT ON ledger BEGIN SELECT raise(ABORT, 'no'); END"_s));
        }
        QVERIFY(store.reopen());
        QSignalSpy failed(&*store, &store::Store::savingFailed);
        const auto result = store->recordVerdict(idOf(1), thumb("up"), 1).result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, domain::ErrorKind::StoreFailed);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(lines(store, u"feedback"_s), 0);
        QCOMPARE(lines(store, u"touched"_s), 0);
        QCOMPARE(store.row(1).thumb, Thumb::None);
    }

    void rateThenUndoSendsNothing()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).feedback(downByUser), RunBuilder(2).feedback({{u"thumbs"_s, u"down"_s}})}));
        for (const int number : {1, 2}) {
            QVERIFY(store.rate(number, thumb("up")));
            QCOMPARE(valueOf(store->unsyncedCount()), 1);
            const auto report = valueOf(store->undo());
            QVERIFY(report.done);
            QCOMPARE(report.runId, idOf(number));
            QCOMPARE(report.rid, store.rid(number));
            QCOMPARE(valueOf(store->unsyncedCount()), 0);
            QCOMPARE(valueOf(store->dueEntries(store.clock.nowMs(), 0)), {});
            QCOMPARE(store.row(number).thumb, Thumb::Down);
            QCOMPARE(store.row(number).state, SyncState::Clean);
        }
    }

    void goingBackByHandSendsNothingToo()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).feedback(downByUser)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(store.rate(1, thumb("down")));
        QCOMPARE(valueOf(store->unsyncedCount()), 0);
        QCOMPARE(store.detail(1).shown.json(), downByUser);
    }

    void editsCoalesceIntoOneEntry()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(store.rate(1, change({{u"comment"_s, u"a"_s}})));
        QVERIFY(store.rate(1, thumb("down")));
        QVERIFY(store.rate(1, change({{u"comment"_s, u""_s}})));
        QCOMPARE(only(store)->patch.toJson(), (QJsonObject{{u"thumb"_s, u"down"_s}}));
        QCOMPARE(only(store)->rev, 4);
        QCOMPARE(lines(store, u"ledger"_s), 4);
    }

    void sayingTheSameAgainIsNothing()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).feedback({{u"thumb"_s, u"up"_s}})}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(store.rate(1, change({{u"comment"_s, QJsonValue::Null}})));
        QCOMPARE(lines(store, u"feedback"_s), 0);
        QCOMPARE(lines(store, u"ledger"_s), 0);
    }

    void clearsTheOlderKeyWithTheThumb()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).feedback({{u"thumbs"_s, u"down"_s}})}));
        QVERIFY(store.rate(1, change({{u"thumb"_s, QJsonValue::Null}})));
        QVERIFY(store.rate(1, change({{u"comment"_s, u"x"_s}})));
        QCOMPARE(store.detail(1).shown.thumb(), Thumb::None);
        const QJsonObject patch = only(store)->patch.toJson();
        QVERIFY(patch.contains("thumbs"_L1) && patch.value("thumbs"_L1).isNull());
        QCOMPARE(patch.value("comment"_L1).toString(), u"x"_s);
    }

    void neverChangesWhatIsInFlight()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        const auto sent = valueOf(store->beginSending(idOf(1)));
        QVERIFY(sent);
        QCOMPARE(sent->state, SyncState::Sending);
        QCOMPARE(sent->attempts, 1);
        QCOMPARE(sent->inflight, thumb("up"));
        QVERIFY(sent->patch.isEmpty());
        QVERIFY(store.rate(1, thumb("down")));
        QCOMPARE(store.row(1).thumb, Thumb::Down);
        QCOMPARE(store.row(1).state, SyncState::Sending);
        QVERIFY(!valueOf(store->beginSending(idOf(1))));
        QVERIFY(!only(store));

        QSignalSpy outbox(&*store, &store::Store::outboxChanged);
        PushOutcome landed{PushOutcome::Kind::Confirmed, domain::Feedback({{u"thumb"_s, u"up"_s}}), {}, 0};
        QVERIFY(succeeds(store->settle(idOf(1), landed)));
        QCOMPARE(outbox.size(), 1);
        const auto next = only(store);
        QVERIFY(next);
        QCOMPARE(next->patch, thumb("down"));
        QCOMPARE(next->base.thumb(), Thumb::Up);
        QCOMPARE(next->inflight, domain::VerdictChange());
    }

    void undoWhileInFlightWinsOnceTheRequestIsKnownToHaveFailed()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        QVERIFY(valueOf(store->undo()).done);
        PushOutcome lost{
            PushOutcome::Kind::Retry, {}, {domain::ErrorKind::Timeout, {}, 0, 0}, store.clock.nowMs(), true};
        QVERIFY(succeeds(store->settle(idOf(1), lost)));
        // It may have landed: the removal stays wanted, and the push knows what of ours may be there.
        const auto entry = only(store);
        QVERIFY(entry);
        QVERIFY(entry->patch.values.value(u"thumb"_s).isNull());
        QCOMPARE(entry->sent, QList<domain::VerdictChange>{thumb("up")});
        QCOMPARE(store.detail(1).shown.thumb(), Thumb::None);
    }

    void confirmedBecomesTheBase()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        store.clock.advance(1000);
        store.confirm(1);
        const domain::RunDetail detail = store.detail(1);
        QCOMPARE(detail.summary.state, SyncState::Confirmed);
        QCOMPARE(detail.base.thumb(), Thumb::Up);
        QCOMPARE(detail.confirmedMs, store.clock.nowMs());
        QCOMPARE(valueOf(store->nextDueMs()), 0);
        QCOMPARE(valueOf(store->unsyncedCount()), 0);
        // Ours was confirmed, so what is there now is ours: no original is kept of it.
        QVERIFY(store.rate(1, thumb("down")));
        QCOMPARE(only(store)->patch, thumb("down"));
    }

    void retryWaitsForItsTime()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(valueOf(store->nextDueMs()) > 0);
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        const qint64 later = store.clock.nowMs() + 5000;
        PushOutcome lost{PushOutcome::Kind::Retry, {}, {domain::ErrorKind::Server, u"HTTP 502"_s, 502, 0}, later};
        QVERIFY(succeeds(store->settle(idOf(1), lost)));
        QVERIFY(!only(store));
        QCOMPARE(valueOf(store->nextDueMs()), later);
        QCOMPARE(store.detail(1).lastError, lost.error);
        store.clock.advance(5000);
        QCOMPARE(only(store)->attempts, 1);
        QVERIFY(succeeds(store->retryNow()));
        QCOMPARE(only(store)->attempts, 0);
        QVERIFY(!store.detail(1).lastError);
    }

    void refusedComesBackWithANewEditAndParkedWhenAsked()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3)}));
        const auto end = [&](int number, PushOutcome::Kind kind) {
            QVERIFY(store.rate(number, thumb("up")));
            QVERIFY(valueOf(store->beginSending(idOf(number))));
            QVERIFY(
                succeeds(store->settle(idOf(number), {kind, {}, {domain::ErrorKind::Invalid, u"no"_s, 422, 0}, 0})));
        };
        end(1, PushOutcome::Kind::Refused);
        end(2, PushOutcome::Kind::Parked);
        end(3, PushOutcome::Kind::Gone);
        QCOMPARE(valueOf(store->dueEntries(store.clock.nowMs(), 0)), {});
        QCOMPARE(store.row(3).state, SyncState::Gone);
        QCOMPARE(valueOf(store->counts()).refused, 2);
        QCOMPARE(valueOf(store->counts()).unsynced, 1);
        QVERIFY(store.rate(1, thumb("down")));
        QCOMPARE(only(store)->runId, idOf(1));
        QVERIFY(succeeds(store->retryNow()));
        QCOMPARE(valueOf(store->dueEntries(store.clock.nowMs(), 0)).size(), 2);
        QVERIFY(succeeds(store->retryNow(idOf(3)))); // by its name also what is gone: it may be there again
        QCOMPARE(store.row(3).state, SyncState::Pending);
    }

    void whatWasRefusedGoesAgainOnlyByItsName()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        const domain::Error no{domain::ErrorKind::Invalid, u"no"_s, 422, 0};
        QVERIFY(succeeds(store->settle(idOf(1), {PushOutcome::Kind::Refused, {}, no, 0})));
        QVERIFY(succeeds(store->retryNow()));
        QCOMPARE(store.row(1).state, SyncState::Refused);
        QVERIFY(succeeds(store->retryNow(idOf(1))));
        QCOMPARE(only(store)->runId, idOf(1));
    }

    void conflictKeepsBothUntilTheRaterDecides_data()
    {
        QTest::addColumn<store::ConflictChoice>("choice");
        QTest::addColumn<Thumb>("shown");
        QTest::addColumn<SyncState>("state");
        QTest::newRow("mine") << store::ConflictChoice::KeepMine << Thumb::Up << SyncState::Pending;
        QTest::newRow("theirs") << store::ConflictChoice::KeepTheirs << Thumb::Down << SyncState::Clean;
    }
    void conflictKeepsBothUntilTheRaterDecides()
    {
        QFETCH(store::ConflictChoice, choice);
        QFETCH(Thumb, shown);
        QFETCH(SyncState, state);
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        PushOutcome clash{PushOutcome::Kind::Conflict, domain::Feedback({{u"thumb"_s, u"down"_s}}), {}, 0};
        QVERIFY(succeeds(store->settle(idOf(1), clash)));
        QCOMPARE(store.row(1).state, SyncState::Conflict);
        QCOMPARE(store.row(1).thumb, Thumb::Up);
        QCOMPARE(store.detail(1).theirs->thumb(), Thumb::Down);
        QVERIFY(!only(store));
        QVERIFY(store.rate(1, change({{u"comment"_s, u"more"_s}})));
        QCOMPARE(store.row(1).state, SyncState::Conflict);

        QVERIFY(succeeds(store->resolveConflict(idOf(1), choice)));
        const domain::RunDetail detail = store.detail(1);
        QCOMPARE(detail.shown.thumb(), shown);
        QCOMPARE(detail.base.thumb(), Thumb::Down);
        QCOMPARE(detail.summary.state, state);
        QVERIFY(!detail.theirs);
        QCOMPARE(bool(only(store)), choice == store::ConflictChoice::KeepMine);
    }

    void undoAndRedoReachAcrossRestarts()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(store.rate(1, thumb("down")));
        QVERIFY(succeeds(store->setFlagged(idOf(2), true)));
        QVERIFY(succeeds(store->setSkipped(idOf(2), true)));
        QVERIFY(store.reopen());
        QCOMPARE(valueOf(store->undo()).runId, idOf(2));
        QVERIFY(!store.row(2).skipped && store.row(2).flagged);
        QVERIFY(valueOf(store->undo()).done);
        QVERIFY(!store.row(2).flagged);
        QCOMPARE(valueOf(store->undo()).change, thumb("up"));
        QVERIFY(store.reopen());
        QCOMPARE(store.row(1).thumb, Thumb::Up);
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(store.row(1).thumb, Thumb::None);
        QVERIFY(!valueOf(store->undo()).done);
        QVERIFY(valueOf(store->redo()).done);
        QVERIFY(store.reopen());
        QCOMPARE(valueOf(store->redo()).change, thumb("down"));
        QCOMPARE(store.row(1).thumb, Thumb::Down);
        QVERIFY(valueOf(store->redo()).done);
        QVERIFY(valueOf(store->redo()).done);
        QVERIFY(store.row(2).skipped && store.row(2).flagged);
        QVERIFY(!valueOf(store->redo()).done);
    }

    void aNewVerdictEndsRedo()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(valueOf(store->undo()).done);
        QVERIFY(store.rate(2, thumb("up")));
        QVERIFY(!valueOf(store->redo()).done);
        QCOMPARE(valueOf(store->undo()).runId, idOf(2));
        QVERIFY(!valueOf(store->undo()).done);
    }

    void undoOfAConfirmedVerdictIsANewChange()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1).feedback(downByUser)}));
        QVERIFY(store.rate(1, thumb("up")));
        store.confirm(1);
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(only(store)->patch.toJson(),
                 (QJsonObject{{u"thumb"_s, u"down"_s}, {u"original"_s, QJsonValue::Null}}));
    }

    void whatWasBeingSentIsDueAgainAfterARestart()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(valueOf(store->beginSending(idOf(1))));
        QVERIFY(store.rate(1, change({{u"comment"_s, u"later"_s}})));
        QVERIFY(store.reopen());
        const auto entry = only(store);
        QVERIFY(entry);
        QCOMPARE(entry->state, SyncState::Pending);
        QCOMPARE(entry->patch, change({{u"thumb"_s, u"up"_s}, {u"comment"_s, u"later"_s}}));
    }

    void aPullUpdatesWhatIsCleanAndOnlyNotesWhatIsDirty()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3)}));
        QVERIFY(store.rate(1, thumb("up")));
        QVERIFY(store.rate(2, thumb("up")));
        store.confirm(2);
        store.clock.advance(60'000);
        QVERIFY(store.add({RunBuilder(2).feedback({{u"thumb"_s, u"up"_s}})})); // it stood for a minute
        const QJsonObject other{{u"thumb"_s, u"down"_s}};
        QVERIFY(
            store.add({RunBuilder(1).feedback(other), RunBuilder(2).feedback(other), RunBuilder(3).feedback(other)}));
        QCOMPARE(store.row(1).thumb, Thumb::Up);
        QCOMPARE(store.detail(1).theirs, domain::Feedback(other));
        QCOMPARE(store.detail(1).base, domain::Feedback());
        QCOMPARE(store.row(2).thumb, Thumb::Down);
        QCOMPARE(store.row(2).state, SyncState::Confirmed);
        QCOMPARE(store.row(3).thumb, Thumb::Down);
        QVERIFY(succeeds(store->noteServerFeedback(idOf(3), domain::Feedback())));
        QCOMPARE(store.row(3).thumb, Thumb::None);
        QVERIFY(valueOf(store->undo()).done);
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(store.row(1).thumb, Thumb::Down);
    }

    void countsWhatWasDoneToday()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2), RunBuilder(3), RunBuilder(4)}));
        QVERIFY(store.rate(1, thumb("up"), 100));
        store.clock.advance(2 * 3'600'000);
        const qint64 midnight = store.clock.nowMs() - 3 * 3'600'000;
        QVERIFY(store.rate(2, thumb("up"), 2));
        QVERIFY(store.rate(2, change({{u"comment"_s, u"c"_s}}), 4));
        QVERIFY(store.rate(3, thumb("up"), 6));
        QVERIFY(store.rate(4, thumb("up"), 1));
        QVERIFY(valueOf(store->undo()).done);
        const store::Throughput seen = valueOf(store->throughput(midnight));
        QCOMPARE(seen, (store::Throughput{3, 2, 5}));
    }

    void draftsStayWithTheRun()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(succeeds(store->saveDraft(idOf(1), u"half a sent"_s)));
        QVERIFY(store.reopen());
        QCOMPARE(store.detail(1).marks.commentDraft, u"half a sent"_s);
        QVERIFY(!valueOf(store->undo()).done);
    }

    void marksTakeARunOutOfTheInbox()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QVERIFY(succeeds(store->setSkipped(idOf(1), true)));
        QVERIFY(store.rate(2, thumb("down")));
        QVERIFY(store.row(1).skipped);
        QCOMPARE(valueOf(store->counts()).inbox, 0);
        QCOMPARE(valueOf(store->counts()).skipped, 1);
        QVERIFY(succeeds(store->setSkipped(idOf(1), false)));
        QVERIFY(!store.row(1).skipped);
        QCOMPARE(valueOf(store->counts()).inbox, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Verdicts)
#include "tst_verdicts.moc"
