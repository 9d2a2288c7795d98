// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushmemory.h"
#include "sync/pushrules.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::Error;
using domain::ErrorKind;
using domain::Feedback;
using domain::VerdictChange;
using store::PushOutcome;
using Kind = store::PushOutcome::Kind;
using sync::Landed;
using sync::Sending;

Q_DECLARE_METATYPE(tidemark::store::PushOutcome::Kind)

namespace {

const VerdictChange up{{{u"thumb"_s, u"up"_s}}};
const VerdictChange down{{{u"thumb"_s, u"down"_s}}};

Sending sending(const Feedback &base, const VerdictChange &mine, const Feedback &theirs)
{
    store::OutboxEntry entry;
    entry.runId = u"a"_s;
    entry.base = base;
    entry.inflight = mine;
    return {entry, theirs, {}, false};
}

} // namespace

class TestPushRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsOnlyWhatTheServerDoesNotHoldYet()
    {
        Sending some = sending({}, up.followedBy({{{u"comment"_s, u"x"_s}}}), Feedback({{u"comment"_s, u"x"_s}}));
        QCOMPARE(sync::outcomeBeforeWriting(some, {}), std::nullopt);
        QCOMPARE(some.toSend, up);
    }

    void confirmsWhatIsThereAlready()
    {
        Sending same = sending({}, up, Feedback({{u"thumb"_s, u"up"_s}, {u"rating"_s, 1}}));
        const auto outcome = sync::outcomeBeforeWriting(same, {});
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->kind, Kind::Confirmed);
        QCOMPARE(outcome->server, same.theirs);
    }

    void holdsThumbAndCommentBackWhenOneIsInConflict()
    {
        Sending both = sending({}, up.followedBy({{{u"comment"_s, u"x"_s}}}), Feedback({{u"thumb"_s, u"down"_s}}));
        const auto outcome = sync::outcomeBeforeWriting(both, {});
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->kind, Kind::Conflict);
        QCOMPARE(outcome->server, both.theirs);
        QVERIFY(both.toSend.isEmpty());
    }

    void sendsOtherKeysBesideAConflict()
    {
        Sending some = sending({}, up.followedBy({{{u"rating"_s, 5}}}), Feedback({{u"thumb"_s, u"down"_s}}));
        QCOMPARE(sync::outcomeBeforeWriting(some, {}), std::nullopt);
        QVERIFY(some.asks);
        QCOMPARE(some.toSend, (VerdictChange{{{u"rating"_s, 5}}}));
    }

    void overwritesItsOwnEarlierWriteWithoutAConflict()
    {
        Sending later = sending({}, down, Feedback({{u"thumb"_s, u"up"_s}}));
        QCOMPARE(sync::outcomeBeforeWriting(later, {up}), std::nullopt);
        QCOMPARE(later.toSend, down);
    }

    void refusesKeysThatTheServerWouldRename()
    {
        Sending odd = sending({}, {{{u"my_key"_s, 1}}}, {});
        const auto outcome = sync::outcomeBeforeWriting(odd, {});
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->kind, Kind::Refused);
    }

    void tellsAWriteWithoutEffectFromAnotherOnesWrite()
    {
        Sending one = sending(Feedback({{u"thumb"_s, u"down"_s}}), up, Feedback({{u"thumb"_s, u"down"_s}}));
        one.toSend = up;
        QCOMPARE(sync::landed(one, Feedback({{u"thumb"_s, u"up"_s}, {u"x"_s, 1}})), Landed::Yes);
        QCOMPARE(sync::landed(one, one.theirs), Landed::NoEffect);
        QCOMPARE(sync::landed(one, Feedback()), Landed::Changed);
    }

    void decidesByTheErrorWhatBecomesOfTheVerdict_data()
    {
        QTest::addColumn<ErrorKind>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("outcome");
        QTest::addColumn<bool>("stops");
        QTest::newRow("offline") << ErrorKind::Offline << 0 << Kind::Retry << true;
        QTest::newRow("timeout") << ErrorKind::Timeout << 0 << Kind::Retry << true;
        QTest::newRow("tls") << ErrorKind::Tls << 0 << Kind::Retry << true;
        QTest::newRow("redirect") << ErrorKind::RedirectRefused << 302 << Kind::Retry << true;
        QTest::newRow("not a lunary server") << ErrorKind::Protocol << 200 << Kind::Retry << true;
        QTest::newRow("wrong key") << ErrorKind::Unauthorised << 401 << Kind::Parked << true;
        QTest::newRow("no right") << ErrorKind::Forbidden << 403 << Kind::Parked << true;
        QTest::newRow("no project") << ErrorKind::Usage << 0 << Kind::Parked << true;
        QTest::newRow("gone") << ErrorKind::Gone << 404 << Kind::Gone << false;
        QTest::newRow("invalid") << ErrorKind::Invalid << 422 << Kind::Refused << false;
        QTest::newRow("too large") << ErrorKind::TooLarge << 413 << Kind::Refused << false;
        QTest::newRow("server, one run") << ErrorKind::Server << 500 << Kind::Retry << false;
        QTest::newRow("server, down") << ErrorKind::Server << 503 << Kind::Retry << true;
        QTest::newRow("stopped") << ErrorKind::Cancelled << 0 << Kind::Retry << true;
        QTest::newRow("disk full") << ErrorKind::StoreFull << 0 << Kind::Retry << true;
    }

    void decidesByTheErrorWhatBecomesOfTheVerdict()
    {
        QFETCH(ErrorKind, error);
        QFETCH(int, status);
        QFETCH(Kind, outcome);
        QFETCH(bool, stops);
        const Error e{error, u"why"_s, status};
        const qint64 now = 1'000'000;
        const PushOutcome result = sync::outcomeOf(e, 3, now, 0.0);
        QCOMPARE(result.kind, outcome);
        QCOMPARE(result.error, e);
        QCOMPARE(sync::stopsQueue(e), stops);
        const qint64 wait = error == ErrorKind::Cancelled ? 0 : 8'000;
        QCOMPARE(result.nextAtMs, outcome == Kind::Retry ? now + wait : 0);
    }

    void refusesAfterThreeWritesWithoutEffect()
    {
        QCOMPARE(sync::outcomeWithoutEffect(1, 1'000, 0.0).kind, Kind::Retry);
        QCOMPARE(sync::outcomeWithoutEffect(2, 1'000, 1.0).nextAtMs, 9'000);
        QCOMPARE(sync::outcomeWithoutEffect(3, 1'000, 0.0).kind, Kind::Refused);
    }

    void keepsAConfirmationAgainstAnOlderAnswer()
    {
        sync::PushMemory memory;
        memory.noteConfirmed(u"a"_s, Feedback({{u"thumb"_s, u"down"_s}}));
        const qint64 asked = memory.mark();
        const Feedback confirmed({{u"thumb"_s, u"up"_s}});
        memory.noteConfirmed(u"b"_s, confirmed);
        QList<domain::Run> runs(2);
        runs[0].id = u"a"_s;
        runs[1].id = u"b"_s;
        memory.freshen(runs, asked);
        QCOMPARE(runs.at(0).feedback, Feedback());
        QCOMPARE(runs.at(1).feedback, confirmed);
        QVERIFY(!memory.confirmedSince(u"b"_s, memory.mark()));
    }

    void forgetsAPushThatIsOver()
    {
        sync::PushMemory memory;
        memory.noteSent(u"a"_s, up);
        memory.noteSent(u"a"_s, down);
        memory.noteSent(u"a"_s, up);
        QCOMPARE(memory.sent(u"a"_s), (QList<VerdictChange>{down, up}));
        QCOMPARE(memory.noteWithoutEffect(u"a"_s), 1);
        QCOMPARE(memory.noteWithoutEffect(u"a"_s), 2);
        memory.forget(u"a"_s);
        QVERIFY(memory.sent(u"a"_s).isEmpty());
        QCOMPARE(memory.noteWithoutEffect(u"a"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestPushRules)
#include "tst_pushrules.moc"
