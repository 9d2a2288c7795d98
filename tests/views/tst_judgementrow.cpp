// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commentfield.h"
#include "views/judgementrow.h"
#include "views/keybutton.h"
#include "views/phrasecompleter.h"
#include "views/starrating.h"
#include "views/verdictstrip.h"
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace tidemark;
using views::JudgementRow;
using views::KeyButton;

namespace {

const QStringList names{u"wrong fact"_s, u"ignored instruction"_s, u"unsafe"_s,  u"bad tone"_s,
                        u"incomplete"_s, u"wrong tool"_s,          u"made up"_s, u"format"_s,
                        u"other"_s};
const QStringList keys = u"1 2 3 4 5 6 7 8 9"_s.split(u' ');

domain::RunDetail run(const QJsonObject &feedback = {})
{
    domain::RunDetail detail;
    detail.run.id = u"run"_s;
    detail.shown = domain::Feedback(feedback);
    return detail;
}

QStringList chosen(const QWidget &row)
{
    QStringList texts;
    for (const KeyButton *button : row.findChildren<KeyButton *>()) {
        if (button->isChecked())
            texts.append(button->text());
    }
    return texts;
}

} // namespace

class tst_JudgementRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noReasonIsCutAtAnyWidth()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *above = new QWidget(&window);
        above->setMinimumHeight(100);
        column->addWidget(above, 1);
        views::VerdictStrip strip;
        column->addWidget(&strip);
        strip.judgement()->setReasons(names, keys);
        strip.setRun(run());
        window.resize(900, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const int width : {900, 340, 620, 360, 480}) {
            window.resize(width, 700);
            QCoreApplication::processEvents();
            for (const QString &name : names) {
                for (const KeyButton *button : strip.judgement()->findChildren<KeyButton *>()) {
                    if (button->text() != name)
                        continue;
                    const QRect seen = button->visibleRegion().boundingRect();
                    QVERIFY2(seen.size() == button->size(), qPrintable(u"%1 at %2"_s.arg(name).arg(width)));
                }
            }
        }
        strip.setParent(nullptr);
    }

    void showsWhatIsGivenAlsoByOthers()
    {
        JudgementRow row(nullptr);
        row.setReasons(names, keys);
        row.setRun(run({{u"reasons"_s, QJsonArray{u"unsafe"_s, u"slow"_s}}, {u"rating"_s, 3}}));
        QCOMPARE(chosen(row), (QStringList{u"unsafe"_s, u"slow"_s}));
        QCOMPARE(row.tools()->findChild<views::StarRating *>()->stars(), 3);
        QSignalSpy toggled(&row, &JudgementRow::reasonToggled);
        row.setAble(true);
        for (KeyButton *button : row.findChildren<KeyButton *>()) {
            if (button->text() == u"slow"_s)
                button->click();
        }
        QCOMPARE(toggled.size(), 1);
        QCOMPARE(chosen(row), (QStringList{u"unsafe"_s, u"slow"_s})); // until it is saved
    }

    void starsAreAskedForByMouseAndKeys()
    {
        views::StarRating stars(nullptr);
        QSignalSpy asked(&stars, &views::StarRating::starsRequested);
        stars.setStars(2);
        stars.resize(stars.sizeHint());
        QTest::mouseClick(&stars, Qt::LeftButton, {}, QPoint(stars.width() - 8, stars.height() / 2));
        QCOMPARE(asked.last().first().toInt(), 5);
        QTest::keyClick(&stars, Qt::Key_Right);
        QCOMPARE(asked.last().first().toInt(), 3);
        QTest::keyClick(&stars, Qt::Key_Delete);
        QCOMPARE(asked.last().first().toInt(), 0);
        QVERIFY2(stars.accessibleName().contains(u"2 of 5"_s), qPrintable(stars.accessibleName()));
    }

    void twoLettersBringUpACannedComment()
    {
        views::CommentField field(nullptr);
        field.setPhrases({u"Wrong fact: see the source"_s, u"Good"_s, u"Weak ending"_s});
        QCOMPARE(field.phrases()->offers(u"w"_s), QStringList());
        QCOMPARE(field.phrases()->offers(u"wr"_s), QStringList{u"Wrong fact: see the source"_s});
        QCOMPARE(field.phrases()->offers(u"WE"_s), QStringList{u"Weak ending"_s}); // and initials:
        QCOMPARE(field.phrases()->offers(u"wf"_s), QStringList{u"Wrong fact: see the source"_s});
        QCOMPARE(field.phrases()->offers(u"Good"_s), QStringList());
        field.show();
        field.activateWindow();
        field.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        QTest::keyClicks(&field, u"wf"_s);
        QVERIFY(field.phrases()->isOpen());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QVERIFY(!field.phrases()->isOpen());
        QTest::keyClick(&field, Qt::Key_Return); // without the list: a line of one's own
        QCOMPARE(field.toPlainText(), u"wf\n"_s);
        QTest::keyClicks(&field, u"wf"_s);
        QVERIFY(field.phrases()->isOpen());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(field.toPlainText(), u"wf\nWrong fact: see the source"_s);
    }
};

QTEST_MAIN(tst_JudgementRow)
#include "tst_judgementrow.moc"
