// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>

namespace tidemark::bench {

/// A sandbox in a process of its own, so that neither its memory nor its processor time is counted as ours.
class SandboxProcess
{
public:
    ~SandboxProcess();
    /// Serves `runs` runs on `port`, 0 for a free one.
    [[nodiscard]] bool start(const QString &program, qint64 runs, int port = 0);
    void stop();
    /// What the sandbox said of itself: url, private_key, project …
    [[nodiscard]] QString value(const QString &key) const { return m_access.value(key).toString(); }

private:
    QProcess m_process;
    QJsonObject m_access;
};

} // namespace tidemark::bench
