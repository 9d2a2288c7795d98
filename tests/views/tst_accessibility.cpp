// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through what a screen reader sees of the window and of every dialog.
#include "support/fakemodels.h"
#include "views/aboutbox.h"
#include "views/commandpalette.h"
#include "views/exportchoosepage.h"
#include "views/exportdialog.h"
#include "views/exportpreviewpane.h"
#include "views/firstrundialog.h"
#include "views/keydialog.h"
#include "views/keysheet.h"
#include "views/mainwindow.h"
#include "views/quitnote.h"
#include "views/runlistview.h"
#include "views/scopedialog.h"
#include "views/sidebar.h"
#include "views/synclogdialog.h"
#include "views/verdictstrip.h"
#include <QAccessible>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tests::FakeFacet;
using tests::FakeQueues;
using tests::FakeRuns;

namespace {

/// What can have the focus, or is pressed or chosen, and has no name; by class and path.
void collectNameless(QAccessibleInterface *part, const QString &path, QStringList *nameless)
{
    if (!part || !part->isValid() || part->state().invisible)
        return;
    const QObject *object = part->object();
    const QString here = path + u'/' + QString::fromLatin1(object ? object->metaObject()->className() : "row");
    const QAccessibleTableCellInterface *cell = part->tableCellInterface();
    if (cell && cell->columnIndex() > 0)
        return; // an empty cell is an answer, not a row without a name
    const bool row = part->role() == QAccessible::ListItem || part->role() == QAccessible::TreeItem;
    const bool pressed = part->role() == QAccessible::Button || part->role() == QAccessible::CheckBox ||
                         part->role() == QAccessible::RadioButton || part->role() == QAccessible::ComboBox;
    if ((part->state().focusable || row || pressed) && part->text(QAccessible::Name).trimmed().isEmpty())
        nameless->append(here);
    constexpr int enough = 60; // rows of a list
    for (int i = 0; i < qMin(part->childCount(), enough); ++i)
        collectNameless(part->child(i), here, nameless);
}

QStringList nameless(QWidget *root)
{
    QStringList found;
    collectNameless(QAccessible::queryAccessibleInterface(root), {}, &found);
    return found;
}

/// The widgets that Tab goes through, from `first` until it comes round.
QList<QWidget *> tabOrder(QWidget *window, QWidget *first)
{
    QList<QWidget *> order;
    first->setFocus();
    constexpr int most = 200;
    while (order.size() < most && QApplication::focusWidget() && !order.contains(QApplication::focusWidget())) {
        order.append(QApplication::focusWidget());
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    }
    return order;
}

struct Desk
{
    FakeRuns runs{30};
    FakeQueues queues;
    FakeFacet facet{{{u"llm"_s, 10}}};
    views::MainWindow window{&runs, &queues, {&facet, &facet, &facet, &facet, &facet}};

    Desk()
    {
        domain::RunDetail detail;
        detail.summary = runs.runs().first();
        detail.run.id = detail.summary.id;
        window.strip()->setRun(detail);
        window.list()->setCurrentRow(0);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
    }
};

using Maker = std::function<QDialog *(QWidget *)>;

QList<QPair<QString, Maker>> dialogs()
{
    return {
        {u"about"_s, [](QWidget *parent) { return new views::AboutBox(parent); }},
        {u"keys"_s,
         [](QWidget *parent) {
             return new views::KeySheet(static_cast<views::MainWindow *>(parent)->actions(), parent);
         }},
        {u"change keys"_s, [](QWidget *parent) { return new views::KeyDialog({}, parent); }},
        {u"palette"_s,
         [](QWidget *parent) {
             auto *palette = new views::CommandPalette(parent);
             palette->setEntries({{views::PaletteEntry::Kind::Action, u"Export"_s, u"Export…"_s, {}, {}, {}}}, {});
             return palette;
         }},
        {u"first run"_s, [](QWidget *parent) { return new views::FirstRunDialog(parent); }},
        {u"export"_s,
         [](QWidget *parent) {
             auto *dialog = new views::ExportDialog(parent);
             using Learns = views::ExportFormat::Learns;
             dialog->setFormats({{u"trl-kto"_s, u"TRL KTO"_s, u"jsonl"_s, Learns::Labels, {u"axolotl"_s}}});
             dialog->setSelection({}, 5);
             views::ExportAccount account;
             account.reasons = {{u"unrated"_s, u"not rated yet"_s, 5}};
             account.first = {{"{}", u"1"_s, {}}};
             dialog->choosePage()->preview()->showAccount(*dialog->choosePage()->format(), {}, account);
             return dialog;
         }},
        {u"sync log"_s, [](QWidget *parent) { return new views::SyncLogDialog(nullptr, parent); }},
    };
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        views::theme::apply(views::ColourScheme::Light);
        QAccessible::setActive(true);
    }

    void everythingInTheWindowThatCanBeReachedHasAName()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        const QStringList found = nameless(&desk.window);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void everyQueueTellsItsCount()
    {
        Desk desk;
        desk.queues.setCount(FakeQueues::Queue::Down, 14);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(desk.window.sidebar()->view());
        QCOMPARE(list->role(), QAccessible::List);
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i)
            names.append(list->child(i)->text(QAccessible::Name));
        QVERIFY2(names.contains(u"Down, 14"_s), qPrintable(names.join(u'|')));
    }

    void everyDialogHasNamesADefaultButtonAndEndsOnEscape_data()
    {
        QTest::addColumn<Maker>("make");
        for (const auto &[name, make] : dialogs())
            QTest::newRow(qPrintable(name)) << make;
    }

    void everyDialogHasNamesADefaultButtonAndEndsOnEscape()
    {
        QFETCH(Maker, make);
        Desk desk;
        QDialog *dialog = make(&desk.window);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(!dialog->windowTitle().isEmpty());
        const QStringList found = nameless(dialog);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
        const bool enters = std::any_of(buttons.cbegin(), buttons.cend(),
                                        [](const QPushButton *button) { return button->isDefault(); });
        QVERIFY(enters || qobject_cast<views::CommandPalette *>(dialog));
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void tabGoesThroughTheWholeWindowAndRound()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        const QList<QWidget *> order = tabOrder(&desk.window, desk.window.list());
        QStringList names;
        for (const QWidget *widget : order) {
            QVERIFY2(!widget->accessibleName().isEmpty() || !widget->toolTip().isEmpty(),
                     widget->metaObject()->className());
            names.append(QString::fromLatin1(widget->metaObject()->className()));
        }
        QVERIFY(order.size() > 8);
        QVERIFY2(order.contains(desk.window.sidebar()->view()), qPrintable(names.join(u' ')));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(desk.window.list()));
    }
};

Q_DECLARE_METATYPE(Maker)

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
