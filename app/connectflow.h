// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "app/connections.h"
#include <memory>
#include <QCoroTask>
#include <QObject>

namespace tidemark::app {

/// What somebody typed to reach a server.
struct ConnectRequest
{
    QUrl server;
    bool withPassword = false;
    QString key;
    QString email;
    QString password;
    QString projectId; ///< chosen among several
    QString caFile;
};

/// Tries a server before anything is stored: is it one, does it let us in, which project. UI thread; one at a time.
class ConnectFlow : public QObject
{
    Q_OBJECT
public:
    explicit ConnectFlow(const domain::Clock *clock, QObject *parent = nullptr);
    ~ConnectFlow() override;

    void connectTo(const ConnectRequest &request);
    void cancel();

Q_SIGNALS:
    void connected(const tidemark::app::ConnectionInfo &info, const tidemark::api::Credentials &credentials);
    /// The account has several projects: ask, then connectTo again with projectId.
    void projectWanted(const QList<tidemark::api::Project> &projects);
    void failed(const tidemark::domain::Error &error);

private:
    QCoro::Task<void> run(ConnectRequest request, std::shared_ptr<api::Client> client);
    static QCoro::Task<domain::Result<ConnectionInfo>> withKey(ConnectRequest request,
                                                               std::shared_ptr<api::Client> client);
    static QCoro::Task<domain::Result<api::Credentials>> signIn(ConnectRequest request,
                                                                std::shared_ptr<api::Client> client);
    void finishSignIn(const ConnectRequest &request, api::Credentials token, const QList<api::Project> &projects);

    const domain::Clock *m_clock;
    std::shared_ptr<api::Client> m_client;
};

} // namespace tidemark::app
