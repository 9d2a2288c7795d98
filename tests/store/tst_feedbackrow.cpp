// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feedbackrow.h"
#include <QJsonArray>
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using domain::Feedback;
using domain::SyncState;
using domain::VerdictChange;
using store::FeedbackRow;
using store::PushOutcome;

namespace {

VerdictChange change(const QJsonObject &object)
{
    return VerdictChange::fromJson(object);
}

FeedbackRow rowOn(const QJsonObject &base)
{
    FeedbackRow row;
    row.base = Feedback(base);
    return row;
}

const VerdictChange up = change({{u"thumb"_s, u"up"_s}});
const VerdictChange down = change({{u"thumb"_s, u"down"_s}});

} // namespace

/// The rules of a verdict's way, without a file: every key is sent once, or is known to be there.
class tst_FeedbackRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheFirstOriginalAndNoOther()
    {
        FeedbackRow row = rowOn({{u"thumb"_s, u"down"_s}});
        row.edit(up, true, 1);
        row.edit(change({{u"comment"_s, u"x"_s}}), true, 2);
        const QJsonObject original{{u"thumb"_s, u"down"_s}};
        QCOMPARE(row.patch.values.value(u"original"_s).toObject(), original);
        QVERIFY(row.begin());
        // What is in flight holds the original already; the newer patch does not take ours for one.
        row.edit(down, true, 3);
        QVERIFY(!row.patch.values.contains(u"original"_s));
        row.settle({PushOutcome::Kind::Retry, {}, {}, 9}, 4);
        QCOMPARE(row.patch.values.value(u"original"_s).toObject(), original);
    }

    void recordsAnOriginalLaterWhenTheFirstEditOverwroteNothing()
    {
        FeedbackRow row = rowOn({{u"thumb"_s, u"down"_s}});
        row.edit(change({{u"reasons"_s, QJsonArray{u"tone"_s}}}), true, 1);
        QVERIFY(!row.patch.values.contains(u"original"_s));
        row.edit(up, true, 2);
        QVERIFY(row.patch.values.contains(u"original"_s));
    }

    void tellsExactlyWhatItChanged()
    {
        FeedbackRow row = rowOn({{u"thumb"_s, u"up"_s}, {u"comment"_s, QJsonValue::Null}});
        QVERIFY(row.edit(change({{u"thumb"_s, u"up"_s}, {u"comment"_s, u""_s}}), true, 1).isEmpty());
        QCOMPARE(row.state, SyncState::Clean);
        QCOMPARE(row.edit(change({{u"thumb"_s, u"up"_s}, {u"comment"_s, u"c"_s}}), false, 1),
                 change({{u"comment"_s, u"c"_s}}));
    }

    void keepsItsPlaceInTheLine()
    {
        FeedbackRow row = rowOn({});
        row.edit(up, true, 10);
        row.edit(down, true, 20);
        QCOMPARE(row.queuedAtMs, 10);
        QVERIFY(row.begin());
        row.settle({PushOutcome::Kind::Confirmed, Feedback({{u"thumb"_s, u"down"_s}}), {}, 0}, 25);
        row.edit(up, false, 30);
        QCOMPARE(row.queuedAtMs, 30);
    }

    void confirmedTakesAwayWhatTheServerHasAnyway()
    {
        FeedbackRow row = rowOn({});
        row.edit(up, true, 1);
        QVERIFY(row.begin());
        row.edit(change({{u"comment"_s, u"c"_s}}), true, 2);
        row.settle({PushOutcome::Kind::Confirmed, Feedback({{u"thumb"_s, u"up"_s}, {u"comment"_s, u"c"_s}}), {}, 0}, 3);
        QCOMPARE(row.state, SyncState::Confirmed);
        QVERIFY(!row.isDirty());
        QCOMPARE(row.confirmedMs, 3);
    }

    void hearsNewsOnceAndForgetsThemWhenTheyAreTakenBack()
    {
        FeedbackRow row = rowOn({});
        row.edit(up, true, 1);
        const Feedback other({{u"thumb"_s, u"down"_s}});
        QVERIFY(row.hear(other, 5));
        QVERIFY(!row.hear(other, 5));
        QCOMPARE(row.theirs, other);
        QVERIFY(row.hear(Feedback(QJsonObject{{u"thumb"_s, QJsonValue::Null}}), 6));
        QVERIFY(!row.theirs);
    }

    void aConflictWithoutAPatchIsOver()
    {
        FeedbackRow row = rowOn({{u"thumb"_s, u"up"_s}});
        row.edit(down, false, 1);
        row.settle({PushOutcome::Kind::Conflict, Feedback({{u"thumb"_s, QJsonValue::Null}}), {}, 0}, 2);
        QCOMPARE(row.state, SyncState::Conflict);
        row.restore(up, 3);
        QCOMPARE(row.state, SyncState::Clean);
        QCOMPARE(row.shown().thumb(), domain::Thumb::None);
    }

    void cleansTextsAtEveryDepth()
    {
        const QString bad = u"a"_s + QChar(0) + QChar(0xd800) + u"b"_s;
        const VerdictChange clean = store::cleaned(change({{u"comment"_s, bad},
                                                           {u"nested"_s, QJsonObject{{u"k"_s, QJsonArray{bad}}}},
                                                           {u"empty"_s, QString(QChar(0))}}));
        const QString good = u"a\ufffdb"_s;
        QCOMPARE(clean.values.value(u"comment"_s).toString(), good);
        QCOMPARE(clean.values.value(u"nested"_s).toObject(), (QJsonObject{{u"k"_s, QJsonArray{good}}}));
        QVERIFY(clean.values.value(u"empty"_s).isNull());
    }

    void goingBackIsAChangeWhereAnEarlierValueMayHaveLanded()
    {
        const VerdictChange cleared = change({{u"thumb"_s, QJsonValue::Null}});
        FeedbackRow row = rowOn({});
        row.edit(up, true, 1);
        QVERIFY(row.begin());
        QCOMPARE(row.entry().sent, QList<VerdictChange>());
        row.recover(); // the program died while it was sent
        row.edit(cleared, true, 2);
        QCOMPARE(row.state, SyncState::Pending);
        QCOMPARE(row.patch, cleared);
        QVERIFY(row.begin());
        QCOMPARE(row.entry().sent, QList<VerdictChange>{up});
        row.settle({PushOutcome::Kind::Retry, {}, {}, 9, true}, 3);
        row.edit(down, true, 4);
        QCOMPARE(row.entry().sent, (QList<VerdictChange>{up, cleared}));
        QVERIFY(row.begin());
        row.settle({PushOutcome::Kind::Confirmed, Feedback({{u"thumb"_s, u"down"_s}}), {}, 0}, 5);
        QCOMPARE(row.state, SyncState::Confirmed);
        QVERIFY(row.sent.isEmpty());
        // An earlier one comes late after all: it is no stranger's, so nobody is asked.
        QVERIFY(row.hear(Feedback(up.toJson()), 6));
        QCOMPARE(row.state, SyncState::Pending);
        QCOMPARE(row.patch, down);
    }

    void aConfirmationDoesNotHideWhatSomebodyWroteAtAKeyThatWaits()
    {
        const Feedback theirs({{u"rating"_s, 5}, {u"comment"_s, u"theirs"_s}});
        FeedbackRow row = rowOn({});
        row.edit(change({{u"rating"_s, 5}}), true, 1);
        QVERIFY(row.begin());
        row.edit(change({{u"comment"_s, u"mine"_s}}), true, 2);
        row.settle({PushOutcome::Kind::Confirmed, theirs, {}, 0}, 3);
        QCOMPARE(row.state, SyncState::Pending);
        QVERIFY(row.begin());
        QVERIFY(domain::isAbsent(row.entry().base.value(u"comment"_s))); // what the rater saw: the merge finds theirs
        QCOMPARE(row.entry().base.value(u"rating"_s), 5);
    }

    void aRefusalToReadSaysNothingOfWhatWasSentBefore()
    {
        FeedbackRow row = rowOn({{u"thumb"_s, u"up"_s}});
        row.edit(down, false, 1);
        QVERIFY(row.begin());
        row.recover();
        QVERIFY(row.begin());
        row.settle({PushOutcome::Kind::Refused, {}, {}, 0, false}, 2);
        row.edit(up, false, 3);
        QCOMPARE(row.state, SyncState::Pending);
        QCOMPARE(row.patch, up);
    }

    void goingBackIsNoChangeWhereNothingWasWritten()
    {
        FeedbackRow row = rowOn({});
        row.edit(up, true, 1);
        QVERIFY(row.begin());
        row.settle({PushOutcome::Kind::Retry, {}, {}, 9, false}, 2);
        row.edit(change({{u"thumb"_s, QJsonValue::Null}}), true, 3);
        QCOMPARE(row.state, SyncState::Clean);
        QVERIFY(!row.isDirty());
    }

    void onlyWhatIsBeingSentIsRecovered()
    {
        FeedbackRow row = rowOn({});
        row.edit(up, true, 1);
        row.settle({PushOutcome::Kind::Parked, {}, {}, 0}, 2);
        row.recover();
        QCOMPARE(row.state, SyncState::Parked);
        QVERIFY(row.retry());
        QVERIFY(row.begin());
        row.recover();
        QCOMPARE(row.state, SyncState::Pending);
        QCOMPARE(row.patch, up);
        QVERIFY(row.inflight.isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_FeedbackRow)
#include "tst_feedbackrow.moc"
