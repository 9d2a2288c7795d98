// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "sandbox/sandboxserver.h"
#include <QFuture>
#include <QObject>
#include <QThread>
#include <QUrl>

namespace tidemark::app {

/// How to reach a running sandbox.
struct SandboxAccess
{
    QUrl url;
    QString privateKey;
    QString projectId;
};

/// The bundled sandbox server on a thread of its own, so that the window never waits for it. Ends with this object.
class SandboxHost : public QObject
{
    Q_OBJECT
public:
    explicit SandboxHost(sandbox::SandboxOptions options, QObject *parent = nullptr);
    ~SandboxHost() override;

    /// Starts the server; Offline when no port can be had.
    QFuture<domain::Result<SandboxAccess>> start();
    /// Closes the port and every connection, as a server that goes away; start() brings it back with the same data.
    void stop();
    /// Runs `call` on the server's thread and waits for it. For the walk and tests.
    void inspect(const std::function<void(sandbox::SandboxServer &)> &call);

private:
    sandbox::SandboxOptions m_options;
    QThread m_thread;
    QObject *m_context;                         ///< lives on the thread, to run things there
    sandbox::SandboxServer *m_server = nullptr; ///< made and used on the thread
};

} // namespace tidemark::app
