// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/actiontable.h"
#include "views/keycatcher.h"
#include "views/keydialog.h"
#include "views/theme.h"
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace tidemark::views;

namespace {

QPushButton *button(const QWidget &dialog, const QString &text)
{
    for (QPushButton *found : dialog.findChildren<QPushButton *>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

int visibleRows(const KeyDialog &dialog)
{
    int rows = 0;
    const auto *tree = dialog.findChild<QTreeWidget *>();
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        for (int row = 0; row < tree->topLevelItem(i)->childCount(); ++row)
            rows += tree->topLevelItem(i)->child(row)->isHidden() ? 0 : 1;
    }
    return rows;
}

} // namespace

class TestKeyDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(ColourScheme::Light); }

    void aPressedKeyBecomesTheKeyWhenSaved()
    {
        KeyDialog dialog{KeyMap()};
        QSignalSpy chosen(&dialog, &KeyDialog::keysChosen);
        dialog.choose(Action::RateUp);
        QTest::keyClick(dialog.catcher(0), Qt::Key_Y);
        QCOMPARE(dialog.catcher(0)->text(), u"Y"_s);
        QVERIFY(chosen.isEmpty());
        QTest::mouseClick(button(dialog, u"Save keys"_s), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(qvariant_cast<KeyMap>(chosen.first().first()).keyText(Action::RateUp), u"Y"_s);
    }

    void aTakenKeyIsToldAndTakenOverOnlyWhenAsked()
    {
        KeyDialog dialog{KeyMap()};
        dialog.show();
        dialog.choose(Action::RateUp);
        QTest::keyClick(dialog.catcher(0), Qt::Key_D);
        QVERIFY2(dialog.message().contains(ActionTable::text(Action::RateDown)), qPrintable(dialog.message()));
        QCOMPARE(dialog.keys(), KeyMap());
        QPushButton *take = button(dialog, u"Take it over"_s);
        QVERIFY(take->isVisible());
        QTest::mouseClick(take, Qt::LeftButton);
        QCOMPARE(dialog.keys().keyText(Action::RateUp), u"D"_s);
        QVERIFY(dialog.keys().keys(Action::RateDown).isEmpty());
        QVERIFY(!take->isVisible());
    }

    void refusesWhatListsNeed()
    {
        KeyDialog dialog{KeyMap()};
        dialog.choose(Action::RateUp);
        QTest::keyClick(dialog.catcher(0), Qt::Key_Down);
        QVERIFY(!dialog.message().isEmpty());
        QCOMPARE(dialog.keys(), KeyMap());
        QTest::keyClick(dialog.catcher(0), Qt::Key_F7);
        QVERIFY(dialog.message().isEmpty());
    }

    void aSecondKeyStandsBesideTheFirst()
    {
        KeyDialog dialog{KeyMap()};
        dialog.choose(Action::RateUp);
        QTest::keyClick(dialog.catcher(1), Qt::Key_Plus);
        QCOMPARE(dialog.keys().keys(Action::RateUp), (KeyMap::Keys{QKeySequence(u"U"_s), QKeySequence(u"+"_s)}));
        QTest::keyClick(dialog.catcher(0), Qt::Key_Backspace);
        QCOMPARE(dialog.keys().keys(Action::RateUp), KeyMap::Keys{QKeySequence(u"+"_s)});
        QCOMPARE(dialog.catcher(0)->text(), u"+"_s);
    }

    void oneGoesBackAndThenAll()
    {
        KeyMap map;
        map.setKeys(Action::RateUp, {QKeySequence(u"Y"_s)});
        map.setKeys(Action::Flag, {QKeySequence(u"U"_s)});
        KeyDialog dialog{map};
        dialog.choose(Action::RateUp);
        QTest::mouseClick(button(dialog, u"Back to its own keys"_s), Qt::LeftButton);
        QCOMPARE(dialog.keys().keyText(Action::RateUp), u"U"_s);
        QVERIFY2(dialog.message().contains(ActionTable::text(Action::Flag)), "says who lost the key");
        QVERIFY(dialog.keys().keys(Action::Flag).isEmpty());
        QTest::mouseClick(button(dialog, u"All back as they were made"_s), Qt::LeftButton);
        QCOMPARE(dialog.keys(), KeyMap());
    }

    void escapeChangesNothing()
    {
        KeyDialog dialog{KeyMap()};
        QSignalSpy chosen(&dialog, &KeyDialog::keysChosen);
        dialog.open();
        dialog.choose(Action::RateUp);
        dialog.catcher(0)->setFocus();
        QTest::keyClick(dialog.catcher(0), Qt::Key_Y);
        QTest::keyClick(dialog.catcher(0), Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(chosen.isEmpty());
    }

    void findsByWordsAndByKey()
    {
        KeyDialog dialog{KeyMap()};
        auto *search = dialog.findChildren<QLineEdit *>().first();
        search->setText(u"thumb"_s);
        QCOMPARE(visibleRows(dialog), 1);
        search->setText(u"f5"_s);
        QCOMPARE(visibleRows(dialog), 1);
        search->clear();
        QCOMPARE(visibleRows(dialog), int(ActionTable::rows().size()));
    }
};

QTEST_MAIN(TestKeyDialog)
#include "tst_keydialog.moc"
