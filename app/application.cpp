// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/logcontroller.h"
#include "app/sandboxhost.h"
#include "app/secrets.h"
#include "app/synchost.h"
#include "app/workspace.h"
#include "domain/whendone.h"
#include "items/runlistmodel.h"
#include "views/errortext.h"
#include "views/importwords.h"
#include "views/language.h"
#include "views/mainwindow.h"
#include "views/recentmenu.h"
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark::app {

Application::Application(ApplicationOptions options, std::unique_ptr<Secrets> secrets, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_connections(m_options.dataDir)
    , m_settings(m_options.dataDir)
    , m_flow(&m_clock)
    , m_signIn(std::move(secrets), &m_clock)
    , m_files(&m_connections, &m_settings, &m_clock)
    , m_carrier(&m_connections, &m_settings, &m_clock)
    , m_comeback(&m_clock)
{
    connect(&m_flow, &ConnectFlow::connected, this, &Application::onConnected);
    connect(&m_flow, &ConnectFlow::projectWanted, this, &Application::onProjects);
    connect(&m_flow, &ConnectFlow::failed, this, &Application::onConnectFailed);
    connect(&m_door, &InstanceDoor::knocked, this, &Application::comeForward);
    connect(&m_files, &FileReview::ready, this, &Application::onFileReady);
    wireSignIn();
}

Application::~Application()
{
    m_flow.cancel();
    leaveWorkspace();
    delete m_dialog;
    m_sandbox.reset();
}

/// Whoever works on the open project's store comes to rest before it goes.
void Application::leaveWorkspace()
{
    m_files.stop();
    m_carrier.stop();
    m_workspace.reset();
}

void Application::wireSignIn()
{
    connect(&m_signIn, &SignIn::found, this, &Application::onCredentials);
    connect(&m_signIn, &SignIn::missing, this, &Application::onCredentialsMissing);
    connect(&m_signIn, &SignIn::keyringKnown, this, [this](bool answers) {
        if (m_dialog)
            m_dialog->setKeyringAvailable(answers);
    });
    connect(&m_signIn, &SignIn::notKept, this, [this] {
        if (m_workspace && m_workspace->window())
            m_workspace->window()->showNote(tr("The keyring did not take it: you will be asked at the next start."));
    });
}

void Application::start()
{
    views::language::install(m_settings.language());
    views::theme::apply(m_settings.colourScheme());
    m_signIn.probe();
    if (m_options.sandbox)
        return startSandbox();
    const auto known = m_connections.find(m_options.server, m_options.project);
    if (!known.ok())
        showDialog();
    else if (known->method == ConnectionInfo::Method::Sandbox)
        startSandbox();
    else
        openWorkspace(known.value(), {});
}

void Application::startSandbox()
{
    ConnectionInfo info;
    info.method = ConnectionInfo::Method::Sandbox;
    info.server = serverUrl(u"http://127.0.0.1"_s);
    const auto saved = m_connections.save(info);
    if (!saved.ok())
        return onStoreFailed(saved.error());
    sandbox::SandboxOptions options;
    options.runs = m_options.sandboxRuns;
    options.stateFile = m_connections.path(saved.value()) + "/sandbox.json"_L1;
    leaveWorkspace();
    m_sandbox = std::make_unique<SandboxHost>(options);
    domain::whenDone(m_sandbox->start(), this,
                     [this, info = saved.value()](const domain::Result<SandboxAccess> &access) mutable {
                         if (!access.ok()) {
                             onStoreFailed(access.error());
                             return;
                         }
                         info.server = access->url;
                         info.project = access->projectId;
                         openWorkspace(info, {api::Credentials::Kind::PrivateKey, access->privateKey, {}});
                     });
}

void Application::openWorkspace(const ConnectionInfo &info, const api::Credentials &credentials)
{
    m_door.close();
    leaveWorkspace();
    m_workspace = std::make_unique<Workspace>(info, m_connections.path(info), &m_clock, &m_settings);
    connect(m_workspace.get(), &Workspace::opened, this, [this, credentials] { onOpened(credentials); });
    connect(m_workspace.get(), &Workspace::failed, this, &Application::onStoreFailed);
    connect(m_workspace.get(), &Workspace::signInRequested, this, &Application::showDialog);
    connect(m_workspace.get(), &Workspace::connectRequested, this, &Application::showDialog);
    connect(m_workspace.get(), &Workspace::signInRefused, this,
            [this] { m_signIn.renew(m_workspace->info(), m_workspace->sync()->progress()); });
    connect(m_workspace.get(), &Workspace::fileRequested, this, &Application::chooseFile);
    connect(m_workspace.get(), &Workspace::verdictsRequested, this,
            [this] { m_carrier.open(&m_workspace->store(), m_workspace->window()); });
    connect(&m_comeback, &Comeback::cameBack, m_workspace.get(), &Workspace::goOn);
    m_workspace->open();
}

void Application::onOpened(const api::Credentials &credentials)
{
    delete m_dialog;
    m_door.open(m_connections.path(m_workspace->info()));
    m_workspace->show();
    showRecent();
    if (m_workspace->info().isFile()) {
        Q_EMIT workspaceShown();
        return;
    }
    if (credentials.kind == api::Credentials::Kind::None)
        m_signIn.find(m_workspace->info());
    else
        m_workspace->startSync(credentials);
    Q_EMIT workspaceShown();
}

void Application::showRecent()
{
    auto *recent = new views::RecentMenu(m_workspace->window());
    QList<views::RecentProject> projects;
    for (const ConnectionInfo &info : m_connections.all()) {
        if (info.folder != m_workspace->info().folder)
            projects.append(
                {info.folder, info.title(), info.isFile() ? info.file : info.server.toString(), info.isFile()});
    }
    recent->setProjects(projects);
    // Later: the menu goes with the window.
    connect(recent, &views::RecentMenu::chosen, this, &Application::openKept, Qt::QueuedConnection);
}

void Application::openKept(const QString &folder)
{
    for (const ConnectionInfo &info : m_connections.all()) {
        if (info.folder != folder || isOpen(info))
            continue;
        if (info.method == ConnectionInfo::Method::Sandbox) {
            startSandbox();
            return;
        }
        const auto saved = m_connections.save(info); // used last from now on
        if (!saved.ok()) {
            onStoreFailed(saved.error());
            return;
        }
        leaveWorkspace();
        m_sandbox.reset();
        openWorkspace(saved.value(), {});
        return;
    }
}

QWidget *Application::topWindow() const
{
    QWidget *window = m_workspace ? m_workspace->window() : nullptr;
    return m_dialog ? static_cast<QWidget *>(m_dialog.data()) : window;
}

OpenProject Application::openProject() const
{
    const bool open = m_workspace && m_workspace->window();
    return open ? OpenProject{m_workspace->info().folder, &m_workspace->store()} : OpenProject();
}

void Application::chooseFile()
{
    m_files.choose(topWindow(), openProject());
}

void Application::openFile(const QString &path)
{
    m_files.read(path, topWindow(), openProject());
}

void Application::onFileReady(const ConnectionInfo &info, const domain::ImportReport &report)
{
    const QString note = views::importwords::countWords(report);
    if (isOpen(info)) {
        delete m_dialog;
        m_workspace->list()->refresh();
        m_workspace->window()->showNote(note);
        return;
    }
    leaveWorkspace();
    m_sandbox.reset();
    openWorkspace(info, {});
    connect(m_workspace.get(), &Workspace::opened, this, [this, note] { m_workspace->window()->showNote(note); });
}

bool Application::isOpen(const ConnectionInfo &info) const
{
    return m_workspace && m_workspace->window() && m_workspace->info().folder == info.folder;
}

void Application::onCredentials(const ConnectionInfo &info, const api::Credentials &credentials, bool renewed)
{
    if (!isOpen(info))
        return;
    if (renewed)
        m_workspace->log()->note(domain::SyncEventKind::SignInRenewed);
    m_workspace->startSync(credentials);
}

void Application::onCredentialsMissing(const ConnectionInfo &info, const std::optional<domain::Error> &why)
{
    if (!isOpen(info))
        return;
    if (why)
        m_workspace->log()->note(domain::SyncEventKind::SignInNotMade, why->kind);
    // In the middle of the work the line below says it; at the start there is nothing to interrupt.
    if (m_workspace->sync()->progress().phase == domain::SyncPhase::SignIn)
        return;
    m_workspace->askForSignIn();
    showDialog();
}

void Application::showDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    QWidget *parent = m_workspace && m_workspace->window() ? m_workspace->window() : nullptr;
    m_dialog = new views::FirstRunDialog(parent);
    m_dialog->setKeyringAvailable(m_signIn.keyringAnswers());
    if (m_workspace && !m_workspace->info().isFile() && m_workspace->info().method != ConnectionInfo::Method::Sandbox) {
        const ConnectionInfo &info = m_workspace->info();
        m_dialog->setKnown(info.server, info.method == ConnectionInfo::Method::Password, info.email, info.caFile);
    }
    connect(m_dialog, &views::FirstRunDialog::connectRequested, this, &Application::onChoice);
    connect(m_dialog, &views::FirstRunDialog::cancelRequested, this, [this] { m_flow.cancel(); });
    connect(m_dialog, &QDialog::rejected, this, [this] {
        m_flow.cancel();
        m_dialog->deleteLater();
        if (!m_workspace)
            QCoreApplication::quit();
    });
    m_dialog->open();
    Q_EMIT dialogShown();
}

void Application::onChoice(const views::ConnectChoice &choice)
{
    if (choice.file) {
        chooseFile();
        return;
    }
    m_dialog->setBusy(true);
    if (choice.sandbox) {
        startSandbox();
        return;
    }
    m_remember = choice.remember;
    m_password = choice.staySignedIn ? choice.password : QString();
    m_flow.connectTo({choice.server, choice.method == views::ConnectChoice::Method::Password, choice.key, choice.email,
                      choice.password, choice.projectId, choice.caFile});
}

void Application::onProjects(const QList<api::Project> &projects)
{
    if (!m_dialog)
        return;
    QList<QPair<QString, QString>> choices;
    for (const api::Project &project : projects)
        choices.append({project.id, project.name});
    m_dialog->setBusy(false);
    m_dialog->setProjects(choices);
}

void Application::onConnectFailed(const domain::Error &error)
{
    if (!m_dialog)
        return;
    m_dialog->setBusy(false);
    if (error.kind == domain::ErrorKind::Unauthorised) {
        m_dialog->setError(tr("The server does not accept this"),
                           tr("Look for a typing mistake in the key, or in e-mail and password, and try again."));
        return;
    }
    const views::ErrorWords words = views::wordsFor(error);
    m_dialog->setError(words.title, QStringList{words.text, views::factFor(error)}.join(u'\n').trimmed());
}

void Application::onConnected(ConnectionInfo info, const api::Credentials &credentials)
{
    const auto saved = m_connections.save(std::move(info));
    if (!saved.ok()) {
        onStoreFailed(saved.error());
        return;
    }
    const QString password = std::exchange(m_password, QString());
    if (m_signIn.keyringAnswers() && m_remember)
        m_signIn.keep(saved.value(), credentials, password);
    else if (m_signIn.keyringAnswers())
        m_signIn.forget(saved.value());
    if (isOpen(saved.value())) {
        delete m_dialog;
        m_workspace->setInfo(saved.value());
        m_workspace->startSync(credentials);
        return;
    }
    leaveWorkspace();
    m_sandbox.reset();
    openWorkspace(saved.value(), credentials);
}

void Application::onStoreFailed(const domain::Error &error)
{
    if (error.kind == domain::ErrorKind::StoreBusy && m_workspace)
        onBusy();
    else
        tell(error);
}

void Application::onBusy()
{
    auto *visit = new InstanceVisit(m_connections.path(m_workspace->info()), m_workspace.get());
    connect(visit, &InstanceVisit::ended, this, [this](bool answered) {
        if (!answered) {
            tell({domain::ErrorKind::StoreBusy, {}});
            return;
        }
        Q_EMIT handedOver();
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    });
}

void Application::comeForward(const QByteArray &activationToken)
{
    views::MainWindow *window = m_workspace ? m_workspace->window() : nullptr;
    if (!window)
        return;
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken); // Qt takes it for the next activation
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
    QApplication::alert(window); // where the system does not let it come forward by itself
}

void Application::tell(const domain::Error &error)
{
    const views::ErrorWords words = views::wordsFor(error);
    if (m_dialog) {
        m_dialog->setBusy(false);
        m_dialog->setError(words.title, words.text);
        return;
    }
    QMessageBox box;
    box.setTextFormat(Qt::PlainText);
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(tr("Tidemark"));
    box.setText(words.title);
    box.setInformativeText(words.text);
    const QAbstractButton *again = box.addButton(tr("Try again"), QMessageBox::AcceptRole);
    box.addButton(tr("Quit"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == again)
        QMetaObject::invokeMethod(this, &Application::start, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

} // namespace tidemark::app
