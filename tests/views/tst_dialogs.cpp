// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connectform.h"
#include "views/exportdialog.h"
#include "views/exportpages.h"
#include "views/firstrundialog.h"
#include "views/panels.h"
#include "views/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using views::ConnectChoice;
using views::ExportDialog;
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

    void theExportAsksForFormatAndFile()
    {
        QTemporaryDir folder;
        ExportDialog dialog;
        dialog.show();
        dialog.setFormats({{u"runs.jsonl"_s, u"Lossless"_s, u"jsonl"_s}, {u"csv"_s, u"CSV for people"_s, u"csv"_s}});
        dialog.setSelection(u"thumb:down"_s, 1284);
        dialog.setFolder(folder.path());
        QVERIFY(dialog.target().startsWith(folder.path()));
        QVERIFY(dialog.target().endsWith(u".jsonl"_s));
        dialog.choosePage()->list()->setCurrentRow(1);
        QVERIFY(dialog.target().endsWith(u".csv"_s));
        dialog.setTarget(folder.filePath(u"mine.txt"_s));
        dialog.choosePage()->list()->setCurrentRow(0);
        QVERIFY(dialog.target().endsWith(u"mine.txt"_s));
        QSignalSpy asked(&dialog, &ExportDialog::exportRequested);
        button(dialog, u"Export"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.last().at(0).toString(), u"runs.jsonl"_s);
        QCOMPARE(dialog.page(), ExportDialog::Page::Progress);
    }

    void theExportSaysWhyATargetWillNotDo()
    {
        QTemporaryDir folder;
        ExportDialog dialog;
        dialog.show();
        dialog.setFormats({{u"csv"_s, u"CSV"_s, u"csv"_s}});
        dialog.setSelection({}, 5);
        QSignalSpy asked(&dialog, &ExportDialog::exportRequested);
        dialog.setTarget(folder.filePath(u"missing/file.csv"_s));
        button(dialog, u"Export"_s)->click();
        QVERIFY(dialog.choosePage()->message().contains(u"no such folder"_s));
        dialog.setTarget(folder.path());
        button(dialog, u"Export"_s)->click();
        QVERIFY(dialog.choosePage()->message().contains(u"is a folder"_s));
        dialog.setTarget({});
        QVERIFY(!button(dialog, u"Export"_s)->isEnabled());
        QVERIFY(asked.isEmpty());
    }

    void nothingToExportIsSaid()
    {
        ExportDialog dialog;
        dialog.show();
        dialog.setFormats({{u"csv"_s, u"CSV"_s, u"csv"_s}});
        dialog.setSelection(u"tag:none"_s, 0);
        QVERIFY(!button(dialog, u"Export"_s)->isEnabled());
        QVERIFY(dialog.choosePage()->message().contains(u"Nothing to export"_s));
    }

    void theExportGoesFromProgressToItsResult()
    {
        QTemporaryDir folder;
        ExportDialog dialog;
        dialog.show();
        dialog.setFormats({{u"csv"_s, u"CSV"_s, u"csv"_s}});
        dialog.setSelection({}, 2000);
        dialog.setTarget(folder.filePath(u"x.csv"_s));
        button(dialog, u"Export"_s)->click();
        dialog.setProgress(500, 2000);
        QCOMPARE(dialog.progressPage()->words(), u"500 of 2,000 runs"_s);
        QCOMPARE(dialog.progressPage()->bar()->value(), 250);
        dialog.setResult(1500, {{u"empty answer"_s, 38}, {u"errored"_s, 462}}, u"/tmp/x.csv"_s);
        QCOMPARE(dialog.page(), ExportDialog::Page::Result);
        QCOMPARE(dialog.resultPage()->writtenText(), u"1,500"_s);
        QCOMPARE(dialog.resultPage()->leftOutText(), u"500"_s);
        QCOMPARE(dialog.resultPage()->reasonTexts(), (QStringList{u"errored"_s, u"empty answer"_s}));
        QSignalSpy reveal(&dialog, &ExportDialog::revealRequested);
        button(dialog, u"Show in folder"_s)->click();
        QCOMPARE(reveal.last().at(0).toString(), u"/tmp/x.csv"_s);
        button(dialog, u"Close"_s)->click();
        QVERIFY(!dialog.isVisible());
    }

    void escapeStopsAnExportAndDoesNotClose()
    {
        QTemporaryDir folder;
        ExportDialog dialog;
        dialog.show();
        dialog.setFormats({{u"csv"_s, u"CSV"_s, u"csv"_s}});
        dialog.setSelection({}, 5);
        dialog.setTarget(folder.filePath(u"x.csv"_s));
        button(dialog, u"Export"_s)->click();
        QSignalSpy cancelled(&dialog, &ExportDialog::cancelRequested);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(dialog.isVisible());
        dialog.setError(u"Export stopped"_s, u"No file was kept."_s);
        QCOMPARE(dialog.page(), ExportDialog::Page::Choose);
        QVERIFY(dialog.choosePage()->message().contains(u"stopped"_s));
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
