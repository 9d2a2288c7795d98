// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakemodels.h"
#include "views/actiontable.h"
#include "views/filterbar.h"
#include "views/filteredit.h"
#include "views/filterfield.h"
#include "views/keysheet.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/runlistview.h"
#include "views/sidebar.h"
#include "views/verdictstrip.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tests::FakeFacet;
using tests::FakeQueues;
using tests::FakeRuns;
using views::Action;

Q_DECLARE_METATYPE(tidemark::views::Action)

namespace {

struct Setup
{
    FakeRuns runs{40};
    FakeQueues queues;
    FakeFacet facet{{{u"llm"_s, 10}}};
    views::MainWindow window{&runs, &queues, {&facet, &facet, &facet, &facet, &facet}};
    QList<Action> asked;

    Setup()
    {
        QObject::connect(&window, &views::MainWindow::actionRequested, &window,
                         [this](Action action) { asked.append(action); });
        window.show();
        window.activateWindow();
    }
    [[nodiscard]] bool ready() { return QTest::qWaitForWindowActive(&window); }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(widget, key, modifiers);
    }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { views::theme::apply(views::ColourScheme::Light); }

    void asksForTheActionOfEachKey_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<Action>("action");
        const auto row = [](const char *name, Qt::Key key, Action action, Qt::KeyboardModifiers modifiers = {}) {
            QTest::newRow(name) << key << int(modifiers) << action;
        };
        row("J", Qt::Key_J, Action::Next);
        row("K", Qt::Key_K, Action::Previous);
        row("U", Qt::Key_U, Action::RateUp);
        row("D", Qt::Key_D, Action::RateDown);
        row("X", Qt::Key_X, Action::ClearThumb);
        row("C", Qt::Key_C, Action::Comment);
        row("S", Qt::Key_S, Action::Skip);
        row("F", Qt::Key_F, Action::Flag);
        row("N", Qt::Key_N, Action::NextUnrated);
        row("/", Qt::Key_Slash, Action::Search);
        row("?", Qt::Key_Question, Action::ShowKeys);
        row("Esc", Qt::Key_Escape, Action::BackToList);
        row("F5", Qt::Key_F5, Action::Sync);
        row("F11", Qt::Key_F11, Action::Focus);
        row("Ctrl+Z", Qt::Key_Z, Action::Undo, Qt::ControlModifier);
        row("Ctrl+Shift+Z", Qt::Key_Z, Action::Redo, Qt::ControlModifier | Qt::ShiftModifier);
        row("Ctrl+E", Qt::Key_E, Action::Export, Qt::ControlModifier);
        row("Space", Qt::Key_Space, Action::ScrollDown);
        row("Shift+Space", Qt::Key_Space, Action::ScrollUp, Qt::ShiftModifier);
    }

    void asksForTheActionOfEachKey()
    {
        QFETCH(Qt::Key, key);
        QFETCH(int, modifiers);
        QFETCH(Action, action);
        Setup setup;
        QVERIFY(setup.ready());
        setup.window.list()->setFocus();
        setup.press(setup.window.list(), key, Qt::KeyboardModifiers(modifiers));
        QCOMPARE(setup.asked, QList<Action>{action});
    }

    void lettersActFromTheReaderTheQueuesAndAButton()
    {
        Setup setup;
        QVERIFY(setup.ready());
        QPushButton button(u"Press"_s, &setup.window);
        button.show();
        QList<QWidget *> places{setup.window.reader(), setup.window.sidebar()->findChild<QListView *>(), &button};
        for (QWidget *place : places) {
            setup.asked.clear();
            place->setFocusPolicy(Qt::StrongFocus);
            place->setFocus();
            QVERIFY(place->hasFocus());
            setup.press(place, Qt::Key_U);
            setup.press(place, Qt::Key_J);
            QCOMPARE(setup.asked, (QList<Action>{Action::RateUp, Action::Next}));
        }
    }

    void lettersAreTypedIntoTheFilterField()
    {
        Setup setup;
        QVERIFY(setup.ready());
        QWidget *edit = setup.window.filterBar()->field()->edit();
        edit->setFocus();
        QTest::keyClicks(edit, u"judcxsfn/?"_s);
        QVERIFY(setup.asked.isEmpty());
        QCOMPARE(setup.window.filterBar()->field()->edit()->text(), u"judcxsfn/?"_s);
    }

    void lettersAreTypedIntoTheComment()
    {
        Setup setup;
        QVERIFY(setup.ready());
        domain::RunDetail detail;
        detail.summary = setup.runs.runs().first();
        detail.run.id = detail.summary.id;
        setup.window.strip()->setRun(detail);
        setup.press(setup.window.list(), Qt::Key_C);
        QVERIFY(setup.window.strip()->commentHasFocus());
        auto *field = setup.window.strip()->findChild<QPlainTextEdit *>();
        QVERIFY(field);
        setup.asked.clear();
        QTest::keyClicks(field, u"judge us nicely/?"_s);
        QVERIFY(setup.asked.isEmpty());
        QCOMPARE(setup.window.strip()->comment(), u"judge us nicely/?"_s);
        setup.press(field, Qt::Key_Escape);
        QVERIFY(setup.window.list()->hasFocus());
    }

    void aLetterTypedWithAltGrIsNoKeyOfTheWindow()
    {
        Setup setup;
        QVERIFY(setup.ready());
        setup.press(setup.window.list(), Qt::Key_U, Qt::GroupSwitchModifier);
        QTest::sendKeyEvent(QTest::Click, setup.window.list(), Qt::Key_E, u"€"_s,
                            Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(setup.asked.isEmpty());
    }

    void aHeldKeyDoesNotRateARowOfRuns()
    {
        Setup setup;
        QVERIFY(setup.ready());
        for (const Action action : {Action::RateUp, Action::RateDown, Action::ClearThumb, Action::Skip, Action::Flag})
            QVERIFY(!setup.window.actions()->action(action)->autoRepeat());
        QVERIFY(setup.window.actions()->action(Action::Next)->autoRepeat());
    }

    void slashFocusesTheFilterAndEscapeTheList()
    {
        Setup setup;
        QVERIFY(setup.ready());
        setup.press(setup.window.list(), Qt::Key_Slash);
        QWidget *edit = setup.window.filterBar()->field()->edit();
        QVERIFY(edit->hasFocus());
        setup.press(edit, Qt::Key_Escape);
        QVERIFY(setup.window.list()->hasFocus());
    }

    void arrowsPagesAndHomeMoveInTheList()
    {
        Setup setup;
        QVERIFY(setup.ready());
        auto *list = setup.window.list();
        list->setCurrentRow(0);
        setup.press(list, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        setup.press(list, Qt::Key_PageDown);
        QVERIFY(list->currentRow() > 3);
        setup.press(list, Qt::Key_Home);
        QCOMPARE(list->currentRow(), 0);
        QVERIFY(setup.asked.isEmpty());
    }

    void everyActionStandsInAMenuWithItsKey()
    {
        Setup setup;
        QList<QAction *> found;
        for (const QAction *menu : setup.window.menuBar()->actions()) {
            for (QAction *entry : menu->menu()->actions())
                found.append(entry->menu() ? entry->menu()->actions() : QList{entry});
        }
        for (const views::ActionRow &row : views::ActionTable::rows()) {
            QAction *action = setup.window.actions()->action(row.action);
            QVERIFY2(found.contains(action), qPrintable(action->text()));
        }
        QCOMPARE(setup.window.actions()->keyText(Action::SaveComment), u"Ctrl+Enter"_s);
        QCOMPARE(setup.window.actions()->keyText(Action::RateUp), u"U"_s);
    }

    void noTwoActionsShareAKey()
    {
        Setup setup;
        QMap<QString, QString> owners;
        for (const views::ActionRow &row : views::ActionTable::rows()) {
            const QAction *action = setup.window.actions()->action(row.action);
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!owners.contains(key.toString()), qPrintable(key.toString() + owners.value(key.toString())));
                owners.insert(key.toString(), action->text());
            }
        }
    }

    void theSidebarFoldsAndTheListGoesInANarrowWindow()
    {
        Setup setup;
        QVERIFY(setup.ready());
        setup.window.resize(1200, 700);
        QVERIFY(!setup.window.sidebar()->isFolded());
        const int wide = setup.window.sidebar()->width();
        setup.window.resize(1000, 700);
        QVERIFY(setup.window.sidebar()->isFolded());
        QCOMPARE(setup.window.sidebar()->width(), int(views::Sidebar::foldedWidth));
        QVERIFY(setup.window.list()->isVisible());
        setup.window.resize(800, 700);
        QVERIFY(!setup.window.list()->isVisible());
        setup.window.resize(1200, 700);
        QVERIFY(setup.window.list()->isVisible());
        QCOMPARE(setup.window.sidebar()->width(), wide);
    }

    void focusModeLeavesTheConversationAlone()
    {
        Setup setup;
        QVERIFY(setup.ready());
        setup.press(setup.window.list(), Qt::Key_F11);
        QVERIFY(setup.window.isFocusMode());
        QVERIFY(!setup.window.list()->isVisible());
        QVERIFY(!setup.window.sidebar()->isVisible());
        QVERIFY(setup.window.reader()->isVisible());
        setup.press(setup.window.reader(), Qt::Key_Escape);
        QVERIFY(setup.window.list()->isVisible());
        QVERIFY(setup.window.list()->hasFocus());
    }

    void theLayoutComesBack()
    {
        QByteArray state;
        int listWidth = 0;
        {
            Setup setup;
            QVERIFY(setup.ready());
            setup.window.resize(1400, 820);
            auto *splitter = setup.window.findChild<QSplitter *>();
            splitter->setSizes({200, 500, 700});
            listWidth = setup.window.list()->width();
            setup.window.reader()->setZoom(1.2);
            state = setup.window.layoutState();
        }
        Setup again;
        QVERIFY(again.ready());
        again.window.restoreLayout(state);
        QTRY_COMPARE(again.window.list()->width(), listWidth);
        QCOMPARE(again.window.reader()->zoom(), 1.2);
        again.window.restoreLayout("nonsense");
        QCOMPARE(again.window.list()->width(), listWidth);
    }

    void aTableGetsMoreRoomAndGivesItBack()
    {
        QByteArray state;
        int tableWidth = 0;
        {
            Setup setup;
            QVERIFY(setup.ready());
            views::RunListView *list = setup.window.list();
            const int cards = list->width();
            setup.press(list, Qt::Key_3, Qt::ControlModifier);
            QCOMPARE(list->density(), views::Density::Table);
            QVERIFY(setup.window.actions()->action(Action::TableRows)->isChecked());
            QVERIFY(list->width() > cards);
            QVERIFY(setup.window.reader()->width() >= 360);
            auto *splitter = setup.window.findChild<QSplitter *>();
            QTest::mousePress(splitter->handle(2), Qt::LeftButton);
            const QPoint aside = splitter->handle(2)->rect().center() + QPoint(-30, 0);
            QMouseEvent move(QEvent::MouseMove, aside, splitter->handle(2)->mapToGlobal(aside), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(splitter->handle(2), &move);
            QTest::mouseRelease(splitter->handle(2), Qt::LeftButton);
            tableWidth = list->width();
            setup.press(list, Qt::Key_2, Qt::ControlModifier);
            QCOMPARE(list->density(), views::Density::Compact);
            QCOMPARE(list->width(), cards);
            setup.press(list, Qt::Key_3, Qt::ControlModifier);
            QCOMPARE(list->width(), tableWidth);
            setup.press(list, Qt::Key_1, Qt::ControlModifier);
            state = setup.window.layoutState();
        }
        Setup again;
        QVERIFY(again.ready());
        again.window.restoreLayout(state);
        again.press(again.window.list(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(again.window.list()->width(), tableWidth);
    }

    void namesTheProjectInTheTitleAsPlainText()
    {
        Setup setup;
        setup.window.setTitle(u"Support & <b>bot</b>"_s);
        QCOMPARE(setup.window.windowTitle(), u"Support & <b>bot</b> — Tidemark"_s);
    }

    void showsABannerUntilItIsHidden()
    {
        Setup setup;
        QVERIFY(setup.ready());
        QSignalSpy asked(&setup.window, &views::MainWindow::bannerActionTriggered);
        setup.window.showBanner(views::Banner::Kind::Warning, u"<b>Careful</b>"_s, u"Look"_s);
        QVERIFY(setup.window.banner()->isVisible());
        QCOMPARE(setup.window.banner()->text(), u"<b>Careful</b>"_s);
        QTest::mouseClick(setup.window.banner()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        setup.window.hideBanner();
        QVERIFY(!setup.window.banner()->isVisible());
    }

    void theKeySheetHoldsEveryKey()
    {
        const views::WindowActions actions;
        const views::KeySheet sheet(&actions);
        QStringList shown;
        for (const QWidget *part : sheet.findChildren<QWidget *>())
            shown.append(part->accessibleName());
        for (const views::ActionRow &row : views::ActionTable::rows()) {
            if (const QString key = actions.keyText(row.action); !key.isEmpty())
                QVERIFY2(shown.contains(key), qPrintable(key));
        }
    }

    void theMenusChangeLightAndDark()
    {
        Setup setup;
        setup.window.actions()->action(Action::DarkMode)->trigger();
        QVERIFY(views::theme::isDark());
        setup.window.actions()->action(Action::LightMode)->trigger();
        QVERIFY(!views::theme::isDark());
        QCOMPARE(setup.asked, (QList<Action>{Action::DarkMode, Action::LightMode}));
        setup.window.setColourScheme(views::ColourScheme::Dark);
        QVERIFY(setup.window.actions()->action(Action::DarkMode)->isChecked());
    }

    void theFakesAreRightModels()
    {
        Setup setup;
        QAbstractItemModelTester runs(&setup.runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester queues(&setup.queues, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester facet(&setup.facet, QAbstractItemModelTester::FailureReportingMode::QtTest);
        setup.runs.setRuns(setup.runs.runs().mid(3));
        setup.queues.setCount(FakeQueues::Queue::Down, 3);
        QCOMPARE(setup.window.list()->model()->rowCount(), 37);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
