// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakemodels.h"
#include "views/facetmenu.h"
#include "views/filterchips.h"
#include "views/housestyle.h"
#include "views/theme.h"
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using items::FacetModel;
using views::MenuCount;
using Scope = FacetModel::Scope;

namespace {

struct Menu
{
    explicit Menu(const views::FacetMenu::Words &words = {})
        : menu(u"Model"_s,
               {&facet, [this] { return rest; }, [this](const QString &value) { return selected.contains(value); }},
               words, nullptr)
    {}
    /// Its items without the line at the end, each as "name=number".
    [[nodiscard]] QStringList items() const
    {
        QStringList texts;
        for (const QAction *item : menu.actions()) {
            if (item->isVisible() && item->isEnabled())
                texts.append(QString(item->text()).replace(u'\t', u'='));
        }
        return texts;
    }
    [[nodiscard]] MenuCount look(int item) const
    {
        return MenuCount(menu.actions().at(item)->property(views::menuCountProperty).toInt());
    }
    void open()
    {
        menu.popup({10, 10});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
    }
    void pointAt(int item) { QTest::mouseMove(&menu, menu.actionGeometry(menu.actions().at(item)).center()); }

    tests::FakeFacet facet{{{u"big"_s, 900}, {u"middle"_s, 90}, {u"small"_s, 9}}};
    domain::Filter rest;
    QStringList selected;
    views::FacetMenu menu;
};

} // namespace

class TestFacetMenu : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { views::theme::apply(views::ColourScheme::Light); }

    void opensWithTheNumbersOfAllRunsMutedWhileThoseOfTheFilterAreCounted()
    {
        Menu m;
        m.facet.set({{u"big"_s, 900}, {u"middle"_s, 90}, {u"small"_s, 9}}, Scope::Counting);
        m.open();
        QCOMPARE(m.items(), (QStringList{u"big=900"_s, u"middle=90"_s, u"small=9"_s}));
        QCOMPARE(m.look(0), MenuCount::Muted);
        m.facet.set({{u"small"_s, 7}, {u"big"_s, 2}, {u"middle"_s, 0}}, Scope::Filter);
        QCOMPARE(m.items(), (QStringList{u"small=7"_s, u"big=2"_s, u"middle=0"_s}));
        QCOMPARE(m.look(0), MenuCount::Plain);
        QCOMPARE(m.look(2), MenuCount::Nothing);
        QVERIFY(m.menu.actions().at(2)->isEnabled());
    }

    void nothingMovesUnderThePointer()
    {
        Menu m;
        m.facet.set({{u"big"_s, 900}, {u"middle"_s, 90}, {u"small"_s, 9}}, Scope::Counting);
        m.open();
        const QRect before = m.menu.geometry();
        m.pointAt(1);
        QTRY_COMPARE(m.menu.activeAction(), m.menu.actions().at(1));
        m.facet.set({{u"small"_s, 7}, {u"big"_s, 2}, {u"middle"_s, 0}}, Scope::Filter);
        QCOMPARE(m.items(), (QStringList{u"big=2"_s, u"middle=0"_s, u"small=7"_s}));
        QCOMPARE(m.menu.activeAction(), m.menu.actions().at(1));
        QCOMPARE(m.look(1), MenuCount::Nothing);
        QCOMPARE(m.menu.geometry(), before);
    }

    void theMarkedItemStaysMarkedForKeys()
    {
        Menu m;
        m.facet.set({{u"big"_s, 900}, {u"middle"_s, 90}, {u"small"_s, 9}}, Scope::Counting);
        m.open();
        m.menu.setActiveAction(m.menu.actions().at(0));
        m.facet.set({{u"small"_s, 7}, {u"big"_s, 2}, {u"middle"_s, 0}}, Scope::Filter);
        QCOMPARE(m.menu.activeAction()->data().toString(), u"big"_s);
        QCOMPARE(m.menu.activeAction(), m.menu.actions().at(1));
        QSignalSpy toggled(&m.menu, &views::FacetMenu::toggled);
        QTest::keyClick(&m.menu, Qt::Key_Return);
        QCOMPARE(toggled.size(), 1);
        QCOMPARE(toggled.first().first().toString(), u"big"_s);
    }

    void whatTakesTooLongToCountKeepsTheNumbersOfAllRunsAndSaysSo()
    {
        Menu m;
        m.facet.set({{u"big"_s, 900}}, Scope::TooMany);
        m.open();
        QCOMPARE(m.items(), (QStringList{u"big=900"_s}));
        QCOMPARE(m.look(0), MenuCount::Muted);
        QVERIFY2(m.menu.actions().first()->toolTip().contains(u"too long"_s),
                 qPrintable(m.menu.actions().first()->toolTip()));
    }

    void withoutAFilterNumbersAreThoseOfAllRuns()
    {
        Menu m;
        m.selected = {u"middle"_s};
        m.open();
        QCOMPARE(m.look(0), MenuCount::Plain);
        QVERIFY(!m.menu.actions().at(0)->isChecked());
        QVERIFY(m.menu.actions().at(1)->isChecked());
    }

    void fixedValuesKeepTheirOrder()
    {
        Menu m({{u"small"_s, u"Small"_s}, {u"none"_s, u"None"_s}, {u"big"_s, u"Big"_s}});
        m.open();
        m.facet.set({{u"big"_s, 12}, {u"small"_s, 3}}, Scope::Filter);
        QCOMPARE(m.items(), (QStringList{u"Small=3"_s, u"None=0"_s, u"Big=12"_s}));
    }

    void valuesOfTheServerAreNoMarkupAndNoLetters()
    {
        Menu m;
        const QString hostile = u"<b>a</b> & b\tc\n\u202ed"_s;
        m.facet.set({{hostile, 1}}, Scope::All);
        m.open();
        const QAction *item = m.menu.actions().first();
        QCOMPARE(item->text().count(u'\t'), 1);
        QVERIFY(item->text().contains(u"&&"_s));
        QVERIFY(!item->text().contains(u'\n') && !item->text().contains(QChar(0x202e)));
        QVERIFY(!item->toolTip().contains(u'<'));
        QCOMPARE(item->data().toString(), hostile);
    }

    void manyValuesAreCutAndNoneSaysSo()
    {
        Menu m;
        QList<QPair<QString, qint64>> values;
        for (int i = 0; i < 100; ++i)
            values.append({u"v%1"_s.arg(i), 1});
        m.facet.set(values, Scope::All);
        m.open();
        QCOMPARE(m.items().size(), 30);
        QVERIFY(m.menu.actions().last()->isVisible());
        QVERIFY(m.menu.actions().last()->text().contains(u"70"_s));
        m.facet.set({}, Scope::All);
        QVERIFY(m.items().isEmpty());
        QVERIFY(m.menu.actions().last()->isVisible());
    }

    void theRestOfAFilterIsWhatStaysWhenAValueIsChosen_data()
    {
        using F = domain::FilterField;
        QTest::addColumn<QString>("text");
        QTest::addColumn<domain::FilterField>("field");
        QTest::addColumn<QString>("rest");
        QTest::newRow("another") << u"thumb:down"_s << F::Model << u"thumb:down"_s;
        QTest::newRow("own") << u"model:a,b thumb:down"_s << F::Model << u"thumb:down"_s;
        QTest::newRow("alone") << u"tag:x"_s << F::Tag << QString();
        QTest::newRow("second one") << u"tag:x tag:y"_s << F::Tag << u"tag:y"_s;
        QTest::newRow("not") << u"-tag:x thumb:up"_s << F::Tag << u"-tag:x thumb:up"_s;
        QTest::newRow("group") << u"(tag:x OR thumb:up) tag:y"_s << F::Tag << u"(tag:x OR thumb:up)"_s;
        QTest::newRow("words") << u"refund model:a"_s << F::Model << u"refund"_s;
        QTest::newRow("mistake") << u"cost>x"_s << F::Model << QString();
    }
    void theRestOfAFilterIsWhatStaysWhenAValueIsChosen()
    {
        QFETCH(QString, text);
        QFETCH(domain::FilterField, field);
        QFETCH(QString, rest);
        const auto expected = domain::parseFilter(rest, 0, 0);
        QVERIFY(expected.ok());
        QCOMPARE(views::filterchips::without(text, field).root, expected->root);
    }
};

QTEST_MAIN(TestFacetMenu)
#include "tst_facetmenu.moc"
