// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pullcontroller.h"
#include "store/storetesting.h"
#include "support/fakemodels.h"
#include "views/mainwindow.h"
#include <QAbstractButton>
#include <QSignalSpy>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// Two runs of which the server holds one no more, and a confirmed verdict that it lost.
struct Desk
{
    Desk()
    {
        (void)data.add({RunBuilder(1), RunBuilder(2), RunBuilder(3)});
        (void)data.rate(3, thumb("up"));
        data.confirm(3);
        window.show();
    }
    void tellVanished()
    {
        (void)succeeds(data->pull().noteAsked(idOf(1), true, 100));
        domain::SyncProgress progress;
        progress.vanished = 1;
        controller.setProgress(progress);
    }
    void tellLost()
    {
        (void)succeeds(data->endLook(idOf(3)));
        data.clock.advance(3LL * 24 * 3'600'000);
        (void)succeeds(data->noteServerFeedback(idOf(3), {}));
        domain::SyncProgress progress;
        progress.lostVerdicts = 1;
        controller.setProgress(progress);
    }
    bool click(const QString &text)
    {
        const auto buttons = window.banner()->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && (button->text() == text || button->toolTip() == text)) {
                button->click();
                return true;
            }
        }
        return false;
    }
    qint64 waiting() { return valueOf(data->pull().vanished(0)).waiting; }

    TestStore data;
    tests::FakeRuns runs{3};
    tests::FakeQueues queues;
    tests::FakeFacet facet{{{u"llm"_s, 10}}};
    views::MainWindow window{&runs, &queues, {&facet, &facet, &facet, &facet, &facet}};
    app::PullController controller{&*data, &data.clock, &window};
    QSignalSpy asked{&controller, &app::PullController::syncRequested};
};

} // namespace

/// What the banner says of runs and verdicts that the server holds no more, and what its buttons do.
class tst_PullController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closingTheBannerKeepsTheRuns()
    {
        Desk desk;
        desk.tellVanished();
        QVERIFY(desk.window.banner()->isVisible());
        QCOMPARE(desk.waiting(), 1);
        QVERIFY(desk.click(u"Close this remark"_s));
        QVERIFY(!desk.window.banner()->isVisible());
        QTRY_COMPARE(desk.waiting(), 0);
        QCOMPARE(valueOf(desk.data->findIds({}, {})).size(), 3);
        QVERIFY(desk.asked.isEmpty());
    }

    void agreeingChecksEverythingAgain()
    {
        Desk desk;
        desk.tellVanished();
        QVERIFY(desk.click(u"Take them out"_s));
        QTRY_COMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.asked.first().first().toBool(), true);
        QVERIFY(valueOf(desk.data->pull().lastTime(u"consent"_s)) > 0);
        QCOMPARE(desk.waiting(), 1); // the check takes them out
    }

    void anotherBannerInItsPlaceIsNoAnswer()
    {
        Desk desk;
        desk.tellVanished();
        desk.window.showBanner(views::Banner::Kind::Info, u"something else"_s, {});
        QVERIFY(desk.click(u"Close this remark"_s));
        QCOMPARE(desk.waiting(), 1);
    }

    void lostVerdictsAreSentAgain()
    {
        Desk desk;
        desk.tellLost();
        QCOMPARE(valueOf(desk.data->pull().lostVerdicts()), QStringList{idOf(3)});
        QVERIFY(desk.click(u"Send them again"_s));
        QTRY_COMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.data.detail(3).summary.state, domain::SyncState::Pending);
    }

    void closingKeepsLostVerdictsForTheNextTime()
    {
        Desk desk;
        desk.tellLost();
        QVERIFY(desk.click(u"Close this remark"_s));
        QCOMPARE(valueOf(desk.data->pull().lostVerdicts()), QStringList{idOf(3)});
    }
};

QTEST_MAIN(tst_PullController)
#include "tst_pullcontroller.moc"
