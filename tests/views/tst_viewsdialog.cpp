// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme.h"
#include "views/viewsdialog.h"
#include "views/viewwords.h"
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using domain::LunaryLoss;
using views::OfferedView;
using views::ViewsDialog;
using Kind = LunaryLoss::Kind;

namespace {

OfferedView offer(const QString &name, const QString &text, const QList<LunaryLoss> &losses = {}, bool isKnown = false)
{
    return {{name, text, losses}, isKnown};
}

} // namespace

/// Choosing among the views that are saved in Lunary's own pages.
class TestViewsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { views::theme::apply(views::ColourScheme::Light); }

    void saysThatTheyAreBeingRead()
    {
        ViewsDialog dialog;
        dialog.show();
        QVERIFY(!dialog.words().isEmpty());
        QVERIFY(!dialog.importButton()->isVisible());
        QVERIFY(!dialog.list()->isVisible());
    }

    void tellsTheFilterOfEachViewAndWhatIsLeftOut()
    {
        ViewsDialog dialog;
        dialog.show();
        dialog.setViews({offer(u"Down"_s, u"thumb:down"_s),
                         offer(u"Angry"_s, u"\"refund\""_s,
                               {{Kind::NoCounterpart, u"sentiment"_s, {}}, {Kind::WholeWords, u"search"_s, {}}}),
                         offer(u"Toxic"_s, {}, {{Kind::NoCounterpart, u"toxicity"_s, {}}}), offer(u"All"_s, {}),
                         offer(u"Known"_s, u"tag:x"_s, {}, true)});
        QCOMPARE(dialog.list()->topLevelItemCount(), 5);
        QCOMPARE(dialog.list()->topLevelItem(0)->text(1), u"thumb:down"_s);
        QCOMPARE(dialog.notes(), QStringList{u"Nothing is left out of this view."_s});
        QTest::keyClick(dialog.list(), Qt::Key_Down);
        QCOMPARE(dialog.notes().size(), 2);
        QVERIFY(dialog.notes().first().contains(u"sentiment"_s));
        QSignalSpy chosen(&dialog, &ViewsDialog::importRequested);
        QTest::keyClick(dialog.list(), Qt::Key_Space); // not that one
        dialog.importButton()->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<QList<int>>(), QList<int>{0}); // the others have nothing to give
        QTest::keyClick(dialog.list(), Qt::Key_Up);
        QTest::keyClick(dialog.list(), Qt::Key_Space);
        QVERIFY(!dialog.importButton()->isEnabled());
    }

    void aProjectWithoutViewsSaysSo()
    {
        ViewsDialog dialog;
        dialog.show();
        dialog.setViews({});
        QVERIFY(dialog.words().contains(u"Nobody"_s));
        QVERIFY(!dialog.importButton()->isVisible());
    }

    void namesOfTheServerArePlainText()
    {
        ViewsDialog dialog;
        dialog.setViews({offer(u"<img src=x>\u202e\nb"_s, u"tag:\"<b>\""_s, {{Kind::UnknownCheck, u"<i>\n"_s, {}}})});
        const QTreeWidgetItem *item = dialog.list()->topLevelItem(0);
        QVERIFY(!item->text(0).contains(u'\n') && !item->text(0).contains(QChar(0x202e)));
        QVERIFY(!item->toolTip(0).contains(u"<img"_s));
        QVERIFY(!dialog.notes().first().contains(u'\n'));
    }

    void everyLossHasWordsOfItsOwn()
    {
        QSet<QString> words;
        for (const Kind kind :
             {Kind::Unreadable, Kind::UnknownCheck, Kind::UnknownValue, Kind::NoCounterpart, Kind::InsideOr,
              Kind::WholeWords, Kind::Anywhere, Kind::AnswerText, Kind::OwnThumb, Kind::InnerToo}) {
            const QString line = views::viewwords::lossWords({kind, u"CHECK"_s, u"VALUE"_s});
            QVERIFY2(line.contains(u"CHECK"_s) || line.contains(u"VALUE"_s), qPrintable(line));
            words.insert(line);
        }
        QCOMPARE(words.size(), 10);
    }

    void errorsAreSaidInWordsAndCanBeTriedAgain_data()
    {
        QTest::addColumn<domain::ErrorKind>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("no such call") << ErrorKind::Gone << u"no views"_s;
        QTest::newRow("not allowed") << ErrorKind::Forbidden << u"may not"_s;
        QTest::newRow("not signed in") << ErrorKind::Unauthorised << u"sign in"_s;
        QTest::newRow("offline") << ErrorKind::Offline << u"cannot be reached"_s;
        QTest::newRow("a fault") << ErrorKind::Server << u"fault"_s;
    }
    void errorsAreSaidInWordsAndCanBeTriedAgain()
    {
        QFETCH(domain::ErrorKind, kind);
        QFETCH(QString, word);
        ViewsDialog dialog;
        dialog.show();
        dialog.setFailure({kind, u"secret detail"_s, 0, 0});
        QVERIFY2(dialog.failure().contains(word), qPrintable(dialog.failure()));
        QVERIFY(!dialog.failure().contains(u"secret"_s));
        QSignalSpy again(&dialog, &ViewsDialog::againRequested);
        dialog.againButton()->click();
        QCOMPARE(again.size(), 1);
        QVERIFY(!dialog.againButton()->isVisible());
    }
};

QTEST_MAIN(TestViewsDialog)
#include "tst_viewsdialog.moc"
