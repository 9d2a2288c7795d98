// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxprocess.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

SandboxProcess::~SandboxProcess()
{
    stop();
}

bool SandboxProcess::start(const QString &program, qint64 runs, int port)
{
    stop();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        program, {u"sandbox"_s, u"--json"_s, u"--runs"_s, QString::number(runs), u"--port"_s, QString::number(port)});
    if (!m_process.waitForReadyRead(120'000))
        return false;
    m_access = QJsonDocument::fromJson(m_process.readLine()).object();
    return m_access.contains("url"_L1);
}

void SandboxProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace tidemark::bench
