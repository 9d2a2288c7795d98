// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process.h"

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace tidemark::app {

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    // The limit does not hold where the system pipes dumps to a collector; this does.
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

#ifdef Q_OS_UNIX

namespace {

constexpr std::array signalsHeard{SIGTERM, SIGINT, SIGHUP};
int writeEnd = -1;

/// Only what may be called in a signal handler.
void onSignal(int)
{
    constexpr unsigned patienceSeconds = 2;
    alarm(patienceSeconds);
    const char byte = 1;
    (void)!write(writeEnd, &byte, 1);
}

void listenTo(bool on)
{
    struct sigaction action = {};
    action.sa_handler = on ? onSignal : SIG_DFL;
    action.sa_flags = on ? int(SA_RESETHAND | SA_RESTART) : 0;
    for (const int signal : signalsHeard)
        sigaction(signal, &action, nullptr);
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        return;
    writeEnd = ends.at(0);
    m_readEnd = ends.at(1);
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        (void)!read(m_readEnd, &byte, 1);
        Q_EMIT asked();
    });
    listenTo(true);
}

Termination::~Termination()
{
    listenTo(false);
    m_notifier.reset();
    for (const int end : {m_readEnd, std::exchange(writeEnd, -1)}) {
        if (end >= 0)
            close(end);
    }
}

#else

Termination::Termination(QObject *parent)
    : QObject(parent)
{}

Termination::~Termination() = default;

#endif

} // namespace tidemark::app
