// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels.h"
#include "views/storagedialog.h"
#include "views/storagewords.h"
#include <QAbstractButton>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using views::StorageDialog;
namespace words = views::storagewords;

namespace {

const domain::CacheSizes sizes{1'204'332, 2'100'000'000, 0, 12'000'000, 310'000'000};

QRadioButton *someOf(const StorageDialog &dialog)
{
    return dialog.findChild<QSpinBox *>()->parentWidget()->findChildren<QRadioButton *>().at(1);
}

} // namespace

/// The room that runs take, in words, and what a rater can do about it.
class TestStorageDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysHowMuchRoomTheRunsTake()
    {
        StorageDialog dialog;
        dialog.setSizes(sizes);
        QCOMPARE(dialog.state(), u"1,204,332 runs take 2.1 GB on this computer. 310.0 MB of it could be given back."_s);
        QCOMPARE(words::parts(sizes),
                 u"That is about 1.5 kB a run. Verdicts and their history take 12.0 MB of their own "
                 "and always stay."_s);
        QVERIFY(words::state({0, 90'000, 0, 0, 0}).startsWith(u"No run is kept"_s));
        QVERIFY(words::state({1, 90'000, 0, 0, 0}).endsWith(u"All of it is in use."_s));
    }

    void tellsWhatWouldLeaveBeforeItLeaves()
    {
        StorageDialog dialog;
        dialog.setSizes(sizes);
        dialog.setKeepDays(0);
        QCOMPARE(dialog.outlook(), u"Nothing leaves by its age."_s);
        QVERIFY(!dialog.applyButton()->isEnabled());
        QSignalSpy wanted(&dialog, &StorageDialog::outlookWanted);
        QSignalSpy chosen(&dialog, &StorageDialog::keepDaysChosen);
        someOf(dialog)->click();
        QCOMPARE(wanted.last().first().toInt(), 90);
        QVERIFY(!dialog.applyButton()->isEnabled()); // not before it was counted
        dialog.setLeaving(30, 5);                    // the answer to another question
        QVERIFY(!dialog.applyButton()->isEnabled());
        dialog.setLeaving(90, 812'004);
        QVERIFY2(dialog.outlook().contains(u"Up to 812,004 runs"_s) && dialog.outlook().contains(u"1.2 GB"_s) &&
                     dialog.outlook().contains(u"stay"_s),
                 qPrintable(dialog.outlook()));
        dialog.applyButton()->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 90);
    }

    void countsAnewForAnotherNumberOfDays()
    {
        StorageDialog dialog;
        dialog.setKeepDays(30);
        dialog.setLeaving(30, 7);
        QVERIFY(dialog.applyButton()->isEnabled());
        QSignalSpy wanted(&dialog, &StorageDialog::outlookWanted);
        dialog.findChild<QSpinBox *>()->setValue(31);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toInt(), 31);
        QVERIFY(!dialog.applyButton()->isEnabled());
    }

    void leadsBackToKeepingAll()
    {
        StorageDialog dialog;
        dialog.setKeepDays(30);
        QSignalSpy chosen(&dialog, &StorageDialog::keepDaysChosen);
        dialog.findChildren<QRadioButton *>().first()->click();
        QVERIFY(dialog.outlook().contains(u"comes back with the next sync"_s));
        QVERIFY(dialog.applyButton()->text().contains(u"Keep"_s));
        dialog.applyButton()->click();
        QCOMPARE(chosen.first().first().toInt(), 0);
    }

    void stopsOnEscapeAndClosesOnTheNext()
    {
        StorageDialog dialog;
        dialog.setKeepDays(30);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy stopped(&dialog, &StorageDialog::stopRequested);
        dialog.setProgress(words::trimming(200, 1'000), 200, 1'000);
        QCOMPARE(dialog.outcome(), u"200 of up to 1,000 runs have left"_s);
        QVERIFY(dialog.isBusy() && !dialog.compactButton()->isEnabled() && !dialog.applyButton()->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(stopped.count(), 1);
        QVERIFY(dialog.isVisible());
        dialog.setOutcome(words::trimmed(400, true));
        QCOMPARE(dialog.outcome(), u"Stopped. 400 runs have left; the rest leaves with the next sync."_s);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void saysInWordsWhyItCannotCompact()
    {
        StorageDialog dialog;
        QSignalSpy asked(&dialog, &StorageDialog::compactRequested);
        dialog.setCompactHindrance(u"Runs are being fetched."_s);
        QVERIFY(!dialog.compactButton()->isEnabled());
        QCOMPARE(dialog.compactButton()->toolTip(), u"Runs are being fetched."_s);
        dialog.setCompactHindrance({});
        dialog.compactButton()->click();
        QCOMPARE(asked.count(), 1);
        dialog.setFailure(words::lacksRoom(2'100'000'000, 1'200'000'000));
        QVERIFY2(dialog.failure().contains(u"2.1 GB"_s) && dialog.failure().contains(u"1.2 GB"_s),
                 qPrintable(dialog.failure()));
        QVERIFY(!dialog.isBusy());
    }

    void letsNothingLeaveWhereNothingCouldComeBack()
    {
        StorageDialog dialog;
        QSignalSpy wanted(&dialog, &StorageDialog::outlookWanted);
        dialog.setKeepsAll(u"These runs come from a file."_s);
        QCOMPARE(dialog.outlook(), u"These runs come from a file."_s);
        QVERIFY(!someOf(dialog)->isEnabled() && !dialog.applyButton()->isEnabled());
        QVERIFY(dialog.compactButton()->isEnabled());
        QVERIFY(wanted.isEmpty());
    }

    void hasATipForEverythingThatTakesKeys()
    {
        StorageDialog dialog;
        const QList<QAbstractButton *> buttons = dialog.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons)
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->text()));
        QVERIFY(!dialog.findChild<QSpinBox *>()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestStorageDialog)
#include "tst_storagedialog.moc"
