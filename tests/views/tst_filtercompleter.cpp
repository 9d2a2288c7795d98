// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakemodels.h"
#include "views/filterbar.h"
#include "views/filtercompleter.h"
#include "views/filteredit.h"
#include "views/filterfield.h"
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using views::FilterBar;

namespace {

struct Bar
{
    tests::FakeFacet types{{{u"llm"_s, 10}, {u"chat"_s, 5}}};
    tests::FakeFacet models{{{u"gpt-4o"_s, 10}, {u"a model, odd"_s, 5}, {u"my-gpt"_s, 1}}};
    tests::FakeFacet none{{}};
    FilterBar bar{{&types, &models, &none, &none, &none, &none}};

    Bar()
    {
        bar.resize(700, 40);
        bar.show();
        bar.activateWindow();
    }
    bool isReady()
    {
        const bool active = QTest::qWaitForWindowActive(&bar);
        bar.focusSearch();
        return active;
    }
    QStringList offers(const QString &before) const { return bar.completer()->offers(before); }
    /// Where a key goes: to the list of offers while that is open.
    void press(Qt::Key key)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : bar.field()->edit(), key);
    }
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QWidget *popup = QApplication::activePopupWidget();
            QTest::keyClicks(popup ? popup : bar.field()->edit(), QString(c));
        }
    }
};

} // namespace

class tst_FilterCompleter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersNamesThenValues()
    {
        const Bar bar;
        QCOMPARE(bar.offers(u"thu"_s), QStringList{u"thumb:"_s});
        QCOMPARE(bar.offers(u"word -m"_s), (QStringList{u"model:"_s, u"meta."_s}));
        QCOMPARE(bar.offers(u"(so"_s), QStringList{u"sort:"_s});
        QCOMPARE(bar.offers(u"thumb:"_s), (QStringList{u"thumb:up"_s, u"thumb:down"_s, u"thumb:none"_s}));
        QCOMPARE(bar.offers(u"type:llm,"_s).mid(0, 2), (QStringList{u"type:llm,chat"_s, u"type:llm,thread"_s}));
        // What begins so comes before what holds it.
        QCOMPARE(bar.offers(u"model:g"_s), (QStringList{u"model:gpt-4o"_s, u"model:my-gpt"_s}));
        QCOMPARE(bar.offers(u"model:odd"_s), QStringList{u"model:\"a model, odd\""_s});
        QCOMPARE(bar.offers(u"after:"_s).first(), u"after:today"_s);
        QVERIFY(bar.offers(u"sort:old"_s) == QStringList{u"sort:oldest"_s});
        QVERIFY(bar.offers({}).isEmpty());
        QVERIFY(bar.offers(u"\"thu"_s).isEmpty());
        QVERIFY(bar.offers(u"nothing:"_s).isEmpty());
    }

    void tabTakesTheFirstAndAWholeConditionBecomesAChip()
    {
        Bar bar;
        QVERIFY(bar.isReady());
        QSignalSpy changed(&bar.bar, &FilterBar::filterChanged);
        bar.type(u"mo"_s);
        QVERIFY(bar.bar.completer()->isOpen());
        bar.press(Qt::Key_Tab);
        QCOMPARE(bar.bar.field()->edit()->text(), u"model:"_s);
        QVERIFY(bar.bar.completer()->isOpen()); // with its values
        bar.press(Qt::Key_Down);
        bar.press(Qt::Key_Down);
        bar.press(Qt::Key_Return);
        QCOMPARE(bar.bar.field()->chips(), QStringList{u"model:\"a model, odd\""_s});
        QCOMPARE(bar.bar.field()->edit()->text(), QString());
        QVERIFY(!changed.isEmpty());
        QCOMPARE(changed.last().at(1).toString(), u"model:\"a model, odd\""_s);
    }

    void enterSearchesForWhatStandsThere()
    {
        Bar bar;
        QVERIFY(bar.isReady());
        QSignalSpy changed(&bar.bar, &FilterBar::filterChanged);
        bar.type(u"ty"_s);
        QVERIFY(bar.bar.completer()->isOpen());
        bar.press(Qt::Key_Return);
        QVERIFY(!bar.bar.completer()->isOpen());
        QCOMPARE(changed.last().at(1).toString(), u"ty"_s);
        bar.type(u"p"_s);
        bar.press(Qt::Key_Escape);
        QVERIFY(!bar.bar.completer()->isOpen());
        QCOMPARE(bar.bar.field()->edit()->text(), u"typ"_s);
    }

    void downShowsTheFiltersUsedLast()
    {
        Bar bar;
        bar.bar.completer()->setRecent({u"thumb:down refund"_s, u"has:comment"_s});
        QVERIFY(bar.isReady());
        bar.press(Qt::Key_Down);
        QVERIFY(bar.bar.completer()->isOpen());
        bar.press(Qt::Key_Return);
        QCOMPARE(bar.bar.text(), u"thumb:down refund"_s);
    }
};

QTEST_MAIN(tst_FilterCompleter)
#include "tst_filtercompleter.moc"
