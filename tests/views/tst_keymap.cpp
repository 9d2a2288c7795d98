// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/actiontable.h"
#include "views/keymap.h"
#include <QDir>
#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::views;

class TestKeyMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyActionHasOneRow()
    {
        const QMetaEnum all = QMetaEnum::fromType<Action>();
        QCOMPARE(ActionTable::rows().size(), qsizetype(all.keyCount()));
        QSet<Action> seen;
        for (const ActionRow &row : ActionTable::rows()) {
            seen.insert(row.action);
            QCOMPARE(ActionTable::rowOf(row.action).text, row.text);
            QVERIFY(!ActionTable::text(row.action).contains(u'&'));
        }
        QCOMPARE(seen.size(), qsizetype(all.keyCount()));
    }

    void lettersOfAMenuDoNotClash()
    {
        for (const WindowActions::Group group : WindowActions::groups()) {
            QSet<QChar> letters;
            for (const Action action : WindowActions::actionsOf(group)) {
                if ((ActionTable::rowOf(action).traits & ActionRow::Language) != 0)
                    continue; // in a menu of their own
                const QString text = ActionTable::menuText(action);
                const QChar letter = text.at(text.indexOf(u'&') + 1).toLower();
                QVERIFY2(text.contains(u'&') && !letters.contains(letter), qPrintable(text));
                letters.insert(letter);
            }
        }
    }

    void everyIconOfAnActionIsInTheSet()
    {
        for (const ActionRow &row : ActionTable::rows()) {
            const QString name = QString::fromLatin1(row.icon);
            QVERIFY2(name.isEmpty() || QDir(u":/icons"_s).exists(name + ".svg"_L1), row.icon);
        }
    }

    void theTablesKeysMayBeKeys()
    {
        for (const ActionRow &row : ActionTable::rows()) {
            for (const QKeySequence &key : ActionTable::keysOf(row.action))
                QVERIFY2(KeyMap::isAllowed(row.action, key), qPrintable(key.toString()));
        }
    }

    void changesAreKeptUnderTheActionsNames()
    {
        KeyMap map;
        map.setKeys(Action::RateUp, {QKeySequence(u"Ctrl+;"_s), QKeySequence(u"+"_s)});
        map.setKeys(Action::Flag, {});
        const QVariantMap kept = map.toSettings();
        QCOMPARE(kept.keys(), (QStringList{u"Flag"_s, u"RateUp"_s}));
        QCOMPARE(KeyMap::fromSettings(kept), map);
        QVERIFY(KeyMap::fromSettings(kept).keys(Action::Flag).isEmpty());
    }

    void theTablesKeysCountAsNotChanged()
    {
        KeyMap map;
        map.setKeys(Action::RateUp, {QKeySequence(u"I"_s)});
        map.setKeys(Action::RateUp, {QKeySequence(u"U"_s)});
        QVERIFY(!map.isChanged());
    }

    void swappedKeysComeBackSwapped()
    {
        const KeyMap map = KeyMap::fromSettings({{u"RateUp"_s, u"D"_s}, {u"RateDown"_s, u"U"_s}});
        QCOMPARE(map.keyText(Action::RateUp), u"D"_s);
        QCOMPARE(map.keyText(Action::RateDown), u"U"_s);
    }

    void whatTheRaterChoseGoesBeforeTheTable()
    {
        const KeyMap map = KeyMap::fromSettings({{u"Flag"_s, u"U"_s}});
        QCOMPARE(map.keyText(Action::Flag), u"U"_s);
        QVERIFY(map.keys(Action::RateUp).isEmpty());
    }

    void nonsenseInTheSettingsChangesNothing()
    {
        const KeyMap map = KeyMap::fromSettings(
            {{u"RateUp"_s, u"Return"_s}, {u"NoSuchAction"_s, u"I"_s}, {u"Flag"_s, u"gibberish-key"_s}});
        QCOMPARE(map, KeyMap());
    }

    void tellsWhoHasAKeyAndTakesIt()
    {
        KeyMap map;
        QCOMPARE(map.ownerOf(QKeySequence(u"D"_s), Action::RateUp), Action::RateDown);
        QVERIFY(!map.ownerOf(QKeySequence(u"D"_s), Action::RateDown));
        map.take(QKeySequence(u"D"_s));
        QVERIFY(!map.ownerOf(QKeySequence(u"D"_s), Action::RateUp));
    }

    void refusesKeysThatListsAndFieldsNeed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("allowed");
        for (const QString &key : {u"Backspace"_s, u"Return"_s, u"Enter"_s, u"Shift+Return"_s, u"Tab"_s, u"Up"_s,
                                   u"PgDown"_s, u"Esc"_s, u"Space"_s, u"A, B"_s, QString()})
            QTest::newRow(qPrintable(key)) << key << false;
        for (const QString &key : {u"Ctrl+Return"_s, u"Ctrl+Backspace"_s, u"F3"_s, u"I"_s, u"Alt+Down"_s, u"#"_s})
            QTest::newRow(qPrintable(key)) << key << true;
    }

    void refusesKeysThatListsAndFieldsNeed()
    {
        QFETCH(QString, key);
        QFETCH(bool, allowed);
        QCOMPARE(KeyMap::isAllowed(Action::RateUp, QKeySequence(key, QKeySequence::PortableText)), allowed);
    }

    void readsKeyPresses_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sequence");
        const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, const QString &text,
                            const QString &sequence) {
            QTest::newRow(name) << key << int(modifiers) << text << sequence;
        };
        row("letter", Qt::Key_I, {}, u"i"_s, u"I"_s);
        row("capital", Qt::Key_I, Qt::ShiftModifier, u"I"_s, u"Shift+I"_s);
        row("sign that needs Shift", Qt::Key_Question, Qt::ShiftModifier, u"?"_s, u"?"_s);
        row("digit of the keypad", Qt::Key_1, Qt::KeypadModifier, u"1"_s, u"1"_s);
        row("control", Qt::Key_I, Qt::ControlModifier, u"\t"_s, u"Ctrl+I"_s);
        row("function key", Qt::Key_F7, Qt::ShiftModifier, QString(), u"Shift+F7"_s);
        row("modifier alone", Qt::Key_Control, Qt::ControlModifier, QString(), QString());
        row("AltGr", Qt::Key_AltGr, {}, QString(), QString());
        row("letter of AltGr", Qt::Key_E, Qt::ControlModifier | Qt::AltModifier, u"€"_s, QString());
        row("level three", Qt::Key_Q, Qt::GroupSwitchModifier, u"@"_s, QString());
    }

    void readsKeyPresses()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QString, text);
        QFETCH(QString, sequence);
        const QKeySequence found = KeyMap::fromPress(key, Qt::KeyboardModifiers(modifiers), text);
        QCOMPARE(found.toString(QKeySequence::PortableText), sequence);
    }
};

QTEST_MAIN(TestKeyMap)
#include "tst_keymap.moc"
