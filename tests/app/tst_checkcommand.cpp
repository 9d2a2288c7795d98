// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxhost.h"
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] qint64 number(const char *key) const
    {
        return QJsonDocument::fromJson(out).object().value(QLatin1String(key)).toInteger(-1);
    }
};

} // namespace

/// `tidemark check`, `check --compact` and `sync --keep-days`, as a script would use them, against a sandbox.
class TestCheckCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        sandbox::SandboxOptions options;
        options.runs = 3'000; // of the last ninety days
        m_sandbox = std::make_unique<app::SandboxHost>(options);
        auto started = m_sandbox->start();
        started.waitForFinished();
        QVERIFY(started.result().ok());
        m_access = started.result().value();
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        QCOMPARE(sync({}).code, 0);
    }

    void tellsHowLargeTheFilesAre()
    {
        const Outcome words = tidemark({u"check"_s});
        QCOMPARE(words.code, 0);
        QVERIFY2(words.out.contains("could be given back"), words.out.constData());
        const Outcome json = tidemark({u"check"_s, u"--json"_s});
        QVERIFY(json.number("cache_bytes") > 1'000'000);
        QVERIFY(json.number("work_bytes") > 0 && json.number("free_bytes") >= 0);
        QCOMPARE(json.number("given_back_bytes"), -1); // nothing was asked for
    }

    void givesBackTheRoomOfRunsThatWereKeptLongEnough()
    {
        const Outcome before = tidemark({u"check"_s, u"--json"_s});
        QCOMPARE(sync({u"--keep-days"_s, u"20"_s}).code, 0);
        const Outcome trimmed = tidemark({u"check"_s, u"--json"_s});
        QVERIFY2(trimmed.number("runs") < before.number("runs") / 2, trimmed.out.constData());
        QVERIFY2(trimmed.number("free_bytes") > before.number("cache_bytes") / 8,
                 (trimmed.out + before.out).constData());
        const Outcome compacted = tidemark({u"check"_s, u"--compact"_s, u"--json"_s});
        QCOMPARE(compacted.code, 0);
        QVERIFY(QJsonDocument::fromJson(compacted.out).object().value("cache_ok"_L1).toBool());
        QCOMPARE(compacted.number("runs"), trimmed.number("runs"));
        QCOMPARE(compacted.number("free_bytes"), 0);
        QVERIFY(compacted.number("given_back_bytes") > trimmed.number("free_bytes") / 2);
        QVERIFY(compacted.number("cache_bytes") < trimmed.number("cache_bytes"));
        // Nothing comes back by itself, and all of it when asked for.
        QCOMPARE(sync({}).code, 0);
        QCOMPARE(tidemark({u"check"_s, u"--json"_s}).number("runs"), trimmed.number("runs"));
        const Outcome again = tidemark({u"check"_s, u"--compact"_s});
        QVERIFY2(again.code == 0 && again.out.contains("given back"), again.out.constData());
        QCOMPARE(sync({u"--keep-days"_s, u"0"_s}).code, 0);
        QCOMPARE(tidemark({u"check"_s, u"--json"_s}).number("runs"), before.number("runs"));
    }

    void keepsTheDaysWhenAnotherScopeIsNamed()
    {
        QCOMPARE(sync({u"--keep-days"_s, u"20"_s}).code, 0);
        const qint64 kept = tidemark({u"check"_s, u"--json"_s}).number("runs");
        const Outcome sampled = sync({u"--one-in"_s, u"2"_s});
        QVERIFY2(sampled.err.contains("last 20 days"), sampled.err.constData());
        QVERIFY(tidemark({u"check"_s, u"--json"_s}).number("runs") < kept);
        const Outcome all = sync({u"--everything"_s});
        QVERIFY(!all.err.contains("last 20 days"));
    }

    void refusesDaysThatAreNone()
    {
        for (const QString &days : {u"-3"_s, u"many"_s}) {
            const Outcome outcome = sync({u"--keep-days"_s, days});
            QCOMPARE(outcome.code, 2);
            QVERIFY(outcome.err.contains("--keep-days"));
        }
    }

private:
    [[nodiscard]] Outcome tidemark(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s); // no keyring of the person who runs the tests
        environment.insert(u"TIDEMARK_KEY"_s, m_access.privateKey);
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("TIDEMARK_PROGRAM"),
                      arguments + QStringList{u"--data-dir"_s, m_dir->path()});
        constexpr int longest = 120'000;
        if (!process.waitForFinished(longest))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    [[nodiscard]] Outcome sync(const QStringList &more) const
    {
        return tidemark(QStringList{u"sync"_s, u"--server"_s, m_access.url.toString()} + more);
    }

    std::unique_ptr<app::SandboxHost> m_sandbox;
    app::SandboxAccess m_access;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
