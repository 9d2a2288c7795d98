// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>
#include <QSocketNotifier>

namespace tidemark::app {

/// No memory of this process is written to a file when it crashes: it would hold the key and people's texts.
void forbidCoreDumps();

/// Hears SIGTERM, SIGINT and SIGHUP, which a system sends when it shuts down, and tells them in the event loop. Whoever
/// hears has two seconds; then the process ends as it stands, which loses nothing, since everything saved is on the
/// disk. The same signal again ends it at once. One at a time.
class Termination : public QObject
{
    Q_OBJECT
public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    int m_readEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tidemark::app
