// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scopedialog.h"
#include "views/scopewords.h"
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::PullScope;
using views::ScopeDialog;
using Thumbs = PullScope::Thumbs;

/// Choosing which runs are kept here, and the words for it.
class TestScopeDialog : public QObject
{
    Q_OBJECT
private:
    static QLineEdit *field(ScopeDialog &dialog, const QString &name)
    {
        const QList<QLineEdit *> fields = dialog.findChildren<QLineEdit *>();
        for (QLineEdit *one : fields) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void givesBackWhatItShows()
    {
        const PullScope scope{.sinceMs = QDate(2026, 11, 1).startOfDay().toMSecsSinceEpoch(),
                              .models = {u"gpt-4.1"_s, u"mini"_s},
                              .tags = {u"refund"_s},
                              .users = {u"user-7"_s},
                              .thumbs = Thumbs::Down,
                              .oneIn = 10};
        ScopeDialog dialog;
        dialog.setScope(scope, 12'400);
        QCOMPARE(dialog.scope(), scope);
        QVERIFY(!dialog.keepButton()->isEnabled()); // nothing was changed
        QCOMPARE(dialog.outlook(), u"This is what is kept now."_s);
    }

    void saysBeforehandWhatItWillDo()
    {
        ScopeDialog dialog;
        dialog.setScope({}, 0);
        QTest::keyClicks(field(dialog, u"Tags"_s), u"refund"_s);
        QVERIFY(dialog.outlook().contains(u"leave the lists"_s));
        QVERIFY(dialog.outlook().contains(u"stays"_s));
        dialog.setScope({.oneIn = 10}, 500);
        QTest::mouseClick(dialog.allButton(), Qt::LeftButton);
        QVERIFY(dialog.outlook().contains(u"is fetched"_s));
        QVERIFY(dialog.scope().isEverything());
    }

    void leavesHowLongRunsAreKeptToTheOtherDialog()
    {
        const PullScope now = PullScope{.tags = {u"refund"_s}, .keepDays = 30}.agedTo(1'790'000'000'000);
        ScopeDialog dialog;
        dialog.setScope(now, 500);
        QCOMPARE(views::scopeWords(now), u"last 30 days, tag refund"_s);
        field(dialog, u"Tags"_s)->setText(u"vip"_s);
        QCOMPARE(dialog.scope().keepDays, 30);
        QCOMPARE(dialog.scope().keptSinceMs, now.keptSinceMs);
        QTest::mouseClick(dialog.allButton(), Qt::LeftButton);
        QVERIFY(dialog.scope().isEverything());
    }

    void isUsedByKeysAlone()
    {
        ScopeDialog dialog;
        dialog.setScope({}, 0);
        QSignalSpy chosen(&dialog, &ScopeDialog::scopeChosen);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        field(dialog, u"Models"_s)->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"gpt-4o, mini"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<PullScope>(), (PullScope{.models = {u"gpt-4o"_s, u"mini"_s}}));
        QVERIFY(!dialog.isVisible());
    }

    void changesNothingOnEscape()
    {
        ScopeDialog dialog;
        dialog.setScope({}, 0);
        QSignalSpy chosen(&dialog, &ScopeDialog::scopeChosen);
        dialog.show();
        QTest::keyClicks(field(dialog, u"Users"_s), u"user-1"_s);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(chosen.count(), 0);
    }

    void hasANameAndATipForEverythingThatTakesKeys()
    {
        ScopeDialog dialog;
        const QList<QWidget *> all = dialog.findChildren<QWidget *>();
        for (const QWidget *widget : all) {
            const bool ours = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget);
            if (ours)
                QVERIFY2(!widget->toolTip().isEmpty(), widget->metaObject()->className());
        }
        for (const char *name : {"Models", "Tags", "Users"})
            QVERIFY(field(dialog, QString::fromLatin1(name)));
    }

    void putsTheScopeInWords()
    {
        const PullScope scope{.sinceMs = QDate(2026, 11, 1).startOfDay().toMSecsSinceEpoch(), .oneIn = 10};
        QCOMPARE(views::scopeWords({}), QString());
        QCOMPARE(views::scopeLine(scope, 12'400), u"since 1 Nov 2026, 1 in 10: 12,400 left out"_s);
        QCOMPARE(views::scopeLine(scope, 0), u"since 1 Nov 2026, 1 in 10"_s);
        QCOMPARE(views::scopeWords({.models = {u"a"_s, u"b"_s, u"c"_s}, .thumbs = Thumbs::Rated}),
                 u"model a or 2 others, with a thumb"_s);
    }
};

QTEST_MAIN(TestScopeDialog)
#include "tst_scopedialog.moc"
