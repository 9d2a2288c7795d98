// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instancedoor.h"
#include "app/sandboxhost.h"
#include <csignal>
#include <QtTest>
#include <unistd.h>

using namespace tidemark;
using namespace Qt::StringLiterals;
using app::InstanceDoor;
using app::InstanceVisit;

namespace {

constexpr int patience = 60'000; // a busy machine

QProcessEnvironment environment(const QString &key = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"TIDEMARK_KEY"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s); // no keyring of the person who runs the tests
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    if (!key.isEmpty())
        environment.insert(u"TIDEMARK_KEY"_s, key);
    return environment;
}

} // namespace

/// Two programs, one folder.
class TestInstanceDoor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void aVisitorIsHeardAndAnswered()
    {
        InstanceDoor door;
        QVERIFY(door.open(m_dir->path()));
        QSignalSpy knocked(&door, &InstanceDoor::knocked);
        qputenv("XDG_ACTIVATION_TOKEN", "token-1");
        QCOMPARE(visit(), true);
        QCOMPARE(knocked.size(), 1);
        QCOMPARE(knocked.first().first().toByteArray(), "token-1");
        QCOMPARE(visit(), true);
        QCOMPARE(knocked.size(), 2);
    }

    void nobodyAnswersAtAClosedDoor()
    {
        QCOMPARE(visit(), false);
        InstanceDoor door;
        QVERIFY(door.open(m_dir->path()));
        door.close();
        QCOMPARE(visit(), false);
    }

    void whatACrashedOneLeftIsClearedAway()
    {
        const QString name = InstanceDoor::nameFor(m_dir->path());
        QFile left(name);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        InstanceDoor door;
        QVERIFY(door.open(m_dir->path()));
        QCOMPARE(visit(), true);
    }

    void onlyThisUserCanReachIt()
    {
        InstanceDoor door;
        QVERIFY(door.open(m_dir->path()));
        const QFileInfo socket(InstanceDoor::nameFor(m_dir->path()));
        QVERIFY(socket.exists());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(socket.permissions() & others));
    }

    void nonsenseIsNotAnswered()
    {
        InstanceDoor door;
        QVERIFY(door.open(m_dir->path()));
        QSignalSpy knocked(&door, &InstanceDoor::knocked);
        QLocalSocket socket;
        QSignalSpy gone(&socket, &QLocalSocket::disconnected);
        socket.connectToServer(InstanceDoor::nameFor(m_dir->path()));
        QVERIFY(socket.waitForConnected(patience));
        socket.write(QByteArray(100'000, 'x'));
        QVERIFY(gone.size() == 1 || gone.wait(patience));
        QVERIFY(knocked.isEmpty());
        QCOMPARE(visit(), true);
    }

    void foldersWithALongPathHaveADoorToo()
    {
        const QString folder = m_dir->filePath(QString(120, u'd'));
        QVERIFY(QDir().mkpath(folder));
        InstanceDoor door;
        QVERIFY(door.open(folder));
        InstanceVisit guest(folder);
        QSignalSpy ended(&guest, &InstanceVisit::ended);
        QVERIFY(ended.wait(patience));
        QVERIFY(ended.first().first().toBool());
    }

    void aSecondWindowIsHandedToTheFirst()
    {
        QProcess first;
        QVERIFY(openWindow(first));
        QProcess second;
        start(second, {u"--sandbox"_s});
        QVERIFY(second.waitForFinished(patience));
        QCOMPARE(second.exitCode(), 0);
        QVERIFY2(second.readAllStandardError().contains("its window comes forward"), "it must say why it ended");
        QCOMPARE(first.state(), QProcess::Running);
        QVERIFY(endInOrder(first));
    }

    void commandsAreRefusedWhileAWindowIsOpenAndNothingIsHarmed()
    {
        QProcess first;
        QVERIFY(openWindow(first));
        for (const QStringList &command :
             {QStringList{u"sync"_s}, QStringList{u"rate"_s, u"710fe4e9"_s, u"--thumb"_s, u"up"_s},
              QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, m_dir->path()}, QStringList{u"list"_s},
              QStringList{u"stats"_s}}) {
            QProcess process;
            start(process, command, u"00000000-0000-4000-8000-000000000000"_s);
            QVERIFY(process.waitForFinished(patience));
            QCOMPARE(process.exitCode(), 4);
            QVERIFY(process.readAllStandardOutput().isEmpty());
            QVERIFY(process.readAllStandardError().contains("Another Tidemark works on these runs"));
        }
        QVERIFY(endInOrder(first));
        QProcess check;
        start(check, {u"check"_s});
        QVERIFY(check.waitForFinished(patience));
        QCOMPARE(check.exitCode(), 0);
    }

    void theFolderOfACrashedWindowOpensAgain()
    {
        QProcess first;
        QVERIFY(openWindow(first));
        first.kill();
        QVERIFY(first.waitForFinished(patience));
        QVERIFY(QFileInfo::exists(InstanceDoor::nameFor(m_dir->filePath(u"sandbox"_s))));
        QProcess second;
        QVERIFY(openWindow(second));
        QProcess third;
        start(third, {u"--sandbox"_s});
        QVERIFY(third.waitForFinished(patience));
        QCOMPARE(third.exitCode(), 0);
        QVERIFY(endInOrder(second));
    }

    void aSystemThatShutsDownIsNotKeptWaiting()
    {
        // In the middle of a pull of many runs.
        QProcess window;
        start(window, {u"--sandbox"_s, u"--runs"_s, u"20000"_s});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(InstanceDoor::nameFor(m_dir->filePath(u"sandbox"_s))), patience);
        QVERIFY(endInOrder(window));
        QProcess check;
        start(check, {u"check"_s});
        QVERIFY(check.waitForFinished(patience));
        QCOMPARE(check.exitCode(), 0);
    }

    void aHeadlessSyncEndsInOrderToo()
    {
        sandbox::SandboxOptions many;
        many.runs = 20'000;
        app::SandboxHost sandbox(many);
        auto started = sandbox.start();
        started.waitForFinished();
        QVERIFY(started.result().ok());
        QProcess sync;
        start(sync, {u"sync"_s, u"--server"_s, started.result()->url.toString()}, started.result()->privateKey);
        QTRY_VERIFY_WITH_TIMEOUT(requestsOf(sandbox) > 6, patience);
        ::kill(pid_t(sync.processId()), SIGTERM);
        QVERIFY(sync.waitForFinished(patience));
        QCOMPARE(sync.exitStatus(), QProcess::NormalExit);
        QCOMPARE(sync.exitCode(), 1);
        QVERIFY(sync.readAllStandardOutput().contains("runs fetched"));
        QProcess again;
        start(again, {u"sync"_s, u"--server"_s, started.result()->url.toString()}, started.result()->privateKey);
        QVERIFY(again.waitForFinished(patience));
        QCOMPARE(again.exitCode(), 0);
    }

private:
    [[nodiscard]] bool visit() const
    {
        InstanceVisit guest(m_dir->path());
        QSignalSpy ended(&guest, &InstanceVisit::ended);
        return ended.wait(patience) && ended.first().first().toBool();
    }

    static qint64 requestsOf(app::SandboxHost &host)
    {
        qint64 count = 0;
        host.inspect([&count](sandbox::SandboxServer &server) { count = server.requestCount(); });
        return count;
    }

    void start(QProcess &process, const QStringList &arguments, const QString &key = {}) const
    {
        process.setProcessEnvironment(environment(key));
        process.start(qEnvironmentVariable("TIDEMARK_PROGRAM"),
                      arguments + QStringList{u"--data-dir"_s, m_dir->path()});
    }

    [[nodiscard]] bool openWindow(QProcess &process) const
    {
        start(process, {u"--sandbox"_s});
        const QString folder = m_dir->filePath(u"sandbox"_s);
        return QTest::qWaitFor(
            [&folder] {
                QLocalSocket socket;
                socket.connectToServer(InstanceDoor::nameFor(folder));
                return socket.waitForConnected(100);
            },
            patience);
    }

    /// SIGTERM, and it ends by itself: not by the alarm that would end it after two seconds.
    [[nodiscard]] static bool endInOrder(QProcess &process)
    {
        ::kill(pid_t(process.processId()), SIGTERM);
        return process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestInstanceDoor)
#include "tst_instancedoor.moc"
