// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison.h"
#include "app/guidelinescontroller.h"
#include "app/judgement.h"
#include "app/reviewcontroller.h"
#include "app/selfcheck.h"
#include "app/settings.h"
#include "app/tagcontroller.h"
#include "items/detailsource.h"
#include "items/runlistmodel.h"
#include "store/storetesting.h"
#include "support/fakemodels.h"
#include "views/compareview.h"
#include "views/correctioneditor.h"
#include "views/deskdialog.h"
#include "views/guidelinespanel.h"
#include "views/judgementrow.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include "views/selfcheckdialog.h"
#include "views/tagdialog.h"
#include "views/verdictstrip.h"
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::Thumb;

namespace {

constexpr int runs = 8;
constexpr int patience = 20'000; // a busy machine

/// Answers 1 to 3 are the same to the same prompt, 4 is another one to it; 5 to 8 stand alone.
domain::Run runOf(int number)
{
    RunBuilder run(number);
    if (number <= 4)
        run.with("input", u"the same question"_s).with("output", number < 4 ? u"yes"_s : u"no"_s);
    return run;
}

/// A window on a store, driven by keys.
struct Desk
{
    Desk()
    {
        QList<domain::Run> all;
        for (int i = 1; i <= runs; ++i)
            all.append(runOf(i));
        (void)data.add(all);
        window.show();
        window.activateWindow();
        list.setFilter({}, {domain::SortField::Created, false}); // run 1 is on top
    }
    /// Whoever asked the store something must be there when it answers.
    ~Desk() { data.close(); }
    bool isReady()
    {
        return QTest::qWaitForWindowActive(&window) &&
               QTest::qWaitFor([this] { return list.rowCount() == runs; }, patience) && goTo(1);
    }
    /// After a dialog.
    bool isBack()
    {
        window.activateWindow();
        const bool active = QTest::qWaitForWindowActive(&window);
        window.list()->setFocus();
        return active;
    }
    bool goTo(int number)
    {
        window.list()->setFocus();
        window.list()->setCurrentRow(number - 1);
        return isAt(number);
    }
    bool isAt(int number)
    {
        return QTest::qWaitFor([this, number] { return review.current().run.id == idOf(number); }, patience);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key, modifiers);
    }
    domain::RunDetail detail(int number) { return data.detail(number); }
    bool becomes(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, patience); }
    views::JudgementRow *row() { return window.strip()->judgement(); }

    QTemporaryDir folder;
    TestStore data;
    app::Settings settings{folder.path()};
    items::RunListModel list{&*data};
    tests::FakeQueues queues;
    tests::FakeFacet facet{{{u"llm"_s, 10}}};
    items::DetailSource details{&*data};
    views::MainWindow window{&list, &queues, {&facet, &facet, &facet, &facet, &facet}};
    app::GuidelinesController guidelines{&*data, &window, &settings, nullptr};
    app::ReviewController review{&*data, &list, &details, &window};
    app::Judgement judgement{&*data, &review, &window, nullptr};
    app::TagController tags{&*data, &review, &window, nullptr};
    app::Comparison comparison{&*data, &review, &window, nullptr};
    app::SelfCheck selfCheck{&*data, &data.clock, nullptr};
    QMetaObject::Connection acting =
        QObject::connect(&window, &views::MainWindow::actionRequested, &window, [this](views::Action action) {
            if (judgement.onAction(action))
                return;
            if (action == views::Action::Tags)
                tags.open();
            if (action == views::Action::Guidelines)
                guidelines.toggle();
            if (action == views::Action::Compare)
                comparison.begin();
        });
};

} // namespace

/// Everything that is judged beside thumb and comment, by keys.
class tst_ReviewDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void digitsToggleReasonsOneAfterTheOtherWithoutWaiting()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_3);
        desk.press(Qt::Key_9);
        QVERIFY(desk.becomes([&] { return desk.detail(1).shown.reasons().size() == 3; }));
        QCOMPARE(desk.detail(1).shown.reasons(), (QStringList{u"wrong fact"_s, u"unsafe"_s, u"other"_s}));
        desk.press(Qt::Key_3);
        QVERIFY(desk.becomes([&] { return desk.detail(1).shown.reasons().size() == 2; }));
        QVERIFY(desk.isAt(1)); // a reason does not go on: there may be more than one
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return desk.detail(1).shown.reasons().size() == 3; }));
    }

    void otherReasonsHaveOtherKeys()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.judgement.onAction(views::Action::Desk);
        QVERIFY(desk.judgement.dialog());
        const auto fields = desk.judgement.dialog()->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName() == u"Reason 1"_s)
                field->setText(u"too long"_s);
        }
        QTest::keyClick(desk.judgement.dialog(), Qt::Key_Return);
        QVERIFY(desk.becomes([&] { return desk.judgement.settings().reasons.first() == u"too long"_s; }));
        QVERIFY(desk.isBack());
        desk.press(Qt::Key_1);
        QVERIFY(desk.becomes([&] { return desk.detail(1).shown.reasons() == QStringList{u"too long"_s}; }));
        QCOMPARE(desk.window.actions()->action(views::Action::Reason1)->text(), u"too long"_s);
    }

    void starsAreGivenAndTakenByTheSameKey()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_4, Qt::AltModifier);
        QVERIFY(desk.becomes([&] { return desk.detail(1).shown.value(u"rating"_s) == 4; }));
        desk.press(Qt::Key_4, Qt::AltModifier);
        QVERIFY(desk.becomes([&] { return domain::isAbsent(desk.detail(1).shown.value(u"rating"_s)); }));
    }

    void aCorrectionIsWrittenSeenAndTakenBack()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_E);
        QVERIFY(desk.judgement.editor());
        auto *edit = desk.judgement.editor()->findChild<QPlainTextEdit *>();
        QCOMPARE(edit->toPlainText(), u"yes"_s);
        edit->setPlainText(u"yes, within 14 days"_s);
        QCOMPARE(desk.judgement.editor()->differenceText(), u"yes{, within 14 days}"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return !desk.judgement.editor(); }));
        QCOMPARE(desk.detail(1).shown.correction(), u"yes, within 14 days"_s);
        QVERIFY(desk.detail(1).marks.correctionDraft.isEmpty());
        QVERIFY(desk.isBack());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return desk.detail(1).shown.correction().isEmpty(); }));
    }

    void aCorrectionThatWasLeftIsThereAgain()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_E);
        QVERIFY(desk.judgement.editor());
        desk.judgement.editor()->findChild<QPlainTextEdit *>()->setPlainText(u"yes, bu"_s);
        QTest::keyClick(desk.judgement.editor(), Qt::Key_Escape);
        QVERIFY(desk.becomes([&] { return desk.detail(1).marks.correctionDraft == u"yes, bu"_s; }));
        QVERIFY(desk.becomes([&] { return !desk.judgement.editor(); }));
        QVERIFY(desk.becomes([&] { return desk.review.current().marks.correctionDraft == u"yes, bu"_s; }));
        QVERIFY(desk.isBack());
        desk.press(Qt::Key_E);
        QVERIFY(desk.judgement.editor());
        QCOMPARE(desk.judgement.editor()->text(), u"yes, bu"_s);
        QVERIFY(desk.detail(1).shown.correction().isEmpty());
    }

    void laterGoesOnAndLeavesTheInbox()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_L);
        QVERIFY(desk.isAt(2));
        QVERIFY(desk.detail(1).marks.deferred);
        QVERIFY(desk.detail(1).shown.isEmpty());
    }

    void aKeyPressedWhileARunIsBeingReadIsForThatRun()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        constexpr int last = runs + 1; // which nobody has looked at
        QVERIFY(desk.data.add({runOf(last)}));
        desk.list.refresh();
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == last; }));
        desk.window.list()->setCurrentRow(last - 1);
        desk.press(Qt::Key_U); // before it is there
        desk.press(Qt::Key_1);
        QVERIFY(desk.becomes([&] { return desk.detail(last).shown.reasons().size() == 1; }));
        QCOMPARE(desk.detail(last).shown.thumb(), Thumb::Up);
        QCOMPARE(desk.detail(1).shown.thumb(), Thumb::None);
    }

    void aKeyForARunThatWasLeftFallsOnNoOther()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        constexpr int last = runs + 1; // which nobody has looked at
        QVERIFY(desk.data.add({runOf(last)}));
        desk.list.refresh();
        QVERIFY(desk.becomes([&] { return desk.list.rowCount() == last; }));
        desk.window.list()->setCurrentRow(last - 1);
        desk.press(Qt::Key_U);                // before it is there
        desk.window.list()->setCurrentRow(1); // as by a click
        QVERIFY(desk.isAt(2));
        desk.press(Qt::Key_F);
        QVERIFY(desk.becomes([&] { return desk.detail(2).marks.flagged; }));
        QCOMPARE(desk.detail(2).shown.thumb(), Thumb::None);
    }

    void whoGoesElsewhereWhileAVerdictIsSavedStaysThere()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QSignalSpy saved(&desk.review, &app::ReviewController::verdictSaved);
        desk.press(Qt::Key_U);
        desk.window.list()->setCurrentRow(4); // as by a click
        QVERIFY(desk.becomes([&] { return saved.count() == 1; }));
        QVERIFY(desk.isAt(5));
        QCOMPARE(desk.window.list()->currentRow(), 4);
        QCOMPARE(desk.detail(1).shown.thumb(), Thumb::Up);
    }

    void aNoteThatIsBeingTypedIsKeptWhenTheListGoesOn()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_M);
        QTest::keyClicks(desk.window.focusWidget(), u"half a tho"_s);
        desk.window.list()->setCurrentRow(1); // as when the list is read anew, with the note still open
        QVERIFY(desk.isAt(2));
        QVERIFY(desk.becomes([&] { return desk.detail(1).marks.note == u"half a tho"_s; }));
        QVERIFY(desk.detail(2).marks.note.isEmpty());
        desk.press(Qt::Key_U); // the keys are the list's again
        QVERIFY(desk.becomes([&] { return desk.detail(2).shown.thumb() == Thumb::Up; }));
    }

    void aNoteIsTypedAndKeptWithEnter()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_M);
        auto *note = desk.row()->findChild<QLineEdit *>();
        QVERIFY(note->isVisible() && note->hasFocus());
        QTest::keyClicks(note, u"jump and duck"_s); // letters that are keys elsewhere
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(desk.becomes([&] { return desk.detail(1).marks.note == u"jump and duck"_s; }));
        QVERIFY(desk.isAt(1));
        QVERIFY(!note->hasFocus());
        desk.press(Qt::Key_M);
        QTest::keyClicks(note, u"no"_s);
        QTest::keyClick(note, Qt::Key_Escape);
        QCOMPARE(desk.detail(1).marks.note, u"jump and duck"_s);
    }

    void oneKeyJudgesAllThatAreSelectedAndOneTakesItBack()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        for (int i = 0; i < 3; ++i)
            desk.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.window.list()->selectedCount(), 4);
        desk.press(Qt::Key_D);
        QVERIFY(desk.becomes([&] { return desk.detail(4).shown.thumb() == Thumb::Down; }));
        for (int i = 1; i <= 4; ++i)
            QCOMPARE(desk.detail(i).shown.thumb(), Thumb::Down);
        QCOMPARE(desk.detail(5).shown.thumb(), Thumb::None);
        QVERIFY(desk.isAt(5)); // the first one after them
        QCOMPARE(desk.window.list()->selectedCount(), 1);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return desk.detail(1).shown.thumb() == Thumb::None; }));
        for (int i = 1; i <= 4; ++i)
            QCOMPARE(desk.detail(i).shown.thumb(), Thumb::None);
    }

    void goingOnWithCtrlHeldLeavesOneRunSelected()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_C);
        QTest::keyClicks(desk.window.focusWidget(), u"too short"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.isAt(2));
        QCOMPARE(desk.window.list()->selectedCount(), 1);
        desk.press(Qt::Key_D);
        QVERIFY(desk.isAt(3));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.isAt(2));
        QCOMPARE(desk.window.list()->selectedCount(), 1);
        QCOMPARE(desk.detail(1).shown.thumb(), Thumb::None);
    }

    void twinsAreRatedOnceForAll()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        const auto *box = desk.row()->findChild<QCheckBox *>();
        QVERIFY(box->isVisible());
        QVERIFY2(box->text().contains(u"2 other"_s), qPrintable(box->text())); // told before it is done
        desk.press(Qt::Key_T);
        QVERIFY(desk.row()->meansTwins());
        desk.press(Qt::Key_U);
        QVERIFY(desk.becomes([&] { return desk.detail(3).shown.thumb() == Thumb::Up; }));
        QCOMPARE(desk.detail(1).shown.thumb(), Thumb::Up);
        QCOMPARE(desk.detail(2).shown.thumb(), Thumb::Up);
        QCOMPARE(desk.detail(4).shown.thumb(), Thumb::None);
        QVERIFY(desk.isAt(2));
        QVERIFY(!desk.row()->meansTwins()); // said once, meant once
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return desk.detail(2).shown.thumb() == Thumb::None; }));
        QVERIFY(desk.isAt(1)); // what was taken back is shown
        QVERIFY(desk.goTo(5));
        QVERIFY(!box->isVisible());
    }

    void blindShowsNeitherModelNorWhatOthersSaidUntilTheVerdictIsIn()
    {
        Desk desk;
        QVERIFY(desk.data.add({runOf(5), RunBuilder(6).feedback({{u"thumb"_s, u"down"_s}})}));
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_B);
        QVERIFY(desk.review.isBlind());
        QVERIFY(desk.goTo(6));
        QVERIFY(desk.window.reader()->isBlind());
        desk.press(Qt::Key_U);
        QVERIFY(desk.isAt(7));
        QCOMPARE(desk.detail(6).shown.thumb(), Thumb::Up);
        QVERIFY(desk.goTo(6));
        QVERIFY(desk.becomes([&] { return !desk.window.reader()->isBlind(); }));
    }

    void answersAreComparedOneAfterTheOther()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QVERIFY(desk.goTo(4)); // the three others are the same among themselves, but not the same as this one
        desk.press(Qt::Key_V);
        QVERIFY(desk.becomes([&] { return desk.comparison.view() != nullptr; }));
        QCOMPARE(desk.comparison.view()->pair().a, u"no"_s);
        QCOMPARE(desk.comparison.view()->pair().b, u"yes"_s);
        Q_EMIT desk.comparison.view()->bBetter();
        QVERIFY(desk.becomes([&] { return desk.detail(3).shown.thumb() == Thumb::Up; }));
        QCOMPARE(desk.detail(4).shown.thumb(), Thumb::Down);
        QCOMPARE(valueOf(desk.data->desk().pairs()).size(), 1);
    }

    void aSelfCheckShowsOwnVerdictsWithoutThemAndChangesNone()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.selfCheck.begin(100, &desk.window);
        QVERIFY(desk.becomes([&] { return desk.selfCheck.dialog() && !desk.selfCheck.dialog()->words().isEmpty(); }));
        desk.selfCheck.dialog()->reject();
        QVERIFY(desk.becomes([&] { return !desk.selfCheck.dialog(); }));
        for (int i = 1; i <= 4; ++i)
            QVERIFY(desk.data.rate(i, thumb("up")));
        desk.data.clock.advance(2LL * 86'400'000);
        desk.selfCheck.begin(100, &desk.window);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(desk.becomes([&] { return desk.selfCheck.dialog()->place().startsWith(u"%1 of 4"_s.arg(i + 1)); }));
            Q_EMIT desk.selfCheck.dialog()->judged(i == 0 ? Thumb::Down : Thumb::Up);
        }
        QVERIFY(desk.becomes([&] { return desk.selfCheck.dialog()->words().startsWith(u"3 of 4"_s); }));
        for (int i = 1; i <= 4; ++i)
            QCOMPARE(desk.detail(i).shown.thumb(), Thumb::Up);
    }

    void guidelinesAreWrittenBesideTheItem()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        desk.press(Qt::Key_G);
        QVERIFY(desk.guidelines.panel()->isVisible());
        desk.guidelines.panel()->edit(u"# Be kind"_s);
        auto *editor = desk.guidelines.panel()->findChild<QPlainTextEdit *>();
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return valueOf(desk.data->desk().guidelines()).text == u"# Be kind"_s; }));
        QVERIFY(!desk.guidelines.panel()->isEditing());
        desk.window.list()->setFocus();
        desk.press(Qt::Key_G);
        QVERIFY(!desk.guidelines.panel()->isVisible());
        QVERIFY(!desk.settings.showsGuidelines());
    }

    void guidelinesComeFromAFileAndAMissingOneIsSaid()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QFile file(desk.folder.filePath(u"rules.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# Rules\n");
        file.close();
        desk.guidelines.take(file.fileName());
        QVERIFY(desk.guidelines.panel()->isEditing());
        QCOMPARE(desk.guidelines.panel()->findChild<QPlainTextEdit *>()->toPlainText(), u"# Rules\n"_s);
        desk.guidelines.take(desk.folder.filePath(u"nowhere.md"_s)); // a note, no crash, and the text stays
        QVERIFY(desk.guidelines.panel()->isEditing());
    }

    void tagsOfOneRunAndOfManyAreTickedByKeys()
    {
        Desk desk;
        QVERIFY(desk.isReady());
        QTest::keyClicks(desk.window.focusWidget(), u"#"_s);
        QVERIFY(desk.becomes([&] { return desk.tags.dialog() != nullptr; }));
        QTest::keyClicks(desk.tags.dialog()->field(), u"urgent"_s);
        QTest::keyClick(desk.tags.dialog()->field(), Qt::Key_Return);
        QTest::keyClick(desk.tags.dialog()->field(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return desk.review.current().run.tags == QStringList{u"urgent"_s}; }));
        QVERIFY(desk.isBack());
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.tags.open();
        QVERIFY(desk.becomes([&] { return desk.tags.dialog() != nullptr; }));
        QVERIFY(desk.tags.dialog()->edit().isEmpty());
        QTest::keyClicks(desk.tags.dialog()->field(), u"urgent"_s);
        QTest::keyClick(desk.tags.dialog()->field(), Qt::Key_Return);
        QTest::keyClick(desk.tags.dialog()->field(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return desk.detail(3).run.tags == QStringList{u"urgent"_s}; }));
        QVERIFY(desk.isBack());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.becomes([&] { return desk.detail(3).run.tags.isEmpty() && desk.detail(2).run.tags.isEmpty(); }));
        QCOMPARE(desk.detail(1).run.tags, QStringList{u"urgent"_s});
    }
};

QTEST_MAIN(tst_ReviewDesk)
#include "tst_reviewdesk.moc"
