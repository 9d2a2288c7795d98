// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commandpalette.h"
#include "views/fuzzy.h"
#include "views/theme.h"
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark::views;
using Kind = PaletteEntry::Kind;

namespace {

QList<PaletteEntry> entries()
{
    return {{Kind::Action, u"Export"_s, u"Export…"_s, u"File"_s, u"Ctrl+E"_s, u"export"_s},
            {Kind::Action, u"RateUp"_s, u"Up, and next"_s, u"Judge"_s, u"U"_s, u"thumb-up"_s},
            {Kind::Action, u"RateDown"_s, u"Down, and next"_s, u"Judge"_s, u"D"_s, u"thumb-down"_s},
            {Kind::Action, u"NextUnrated"_s, u"Next unrated run"_s, u"Go"_s, u"N"_s, {}},
            {Kind::Queue, u"2"_s, u"Down"_s, u"Queue · 14"_s, {}, u"thumb-down"_s}};
}

QStringList shown(const CommandPalette &palette)
{
    QStringList texts;
    for (int row = 0; row < palette.list()->model()->rowCount(); ++row)
        texts.append(palette.list()->model()->index(row, 0).data().toString());
    return texts;
}

QString taken(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QString() : spy.last().first().value<PaletteEntry>().name();
}

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(ColourScheme::Light); }

    void findsLettersInTheirOrder()
    {
        QVERIFY(fuzzyMatch(u"nun"_s, u"Next unrated run"_s));
        QVERIFY(!fuzzyMatch(u"unn x"_s, u"Next unrated run"_s));
        QCOMPARE(fuzzyMatch(u"n u"_s, u"Next unrated run"_s)->places, (QList<int>{0, 5}));
        QCOMPARE(fuzzyMatch(u"ÜB"_s, u"Alles über"_s)->places, (QList<int>{6, 7}));
        QCOMPARE(fuzzyMatch(QString(), u"anything"_s)->score, 0);
        QVERIFY(!fuzzyMatch(u"abc"_s, QString()));
    }

    void beginningsOfWordsAndNeighboursScoreHigher()
    {
        const auto score = [](const QString &pattern, const QString &text) { return fuzzyMatch(pattern, text)->score; };
        QVERIFY(score(u"do"_s, u"Down"_s) > score(u"do"_s, u"Dark, not orange"_s));
        QVERIFY(score(u"nu"_s, u"Next unrated run"_s) > score(u"nu"_s, u"Continue"_s));
        QVERIFY(score(u"ex"_s, u"Export"_s) > score(u"ex"_s, u"Next"_s));
    }

    void wordsNarrowTheListAndEnterTakesTheFirst()
    {
        CommandPalette palette(nullptr);
        palette.setEntries(entries(), {});
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.open();
        QCOMPARE(palette.list()->model()->rowCount(), 5);
        QTest::keyClicks(palette.field(), u"unra"_s);
        QCOMPARE(shown(palette), QStringList{u"Next unrated run"_s});
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(taken(chosen), u"action:NextUnrated"_s);
        QVERIFY(!palette.isVisible());
    }

    void arrowsChooseAndGoRound()
    {
        CommandPalette palette(nullptr);
        palette.setEntries(entries(), {});
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.open();
        QTest::keyClick(palette.field(), Qt::Key_Up);
        QCOMPARE(palette.list()->currentIndex().row(), 4);
        QTest::keyClick(palette.field(), Qt::Key_Down);
        QTest::keyClick(palette.field(), Qt::Key_Down);
        QVERIFY2(palette.field()->accessibleDescription().contains(u"Up, and next"_s),
                 "the field tells what is chosen");
        QTest::keyClick(palette.field(), Qt::Key_Enter);
        QCOMPARE(taken(chosen), u"action:RateUp"_s);
    }

    void whatWasUsedLastStandsFirst()
    {
        CommandPalette palette(nullptr);
        palette.setEntries(entries(), {u"queue:2"_s, u"action:NextUnrated"_s, u"action:gone"_s});
        QCOMPARE(shown(palette).mid(0, 3), (QStringList{u"Down"_s, u"Next unrated run"_s, u"Export…"_s}));
        QTest::keyClicks(palette.field(), u"down"_s);
        QCOMPARE(shown(palette), (QStringList{u"Down"_s, u"Down, and next"_s}));
    }

    void anIdOrItsBeginningGoesToTheRun()
    {
        CommandPalette palette(nullptr);
        palette.setEntries(entries(), {});
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.open();
        palette.field()->setText(u" 7f9c2e10-4b "_s);
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(taken(chosen), u"run:7f9c2e10-4b"_s);
        QVERIFY(!PaletteModel::mayBeRun(u"7f9c2e1"_s));
        QVERIFY(!PaletteModel::mayBeRun(u"synchronise"_s));
        QVERIFY(!PaletteModel::mayBeRun(u"7f9c 2e10 4b"_s));
    }

    void theEnglishWordsAreFoundInEveryLanguage()
    {
        CommandPalette palette(nullptr);
        palette.setEntries({{Kind::Action, u"Next"_s, u"次の実行"_s, {}, {}, {}, u"Next run"_s}}, {});
        palette.field()->setText(u"next"_s);
        QCOMPARE(shown(palette), QStringList{u"次の実行"_s});
        palette.field()->setText(u"次"_s);
        QCOMPARE(shown(palette), QStringList{u"次の実行"_s});
    }

    void saysWhenNothingIsFound()
    {
        CommandPalette palette(nullptr);
        palette.setEntries(entries(), {});
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.open();
        palette.field()->setText(u"qqq"_s);
        QVERIFY(!palette.list()->isVisible());
        QVERIFY(palette.findChild<QLabel *>()->isVisible());
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QVERIFY(chosen.isEmpty());
        QTest::keyClick(palette.field(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }

    void itsModelIsARightModel()
    {
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(entries(), {});
        model.setWords(u"n"_s);
        model.setWords(u"12345678"_s);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
