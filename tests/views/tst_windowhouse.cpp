// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for itself: keys that were changed, palette, focus mode, the conversation's own window.
#include "support/fakemodels.h"
#include "views/actiontable.h"
#include "views/commandpalette.h"
#include "views/filterbar.h"
#include "views/filteredit.h"
#include "views/filterfield.h"
#include "views/focusmode.h"
#include "views/keybutton.h"
#include "views/keycatcher.h"
#include "views/keydialog.h"
#include "views/keymap.h"
#include "views/keysheet.h"
#include "views/mainwindow.h"
#include "views/readerview.h"
#include "views/readingwindow.h"
#include "views/runlistview.h"
#include "views/sidebar.h"
#include "views/syncbar.h"
#include "views/topbar.h"
#include "views/verdictstrip.h"
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tests::FakeFacet;
using tests::FakeQueues;
using tests::FakeRuns;
using views::Action;
using views::KeyMap;

namespace {

struct Desk
{
    FakeRuns runs{40};
    FakeQueues queues;
    FakeFacet facet{{{u"llm"_s, 10}}};
    views::MainWindow window{&runs, &queues, {&facet, &facet, &facet, &facet, &facet}};
    QList<Action> asked;

    Desk()
    {
        QObject::connect(&window, &views::MainWindow::actionRequested, &window,
                         [this](Action action) { asked.append(action); });
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
    }
    [[nodiscard]] bool ready() { return QTest::qWaitForWindowActive(&window); }
    void give(Action action, const QString &key)
    {
        KeyMap keys = window.actions()->keys();
        keys.setKeys(action, {QKeySequence(key)});
        window.actions()->setKeys(keys);
    }
};

views::KeyButton *buttonOf(const QWidget &window, const QString &text)
{
    for (auto *button : window.findChildren<views::KeyButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestWindowHouse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { views::theme::apply(views::ColourScheme::Light); }

    void aChangedKeyActsAndTheOldOneNoMore()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.give(Action::RateUp, u"Y"_s);
        QTest::keyClick(desk.window.list(), Qt::Key_U);
        QVERIFY(desk.asked.isEmpty());
        QTest::keyClick(desk.window.list(), Qt::Key_Y);
        QCOMPARE(desk.asked, QList<Action>{Action::RateUp});
    }

    void aChangedLetterIsStillTypedIntoFields()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.give(Action::RateUp, u"Y"_s);
        views::FilterEdit *edit = desk.window.filterBar()->field()->edit();
        edit->setFocus();
        QTest::keyClicks(edit, u"is it"_s);
        QVERIFY(desk.asked.isEmpty());
        QCOMPARE(edit->text(), u"is it"_s);
    }

    void everyPlaceShowsTheChangedKey()
    {
        Desk desk;
        views::KeyButton *up = buttonOf(desk.window, u"Up"_s);
        QVERIFY(up);
        QCOMPARE(up->key(), u"U"_s);
        desk.give(Action::RateUp, u"Y"_s);
        desk.give(Action::Export, u"Ctrl+M"_s);
        QCOMPARE(up->key(), u"Y"_s);
        QVERIFY2(up->toolTip().contains(u"(Y)"_s), qPrintable(up->toolTip()));
        QCOMPARE(desk.window.actions()->action(Action::RateUp)->shortcut(), QKeySequence(u"Y"_s));
        bool told = false;
        for (const QPushButton *button : desk.window.findChildren<QPushButton *>())
            told = told || button->toolTip().contains(u"(Ctrl+M)"_s);
        QVERIFY(told);
        const views::KeySheet sheet(desk.window.actions());
        bool capped = false;
        for (const QWidget *part : sheet.findChildren<QWidget *>())
            capped = capped || part->accessibleName() == u"Ctrl+M"_s;
        QVERIFY(capped);
    }

    void theKeySheetLeadsToChangingKeysAndThoseHold()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTest::keyClick(desk.window.list(), Qt::Key_Question);
        auto *sheet = desk.window.findChild<views::KeySheet *>();
        QVERIFY(sheet);
        for (auto *button : sheet->findChildren<QPushButton *>()) {
            if (button->text() == u"Change keys…"_s)
                button->click();
        }
        auto *dialog = desk.window.findChild<views::KeyDialog *>();
        QVERIFY(dialog);
        dialog->choose(Action::Flag);
        QTest::keyClick(dialog->catcher(0), Qt::Key_F9);
        QTest::keyClick(dialog->catcher(0), Qt::Key_Return);
        QCOMPARE(desk.window.actions()->keyText(Action::Flag), u"F9"_s);
    }

    void thePaletteDoesAnActionAndRemembersIt()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTest::keyClick(desk.window.list(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = desk.window.findChild<views::CommandPalette *>();
        QVERIFY(palette);
        QTest::keyClicks(palette->field(), u"flag"_s);
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QCOMPARE(desk.asked, (QList<Action>{Action::Palette, Action::Flag}));
        QTRY_VERIFY(!desk.window.findChild<views::CommandPalette *>());
        Desk again;
        again.window.restoreLayout(desk.window.layoutState());
        again.window.actions()->action(Action::Palette)->trigger();
        palette = again.window.findChild<views::CommandPalette *>();
        QCOMPARE(palette->list()->model()->index(0, 0).data().toString(), u"Flag"_s);
    }

    void thePaletteOpensAQueueAndARun()
    {
        Desk desk;
        desk.queues.setCount(FakeQueues::Queue::Commented, 1234);
        QSignalSpy queue(desk.window.sidebar(), &views::Sidebar::queueChosen);
        QSignalSpy run(&desk.window, &views::MainWindow::runWanted);
        desk.window.actions()->action(Action::Palette)->trigger();
        auto *palette = desk.window.findChild<views::CommandPalette *>();
        palette->field()->setText(u"commented"_s);
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QCOMPARE(queue.size(), 1);
        QCOMPARE(desk.window.sidebar()->current(), items::QueueModel::Queue::Commented);
        QTRY_VERIFY(!desk.window.findChild<views::CommandPalette *>());
        desk.window.actions()->action(Action::Palette)->trigger();
        palette = desk.window.findChild<views::CommandPalette *>();
        palette->field()->setText(u"7f9c2e10-4b"_s);
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QCOMPARE(run.size(), 1);
        QCOMPARE(run.first().first().toString(), u"7f9c2e10-4b"_s);
    }

    void focusModeShowsOneRunInLargeTextOnly()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.window.reader()->setZoom(1.1);
        QTest::keyClick(desk.window.list(), Qt::Key_F11);
        for (const QWidget *part :
             std::initializer_list<QWidget *>{desk.window.list(), desk.window.sidebar(), desk.window.menuBar(),
                                              desk.window.filterBar(), desk.window.syncBar()})
            QVERIFY(!part->isVisible());
        QVERIFY(desk.window.reader()->isVisible());
        QVERIFY(desk.window.strip()->isVisible());
        QCOMPARE(desk.window.reader()->zoom(), views::FocusMode::firstZoom);
        desk.asked.clear();
        QTest::keyClick(desk.window.reader(), Qt::Key_U); // its menu is hidden; its key is not
        QCOMPARE(desk.asked, QList<Action>{Action::RateUp});
        desk.window.reader()->setZoom(1.8);
        QTest::keyClick(desk.window.reader(), Qt::Key_F11);
        QVERIFY(desk.window.menuBar()->isVisible() && desk.window.list()->isVisible());
        QCOMPARE(desk.window.reader()->zoom(), 1.1);
        QTest::keyClick(desk.window.list(), Qt::Key_F11);
        QCOMPARE(desk.window.reader()->zoom(), 1.8);
        Desk again;
        again.window.restoreLayout(desk.window.layoutState());
        QVERIFY(!again.window.isFullScreen());
        QCOMPARE(again.window.reader()->zoom(), 1.1);
        again.window.setFocusMode(true);
        QCOMPARE(again.window.reader()->zoom(), 1.8);
    }

    void theConversationGoesToItsOwnWindowAndComesBack()
    {
        Desk desk;
        QVERIFY(desk.ready());
        views::ReadingWindow *own = desk.window.readingWindow();
        desk.window.actions()->action(Action::OwnWindow)->trigger();
        QVERIFY(own->isVisible() && own->isWindow());
        QCOMPARE(desk.window.reader()->window(), static_cast<QWidget *>(own));
        QVERIFY(desk.window.reader()->isVisible() && desk.window.strip()->isVisible());
        QVERIFY(desk.window.actions()->action(Action::OwnWindow)->isChecked());
        own->close();
        QCOMPARE(desk.window.reader()->window(), static_cast<QWidget *>(&desk.window));
        QVERIFY(desk.window.reader()->isVisible());
        QVERIFY(!desk.window.actions()->action(Action::OwnWindow)->isChecked());
    }

    void keysWorkInTheConversationsOwnWindow()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.window.actions()->action(Action::OwnWindow)->trigger();
        views::ReadingWindow *own = desk.window.readingWindow();
        own->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(own));
        desk.asked.clear();
        QTest::keyClick(own, Qt::Key_D);
        QTest::keyClick(own, Qt::Key_J);
        QCOMPARE(desk.asked, (QList<Action>{Action::RateDown, Action::Next}));
    }

    void theOwnWindowIsThereAgainAtTheNextStart()
    {
        QByteArray state;
        QSize size;
        {
            Desk desk;
            QVERIFY(desk.ready());
            desk.window.actions()->action(Action::OwnWindow)->trigger();
            desk.window.readingWindow()->resize(700, 610);
            size = desk.window.readingWindow()->size();
            state = desk.window.layoutState();
        }
        FakeRuns runs(3);
        FakeQueues queues;
        FakeFacet facet({});
        views::MainWindow window(&runs, &queues, {&facet, &facet, &facet, &facet, &facet});
        window.restoreLayout(state);
        QVERIFY(!window.readingWindow()->isVisible());
        window.show();
        QVERIFY(window.readingWindow()->isVisible());
        QCOMPARE(window.readingWindow()->size(), size);
    }
};

QTEST_MAIN(TestWindowHouse)
#include "tst_windowhouse.moc"
