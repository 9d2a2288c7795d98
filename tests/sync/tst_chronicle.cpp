// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/chronicle.h"
#include "sync/pushtally.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::Error;
using domain::ErrorKind;
using domain::SyncEvent;
using domain::SyncEventKind;
using domain::SyncProgress;
using store::PushOutcome;
using sync::Chronicle;

namespace {

constexpr qint64 minute = 60'000;

QList<SyncEventKind> kindsOf(const QList<SyncEvent> &events)
{
    QList<SyncEventKind> kinds;
    for (const SyncEvent &event : events)
        kinds.append(event.kind);
    return kinds;
}

PushOutcome outcome(PushOutcome::Kind kind, ErrorKind why = ErrorKind::Server, int status = 0, qint64 nextAtMs = 0)
{
    return {kind, {}, {why, u"a detail that nobody may read"_s, status}, nextAtMs};
}

} // namespace

class TestChronicle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatASyncFound()
    {
        Chronicle chronicle;
        SyncProgress progress;
        progress.pulled = 60;
        progress.added = 3;
        progress.updated = 1;
        progress.requests = 2;
        const QList<SyncEvent> lines = chronicle.afterPull(progress, {}, 0, 0);
        QCOMPARE(lines, (QList<SyncEvent>{{.kind = SyncEventKind::Checked, .count = 3, .changed = 1, .requests = 2}}));
        progress.firstPull = true;
        QCOMPARE(kindsOf(chronicle.afterPull(progress, {}, 0, 0)), QList{SyncEventKind::FirstPull});
        progress.full = true;
        QCOMPARE(kindsOf(chronicle.afterPull(progress, {}, 0, 0)), QList{SyncEventKind::Rechecked});
    }

    void aNightOfflineIsTwoLines()
    {
        Chronicle chronicle;
        const Error down{ErrorKind::Offline, u"secret detail"_s};
        const QList<SyncEvent> first = chronicle.afterPull({}, down, minute, 2 * minute);
        QCOMPARE(first, (QList<SyncEvent>{
                            {.kind = SyncEventKind::Offline, .reason = ErrorKind::Offline, .untilMs = 2 * minute}}));
        for (int i = 2; i <= 40; ++i)
            QVERIFY(chronicle.afterPull({}, i % 2 ? down : Error{ErrorKind::Timeout, {}}, i * minute, 0).isEmpty());
        QVERIFY(chronicle.after({}, down, 41 * minute, 0).isEmpty());
        const QList<SyncEvent> last = chronicle.afterPull({}, {}, 42 * minute, 0);
        QCOMPARE(kindsOf(last), (QList{SyncEventKind::Online, SyncEventKind::Checked}));
        QCOMPARE(last.first().count, 41);
        QCOMPARE(last.first().sinceMs, minute);
        QCOMPARE(kindsOf(chronicle.afterPull({}, {}, 43 * minute, 0)), QList{SyncEventKind::Checked});
    }

    void asksForTheSignInOnceUntilSomebodySignsIn()
    {
        Chronicle chronicle;
        const Error refused{ErrorKind::Unauthorised, {}, 401};
        QVERIFY(chronicle.signedIn().isEmpty());
        QCOMPARE(kindsOf(chronicle.afterPull({}, refused, 0, 0)), QList{SyncEventKind::SignInAsked});
        QVERIFY(chronicle.after({}, refused, 0, 0).isEmpty());
        QCOMPARE(kindsOf(chronicle.signedIn()), QList{SyncEventKind::SignedIn});
        QCOMPARE(kindsOf(chronicle.after({}, refused, 0, 0)), QList{SyncEventKind::SignInAsked});
    }

    void saysOnceThatTheRoleMayNotRate()
    {
        Chronicle chronicle;
        SyncProgress progress;
        progress.mayNotRate = true;
        const Error refused{ErrorKind::Forbidden, {}, 403};
        QCOMPARE(kindsOf(chronicle.afterPull(progress, refused, 0, 0)), QList{SyncEventKind::MayNotRate});
        QVERIFY(chronicle.afterPull(progress, refused, 0, 0).isEmpty());
        QCOMPARE(kindsOf(chronicle.afterPull({}, refused, 0, 0)), QList{SyncEventKind::Failed});
    }

    void aRunThatIsGoneIsToldOnce()
    {
        Chronicle chronicle;
        QVERIFY(chronicle.isNews({.kind = SyncEventKind::RunGone, .runId = u"a"_s}));
        QVERIFY(!chronicle.isNews({.kind = SyncEventKind::RunGone, .runId = u"a"_s}));
        QVERIFY(chronicle.isNews({.kind = SyncEventKind::RunGone, .runId = u"b"_s}));
        QVERIFY(chronicle.isNews({.kind = SyncEventKind::Confirmed, .runId = u"a"_s}));
    }

    void whatWeStoppedOurselvesIsNoLine()
    {
        Chronicle chronicle;
        QVERIFY(chronicle.afterPull({}, Error{ErrorKind::Cancelled, {}}, 0, 0).isEmpty());
        sync::PushTally tally;
        tally.add(u"a"_s, outcome(PushOutcome::Kind::Retry, ErrorKind::Cancelled));
        QVERIFY(tally.lines().isEmpty());
    }

    void oneVerdictNamesItsRunAndManyAreCounted()
    {
        sync::PushTally tally;
        tally.add(u"run-a"_s, outcome(PushOutcome::Kind::Confirmed));
        QCOMPARE(tally.lines(),
                 (QList<SyncEvent>{{.kind = SyncEventKind::Confirmed, .count = 1, .runId = u"run-a"_s}}));
        for (int i = 0; i < 99; ++i)
            tally.add(u"run-%1"_s.arg(i), outcome(PushOutcome::Kind::Confirmed));
        tally.add(u"run-r"_s, outcome(PushOutcome::Kind::Refused, ErrorKind::Invalid, 422));
        tally.add(u"run-p"_s, outcome(PushOutcome::Kind::Retry, ErrorKind::Server, 500, 7));
        tally.add(u"run-q"_s, outcome(PushOutcome::Kind::Retry, ErrorKind::Server, 500, 9));
        const QList<SyncEvent> lines = tally.lines();
        QCOMPARE(kindsOf(lines), (QList{SyncEventKind::Confirmed, SyncEventKind::Refused, SyncEventKind::Postponed}));
        QCOMPARE(lines.at(0).count, 100);
        QVERIFY(lines.at(0).runId.isEmpty());
        QCOMPARE(lines.at(1).runId, u"run-r"_s);
        QCOMPARE(lines.at(1).httpStatus, 422);
        QCOMPARE(lines.at(2).count, 2);
        QCOMPARE(lines.at(2).untilMs, 9);
    }
};

QTEST_GUILESS_MAIN(TestChronicle)
#include "tst_chronicle.moc"
