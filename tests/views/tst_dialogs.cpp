// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connectform.h"
#include "views/firstrundialog.h"
#include "views/panels.h"
#include "views/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using views::ConnectChoice;
using views::FirstRunDialog;

namespace {

QPushButton *button(const QWidget &dialog, const QString &text)
{
    for (QPushButton *found : dialog.findChildren<QPushButton *>()) {
        if (found->text() == text && !found->isHidden())
            return found;
    }
    return nullptr;
}

ConnectChoice last(const QSignalSpy &spy)
{
    return qvariant_cast<ConnectChoice>(spy.last().at(0));
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        views::theme::apply(views::ColourScheme::Light);
    }

    void anAddressGetsHttpsAndLosesItsTail_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("bare") << u"lunary.example.org"_s << u"https://lunary.example.org"_s;
        QTest::newRow("port") << u" lunary.example.org:3333/ "_s << u"https://lunary.example.org:3333"_s;
        QTest::newRow("http") << u"http://10.0.0.5:3333/api?x=1#y"_s << u"http://10.0.0.5:3333/api"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("scheme") << u"ftp://example.org"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("spaces") << u"not an address"_s << QString();
        QTest::newRow("password") << u"https://me:secret@example.org"_s << QString();
    }

    void anAddressGetsHttpsAndLosesItsTail()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QCOMPARE(views::serverAddressOf(typed).toString(), url);
    }

    void enterConnectsWithTheKey()
    {
        FirstRunDialog dialog;
        dialog.show();
        QSignalSpy asked(&dialog, &FirstRunDialog::connectRequested);
        dialog.form()->address()->setText(u"lunary.example.org"_s);
        QTest::keyClicks(dialog.form()->key(), u" abc-123 "_s);
        QTest::keyClick(dialog.form()->key(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(last(asked).server, QUrl(u"https://lunary.example.org"_s));
        QCOMPARE(last(asked).key, u"abc-123"_s);
        QVERIFY(!last(asked).sandbox);
        QVERIFY(last(asked).remember);
        QCOMPARE(dialog.form()->key()->echoMode(), QLineEdit::Password);
    }

    void aWrongAddressIsExplained()
    {
        FirstRunDialog dialog;
        dialog.show();
        QSignalSpy asked(&dialog, &FirstRunDialog::connectRequested);
        dialog.form()->address()->setText(u"nowhere at all"_s);
        dialog.form()->key()->setText(u"k"_s);
        button(dialog, u"Connect"_s)->click();
        QVERIFY(asked.isEmpty());
        QVERIFY2(dialog.errorText().contains(u"https://"_s), qPrintable(dialog.errorText()));
        QTest::keyClicks(dialog.form()->address(), u"x"_s);
        QVERIFY(dialog.errorText().isEmpty());
    }

    void anEmptyKeyIsExplained()
    {
        FirstRunDialog dialog;
        dialog.show();
        QSignalSpy asked(&dialog, &FirstRunDialog::connectRequested);
        dialog.form()->key()->setText(u"   "_s);
        button(dialog, u"Connect"_s)->click();
        QVERIFY(asked.isEmpty());
        QVERIFY(dialog.errorText().contains(u"key"_s));
    }

    void plainHttpNeedsConsentExceptToThisComputer()
    {
        FirstRunDialog dialog;
        dialog.show();
        QSignalSpy asked(&dialog, &FirstRunDialog::connectRequested);
        dialog.form()->key()->setText(u"k"_s);
        dialog.form()->address()->setText(u"http://lunary.example.org"_s);
        QVERIFY(dialog.form()->plainHttp()->isVisible());
        button(dialog, u"Connect"_s)->click();
        QVERIFY(asked.isEmpty());
        QVERIFY(dialog.errorText().contains(u"http://"_s));
        dialog.form()->plainHttp()->setChecked(true);
        button(dialog, u"Connect"_s)->click();
        QCOMPARE(asked.size(), 1);
        dialog.form()->plainHttp()->setChecked(false);
        dialog.form()->address()->setText(u"http://127.0.0.1:3333"_s);
        QVERIFY(!dialog.form()->plainHttp()->isVisible());
        button(dialog, u"Connect"_s)->click();
        QCOMPARE(asked.size(), 2);
    }

    void aPasswordNeedsAnAddressToo()
    {
        FirstRunDialog dialog;
        dialog.show();
        QSignalSpy asked(&dialog, &FirstRunDialog::connectRequested);
        dialog.form()->method()->setCurrentIndex(1);
        QVERIFY(!dialog.form()->key()->isVisible());
        QVERIFY(dialog.form()->email()->isVisible());
        button(dialog, u"Connect"_s)->click();
        QVERIFY(dialog.errorText().contains(u"e-mail"_s));
        dialog.form()->email()->setText(u"a@b.c"_s);
        button(dialog, u"Connect"_s)->click();
        QVERIFY(dialog.errorText().contains(u"password"_s));
        dialog.form()->password()->setText(u" secret "_s);
        button(dialog, u"Connect"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(last(asked).password, u" secret "_s);
        QVERIFY(last(asked).key.isEmpty());
    }

    void severalProjectsAreOffered()
    {
        FirstRunDialog dialog;
        dialog.show();
        dialog.form()->method()->setCurrentIndex(1);
        dialog.form()->email()->setText(u"a@b.c"_s);
        dialog.form()->password()->setText(u"secret"_s);
        QVERIFY(!dialog.form()->project()->isVisible());
        dialog.setProjects({{u"p1"_s, u"Support bot"_s}, {u"p2"_s, u"Shop"_s}});
        QVERIFY(dialog.form()->project()->isVisible());
        dialog.form()->project()->setCurrentIndex(1);
        QCOMPARE(dialog.choice().projectId, u"p2"_s);
    }

    void theSandboxNeedsNothingTyped()
    {
        FirstRunDialog dialog;
        dialog.show();
        QSignalSpy asked(&dialog, &FirstRunDialog::connectRequested);
        QTest::mouseClick(dialog.sandboxCard(), Qt::LeftButton, {}, QPoint(200, 30));
        QVERIFY(dialog.sandboxCard()->isChosen());
        QVERIFY(!dialog.serverCard()->isChosen());
        QVERIFY(!dialog.form()->isVisible());
        button(dialog, u"Connect"_s)->click();
        QVERIFY(last(asked).sandbox);
    }

    void oneCardIsAlwaysChosen()
    {
        FirstRunDialog dialog;
        dialog.show();
        QTest::mouseClick(dialog.serverCard()->button(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(dialog.serverCard()->isChosen() != dialog.sandboxCard()->isChosen());
    }

    void whileBusyOnlyCancelCanBePressed()
    {
        FirstRunDialog dialog;
        dialog.show();
        QSignalSpy cancelled(&dialog, &FirstRunDialog::cancelRequested);
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        dialog.form()->key()->setText(u"k"_s);
        dialog.setBusy(true);
        QVERIFY(!dialog.form()->isEnabled());
        QVERIFY(!button(dialog, u"Connecting…"_s)->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(rejected.isEmpty());
        QVERIFY(!dialog.isBusy());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(rejected.size(), 1);
    }

    void withoutAKeyringItSaysSo()
    {
        FirstRunDialog dialog;
        dialog.show();
        dialog.setKeyringAvailable(false);
        QVERIFY(!dialog.choice().remember);
        QVERIFY(!dialog.form()->remember()->isVisible());
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts.append(label->isVisible() ? label->text() : QString());
        QVERIFY(texts.join(u' ').contains(u"asked at each start"_s));
    }

    void aKnownConnectionLeavesOnlyTheSecretToType()
    {
        FirstRunDialog dialog;
        dialog.show();
        dialog.setKnown(QUrl(u"https://lunary.example.org"_s), true, u"a@b.c"_s, {});
        QCOMPARE(dialog.form()->email()->text(), u"a@b.c"_s);
        QCOMPARE(dialog.form()->address()->text(), u"https://lunary.example.org"_s);
        QVERIFY(dialog.form()->password()->isVisible());
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
