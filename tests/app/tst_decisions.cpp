// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decisions.h"
#include "store/storetesting.h"
#include "views/verdictstrip.h"
#include <QAbstractButton>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::Feedback;
using domain::SyncState;
using store::PushOutcome;

namespace {

/// One run on screen whose verdict ended in some way.
struct Desk
{
    explicit Desk(const PushOutcome &outcome)
    {
        (void)data.add({RunBuilder(1)});
        (void)data.rate(1, thumb("up"));
        (void)data->beginSending(idOf(1)).result();
        (void)data->settle(idOf(1), outcome).result();
        strip.show();
        strip.setRun(data.detail(1));
    }
    bool click(const QString &name)
    {
        const auto buttons = strip.findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->accessibleName() == name && button->isVisible()) {
                button->click();
                data.settleDown(); // what was asked is saved by now
                strip.setRun(data.detail(1));
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] SyncState state() { return data.detail(1).summary.state; }

    TestStore data;
    views::VerdictStrip strip;
    app::Decisions decisions{&*data, &strip, [] { return idOf(1); }, nullptr};
};

const PushOutcome clash{PushOutcome::Kind::Conflict, Feedback({{u"thumb"_s, u"down"_s}}), {}, 0};
const PushOutcome refusal{PushOutcome::Kind::Refused, {}, {domain::ErrorKind::Invalid, u"no"_s, 422, 0}, 0};

} // namespace

/// The buttons of the verdict strip do what they say, and undo takes each back.
class tst_Decisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsMine()
    {
        Desk desk(clash);
        QVERIFY(desk.click(u"Keep mine"_s));
        QCOMPARE(desk.state(), SyncState::Pending);
        QCOMPARE(desk.data.detail(1).shown.thumb(), domain::Thumb::Up);
        QVERIFY(valueOf(desk.data->undo()).done);
        QCOMPARE(desk.state(), SyncState::Conflict);
    }

    void keepsTheirs()
    {
        Desk desk(clash);
        QVERIFY(desk.click(u"Keep theirs"_s));
        QCOMPARE(desk.state(), SyncState::Clean);
        QCOMPARE(desk.data.detail(1).shown.thumb(), domain::Thumb::Down);
        QVERIFY(valueOf(desk.data->undo()).done);
        QCOMPARE(desk.state(), SyncState::Conflict);
    }

    void triesAgain()
    {
        Desk desk(refusal);
        QVERIFY(desk.click(u"Try again"_s));
        QCOMPARE(desk.state(), SyncState::Pending);
        QVERIFY(!desk.click(u"Try again"_s));
    }

    void dropsAfterAsking()
    {
        Desk desk(refusal);
        QVERIFY(desk.click(u"Drop"_s));
        QCOMPARE(desk.state(), SyncState::Refused);
        QVERIFY(desk.click(u"Drop it"_s));
        QCOMPARE(desk.state(), SyncState::Clean);
        QVERIFY(valueOf(desk.data->undo()).done);
        QCOMPARE(desk.state(), SyncState::Refused);
    }
};

QTEST_MAIN(tst_Decisions)
#include "tst_decisions.moc"
