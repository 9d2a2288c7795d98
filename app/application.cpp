// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/logging.h"
#include "app/sandboxhost.h"
#include "app/secrets.h"
#include "app/workspace.h"
#include "views/errortext.h"
#include "views/mainwindow.h"
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark::app {

namespace {
constexpr auto keyringProbe = "keyring-probe"_L1;
}

Application::Application(ApplicationOptions options, std::unique_ptr<Secrets> secrets, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_secrets(std::move(secrets))
    , m_connections(m_options.dataDir)
    , m_settings(m_options.dataDir)
    , m_flow(&m_clock)
{
    connect(&m_flow, &ConnectFlow::connected, this, &Application::onConnected);
    connect(&m_flow, &ConnectFlow::projectWanted, this, [this](const QList<api::Project> &projects) {
        if (!m_dialog)
            return;
        QList<QPair<QString, QString>> choices;
        for (const api::Project &project : projects)
            choices.append({project.id, project.name});
        m_dialog->setBusy(false);
        m_dialog->setProjects(choices);
    });
    connect(&m_flow, &ConnectFlow::failed, this, [this](const domain::Error &error) {
        if (!m_dialog)
            return;
        m_dialog->setBusy(false);
        if (error.kind == domain::ErrorKind::Unauthorised) {
            m_dialog->setError(tr("The server does not accept this"),
                               tr("Look for a typing mistake in the key, or in e-mail and password, and try again."));
            return;
        }
        const views::ErrorWords words = views::wordsFor(error);
        m_dialog->setError(words.title, words.text);
    });
}

Application::~Application()
{
    m_flow.cancel();
    delete m_dialog;
    m_workspace.reset();
    m_sandbox.reset();
}

void Application::start()
{
    views::theme::apply(m_settings.colourScheme());
    probeKeyring();
    if (m_options.sandbox) {
        startSandbox();
        return;
    }
    const auto known = m_connections.find(m_options.server, m_options.project);
    if (!known.ok())
        showDialog();
    else if (known->method == ConnectionInfo::Method::Sandbox)
        startSandbox();
    else
        openWorkspace(known.value(), {});
}

void Application::probeKeyring()
{
    m_secrets->read(keyringProbe).then(this, [this](const domain::Result<QString> &answer) {
        m_keyring = answer.ok() || answer.error().kind == domain::ErrorKind::Gone;
        if (m_dialog)
            m_dialog->setKeyringAvailable(m_keyring);
    });
}

void Application::startSandbox()
{
    ConnectionInfo info;
    info.method = ConnectionInfo::Method::Sandbox;
    info.server = serverUrl(u"http://127.0.0.1"_s);
    const auto saved = m_connections.save(info);
    if (!saved.ok()) {
        onStoreFailed(saved.error());
        return;
    }
    sandbox::SandboxOptions options;
    options.runs = m_options.sandboxRuns;
    options.stateFile = m_connections.path(saved.value()) + "/sandbox.json"_L1;
    m_workspace.reset();
    m_sandbox = std::make_unique<SandboxHost>(options);
    m_sandbox->start().then(this, [this, info = saved.value()](const domain::Result<SandboxAccess> &access) mutable {
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
    m_workspace = std::make_unique<Workspace>(info, m_connections.path(info), &m_clock, &m_settings);
    connect(m_workspace.get(), &Workspace::opened, this, [this, credentials] { onOpened(credentials); });
    connect(m_workspace.get(), &Workspace::failed, this, &Application::onStoreFailed);
    connect(m_workspace.get(), &Workspace::signInRequested, this, &Application::showDialog);
    connect(m_workspace.get(), &Workspace::connectRequested, this, &Application::showDialog);
    m_workspace->open();
}

void Application::onOpened(const api::Credentials &credentials)
{
    delete m_dialog;
    m_workspace->show();
    if (credentials.kind == api::Credentials::Kind::None)
        findCredentials();
    else
        m_workspace->startSync(credentials);
    Q_EMIT workspaceShown();
}

void Application::findCredentials()
{
    const QString fromEnvironment = qEnvironmentVariable("TIDEMARK_KEY").trimmed();
    if (!fromEnvironment.isEmpty()) {
        logging::addSecret(fromEnvironment);
        m_workspace->startSync(credentialsFrom(fromEnvironment, m_workspace->info().project));
        return;
    }
    m_secrets->read(m_workspace->info().secretName())
        .then(m_workspace.get(), [this](const domain::Result<QString> &secret) {
            if (!secret.ok() || secret->isEmpty()) {
                m_workspace->askForSignIn();
                showDialog();
                return;
            }
            logging::addSecret(secret.value());
            m_workspace->startSync(credentialsFrom(secret.value(), m_workspace->info().project));
        });
}

void Application::showDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    QWidget *parent = m_workspace && m_workspace->window() ? m_workspace->window() : nullptr;
    m_dialog = new views::FirstRunDialog(parent);
    m_dialog->setKeyringAvailable(m_keyring);
    if (m_workspace && m_workspace->info().method != ConnectionInfo::Method::Sandbox) {
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
    m_dialog->setBusy(true);
    if (choice.sandbox) {
        startSandbox();
        return;
    }
    m_remember = choice.remember;
    m_flow.connectTo({choice.server, choice.method == views::ConnectChoice::Method::Password, choice.key, choice.email,
                      choice.password, choice.projectId, choice.caFile});
}

void Application::onConnected(ConnectionInfo info, const api::Credentials &credentials)
{
    const auto saved = m_connections.save(info);
    if (!saved.ok()) {
        onStoreFailed(saved.error());
        return;
    }
    if (m_remember && m_keyring)
        m_secrets->write(saved->secretName(), credentials.secret);
    const bool same = m_workspace && m_workspace->info().folder == saved->folder;
    if (same && m_workspace->window()) {
        delete m_dialog;
        m_workspace->startSync(credentials);
        return;
    }
    m_workspace.reset();
    m_sandbox.reset();
    openWorkspace(saved.value(), credentials);
}

void Application::onStoreFailed(const domain::Error &error)
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
