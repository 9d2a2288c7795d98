// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comeback.h"
#include "app/connectflow.h"
#include "app/connections.h"
#include "app/filereview.h"
#include "app/instancedoor.h"
#include "app/settings.h"
#include "app/signin.h"
#include "app/verdictcarrier.h"
#include "domain/clock.h"
#include "views/firstrundialog.h"
#include <memory>
#include <QObject>
#include <QPointer>

namespace tidemark::app {

class SandboxHost;
class Workspace;

struct ApplicationOptions
{
    QString dataDir;
    QUrl server;
    QString project;
    bool sandbox = false;
    qint64 sandboxRuns = 0;
};

/// The composition root of the windowed app: which connection, which window, what at first start. UI thread.
class Application : public QObject
{
    Q_OBJECT
public:
    /// `secrets`: where keys are kept; the system's keyring in the app, memory in tests.
    Application(ApplicationOptions options, std::unique_ptr<Secrets> secrets, QObject *parent = nullptr);
    ~Application() override;

    /// Opens the last connection, the sandbox where asked, or the first-run dialog.
    void start();
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }
    [[nodiscard]] SandboxHost *sandbox() const { return m_sandbox.get(); }
    [[nodiscard]] views::FirstRunDialog *dialog() const { return m_dialog; }
    [[nodiscard]] SignIn &signIn() { return m_signIn; }
    [[nodiscard]] FileReview &files() { return m_files; }
    [[nodiscard]] VerdictCarrier &carrier() { return m_carrier; }
    /// Opens a project that is kept here, by its folder.
    void openKept(const QString &folder);
    /// Reads a file of runs and shows them.
    void openFile(const QString &path);

Q_SIGNALS:
    /// A window with a connection is on screen.
    void workspaceShown();
    void dialogShown();
    /// Another Tidemark has these runs; its window came forward, and this one is to end.
    void handedOver();

private:
    void startSandbox();
    void leaveWorkspace();
    void showRecent();
    void chooseFile();
    void onFileReady(const ConnectionInfo &info, const domain::ImportReport &report);
    [[nodiscard]] OpenProject openProject() const;
    [[nodiscard]] QWidget *topWindow() const;
    void openWorkspace(const ConnectionInfo &info, const api::Credentials &credentials);
    void onOpened(const api::Credentials &credentials);
    void showDialog();
    void onChoice(const views::ConnectChoice &choice);
    void onConnected(ConnectionInfo info, const api::Credentials &credentials);
    void onConnectFailed(const domain::Error &error);
    void onProjects(const QList<api::Project> &projects);
    void onCredentials(const ConnectionInfo &info, const api::Credentials &credentials, bool renewed);
    void onCredentialsMissing(const ConnectionInfo &info, const std::optional<domain::Error> &why);
    void onStoreFailed(const domain::Error &error);
    void onBusy();
    void tell(const domain::Error &error);
    void comeForward(const QByteArray &activationToken);
    void wireSignIn();
    [[nodiscard]] bool isOpen(const ConnectionInfo &info) const;

    ApplicationOptions m_options;
    domain::SystemClock m_clock;
    Connections m_connections;
    Settings m_settings;
    ConnectFlow m_flow;
    SignIn m_signIn;
    FileReview m_files;
    VerdictCarrier m_carrier;
    InstanceDoor m_door;
    Comeback m_comeback;
    std::unique_ptr<SandboxHost> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    QPointer<views::FirstRunDialog> m_dialog;
    bool m_remember = true;
    QString m_password; ///< to be kept once it was accepted, else empty
};

} // namespace tidemark::app
