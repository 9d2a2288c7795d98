// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process.h"
#include <csignal>
#include <QtTest>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // a busy machine
}

class TestProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSignalIsToldInTheEventLoop()
    {
        {
            app::Termination termination;
            QSignalSpy asked(&termination, &app::Termination::asked);
            ::kill(getpid(), SIGTERM);
            QVERIFY(asked.size() == 1 || asked.wait(patience));
            QVERIFY2(alarm(0) > 0, "the process must end by itself if nobody does it");
        }
        struct sigaction now = {};
        sigaction(SIGTERM, nullptr, &now);
        QVERIFY(now.sa_handler == SIG_DFL);
    }

    void theProgramLeavesNoCoreDump()
    {
        QProcess program;
        program.start(qEnvironmentVariable("TIDEMARK_PROGRAM"), {u"sandbox"_s, u"--json"_s});
        QVERIFY(program.waitForReadyRead(patience));
        QFile limits(u"/proc/%1/limits"_s.arg(program.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = limits.readAll().split('\n');
        const auto core = std::find_if(lines.begin(), lines.end(),
                                       [](const QByteArray &line) { return line.startsWith("Max core file size"); });
        QVERIFY(core != lines.end());
        QCOMPARE(core->simplified().split(' ').mid(4, 2), (QList<QByteArray>{"0", "0"}));
        program.kill();
        program.waitForFinished();
    }

    void memoryIsNotDumpedToACollectorEither()
    {
        app::forbidCoreDumps();
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
        rlimit limit{1, 1};
        getrlimit(RLIMIT_CORE, &limit);
        QCOMPARE(limit.rlim_max, 0U);
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
