// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compareview.h"
#include "views/textview.h"
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace tidemark::views;

class TestCompareView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatOnlyOneAnswerSays();
    void marksNothingWhereNothingIsShared();
    void showsHostileTextAsText();
    void takesItsKeysBeforeTheWindow();
    void hidesWhoAnsweredWhenNotTold();
};

namespace {
ComparedPair pairOf(const QString &a, const QString &b)
{
    return {u"Can I return it?"_s, a, b, u"gpt-4o"_s, u"claude"_s};
}

QString textOf(const CompareView &view)
{
    QStringList texts;
    for (const QLabel *label : view.findChildren<QLabel *>())
        texts.append(label->text());
    for (const TextView *text : view.findChildren<TextView *>())
        texts.append(text->toPlainText());
    return texts.join(u'\n');
}
} // namespace

void TestCompareView::marksWhatOnlyOneAnswerSays()
{
    CompareView view;
    view.resize(900, 500);
    view.setPair(pairOf(u"You may return it within 30 days."_s, u"You may return it within 14 days."_s));
    QCOMPARE(view.differencesOf(false), QStringList{u"30"_s});
    QCOMPARE(view.differencesOf(true), QStringList{u"14"_s});
    const TextView *a = view.findChildren<TextView *>().first();
    const QList<QTextLayout::FormatRange> marks = a->document()->firstBlock().layout()->formats();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(a->toPlainText().mid(marks.first().start, marks.first().length), u"30"_s);
    QVERIFY(marks.first().format.fontUnderline()); // not by colour alone
    view.setPair(pairOf(u"Same."_s, u"Same."_s));
    QVERIFY(textOf(view).contains(u"Both answers say the same."_s));
}

void TestCompareView::marksNothingWhereNothingIsShared()
{
    CompareView view;
    view.setPair(pairOf(u"alpha beta gamma delta"_s, u"一二三四五六七八九"_s));
    QVERIFY(view.differencesOf(false).isEmpty() && view.differencesOf(true).isEmpty());
    QVERIFY(textOf(view).contains(u"little in common"_s));
}

void TestCompareView::showsHostileTextAsText()
{
    CompareView view;
    const QString evil = u"<img src='file:///etc/hostname'><b>x</b> ![a](http://127.0.0.1:1/a.png) \u202e"_s;
    view.setPair({evil, evil, evil + u"1"_s, evil, evil});
    const QString text = textOf(view);
    QVERIFY(text.contains(u"<b>x</b>"_s));
    QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(QChar::ObjectReplacementCharacter));
    for (const QLabel *label : view.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestCompareView::takesItsKeysBeforeTheWindow()
{
    QWidget window;
    QAction other(&window);
    other.setShortcuts({QKeySequence(Qt::Key_A), QKeySequence(Qt::Key_B), QKeySequence(Qt::Key_Escape)});
    window.addAction(&other);
    QSignalSpy stolen(&other, &QAction::triggered);
    auto *view = new CompareView(&window);
    window.resize(900, 500);
    view->resize(900, 500);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view->setPair(pairOf(u"a"_s, u"b"_s));
    QSignalSpy a(view, &CompareView::aBetter);
    QSignalSpy b(view, &CompareView::bBetter);
    QSignalSpy equal(view, &CompareView::equal);
    QSignalSpy closed(view, &CompareView::closed);
    // From the view itself and from the text within it.
    for (QWidget *target :
         {static_cast<QWidget *>(view), static_cast<QWidget *>(view->findChildren<TextView *>().last())}) {
        target->setFocus();
        QTRY_VERIFY(target->hasFocus());
        for (const auto key : {Qt::Key_A, Qt::Key_B, Qt::Key_Equal, Qt::Key_Escape})
            QTest::keyClick(target, key);
        QTest::keyClick(target, Qt::Key_A, Qt::ControlModifier);
    }
    QCOMPARE(a.size(), 2);
    QCOMPARE(b.size(), 2);
    QCOMPARE(equal.size(), 2);
    QCOMPARE(closed.size(), 2);
    QCOMPARE(stolen.size(), 0);
}

void TestCompareView::hidesWhoAnsweredWhenNotTold()
{
    CompareView view;
    view.setPair({u"p"_s, u"a"_s, u"b"_s, {}, {}});
    QVERIFY(!textOf(view).contains(u"gpt"_s));
    QVERIFY(textOf(view).contains(u"A\n"_s));
}

QTEST_MAIN(TestCompareView)
#include "tst_compareview.moc"
