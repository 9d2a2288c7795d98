// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxhost.h"
#include <QtTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] qint64 number(const char *key) const { return json().value(QLatin1String(key)).toInteger(-1); }
};

QByteArray idOf(int number)
{
    return "00000000-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

QByteArray runLine(int number)
{
    return R"({"id":")" + idOf(number) + R"(","type":"llm","name":"gpt-4o","createdAt":"2026-10-24T14:00:0)" +
           QByteArray::number(number % 10) +
           R"(.075Z","status":"success","input":[{"role":"user","content":"Question )" + QByteArray::number(number) +
           R"("}],"output":{"role":"assistant","content":"Answer"},"feedback":null})";
}

QList<QByteArray> sortedLines(const QString &path)
{
    QFile file(path);
    QList<QByteArray> lines;
    if (file.open(QIODevice::ReadOnly))
        lines = file.readAll().split('\n');
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

/// Files of runs through the real program, as a script would use it.
class TestImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void everyCommandWorksOnTheRunsOfAFile()
    {
        const QString path = write(u"runs.jsonl"_s, runLine(1) + "\nnonsense\n" + runLine(2) + '\n');
        const Outcome taken = here({u"import"_s, path, u"--json"_s});
        QCOMPARE(taken.code, 1);
        QCOMPARE(taken.json().value("project"_L1).toString(), u"import:runs"_s);
        QCOMPARE(taken.number("lines"), 3);
        QCOMPARE(taken.number("imported"), 2);
        QCOMPARE(taken.number("skipped"), 1);
        QCOMPARE(taken.number("labelled"), 0);
        QVERIFY2(taken.err.contains("Line 2: "), taken.err.constData());
        const QString id = QString::fromLatin1(idOf(2));
        QCOMPARE(here({u"list"_s, u"--json"_s}).out.count('\n'), 2);
        const Outcome rated = here({u"rate"_s, id, u"--thumb"_s, u"down"_s, u"--comment"_s, u"wrong"_s});
        QCOMPARE(rated.code, 0);
        QVERIFY2(!rated.out.contains("sync"), rated.out.constData());
        QCOMPARE(here({u"list"_s, u"--filter"_s, u"thumb:down"_s, u"--server"_s, u"import:runs"_s}).out.count('\n'), 1);
        QCOMPARE(here({u"show"_s, id, u"--json"_s}).json().value("feedback"_L1).toObject().value("comment"_L1),
                 u"wrong"_s);
        QCOMPARE(here({u"stats"_s, u"--json"_s}).number("down"), 1);
        QCOMPARE(here({u"check"_s}).code, 0);
        const Outcome exported = here({u"export"_s, u"--format"_s, u"runs.jsonl"_s, u"--filter"_s, u"thumb:down"_s,
                                       u"--out"_s, m_dir->filePath(u"out.jsonl"_s), u"--json"_s});
        QCOMPARE(exported.code, 0);
        QCOMPARE(exported.number("written"), 1);
    }

    void theSameFileIsTheSameProjectAndKeepsWhatWasJudged()
    {
        const QString path = write(u"runs.jsonl"_s, runLine(1) + '\n' + runLine(2));
        QCOMPARE(here({u"import"_s, path, u"--json"_s}).code, 0);
        QCOMPARE(here({u"rate"_s, QString::fromLatin1(idOf(1)), u"--thumb"_s, u"up"_s}).code, 0);
        const Outcome again = here({u"import"_s, path, u"--json"_s});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.number("unchanged"), 2);
        QCOMPARE(again.json().value("project"_L1).toString(), u"import:runs"_s);
        QCOMPARE(here({u"stats"_s, u"--json"_s}).number("up"), 1);
        QCOMPARE(here({u"stats"_s, u"--json"_s}).number("runs"), 2);
    }

    void anotherFileOfThatNameIsAnotherProjectUnlessItIsToBeAdded()
    {
        const QString one = write(u"a/runs.jsonl"_s, runLine(1));
        const QString other = write(u"b/runs.jsonl"_s, runLine(2));
        QCOMPARE(here({u"import"_s, one, u"--json"_s}).json().value("project"_L1), u"import:runs"_s);
        QCOMPARE(here({u"import"_s, other, u"--json"_s}).json().value("project"_L1), u"import:runs-2"_s);
        QCOMPARE(here({u"import"_s, other, u"--name"_s, u"runs"_s, u"--json"_s}).number("added"), 1);
        QCOMPARE(here({u"stats"_s, u"--server"_s, u"import:runs"_s, u"--json"_s}).number("runs"), 2);
        QCOMPARE(here({u"import"_s, one, u"--json"_s}).json().value("project"_L1), u"import:runs"_s);
        QCOMPARE(here({u"import"_s, other, u"--json"_s}).json().value("project"_L1), u"import:runs-2"_s);
        QCOMPARE(here({u"import"_s, other, u"--name"_s, u"../evil"_s}).code, 2);
        QCOMPARE(here({u"list"_s, u"--server"_s, u"import:nobody"_s}).code, 2);
    }

    void whatIsNoFileOfRunsIsRefusedAndNothingIsMade_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << u"empty.jsonl"_s << QByteArray();
        QTest::newRow("prose") << u"letter.txt"_s << QByteArray("Dear colleagues,\n");
        QTest::newRow("messages") << u"sft.jsonl"_s << QByteArray("{\"messages\":[]}\n");
        QTest::newRow("a folder") << QString() << QByteArray();
        QTest::newRow("nothing") << u"missing"_s << QByteArray("-");
    }

    void whatIsNoFileOfRunsIsRefusedAndNothingIsMade()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QTemporaryDir data;
        const QString path = name.isEmpty()         ? m_dir->path()
                             : name == "missing"_L1 ? m_dir->filePath(name)
                                                    : write(name, content);
        const Outcome refused = tidemark({u"import"_s, path, u"--data-dir"_s, data.path(), u"--json"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!refused.err.isEmpty());
        QVERIFY(QDir(data.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty());
    }

    void aFileThatMayNotBeReadSaysSo()
    {
        const QString path = write(u"secret.jsonl"_s, runLine(1));
        QVERIFY(QFile::setPermissions(path, {}));
        for (const QString &folder : {m_dir->path(), QFileInfo(path).path()})
            QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
        const Outcome refused = tidemark({u"import"_s, path, u"--data-dir"_s, m_dir->filePath(u"data"_s)}, {}, true);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("may not be read"), refused.err.constData());
    }

    void syncSaysThatAFileHasNoServer()
    {
        QCOMPARE(here({u"import"_s, write(u"runs.jsonl"_s, runLine(1))}).code, 0);
        for (const QStringList &which : {QStringList{}, QStringList{u"--server"_s, u"import:runs"_s}}) {
            const Outcome refused = here(QStringList{u"sync"_s} + which);
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains("no server"), refused.err.constData());
        }
    }

    void whatWasExportedComesBackAndIsExportedTheSame()
    {
        const QString data = m_dir->filePath(u"server"_s);
        QVERIFY(sync(data));
        const QByteArray some = tidemark({u"list"_s, u"--filter"_s, u"type:llm"_s, u"--limit"_s, u"3"_s, u"--json"_s,
                                          u"--data-dir"_s, data})
                                    .out;
        for (const QByteArray &line : some.trimmed().split('\n')) {
            const QString id = QJsonDocument::fromJson(line).object().value("id"_L1).toString();
            QCOMPARE(tidemark({u"rate"_s, id, u"--thumb"_s, u"down"_s, u"--comment"_s, u"Zürich 東京 “no”\n"_s,
                               u"--set"_s, u"correction=\"better\""_s, u"--data-dir"_s, data})
                         .code,
                     0);
            QCOMPARE(tidemark({u"rate"_s, id, u"--thumb"_s, u"up"_s, u"--data-dir"_s, data}).code, 0);
        }
        const QString first = m_dir->filePath(u"first.jsonl"_s);
        const QString second = m_dir->filePath(u"second.jsonl"_s);
        QCOMPARE(exportTo(first, data), 0);
        QCOMPARE(here({u"import"_s, first}).code, 0);
        QCOMPARE(exportTo(second, m_dir->filePath(u"data"_s)), 0);
        const QList<QByteArray> before = sortedLines(first);
        QVERIFY(before.size() > 100);
        QCOMPARE(sortedLines(second), before);
    }

    void verdictsOfAFileGoToTheServersRunsAndArrive()
    {
        const QString data = m_dir->filePath(u"data"_s);
        QVERIFY(sync(data));
        const QString path = m_dir->filePath(u"runs.jsonl"_s);
        QCOMPARE(exportTo(path, data, u"type:llm thumb:none"_s), 0);
        QCOMPARE(here({u"import"_s, path}).code, 0);
        const Outcome one = here({u"list"_s, u"--limit"_s, u"1"_s, u"--json"_s});
        const QString id = one.json().value("id"_L1).toString();
        QCOMPARE(here({u"rate"_s, id, u"--thumb"_s, u"down"_s, u"--comment"_s, u"made on a train"_s}).code, 0);
        const QStringList adopt{u"adopt"_s, u"--from"_s, u"import:runs"_s, u"--json"_s};
        const Outcome first = here(adopt);
        QCOMPARE(first.code, 0);
        QCOMPARE(first.number("adopted"), 1);
        QCOMPARE(here(adopt).number("equal"), 1);
        QVERIFY(sync(data));
        QJsonObject there;
        m_sandbox->inspect([&](sandbox::SandboxServer &server) { there = server.feedbackOf(id); });
        QCOMPARE(there.value("comment"_L1).toString(), u"made on a train"_s);
        QCOMPARE(here({u"adopt"_s, u"--from"_s, u"import:nobody"_s}).code, 2);
        QCOMPARE(here({u"adopt"_s, u"--from"_s, u"import:runs"_s, u"--server"_s, u"import:runs"_s}).code, 2);
    }

private:
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_dir->filePath(u"files/"_s + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return path;
    }

    [[nodiscard]] Outcome tidemark(const QStringList &arguments, const QString &key = {}, bool asNobody = false) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"TIDEMARK_KEY"_s);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s); // no keyring of the person who runs the tests
        if (!key.isEmpty())
            environment.insert(u"TIDEMARK_KEY"_s, key);
        process.setProcessEnvironment(environment);
#ifdef Q_OS_UNIX
        if (asNobody && ::geteuid() == 0)
            process.setChildProcessModifier([] { (void)!::setuid(65534); }); // root may read anything
#endif
        process.start(qEnvironmentVariable("TIDEMARK_PROGRAM"), arguments);
        constexpr int longest = 60'000;
        if (!process.waitForFinished(longest))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] Outcome here(const QStringList &arguments) const
    {
        return tidemark(arguments + QStringList{u"--data-dir"_s, m_dir->filePath(u"data"_s)});
    }

    [[nodiscard]] int exportTo(const QString &path, const QString &data, const QString &filter = {}) const
    {
        return tidemark({u"export"_s, u"--format"_s, u"runs.jsonl"_s, u"--filter"_s, filter, u"--out"_s, path,
                         u"--data-dir"_s, data})
            .code;
    }

    bool sync(const QString &data)
    {
        if (!m_sandbox) {
            m_sandbox = std::make_unique<app::SandboxHost>(sandbox::SandboxOptions{});
            auto started = m_sandbox->start();
            started.waitForFinished();
            if (!started.result().ok())
                return false;
            m_access = started.result().value();
        }
        return tidemark({u"sync"_s, u"--server"_s, m_access.url.toString(), u"--data-dir"_s, data}, m_access.privateKey)
                   .code == 0;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::SandboxHost> m_sandbox;
    app::SandboxAccess m_access;
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
