// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/listcontroller.h"
#include "app/logcontroller.h"
#include "app/quitguard.h"
#include "app/sandboxhost.h"
#include "app/secrets.h"
#include "app/synchost.h"
#include "app/workspace.h"
#include "items/queuemodel.h"
#include "items/runlistmodel.h"
#include "items/synclogmodel.h"
#include "store/store.h"
#include "views/eventwords.h"
#include "views/mainwindow.h"
#include "views/quitnote.h"
#include "views/runlistview.h"
#include "views/scopedialog.h"
#include "views/synclogdialog.h"
#include <QCheckBox>
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;
using domain::SyncPhase;

namespace {

constexpr int patience = 60'000; // a busy machine
const QString canary = u"canary words about a customer"_s;

} // namespace

/// The windowed app as a whole, on a sandbox of its own, with a keyring in memory.
class TestApplication : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        qunsetenv("TIDEMARK_KEY");
        m_dir = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<app::SandboxHost>(sandbox::SandboxOptions{});
        auto started = m_sandbox->start();
        started.waitForFinished();
        QVERIFY(started.result().ok());
        m_access = started.result().value();
        m_sandbox->inspect([this](sandbox::SandboxServer &server) {
            m_email = server.email();
            m_password = server.password();
        });
        newApplication();
    }

    void cleanup()
    {
        m_app.reset();
        m_sandbox.reset();
    }

    void renewsTheSignInByItselfAndTheVerdictArrives()
    {
        QVERIFY(connectWith(password(true)));
        const QString run = someRun();
        m_sandbox->inspect([](sandbox::SandboxServer &server) { server.expireTokens(); });
        QVERIFY(rate(run));
        QTRY_COMPARE_WITH_TIMEOUT(onServer(run).value(u"comment"_s).toString(), canary, patience);
        QVERIFY(!m_app->dialog());
        QTRY_VERIFY_WITH_TIMEOUT(logText().contains(u"Signed in again by itself"_s), patience);
        holdsNoSecret();
    }

    void asksWhereThePasswordIsNotKeptAndNothingIsLostWithAnotherSignIn()
    {
        QVERIFY(connectWith(password(false)));
        const QString folder = m_app->workspace()->info().folder;
        const QString run = someRun();
        m_sandbox->inspect([](sandbox::SandboxServer &server) { server.expireTokens(); });
        QVERIFY(rate(run));
        QTRY_COMPARE_WITH_TIMEOUT(phase(), SyncPhase::SignIn, patience);
        QTRY_VERIFY_WITH_TIMEOUT(logText().contains(u"please sign in again"_s), patience);
        QVERIFY(onServer(run).isEmpty());
        QVERIFY(connectWith(key()));
        QCOMPARE(m_app->workspace()->info().folder, folder);
        QTRY_COMPARE_WITH_TIMEOUT(onServer(run).value(u"comment"_s).toString(), canary, patience);
        holdsNoSecret();
    }

    void theLogHoldsNoKeyAndNoWord()
    {
        QVERIFY(connectWith(key()));
        QVERIFY(rate(someRun()));
        m_sandbox->inspect([](sandbox::SandboxServer &server) { server.failNext(422, 2); });
        QVERIFY(rate(someRun()));
        m_sandbox->stop();
        m_app->workspace()->sync()->syncNow(true);
        QTRY_COMPARE_WITH_TIMEOUT(phase(), SyncPhase::Offline, patience);
        QTRY_VERIFY_WITH_TIMEOUT(logText().contains(u"Offline"_s), patience);
        const QString text = logText();
        QVERIFY(text.contains(u"First pull complete"_s));
        for (const QString &secret : {m_access.privateKey, m_password, m_email, canary, m_access.url.host()})
            QVERIFY2(!text.contains(secret), qPrintable(secret));
    }

    void theLogOpensFromTheMenu()
    {
        QVERIFY(connectWith(key()));
        m_app->workspace()->window()->actions()->action(views::Action::SyncLog)->trigger();
        QVERIFY(m_app->workspace()->log()->dialog());
        QVERIFY(m_app->workspace()->log()->dialog()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace()->log()->dialog()->text().contains(u"First pull"_s), patience);
    }

    void theScopeOpensFromTheMenu()
    {
        QVERIFY(connectWith(key()));
        views::MainWindow *window = m_app->workspace()->window();
        window->actions()->action(views::Action::Scope)->trigger();
        const auto opened = [window] {
            const auto *dialog = window->findChild<views::ScopeDialog *>();
            return dialog && dialog->isVisible();
        };
        QTRY_VERIFY_WITH_TIMEOUT(opened(), patience);
    }

    void closingWithVerdictsThatWaitSaysSoUnlessSomebodyHadEnough()
    {
        QVERIFY(connectWith(key()));
        views::MainWindow *window = m_app->workspace()->window();
        QVERIFY(rateOffline());
        QVERIFY(!window->close());
        auto *note = window->findChild<views::QuitNote *>();
        QVERIFY(note && note->isVisible());
        QVERIFY2(note->accessibleName().startsWith(u"1 verdict "_s), qPrintable(note->accessibleName()));
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY(window->isVisible());
        QTRY_VERIFY(!window->findChild<views::QuitNote *>());
        QVERIFY(!window->close());
        note = window->findChild<views::QuitNote *>();
        note->findChild<QCheckBox *>()->setChecked(true);
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(!window->isVisible());
        newApplication();
        m_app->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace() && m_app->workspace()->window(), patience);
        delete m_app->dialog();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 1, patience);
        QVERIFY(m_app->workspace()->window()->close());
    }

    void goesOnWithTheSameRunTheNextDay()
    {
        QVERIFY(connectWith(key()));
        views::RunListView *list = m_app->workspace()->window()->list();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace()->list()->rowCount() > 60, patience);
        list->setCurrentRow(57); // beyond the first screen
        const qint64 rid = list->currentRid();
        QVERIFY(rid != 0);
        newApplication();
        m_app->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace() && m_app->workspace()->window(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->workspace()->window()->list()->currentRid(), rid, patience);
        delete m_app->dialog();
    }

    void closingWithNothingWaitingSaysNothing()
    {
        QVERIFY(connectWith(key()));
        QVERIFY(m_app->workspace()->window()->close());
    }

    void aSessionThatEndsIsAskedNothing()
    {
        QVERIFY(connectWith(key()));
        QVERIFY(rateOffline());
        m_app->workspace()->findChild<app::QuitGuard *>()->letGo();
        QVERIFY(m_app->workspace()->window()->close());
    }

    void saysThatTheFilesWereMovedAndGoesOnWhenTheyAreBack()
    {
        QVERIFY(connectWith(key()));
        views::MainWindow *window = m_app->workspace()->window();
        const QString work = m_dir->filePath(m_app->workspace()->info().folder + u"/work.sqlite"_s);
        QVERIFY(QFile::rename(work, work + u".away"_s));
        QVERIFY(!rate(someRun()));
        QTRY_VERIFY_WITH_TIMEOUT(window->banner()->isVisible(), patience);
        QVERIFY2(window->banner()->text().contains(u"moved away or replaced"_s), qPrintable(window->banner()->text()));
        QVERIFY(!QFile::exists(work));
        QVERIFY(QFile::rename(work + u".away"_s, work));
        QVERIFY(rate(someRun()));
        QTRY_VERIFY_WITH_TIMEOUT(!window->banner()->isVisible(), patience);
    }

private:
    void newApplication()
    {
        m_app.reset();
        app::ApplicationOptions options;
        options.dataDir = m_dir->path();
        m_app = std::make_unique<app::Application>(options, std::make_unique<app::SessionSecrets>());
    }

    [[nodiscard]] views::ConnectChoice key() const
    {
        views::ConnectChoice choice;
        choice.server = m_access.url;
        choice.key = m_access.privateKey;
        return choice;
    }

    [[nodiscard]] views::ConnectChoice password(bool stay) const
    {
        views::ConnectChoice choice;
        choice.server = m_access.url;
        choice.method = views::ConnectChoice::Method::Password;
        choice.email = m_email;
        choice.password = m_password;
        choice.staySignedIn = stay;
        return choice;
    }

    /// Through the dialog, until everything was fetched.
    bool connectWith(const views::ConnectChoice &choice)
    {
        if (!m_app->workspace())
            m_app->start();
        else
            Q_EMIT m_app->workspace()->connectRequested();
        if (!m_app->dialog())
            return false;
        Q_EMIT m_app->dialog()->connectRequested(choice);
        return QTest::qWaitFor(
            [this] {
                return m_app->workspace() && m_app->workspace()->sync() && !m_app->dialog() &&
                       phase() == SyncPhase::Idle && m_app->workspace()->sync()->progress().checkedMs > 0;
            },
            patience);
    }

    [[nodiscard]] SyncPhase phase() const { return m_app->workspace()->sync()->progress().phase; }

    [[nodiscard]] QString logText() const
    {
        const views::SyncLogDialog dialog(m_app->workspace()->log()->model());
        return dialog.text();
    }

    QString someRun()
    {
        QString found;
        m_sandbox->inspect([&](sandbox::SandboxServer &server) {
            for (const QString &id : server.runIds(u"llm"_s)) {
                if (!m_used.contains(id) && server.feedbackOf(id).isEmpty())
                    found = id;
            }
        });
        m_used.insert(found);
        return found;
    }

    bool rate(const QString &run)
    {
        const domain::VerdictChange change{{{u"thumb"_s, u"down"_s}, {u"comment"_s, canary}}};
        return m_app->workspace()->store().recordVerdict(run, change, 1).result().ok();
    }

    bool rateOffline()
    {
        m_sandbox->stop();
        return rate(someRun()) && QTest::qWaitFor([this] { return waiting() == 1; }, patience);
    }

    [[nodiscard]] qint64 waiting() const
    {
        const auto *queues = m_app->workspace()->findChild<items::QueueModel *>();
        return queues->countOf(items::QueueModel::Queue::Unsynced);
    }

    [[nodiscard]] QJsonObject onServer(const QString &run) const
    {
        QJsonObject feedback;
        m_sandbox->inspect([&](sandbox::SandboxServer &server) { feedback = server.feedbackOf(run); });
        return feedback;
    }

    void holdsNoSecret() const
    {
        QDirIterator files(m_dir->path(), QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(m_access.privateKey.toUtf8()), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains("eyJhbGciOi"), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen >= 3);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::SandboxHost> m_sandbox;
    app::SandboxAccess m_access;
    QString m_email;
    QString m_password;
    QSet<QString> m_used;
    std::unique_ptr<app::Application> m_app;
};

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
