// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filterfields.h"
#include "support/fakemodels.h"
#include "views/filterbar.h"
#include "views/filterchips.h"
#include "views/filteredit.h"
#include "views/filterfield.h"
#include "views/filtermenu.h"
#include "views/theme.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tests::FakeFacet;

namespace {

struct Bar
{
    FakeFacet types{{{u"llm"_s, 800}, {u"chat"_s, 200}}};
    FakeFacet models{{{u"gpt-4o"_s, 12345}, {u"a & b"_s, 2}}};
    FakeFacet empty{{}};
    views::FilterBar bar{{&types, &models, &empty, &empty, &empty}};
    QSignalSpy changed{&bar, &views::FilterBar::filterChanged};

    Bar()
    {
        bar.resize(900, 60);
        bar.show();
        bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        bar.focusSearch();
    }
    [[nodiscard]] views::FilterEdit *edit() const { return bar.field()->edit(); }
    [[nodiscard]] QStringList chips() const { return bar.field()->chips(); }
    [[nodiscard]] QString told() const { return changed.isEmpty() ? QString() : changed.last().at(1).toString(); }
    QAction *item(const QString &menu, const QString &text) const
    {
        for (QAction *group : bar.menu()->actions()) {
            if (!group->menu() || group->text() != menu)
                continue;
            Q_EMIT group->menu()->aboutToShow();
            for (QAction *item : group->menu()->actions()) {
                if (item->text().section(u'\t', 0, 0) == text)
                    return item;
            }
        }
        return nullptr;
    }
};

} // namespace

class TestFilterBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { views::theme::apply(views::ColourScheme::Light); }

    void aSpaceMakesAChipOfACondition()
    {
        Bar b;
        QTest::keyClicks(b.edit(), u"thumb:down"_s);
        QVERIFY(b.chips().isEmpty());
        QTest::keyClick(b.edit(), Qt::Key_Space);
        QCOMPARE(b.chips(), QStringList{u"thumb:down"_s});
        QCOMPARE(b.edit()->text(), QString());
        QCOMPARE(b.told(), u"thumb:down"_s);
    }

    void enterMakesAChipOfACondition()
    {
        Bar b;
        QTest::keyClicks(b.edit(), u"cost>0.01"_s);
        QTest::keyClick(b.edit(), Qt::Key_Return);
        QCOMPARE(b.chips(), QStringList{u"cost>0.01"_s});
        QCOMPARE(b.told(), u"cost>0.01"_s);
    }

    void freeWordsStayInTheLine()
    {
        Bar b;
        QTest::keyClicks(b.edit(), u"refund tag:shop window"_s);
        QCOMPARE(b.chips(), QStringList{u"tag:shop"_s});
        QCOMPARE(b.edit()->text(), u"refund window"_s);
        QTRY_COMPARE(b.told(), u"tag:shop refund window"_s);
    }

    void aQuotedValueWithASpaceIsNotCutInTwo()
    {
        Bar b;
        QTest::keyClicks(b.edit(), u"tag:\"late order\" "_s);
        QCOMPARE(b.chips(), QStringList{u"tag:\"late order\""_s});
    }

    void backspaceAtTheStartTakesTheLastChip()
    {
        Bar b;
        b.bar.setText(u"thumb:down tag:refund"_s);
        QTest::keyClick(b.edit(), Qt::Key_Backspace);
        QCOMPARE(b.chips(), QStringList{u"thumb:down"_s});
        QCOMPARE(b.told(), u"thumb:down"_s);
        QVERIFY(b.edit()->hasFocus());
    }

    void backspaceWithinTheLineDeletesALetterOnly()
    {
        Bar b;
        b.bar.setText(u"thumb:down word"_s);
        b.edit()->end(false);
        QTest::keyClick(b.edit(), Qt::Key_Backspace);
        QCOMPARE(b.chips().size(), 1);
        QCOMPARE(b.edit()->text(), u"wor"_s);
    }

    void chipsAreReachedAndRemovedByKeys()
    {
        Bar b;
        b.bar.setText(u"thumb:down tag:refund"_s);
        QTest::keyClick(b.edit(), Qt::Key_Left);
        QWidget *last = b.bar.focusWidget();
        QVERIFY(last != b.edit());
        QTest::keyClick(last, Qt::Key_Left);
        QTest::keyClick(b.bar.focusWidget(), Qt::Key_Delete);
        QTRY_COMPARE(b.chips(), QStringList{u"tag:refund"_s});
        QCOMPARE(b.told(), u"tag:refund"_s);
    }

    void enterOnAChipTurnsItBackIntoText()
    {
        Bar b;
        b.bar.setText(u"thumb:down tag:refund"_s);
        QTest::keyClick(b.edit(), Qt::Key_Left);
        QTest::keyClick(b.bar.focusWidget(), Qt::Key_Return);
        QCOMPARE(b.chips(), QStringList{u"thumb:down"_s});
        QCOMPARE(b.edit()->text(), u"tag:refund"_s);
    }

    void aClickOnTheCrossRemovesAChip()
    {
        Bar b;
        b.bar.setText(u"thumb:down tag:refund"_s);
        QTest::keyClick(b.edit(), Qt::Key_Left);
        QWidget *chip = b.bar.focusWidget();
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 10, chip->height() / 2));
        QTRY_COMPARE(b.chips(), QStringList{u"thumb:down"_s});
    }

    void everyTextComesBackWithTheSameMeaning_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"thumb:down has:comment model:gpt-4o tag:refund user:user-7 type:llm,chat status:error",
              "after:2026-10-01 before:2026-11-01 cost>0.01 tokens>=500 duration<2s",
              "is:unrated \"refund window\" -invoice", "(a OR b) thumb:down", "a OR b", "-tag:x -thumb:up",
              "(thumb:down OR has:comment) word", "id:710f* wor*", "after:-7d", "tag:\"late order\"", ""})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void everyTextComesBackWithTheSameMeaning()
    {
        QFETCH(QString, text);
        Bar b;
        b.bar.setText(text);
        QVERIFY(b.bar.errorText().isEmpty());
        QVERIFY(b.changed.isEmpty());
        const auto before = domain::parseFilter(text, 0, 3600);
        const auto after = domain::parseFilter(b.bar.text(), 0, 3600);
        QVERIFY(before.ok() && after.ok());
        const auto sorted = [](domain::FilterNode node) {
            std::sort(node.children.begin(), node.children.end(), [](const auto &x, const auto &y) {
                return domain::formatFilter({x}, 0) < domain::formatFilter({y}, 0);
            });
            return domain::Filter{node};
        };
        QCOMPARE(domain::formatFilter(sorted(after->root), 0), domain::formatFilter(sorted(before->root), 0));
    }

    void wordsJoinedByOrStayOneConditionBesideChips()
    {
        Bar b;
        b.bar.setText(u"thumb:down"_s);
        b.edit()->setFocus();
        QTest::keyClicks(b.edit(), u"cat OR dog"_s);
        QTest::keyClick(b.edit(), Qt::Key_Return);
        QCOMPARE(b.bar.text(), u"thumb:down (cat OR dog)"_s);
        QCOMPARE(b.told(), u"thumb:down (cat OR dog)"_s);
    }

    void aMistakeIsShownWithWhatWasExpectedAndChangesNothing()
    {
        Bar b;
        b.bar.setText(u"thumb:down"_s);
        QTest::keyClicks(b.edit(), u"cost>much"_s);
        QTest::keyClick(b.edit(), Qt::Key_Return);
        QVERIFY(b.changed.isEmpty());
        QVERIFY2(b.bar.errorText().contains(u"number"_s), qPrintable(b.bar.errorText()));
        QVERIFY(b.bar.errorText().contains(u"much"_s));
        QCOMPARE(b.edit()->markedPosition(), 5);
        QVERIFY(b.bar.field()->hasError());
        QTest::keyClicks(b.edit(), u" "_s);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(b.edit(), Qt::Key_Backspace);
        QTest::keyClicks(b.edit(), u"2"_s);
        QTest::keyClick(b.edit(), Qt::Key_Return);
        QVERIFY(b.bar.errorText().isEmpty());
        QCOMPARE(b.told(), u"thumb:down cost>2"_s);
    }

    void typingIsToldOnceAfterAPause()
    {
        Bar b;
        QTest::keyClicks(b.edit(), u"refund"_s);
        QVERIFY(b.changed.isEmpty());
        QTRY_COMPARE(b.changed.size(), 1);
        QCOMPARE(b.told(), u"refund"_s);
        QCOMPARE(qvariant_cast<domain::Filter>(b.changed.last().at(0)).root.text, u"refund"_s);
    }

    void theMenuWritesTheSameText()
    {
        Bar b;
        b.item(u"Thumb"_s, u"Down"_s)->trigger();
        QCOMPARE(b.told(), u"thumb:down"_s);
        b.item(u"Type"_s, u"llm"_s)->trigger();
        b.item(u"Type"_s, u"chat"_s)->trigger();
        QCOMPARE(b.told(), u"thumb:down type:llm,chat"_s);
        QVERIFY(b.item(u"Type"_s, u"llm"_s)->isChecked());
        b.item(u"Type"_s, u"llm"_s)->trigger();
        QCOMPARE(b.told(), u"thumb:down type:chat"_s);
        b.item(u"Date"_s, u"Last 7 days"_s)->trigger();
        b.item(u"Date"_s, u"Last 30 days"_s)->trigger();
        QCOMPARE(b.told(), u"thumb:down type:chat after:-30d"_s);
    }

    void theMenuShowsCountsAndTakesAmpersands()
    {
        Bar b;
        const QAction *item = b.item(u"Model"_s, u"gpt-4o"_s);
        QVERIFY(item);
        QVERIFY2(item->text().contains(QLocale().toString(12345)), qPrintable(item->text()));
        b.item(u"Model"_s, u"a && b"_s)->trigger();
        QCOMPARE(b.told(), u"model:\"a & b\""_s);
    }

    void theMenuBeginsWhatMustBeTyped()
    {
        Bar b;
        b.item(u"Measure"_s, u"Dearer than…"_s)->trigger();
        QCOMPARE(b.edit()->text(), u"cost>"_s);
        QVERIFY(b.edit()->hasFocus());
    }

    void clearRemovesEverythingAndTells()
    {
        Bar b;
        b.bar.setText(u"thumb:down word"_s);
        QSignalSpy cleared(&b.bar, &views::FilterBar::cleared);
        b.bar.clear();
        QCOMPARE(b.bar.text(), QString());
        QCOMPARE(cleared.size(), 1);
        QCOMPARE(b.changed.size(), 1);
        QVERIFY(qvariant_cast<domain::Filter>(b.changed.last().at(0)).matchesAll());
    }

    void tellsTheWordsToMark()
    {
        Bar b;
        QSignalSpy words(&b.bar, &views::FilterBar::wordsChanged);
        b.bar.setText(u"thumb:down \"refund window\" -invoice lamp"_s);
        QCOMPARE(words.last().at(0).toStringList(), (QStringList{u"refund window"_s, u"lamp"_s}));
    }

    void chipsSpeakInWords()
    {
        const auto filter = views::filterchips::parse(u"type:llm,chat -tag:x cost>=1"_s);
        QVERIFY(filter.ok());
        const auto parts = views::filterchips::split(filter.value());
        QCOMPARE(parts.chips.size(), 3);
        QCOMPARE(parts.chips.at(0).name, u"type:"_s);
        QCOMPARE(parts.chips.at(0).value, u"llm, chat"_s);
        QCOMPARE(parts.chips.at(1).name, u"not tag:"_s);
        QCOMPARE(parts.chips.at(2).name, u"cost ≥"_s);
    }

    void countsAreWrittenForTheReadersLocale()
    {
        Bar b;
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English));
        b.bar.setCounts(61902, 1000000);
        QCOMPARE(b.bar.countText(), u"61,902 of 1,000,000"_s);
        b.bar.setCounts(7, 7);
        QCOMPARE(b.bar.countText(), u"7 runs"_s);
        QLocale::setDefault(before);
    }

    void manyChipsTakeASecondLine()
    {
        Bar b;
        const int one = b.bar.field()->heightForWidth(500);
        b.bar.setText(u"tag:alpha tag:beta tag:gamma tag:delta model:gpt-4o user:somebody status:error"_s);
        QVERIFY(b.bar.field()->heightForWidth(300) > one);
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
