// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/connections.h"
#include "app/workspace.h"

namespace tidemark::bench {

/// The whole app on a data folder, in this process and without a server until it is connected.
class Desk
{
public:
    /// Opens and shows the window at 1440×900.
    [[nodiscard]] bool open(const QString &dataDir, const app::ConnectionInfo &info);
    void connectTo(const QString &privateKey);
    void close() { m_application.reset(); }
    [[nodiscard]] app::Workspace &workspace() { return *m_application->workspace(); }
    /// Shows the runs of a filter, all of them, with the first one current; false when it holds less than `rows`.
    [[nodiscard]] bool show(const QString &filter, int rows = 1);
    /// Takes back every verdict.
    void undoAll();

private:
    std::unique_ptr<app::Application> m_application;
};

} // namespace tidemark::bench
