// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakemodels.h"
#include "support/testclock.h"
#include "views/delegates/queuedelegate.h"
#include "views/sidebar.h"
#include "views/syncbar.h"
#include "views/syncwords.h"
#include "views/theme.h"
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::SyncPhase;
using domain::SyncProgress;
using tests::FakeQueues;
using Queue = items::QueueModel::Queue;

namespace {

constexpr qint64 now = 1'790'000'000'000;

SyncProgress progressOf(SyncPhase phase, qint64 pending = 0)
{
    SyncProgress progress;
    progress.phase = phase;
    progress.pending = pending;
    progress.checkedMs = now - 70'000;
    return progress;
}

} // namespace

class TestSidebarAndSyncBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        views::theme::apply(views::ColourScheme::Light);
    }

    void countsAreWrittenForTheReadersLocale()
    {
        QCOMPARE(views::QueueDelegate::countText(1'000'000), u"1,000,000"_s);
        QCOMPARE(views::QueueDelegate::countText(0), u"0"_s);
    }

    void aClickChoosesAQueue()
    {
        FakeQueues model;
        views::Sidebar bar(&model);
        bar.resize(212, 600);
        bar.show();
        QSignalSpy chosen(&bar, &views::Sidebar::queueChosen);
        const QModelIndex down = model.index(int(Queue::Down));
        QTest::mouseClick(bar.view()->viewport(), Qt::LeftButton, {}, bar.view()->visualRect(down).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(bar.current(), Queue::Down);
    }

    void keysChooseAQueue()
    {
        FakeQueues model;
        views::Sidebar bar(&model);
        bar.show();
        QSignalSpy chosen(&bar, &views::Sidebar::queueChosen);
        bar.setCurrent(Queue::Inbox);
        QVERIFY(chosen.isEmpty());
        QTest::keyClick(bar.view(), Qt::Key_Down);
        QVERIFY(chosen.isEmpty());
        QTest::keyClick(bar.view(), Qt::Key_Return);
        QCOMPARE(bar.current(), Queue::All);
        QCOMPARE(chosen.size(), 1);
    }

    void refusedIsShownOnlyWhenThereIsSomething()
    {
        FakeQueues model;
        views::Sidebar bar(&model);
        QVERIFY(bar.view()->isRowHidden(int(Queue::Refused)));
        model.setCount(Queue::Refused, 2);
        QVERIFY(!bar.view()->isRowHidden(int(Queue::Refused)));
        model.setCount(Queue::Refused, 0);
        QVERIFY(bar.view()->isRowHidden(int(Queue::Refused)));
    }

    void foldedItShowsIconsOnly()
    {
        FakeQueues model;
        views::Sidebar bar(&model);
        bar.setFolded(true);
        QVERIFY(bar.isFolded());
        QCOMPARE(bar.maximumWidth(), int(views::Sidebar::foldedWidth));
        bar.setFolded(false);
        QVERIFY(bar.maximumWidth() > views::Sidebar::openWidth);
    }

    void everyPhaseHasItsWords_data()
    {
        QTest::addColumn<SyncProgress>("progress");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("waiting");
        QTest::newRow("idle") << progressOf(SyncPhase::Idle) << u"In sync, checked 1 min ago"_s << QString();
        QTest::newRow("idle, some waiting")
            << progressOf(SyncPhase::Idle, 5) << u"In sync, checked 1 min ago"_s << u"5 verdicts on their way"_s;
        SyncProgress never;
        QTest::newRow("never") << never << u"Not synced yet"_s << QString();
        SyncProgress first = progressOf(SyncPhase::Pulling);
        first.firstPull = true;
        first.pulled = 12'400;
        QTest::newRow("first pull") << first << u"First pull: 12,400 runs so far"_s << QString();
        SyncProgress later = progressOf(SyncPhase::Pulling, 1);
        later.pulled = 1;
        QTest::newRow("pull") << later << u"Fetching: 1 run so far"_s << u"1 verdict on its way"_s;
        QTest::newRow("look") << progressOf(SyncPhase::Pulling) << u"Looking for new runs…"_s << QString();
        QTest::newRow("linking") << progressOf(SyncPhase::Linking) << u"Joining conversations…"_s << QString();
        QTest::newRow("pushing") << progressOf(SyncPhase::Pushing, 5) << u"Sending verdicts…"_s
                                 << u"5 verdicts on their way"_s;
        SyncProgress limited = progressOf(SyncPhase::Waiting, 2);
        limited.waitUntilMs = now + 41'500;
        QTest::newRow("limit") << limited << u"The server asks us to wait: 42 s"_s << u"2 verdicts on their way"_s;
        SyncProgress offline = progressOf(SyncPhase::Offline, 5);
        QTest::newRow("offline") << offline << u"Offline."_s << u"5 verdicts are saved here and will be sent."_s;
        offline.waitUntilMs = now + 65'000;
        QTest::newRow("offline, with a time")
            << offline << u"Offline, next try in 1 min 5 s."_s << u"5 verdicts are saved here and will be sent."_s;
        SyncProgress full = progressOf(SyncPhase::Pulling);
        full.full = true;
        full.pulled = 3'000;
        QTest::newRow("every run again") << full << u"Checking every run again: 3,000 so far"_s << QString();
        SyncProgress reader = progressOf(SyncPhase::Idle, 5);
        reader.mayNotRate = true;
        QTest::newRow("may not rate") << reader << u"In sync, checked 1 min ago"_s
                                      << u"5 verdicts are kept here: this role may not rate."_s;
        reader.phase = SyncPhase::Failed;
        reader.error = domain::Error{domain::ErrorKind::Forbidden, {}, 403, 0};
        QTest::newRow("was just told that it may not rate")
            << reader << u"In sync, checked 1 min ago"_s << u"5 verdicts are kept here: this role may not rate."_s;
        SyncProgress poisoned = progressOf(SyncPhase::Idle);
        poisoned.leftOut = 2;
        QTest::newRow("some left out") << poisoned << u"In sync, checked 1 min ago, 2 runs left out"_s << QString();
        QTest::newRow("sign in") << progressOf(SyncPhase::SignIn) << u"Sign in again…"_s << QString();
    }

    void everyPhaseHasItsWords()
    {
        QFETCH(SyncProgress, progress);
        QFETCH(QString, text);
        QFETCH(QString, waiting);
        const views::SyncWords words = views::wordsOf(progress, now);
        QCOMPARE(words.text, text);
        QCOMPARE(words.waiting, waiting);
        QVERIFY(!words.icon.isEmpty());
        QVERIFY(!views::theme::icon(words.icon).isNull());
    }

    void aFailureSpeaksInWords()
    {
        SyncProgress failed = progressOf(SyncPhase::Failed, 1);
        failed.error = domain::Error{domain::ErrorKind::Tls, u"SECRET DETAIL"_s, 0, 0};
        const views::SyncWords words = views::wordsOf(failed, now);
        QVERIFY(!words.text.isEmpty());
        QVERIFY(!words.text.contains(u"SECRET"_s));
        QCOMPARE(words.waiting, u"1 verdict is saved here and will be sent."_s);
    }

    void onlyTheSignInAsksForTheSignIn()
    {
        views::SyncBar bar;
        QSignalSpy sync(&bar, &views::SyncBar::syncRequested);
        QSignalSpy signIn(&bar, &views::SyncBar::signInRequested);
        auto *button = bar.findChild<QToolButton *>();
        bar.setProgress(progressOf(SyncPhase::Idle));
        button->click();
        QCOMPARE(sync.size(), 1);
        bar.setProgress(progressOf(SyncPhase::SignIn));
        button->click();
        QCOMPARE(signIn.size(), 1);
        QCOMPARE(sync.size(), 1);
    }

    void itTicksOnlyWhileSomethingChanges()
    {
        views::SyncBar bar;
        bar.setProgress(progressOf(SyncPhase::SignIn));
        QVERIFY(!bar.isTicking());
        bar.setProgress(progressOf(SyncPhase::Idle));
        QVERIFY(bar.isTicking());
        bar.setProgress(progressOf(SyncPhase::Linking));
        QVERIFY(!bar.isTicking());
    }

    void countsTheWaitDownWithoutBeingTold()
    {
        test::TestClock clock(now);
        views::SyncBar bar(&clock);
        SyncProgress limited = progressOf(SyncPhase::Waiting);
        limited.waitUntilMs = now + 42'000;
        bar.setProgress(limited);
        QVERIFY(bar.isTicking());
        QCOMPARE(bar.words(), u"The server asks us to wait: 42 s"_s);
        clock.advance(12'000);
        QTRY_COMPARE(bar.words(), u"The server asks us to wait: 30 s"_s);
        clock.advance(60'000);
        QTRY_COMPARE(bar.words(), u"The server asked us to wait; going on…"_s);
    }

    void opensTheLog()
    {
        views::SyncBar bar;
        QSignalSpy asked(&bar, &views::SyncBar::logRequested);
        for (QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Sync log"_s)
                button->click();
        }
        QCOMPARE(asked.size(), 1);
    }

    void showsPlaceAndPace()
    {
        views::SyncBar bar;
        bar.setReview(37, 1200, 212, 87, 24);
        QCOMPARE(bar.pace(), u"212 an hour · 87 today"_s);
        QCOMPARE(bar.findChild<QProgressBar *>()->value(), 37);
        QStringList texts;
        for (const QLabel *label : bar.findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"37 of 1,200"_s));
        QVERIFY(texts.contains(u"about 24 min left"_s));
        bar.setReview(0, 0, 0, 0);
        QVERIFY(bar.findChild<QProgressBar *>()->isHidden());
    }
};

QTEST_MAIN(TestSidebarAndSyncBar)
#include "tst_syncbar.moc"
