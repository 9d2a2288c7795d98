// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/synclogmodel.h"
#include "views/emptystate.h"
#include "views/eventwords.h"
#include "views/quitnote.h"
#include "views/synclogdialog.h"
#include "views/theme.h"
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMetaEnum>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::SyncEvent;
using domain::SyncEventKind;
using items::SyncLogModel;
using views::SyncLogDialog;

namespace {

constexpr qint64 now = 1'795'780'931'000;
const QString run = u"710fe4e9-aef1-4585-a6b2-eb0c43d61309"_s;

void fill(SyncLogModel &log)
{
    log.add({.kind = SyncEventKind::FirstPull, .atMs = now, .count = 61'902, .requests = 63});
    log.add({.kind = SyncEventKind::Confirmed, .atMs = now + 1'000, .count = 1, .runId = run});
    log.add({.kind = SyncEventKind::Refused,
             .atMs = now + 2'000,
             .count = 1,
             .runId = run,
             .reason = ErrorKind::Invalid,
             .httpStatus = 422});
}

} // namespace

class TestSyncLogDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        views::theme::apply(views::ColourScheme::Light);
    }

    void everyKindHasItsSentenceAndItsShape()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<SyncEventKind>();
        QSet<QString> sentences;
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const SyncEvent event{.kind = SyncEventKind(kinds.value(i)),
                                  .atMs = now,
                                  .count = 2,
                                  .reason = ErrorKind::Server,
                                  .httpStatus = 503,
                                  .untilMs = now + 60'000,
                                  .sinceMs = now - 60'000};
            const views::EventWords words = views::eventwords::of(event);
            QVERIFY2(!words.text.isEmpty() && !words.text.contains(u'%'), kinds.key(i));
            QVERIFY2(!views::theme::icon(words.icon).isNull(), kinds.key(i));
            QVERIFY2(!sentences.contains(words.text), qPrintable(words.text));
            sentences.insert(words.text);
        }
    }

    void everyReasonHasItsWords()
    {
        const QMetaEnum reasons = QMetaEnum::fromType<ErrorKind>();
        for (int i = 0; i < reasons.keyCount(); ++i) {
            const SyncEvent event{.kind = SyncEventKind::Failed, .reason = ErrorKind(reasons.value(i))};
            QVERIFY2(views::eventwords::of(event).text.size() > u"Ended early: "_s.size(), reasons.key(i));
            QVERIFY(!views::eventwords::of(event).text.contains(QString::fromLatin1(reasons.key(i))));
        }
    }

    void saysWhatARaterWouldSay_data()
    {
        QTest::addColumn<SyncEvent>("event");
        QTest::addColumn<QString>("text");
        using Kind = SyncEventKind;
        QTest::newRow("quiet") << SyncEvent{.kind = Kind::Checked} << u"Nothing new"_s;
        QTest::newRow("found") << SyncEvent{.kind = Kind::Checked, .count = 1'200, .changed = 3}
                               << u"1,200 new runs, 3 changed"_s;
        QTest::newRow("one changed") << SyncEvent{.kind = Kind::Checked, .changed = 1} << u"1 run changed"_s;
        QTest::newRow("sent") << SyncEvent{.kind = Kind::Confirmed, .count = 1} << u"Verdict confirmed on server"_s;
        QTest::newRow("many sent") << SyncEvent{.kind = Kind::Confirmed, .count = 37}
                                   << u"37 verdicts confirmed on server"_s;
        QTest::newRow("refused") << SyncEvent{.kind = Kind::Refused,
                                              .count = 1,
                                              .reason = ErrorKind::Invalid,
                                              .httpStatus = 422}
                                 << u"Verdict refused by the server: the server does not take it as it is (HTTP 422)"_s;
        QTest::newRow("role") << SyncEvent{.kind = Kind::Parked, .count = 5, .reason = ErrorKind::Forbidden}
                              << u"5 verdicts wait here: this role may not rate"_s;
        QTest::newRow("sign in") << SyncEvent{.kind = Kind::Parked, .count = 1, .reason = ErrorKind::Unauthorised}
                                 << u"Verdict waits here for your sign-in"_s;
        QTest::newRow("no effect") << SyncEvent{.kind = Kind::Refused,
                                                .count = 1,
                                                .reason = ErrorKind::Protocol,
                                                .httpStatus = 200}
                                   << u"Verdict refused by the server: the server took it and shows another value"_s;
        QTest::newRow("online") << SyncEvent{.kind = Kind::Online, .atMs = now, .count = 41, .sinceMs = now - 7'200'000}
                                << u"Online again after 2 h 0 min and 41 tries"_s;
    }

    void saysWhatARaterWouldSay()
    {
        QFETCH(SyncEvent, event);
        QTEST(views::eventwords::of(event).text, "text");
    }

    void theLinesAreCopiedAsText()
    {
        SyncLogModel log;
        fill(log);
        const SyncLogDialog dialog(&log);
        const QStringList lines = dialog.text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(1), u"2026-11-27 13:02:12  710fe4e9  Verdict confirmed on server"_s);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u"&Copy all"_s)
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), dialog.text() + u'\n');
    }

    void problemsOnlyLeavesThemAndNewOnesArrive()
    {
        SyncLogModel log;
        fill(log);
        SyncLogDialog dialog(&log);
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(dialog.text().split(u'\n').size(), 1);
        log.add({.kind = SyncEventKind::Confirmed, .atMs = now + 3'000, .count = 1, .runId = run});
        log.add({.kind = SyncEventKind::Offline, .atMs = now + 4'000, .reason = ErrorKind::Timeout});
        QCOMPARE(dialog.text().split(u'\n').size(), 2);
        QVERIFY(dialog.text().startsWith(u"2026-11-27 13:02:15"_s));
    }

    void anEmptyLogSaysSo()
    {
        SyncLogModel log;
        SyncLogDialog dialog(&log);
        dialog.show();
        auto *empty = dialog.findChild<views::EmptyState *>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->title(), u"Nothing yet"_s);
        log.add({.kind = SyncEventKind::Confirmed, .atMs = now, .count = 1});
        QVERIFY(!empty->isVisible());
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->title(), u"No problem so far"_s);
    }

    void theKeyboardReachesEverything()
    {
        SyncLogModel log;
        fill(log);
        SyncLogDialog dialog(&log);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *list = dialog.findChild<QListView *>();
        QVERIFY(list->hasFocus());
        QSignalSpy wanted(&dialog, &SyncLogDialog::runRequested);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"2026-11-27 13:02:1"_s));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), run);
        QTest::keyClick(list, Qt::Key_P, Qt::AltModifier);
        QTRY_VERIFY(dialog.findChild<QCheckBox *>()->isChecked());
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void theNoteBeforeQuittingCountsAndCalms()
    {
        QCOMPARE(views::QuitNote(1).accessibleName(), u"1 verdict is not on the server yet"_s);
        views::QuitNote note(1'200);
        QCOMPARE(note.accessibleName(), u"1,200 verdicts are not on the server yet"_s);
        QVERIFY(note.accessibleDescription().contains(u"safe on this computer"_s));
        QVERIFY(!note.isNeverAgain());
        note.show();
        QSignalSpy accepted(&note, &QDialog::accepted);
        QTest::keyClick(&note, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
    }
};

QTEST_MAIN(TestSyncLogDialog)
#include "tst_synclogdialog.moc"
