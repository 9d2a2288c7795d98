// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exportchoosepage.h"
#include "views/exportdialog.h"
#include "views/exportoptionsform.h"
#include "views/exportpages.h"
#include "views/exportpreviewpane.h"
#include "views/exportwords.h"
#include "views/formatlist.h"
#include "views/hubform.h"
#include "views/linkbutton.h"
#include "views/presetbox.h"
#include "views/reasonlist.h"
#include "views/redactionform.h"
#include "views/rowpager.h"
#include "views/splitfields.h"
#include "views/targetfield.h"
#include "views/textpane.h"
#include "views/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tidemark;
using views::ExportAccount;
using views::ExportChoice;
using views::ExportDialog;
using views::ExportFormat;
using Learns = views::ExportFormat::Learns;
using State = views::ExportPreviewPane::State;

namespace {

QList<ExportFormat> someFormats()
{
    return {{u"openai-sft"_s, u"OpenAI chat"_s, u"jsonl"_s, Learns::Answers, {u"together"_s, u"mistral"_s}},
            {u"trl-kto"_s, u"TRL KTO"_s, u"jsonl"_s, Learns::Labels, {u"axolotl"_s}},
            {u"trl-preference"_s, u"TRL preference"_s, u"jsonl"_s, Learns::Pairs},
            {u"runs.jsonl"_s, u"Lossless"_s, u"jsonl"_s},
            {u"csv"_s, u"CSV for people"_s, u"csv"_s, Learns::Nothing, {}, u"runs.safe.csv"_s, u"runs.csv"_s}};
}

/// A dialog over a selection, whose changes are counted at once.
struct Desk
{
    explicit Desk(qint64 runs = 1284)
    {
        page->setPreviewDelay(0);
        dialog.setFormats(someFormats());
        dialog.setFolder(folder.path());
        dialog.setSelection(u"thumb:down"_s, runs);
        dialog.show();
        dialog.activateWindow();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : dialog.findChildren<QPushButton *>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// True once what is chosen now is asked for.
    bool isAsked()
    {
        return QTest::qWaitFor([this] { return !asked.isEmpty() && lastAsked() == page->choice(); });
    }
    [[nodiscard]] ExportChoice lastAsked() const { return qvariant_cast<ExportChoice>(asked.last().at(0)); }
    /// Answers the question that is asked now.
    void answer(const ExportAccount &account)
    {
        QVERIFY(isAsked());
        dialog.setPreview(account);
    }

    QTemporaryDir folder;
    ExportDialog dialog;
    views::ExportChoosePage *page = dialog.choosePage();
    views::ExportOptionsForm *options = page->options();
    views::ExportPreviewPane *preview = page->preview();
    QSignalSpy asked{&dialog, &ExportDialog::previewRequested};
    QSignalSpy begun{&dialog, &ExportDialog::exportRequested};
};

ExportAccount someAccount()
{
    ExportAccount account;
    account.runs = 1043;
    account.rows = 812;
    account.good = 620;
    account.bad = 192;
    account.reasons = {{u"unrated"_s, u"not rated yet"_s, 143}, {u"errored"_s, u"the run ended in an error"_s, 88}};
    account.first = {{"{\"prompt\":\"a\",\"chosen\":[],\"label\":true}", u"11111111-aaaa"_s, u"22222222-bbbb"_s},
                     {"{\"prompt\":\"b\"}", u"33333333-cccc"_s, {}}};
    return account;
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        views::theme::apply(views::ColourScheme::Light);
    }

    void theKeyboardAloneExports()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.dialog));
        QCOMPARE(QApplication::focusWidget(), desk.page->formats());
        desk.dialog.chooseFormat(u"trl-kto"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(desk.page->format()->id, u"trl-preference"_s); // over the head of its group
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.begun.size(), 1);
        QCOMPARE(qvariant_cast<ExportChoice>(desk.begun.last().at(0)).format, u"trl-preference"_s);
        QCOMPARE(desk.begun.last().at(1).toString(), desk.folder.filePath(u"trl-preference.jsonl"_s));
        QCOMPARE(desk.dialog.page(), ExportDialog::Page::Progress);
    }

    void tabReachesEverythingThatCanBeChosen()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.dialog));
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.options->splitBox()->setChecked(true);
        desk.options->hubBox()->setChecked(true);
        desk.options->hubForm()->name()->setText(u"Support answers"_s);
        desk.options->hubForm()->license()->setCurrentText(u"mit"_s);
        desk.answer(someAccount());
        QSet<QWidget *> reached;
        for (QWidget *at = QApplication::focusWidget(); at && !reached.contains(at); at = QApplication::focusWidget()) {
            reached.insert(at);
            QTest::keyClick(at, Qt::Key_Tab);
        }
        for (QWidget *wanted :
             QList<QWidget *>{desk.page->formats(), desk.options->profileBox(), desk.options->correctionBox(),
                              desk.options->splitFields()->validation(), desk.options->redaction()->kinds().last(),
                              desk.options->redaction()->patterns(), desk.options->hubForm()->name(),
                              desk.preview->reasons(), desk.preview->pager()->excludeButton(),
                              desk.page->target()->field(), desk.page->presets()->box(), desk.button(u"Export"_s)})
            QVERIFY2(reached.contains(wanted), wanted->metaObject()->className());
    }

    void aFormatShowsTheOptionsThatMatterForIt_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QList<bool>>("shown"); // split, correction, pairs, profile, cells
        QTest::newRow("answers") << u"openai-sft"_s << QList{true, false, false, true, false};
        QTest::newRow("labels") << u"trl-kto"_s << QList{true, true, false, true, false};
        QTest::newRow("pairs") << u"trl-preference"_s << QList{true, false, true, false, false};
        QTest::newRow("lossless") << u"runs.jsonl"_s << QList{false, false, false, false, false};
        QTest::newRow("csv") << u"csv"_s << QList{false, false, false, false, true};
    }
    void aFormatShowsTheOptionsThatMatterForIt()
    {
        QFETCH(QString, format);
        QFETCH(QList<bool>, shown);
        Desk desk;
        desk.dialog.chooseFormat(format);
        const QList<QWidget *> widgets{desk.options->splitBox(), desk.options->correctionBox(),
                                       desk.options->pairsField(), desk.options->profileBox(),
                                       desk.options->safeCellsBox()};
        for (qsizetype i = 0; i < widgets.size(); ++i)
            QVERIFY2(widgets.at(i)->isVisible() == shown.at(i), widgets.at(i)->metaObject()->className());
    }

    void anOptionOfAnotherFormatIsNotTakenAlong()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.options->correctionBox()->setChecked(true);
        desk.options->splitBox()->setChecked(true);
        QVERIFY(desk.page->choice().correctionMeansBad);
        desk.dialog.chooseFormat(u"openai-sft"_s);
        QVERIFY(!desk.page->choice().correctionMeansBad);
        QVERIFY(desk.page->choice().split); // of all training formats
        desk.dialog.chooseFormat(u"csv"_s);
        QVERIFY(!desk.page->choice().split);
        desk.dialog.chooseFormat(u"trl-kto"_s);
        QVERIFY(desk.page->choice().correctionMeansBad);
    }

    void theSharesAlwaysMakeAHundred()
    {
        Desk desk;
        auto *fields = desk.options->splitFields();
        const auto sum = [fields] {
            return fields->train()->value() + fields->validation()->value() + fields->test()->value();
        };
        const QList<QSpinBox *> shares{fields->train(), fields->validation(), fields->test()};
        for (const int value : {0, 1, 37, 100, 50, 99, 3}) {
            for (QSpinBox *share : shares) {
                share->setValue(value);
                QCOMPARE(sum(), 100);
                QVERIFY(fields->train()->value() >= 1);
            }
        }
        fields->train()->setValue(80);
        fields->validation()->setValue(0);
        fields->test()->setValue(20);
        QCOMPARE(fields->train()->value(), 80);
        fields->validation()->setValue(10); // training gives
        QCOMPARE(fields->train()->value(), 70);
        QCOMPARE(fields->test()->value(), 20);
    }

    void aSplitGoesToAFolder()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"trl-kto"_s);
        QCOMPARE(desk.page->target()->labelText(), u"File"_s);
        QCOMPARE(desk.dialog.target(), desk.folder.filePath(u"trl-kto.jsonl"_s));
        desk.options->splitBox()->setChecked(true);
        QCOMPARE(desk.page->target()->labelText(), u"Folder"_s);
        QCOMPARE(desk.dialog.target(), desk.folder.filePath(u"trl-kto"_s));
        desk.dialog.setTarget(desk.folder.filePath(u"mine"_s));
        desk.options->splitBox()->setChecked(false);
        QCOMPARE(desk.dialog.target(), desk.folder.filePath(u"mine"_s)); // somebody typed it
    }

    void theNameSaysThatCellsAreChanged()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"csv"_s);
        QVERIFY(desk.options->safeCellsBox()->isChecked());
        QCOMPARE(desk.dialog.target(), desk.folder.filePath(u"runs.safe.csv"_s));
        desk.options->safeCellsBox()->setChecked(false);
        QCOMPARE(desk.dialog.target(), desk.folder.filePath(u"runs.csv"_s));
        QVERIFY(!desk.page->choice().safeCells);
    }

    void aTargetThatWillNotDoIsTold()
    {
        Desk desk;
        QFile(desk.folder.filePath(u"there"_s)).open(QIODevice::WriteOnly);
        desk.dialog.setTarget(desk.folder.filePath(u"missing/file.jsonl"_s));
        desk.button(u"Export"_s)->click();
        QVERIFY(desk.page->message().contains(u"no such folder"_s));
        desk.dialog.setTarget(desk.folder.path());
        desk.button(u"Export"_s)->click();
        QVERIFY(desk.page->message().contains(u"is a folder"_s));
        desk.options->splitBox()->setChecked(true);
        desk.dialog.setTarget(desk.folder.filePath(u"there"_s));
        desk.button(u"Export"_s)->click();
        QVERIFY(desk.page->message().contains(u"is a file"_s));
        desk.dialog.setTarget({});
        QVERIFY(!desk.button(u"Export"_s)->isEnabled());
        QVERIFY(desk.begun.isEmpty());
    }

    void anEarlierExportIsReplacedOnlyWhenAsked()
    {
        Desk desk;
        desk.options->splitBox()->setChecked(true);
        desk.dialog.setTarget(desk.folder.path());
        QVERIFY(!desk.page->target()->isTaken());
        QFile(desk.folder.filePath(u"train.jsonl"_s)).open(QIODevice::WriteOnly);
        QVERIFY(desk.page->target()->isTaken());
        QString asked;
        const auto keep = [&asked] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            asked = box->text();
            box->reject();
        };
        QMetaObject::invokeMethod(&desk.dialog, keep, Qt::QueuedConnection);
        desk.button(u"Export"_s)->click();
        QVERIFY(asked.contains(u"earlier export"_s));
        QVERIFY(desk.begun.isEmpty());
        QCOMPARE(desk.dialog.page(), ExportDialog::Page::Choose);
    }

    void nothingToExportIsSaidAndNotCounted()
    {
        Desk desk(0);
        QCOMPARE(desk.preview->state(), State::Empty);
        QVERIFY(desk.preview->headText().contains(u"Nothing to export"_s));
        QVERIFY(!desk.button(u"Export"_s)->isEnabled());
        desk.options->splitBox()->setChecked(true);
        QCoreApplication::processEvents();
        QVERIFY(desk.asked.isEmpty());
        desk.dialog.setSelection({}, 3); // runs have come
        QVERIFY(desk.isAsked());
        QVERIFY(desk.button(u"Export"_s)->isEnabled());
    }

    void changesAreCountedOnceTheyRest()
    {
        Desk desk;
        QVERIFY(desk.isAsked());
        desk.asked.clear();
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.options->correctionBox()->setChecked(true);
        desk.options->splitBox()->setChecked(true);
        QVERIFY(desk.isAsked());
        QCoreApplication::processEvents();
        QCOMPARE(desk.asked.size(), 1); // three changes, one question
        QVERIFY(desk.lastAsked().correctionMeansBad && desk.lastAsked().split);
        QCOMPARE(desk.lastAsked().format, u"trl-kto"_s);
    }

    void whatIsCountedIsSaidWhileItIs()
    {
        Desk desk;
        QVERIFY(desk.isAsked());
        QCOMPARE(desk.preview->state(), State::Busy);
        desk.dialog.setPreviewProgress(120, 1043);
        QCOMPARE(desk.preview->busyText(), u"120 of 1,043 runs looked at"_s);
        desk.dialog.setPreview(someAccount());
        QVERIFY(desk.preview->busyText().isEmpty());
        desk.dialog.setPreviewProgress(1, 1043);
        QCOMPARE(desk.preview->headText(), u"812 rows from 1,043 runs"_s); // the last figures stay meanwhile
    }

    void aPreviewTellsRowsBalanceReasonsAndTheFirstRows()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.answer(someAccount());
        QCOMPARE(desk.preview->state(), State::Full);
        QCOMPARE(desk.preview->headText(), u"812 rows from 1,043 runs"_s);
        QCOMPARE(desk.preview->factsText(), u"620 good · 192 bad · suggested desirable_weight 0.31 to 0.41"_s);
        QCOMPARE(desk.preview->reasons()->count(), 2);
        QCOMPARE(desk.preview->reasons()->item(0)->data(Qt::AccessibleTextRole).toString(), u"not rated yet: 143"_s);
        QCOMPARE(desk.preview->pager()->placeText(), u"Row 1 of the first 2"_s);
        QCOMPARE(desk.preview->pager()->text(), u"{\n  \"prompt\": \"a\",\n  \"chosen\": [],\n  \"label\": true\n}"_s);
        QVERIFY(desk.preview->warningText().isEmpty());
    }

    void thePartnerOfAPairIsNamed()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"trl-preference"_s);
        desk.answer(someAccount());
        QCOMPARE(desk.preview->pager()->originText(), u"Chosen: run 11111111. Rejected: run 22222222."_s);
        desk.preview->pager()->nextButton()->click();
        QCOMPARE(desk.preview->pager()->placeText(), u"Row 2 of the first 2"_s);
        QVERIFY(desk.preview->pager()->originText().startsWith(u"Chosen: the corrected answer of run 33333333."_s));
        QVERIFY(!desk.preview->pager()->nextButton()->isEnabled());
    }

    void anAnswerToAnOlderQuestionIsNotShown()
    {
        Desk desk;
        QVERIFY(desk.isAsked());
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.dialog.setPreview(someAccount());
        QVERIFY(desk.preview->headText() != u"812 rows from 1,043 runs"_s);
    }

    void aReasonIsClickedOrEnteredToSeeItsRuns()
    {
        Desk desk;
        desk.answer(someAccount());
        QSignalSpy wanted(&desk.dialog, &ExportDialog::runsRequested);
        auto *reasons = desk.preview->reasons();
        QTest::mouseClick(reasons->viewport(), Qt::LeftButton, {}, reasons->visualItemRect(reasons->item(1)).center());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last().at(0).toString(), u"errored"_s);
        reasons->setCurrentRow(0);
        QTest::keyClick(reasons, Qt::Key_Return);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.last().at(0).toString(), u"unrated"_s);
        QVERIFY(desk.begun.isEmpty()); // Enter was not for the button
    }

    void aPreviewThatFailsSaysWhy()
    {
        Desk desk;
        QVERIFY(desk.isAsked());
        desk.dialog.setPreviewError(u"This could not be counted"_s, u"the disk is gone"_s);
        QCOMPARE(desk.preview->state(), State::Failed);
        QVERIFY(desk.preview->headText().contains(u"could not be counted"_s));
        QVERIFY(!desk.preview->pager()->isVisible());
    }

    void aBrokenPatternIsToldInPlaceAndNotCounted()
    {
        Desk desk;
        QVERIFY(desk.isAsked());
        desk.asked.clear();
        QSignalSpy dropped(&desk.dialog, &ExportDialog::previewDropped);
        auto *form = desk.options->redaction();
        QVERIFY(form->stateText().startsWith(u"Off"_s));
        form->patterns()->setPlainText(u"CASE-[0-9+"_s);
        QVERIFY(form->problem().contains(u"CASE-[0-9+"_s));
        QVERIFY(dropped.wait());
        QCOMPARE(desk.preview->state(), State::Failed);
        QVERIFY(desk.asked.isEmpty());
        QVERIFY(!desk.button(u"Export"_s)->isEnabled());
        form->patterns()->setPlainText(u"x*"_s);
        QVERIFY(form->problem().contains(u"nothing at all"_s));
        form->patterns()->setPlainText(u"CASE-[0-9]+\n\n"_s);
        form->kinds().first()->setChecked(true);
        QVERIFY(form->problem().isEmpty());
        QCOMPARE(form->stateText(), u"On: placeholders stand for mail addresses, own patterns."_s);
        QVERIFY(desk.isAsked());
        QCOMPARE(desk.lastAsked().patterns, QStringList{u"CASE-[0-9]+"_s});
        QCOMPARE(desk.lastAsked().redact, QStringList{u"mail"_s});
    }

    void whatIsReplacedIsListedWithoutGivingItAway()
    {
        Desk desk;
        desk.options->redaction()->kinds().first()->setChecked(true);
        ExportAccount account = someAccount();
        account.replaced = {{u"mail"_s, u"mail addresses"_s, 3}};
        account.hits = {{u"mail"_s, u"jo.fischer@example.org"_s, u"[EMAIL_1]"_s}};
        desk.answer(account);
        QVERIFY(desk.preview->hitsText().startsWith(u"[EMAIL_1]  jo"_s));
        QVERIFY(desk.preview->hitsText().endsWith(u"rg  mail addresses"_s));
        QVERIFY(!desk.preview->hitsText().contains(u"fischer"_s));
        QCOMPARE(views::exportwords::masked(u"ab"_s), u"••"_s);
        QCOMPARE(views::exportwords::masked(u"abc"_s), u"a•c"_s);
    }

    void trainersTroublesAreToldBeforeTheyHaveThem()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.options->splitBox()->setChecked(true);
        ExportAccount account;
        account.runs = 9;
        account.rows = 7;
        account.good = 7;
        account.tooFewToSplit = true;
        account.first = {{"{\"image_url\":{\"url\":\"https://x.example/a.png\"}}", u"1"_s, {}}};
        desk.answer(account);
        const QString told = desk.preview->warningText();
        QVERIFY2(told.contains(u"7 of the 10 rows"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Fewer than 20 conversations"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Only good answers"_s), qPrintable(told));
        QVERIFY2(told.contains(u"images are links"_s), qPrintable(told));
        account = someAccount();
        desk.dialog.setPreview(account);
        QVERIFY(desk.preview->warningText().isEmpty());
    }

    void aRunIsLeftOutByHandAndTakenBack()
    {
        Desk desk;
        desk.answer(someAccount());
        desk.asked.clear();
        desk.preview->pager()->excludeButton()->click();
        QVERIFY(desk.isAsked());
        QCOMPARE(desk.lastAsked().excluded, QStringList{u"11111111-aaaa"_s});
        desk.dialog.chooseFormat(u"trl-kto"_s);
        QCOMPARE(desk.page->choice().excluded, QStringList{u"11111111-aaaa"_s});
        QVERIFY(desk.page->memory().last.value(u"trl-kto"_s).excluded.isEmpty()); // of this selection only
        desk.asked.clear();
        desk.answer(someAccount());
        QVERIFY(desk.preview->takeBackButton()->isVisible());
        desk.asked.clear();
        desk.preview->takeBackButton()->click();
        QVERIFY(desk.isAsked());
        QVERIFY(desk.lastAsked().excluded.isEmpty());
    }

    void theHubAsksForALicence()
    {
        Desk desk;
        desk.options->hubBox()->setChecked(true);
        QVERIFY(desk.options->hubForm()->license()->currentText().isEmpty());
        QVERIFY(!desk.button(u"Export"_s)->isEnabled());
        desk.options->hubForm()->name()->setText(u"Support answers"_s);
        QVERIFY(!desk.button(u"Export"_s)->isEnabled());
        desk.options->hubForm()->license()->setCurrentText(u"other"_s);
        QVERIFY(!desk.button(u"Export"_s)->isEnabled()); // its name and link are missing
        desk.options->hubForm()->license()->setCurrentText(u"cc-by-4.0"_s);
        QVERIFY(desk.button(u"Export"_s)->isEnabled());
        QCOMPARE(desk.page->choice().license, u"cc-by-4.0"_s);
        QVERIFY(desk.page->target()->wantsFolder());
    }

    void aPresetBringsFormatAndOptionsBack()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.options->splitBox()->setChecked(true);
        desk.options->splitFields()->test()->setValue(25);
        desk.options->redaction()->kinds().at(2)->setChecked(true);
        const ExportChoice kept = desk.page->choice();
        QSignalSpy remembered(&desk.dialog, &ExportDialog::memoryChanged);
        desk.page->presets()->save(u" Weekly KTO "_s);
        QCOMPARE(remembered.size(), 1);
        QCOMPARE(desk.page->presets()->box()->currentText(), u"Weekly KTO"_s);
        desk.options->splitBox()->setChecked(false);
        QCOMPARE(desk.page->presets()->box()->currentIndex(), 0); // no longer what was kept
        desk.dialog.chooseFormat(u"csv"_s);
        desk.page->presets()->box()->setCurrentIndex(1);
        Q_EMIT desk.page->presets()->box()->activated(1);
        QCOMPARE(desk.page->choice(), kept);
        QCOMPARE(desk.page->presets()->box()->currentIndex(), 1);
        desk.page->presets()->forgetButton()->click();
        QVERIFY(desk.page->memory().presets.isEmpty());
        QVERIFY(!desk.page->presets()->forgetButton()->isEnabled());
    }

    void theOptionsOfEachFormatAreRemembered()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.options->correctionBox()->setChecked(true);
        desk.options->profileBox()->setCurrentIndex(1);
        desk.dialog.chooseFormat(u"trl-preference"_s);
        desk.options->pairsField()->setValue(4);
        const views::ExportMemory memory = desk.page->memory();
        Desk later;
        later.dialog.setMemory(memory);
        QCOMPARE(later.page->choice().format, u"trl-preference"_s);
        QCOMPARE(later.page->choice().pairsPerPrompt, 4);
        later.dialog.chooseFormat(u"trl-kto"_s);
        QVERIFY(later.page->choice().correctionMeansBad);
        QCOMPARE(later.page->choice().profile, u"axolotl"_s);
    }

    void theExportGoesFromRunsToRowsToItsResult()
    {
        Desk desk;
        desk.dialog.chooseFormat(u"trl-kto"_s);
        desk.button(u"Export"_s)->click();
        desk.dialog.setProgress(500, 2000);
        QCOMPARE(desk.dialog.progressPage()->words(), u"500 of 2,000 runs looked at"_s);
        QCOMPARE(desk.dialog.progressPage()->bar()->value(), 250);
        desk.dialog.setWriting(10, 40);
        QCOMPARE(desk.dialog.progressPage()->words(), u"Writing rows: 10 of 40"_s);
        QVERIFY(desk.button(u"Go on rating"_s));
        ExportAccount account = someAccount();
        account.splits = {{u"train"_s, 731}, {u"test"_s, 81}};
        account.answers = {{u"superseded"_s, u"replaced by the corrected answer"_s, 4}};
        account.files = {u"/tmp/x/train.jsonl"_s, u"/tmp/x/manifest.json"_s};
        account.path = u"/tmp/x"_s;
        desk.dialog.setResult(account);
        QCOMPARE(desk.dialog.page(), ExportDialog::Page::Result);
        const views::ExportResultPage *result = desk.dialog.resultPage();
        QCOMPARE(result->writtenText(), u"812"_s);
        QCOMPARE(result->leftOutText(), u"231"_s);
        QVERIFY(result->factsText().contains(u"731 for training · 81 for tests"_s));
        QVERIFY(result->factsText().contains(u"replaced by the corrected answer: 4"_s));
        QCOMPARE(result->filesText(), u"/tmp/x/train.jsonl\n/tmp/x/manifest.json"_s);
        QSignalSpy wanted(&desk.dialog, &ExportDialog::runsRequested);
        QTest::keyClick(result->reasons(), Qt::Key_Return);
        QCOMPARE(wanted.last().at(0).toString(), u"unrated"_s);
        QSignalSpy reveal(&desk.dialog, &ExportDialog::revealRequested);
        desk.button(u"Show in folder"_s)->click();
        QCOMPARE(reveal.last().at(0).toString(), u"/tmp/x"_s);
        desk.button(u"Close"_s)->click();
        QVERIFY(!desk.dialog.isVisible());
    }

    void escapeStopsAnExportAndDoesNotClose()
    {
        Desk desk;
        desk.button(u"Export"_s)->click();
        QSignalSpy cancelled(&desk.dialog, &ExportDialog::cancelRequested);
        QTest::keyClick(&desk.dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(desk.dialog.isVisible());
        desk.dialog.setError(u"Export stopped"_s, u"No file was kept."_s);
        QCOMPARE(desk.dialog.page(), ExportDialog::Page::Choose);
        QVERIFY(desk.page->message().contains(u"stopped"_s));
    }

    void theWindowBesideItStaysUsable()
    {
        Desk desk;
        QVERIFY(!desk.dialog.isModal());
    }

    void aRowFromAModelIsShownAsItIs()
    {
        const QByteArray row = QByteArray("{\"a\":\"<b>{,[:\\\" x\",\"e\":{}}");
        QCOMPARE(views::exportwords::row(row), u"{\n  \"a\": \"<b>{,[:\\\" x\",\n  \"e\": {}\n}"_s);
        const QString big = views::exportwords::row("{\"a\":\"" + QByteArray(100'000, 'x') + "\"}");
        QVERIFY(big.size() < 25'000);
        QVERIFY(big.contains(u"and so on"_s));
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
