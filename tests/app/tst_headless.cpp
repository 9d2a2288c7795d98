// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxhost.h"
#include "exporters/exportformats.h"
#include <QtTest>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

/// The real program, as a script would call it, against a sandbox on loopback.
class TestHeadless : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void saysItsVersionAndHelp();
    void refusesNonsense_data();
    void refusesNonsense();
    void saysThatACommandComesFirst();
    void doesTheMainJob();
    void keepsAPartOfTheRunsWhenAskedTo();
    void exportsWhatIsLabelled();
    void saysWhereAnExportCannotBeWritten();
    void exportsASplitIntoAFolder();
    void replacesPrivateDataWhereItIsTold();
    void refusesSwitchesOfAnExport_data();
    void refusesSwitchesOfAnExport();
    void saysWhenTheServerIsDown();
    void saysWhenTheKeyIsWrong();
    void keepsTheKeyOutOfEveryOutputAndFile();
    void everyLogOfQtTogetherTellsNoKeyAndNoWordOfARun_data();
    void everyLogOfQtTogetherTellsNoKeyAndNoWordOfARun();
    void printsTheSyncLogWhenAsked();
    void servesASandboxByItself();

private:
    [[nodiscard]] Outcome tidemark(const QStringList &arguments, const QString &key = {},
                                   const QString &rules = {}) const;
    [[nodiscard]] Outcome synced(const QStringList &more = {}) const;

    std::unique_ptr<app::SandboxHost> m_sandbox;
    app::SandboxAccess m_access;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestHeadless::initTestCase()
{
    m_sandbox = std::make_unique<app::SandboxHost>(sandbox::SandboxOptions{});
    auto started = m_sandbox->start();
    started.waitForFinished();
    QVERIFY(started.result().ok());
    m_access = started.result().value();
}

void TestHeadless::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

Outcome TestHeadless::tidemark(const QStringList &arguments, const QString &key, const QString &rules) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"TIDEMARK_KEY"_s);
    environment.remove(u"QT_LOGGING_RULES"_s);         // else --verbose is overruled
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s); // no keyring of the person who runs the tests
    if (!key.isEmpty())
        environment.insert(u"TIDEMARK_KEY"_s, key);
    if (!rules.isEmpty())
        environment.insert(u"QT_LOGGING_RULES"_s, rules);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("TIDEMARK_PROGRAM"), arguments);
    constexpr int longest = 60'000;
    if (!process.waitForFinished(longest))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome TestHeadless::synced(const QStringList &more) const
{
    const QStringList sync{u"sync"_s,       u"--server"_s, m_access.url.toString(),
                           u"--data-dir"_s, m_dir->path(), u"--json"_s};
    return tidemark(sync + more, m_access.privateKey);
}

void TestHeadless::saysItsVersionAndHelp()
{
    QVERIFY(tidemark({u"--version"_s}).out.startsWith("tidemark "));
    const Outcome help = tidemark({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const char *word : {"sync", "list", "show", "rate", "export", "stats", "check", "sandbox"})
        QVERIFY2(help.out.contains(QByteArray("tidemark ") + word), word);
    for (const char *word : {"sync", "list", "show", "rate", "export", "stats", "check", "sandbox"})
        QCOMPARE(tidemark({QString::fromLatin1(word), u"--help"_s}).code, 0);
}

void TestHeadless::refusesNonsense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("command") << QStringList{u"frobnicate"_s};
    QTest::newRow("option") << QStringList{u"list"_s, u"--frobnicate"_s};
    QTest::newRow("limit") << QStringList{u"list"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("sort") << QStringList{u"list"_s, u"--sort"_s, u"beauty"_s};
    QTest::newRow("filter") << QStringList{u"list"_s, u"--filter"_s, u"thumb:sideways"_s};
    QTest::newRow("server") << QStringList{u"sync"_s, u"--server"_s, u"ftp://x"_s};
    QTest::newRow("unencrypted") << QStringList{u"sync"_s, u"--server"_s, u"http://lunary.example.org"_s};
    QTest::newRow("format") << QStringList{u"export"_s, u"--format"_s, u"punchcards"_s, u"--out"_s, u"x"_s};
    QTest::newRow("thumb") << QStringList{u"rate"_s, u"710fe4e9"_s, u"--thumb"_s, u"sideways"_s};
    QTest::newRow("set") << QStringList{u"rate"_s, u"710fe4e9"_s, u"--set"_s, u"not json"_s};
    QTest::newRow("no id") << QStringList{u"show"_s};
    QTest::newRow("nothing kept") << QStringList{u"list"_s};
    QTest::newRow("runs") << QStringList{u"sandbox"_s, u"--runs"_s, u"-5"_s};
}

void TestHeadless::refusesNonsense()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = tidemark(arguments + QStringList{u"--data-dir"_s, m_dir->path()});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

void TestHeadless::saysThatACommandComesFirst()
{
    const Outcome outcome = tidemark({u"--data-dir"_s, m_dir->path(), u"list"_s});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains("a command comes first"), outcome.err.constData());
}

void TestHeadless::doesTheMainJob()
{
    const Outcome first = synced();
    QCOMPARE(first.code, 0);
    qint64 runs = 0;
    m_sandbox->inspect([&runs](sandbox::SandboxServer &server) { runs = server.runCount(); });
    QCOMPARE(first.json().value("pulled"_L1).toInteger(), runs);
    const QStringList here{u"--data-dir"_s, m_dir->path(), u"--json"_s};
    const Outcome down = tidemark(QStringList{u"list"_s, u"--filter"_s, u"thumb:down type:llm"_s} + here);
    QCOMPARE(down.code, 0);
    const QList<QByteArray> lines = down.out.trimmed().split('\n');
    QVERIFY(lines.size() > 3);
    const QString id = QJsonDocument::fromJson(lines.first()).object().value("id"_L1).toString();
    const Outcome rated = tidemark(QStringList{u"rate"_s, id, u"--thumb"_s, u"up"_s, u"--comment"_s,
                                               u"Right after all"_s, u"--set"_s, u"rating=4"_s} +
                                   here);
    QCOMPARE(rated.code, 0);
    QCOMPARE(tidemark(QStringList{u"stats"_s} + here).json().value("pending"_L1).toInt(), 1);
    const Outcome second = synced();
    QCOMPARE(second.code, 0);
    QCOMPARE(second.json().value("pushed"_L1).toInt(), 1);
    QCOMPARE(second.json().value("pending"_L1).toInt(), 0);
    QJsonObject there;
    m_sandbox->inspect([&there, id](sandbox::SandboxServer &server) { there = server.feedbackOf(id); });
    QCOMPARE(there.value("thumb"_L1).toString(), u"up"_s);
    QCOMPARE(there.value("comment"_L1).toString(), u"Right after all"_s);
    QCOMPARE(there.value("rating"_L1).toInt(), 4);
    const Outcome shown = tidemark(QStringList{u"show"_s, id.left(13)} + here);
    QCOMPARE(shown.json().value("feedback"_L1).toObject(), there);
    QCOMPARE(shown.json().value("state"_L1).toString(), u"confirmed"_s);
    const Outcome checked = tidemark(QStringList{u"check"_s} + here);
    QCOMPARE(checked.code, 0);
    QVERIFY(checked.json().value("cache_ok"_L1).toBool() && checked.json().value("work_ok"_L1).toBool());
}

void TestHeadless::keepsAPartOfTheRunsWhenAskedTo()
{
    qint64 runs = 0;
    m_sandbox->inspect([&runs](sandbox::SandboxServer &server) { runs = server.runCount(); });
    const auto kept = [this] {
        return tidemark({u"stats"_s, u"--data-dir"_s, m_dir->path(), u"--json"_s}).json().value("runs"_L1).toInteger();
    };
    QCOMPARE(synced({u"--feedback"_s, u"sideways"_s}).code, 2);
    QCOMPARE(synced({u"--everything"_s, u"--one-in"_s, u"3"_s}).code, 2);
    QCOMPARE(synced({u"--since"_s, u"yesterday"_s}).code, 2);
    const Outcome narrow = synced({u"--feedback"_s, u"down"_s});
    QCOMPARE(narrow.code, 0);
    QVERIFY(kept() > 0 && kept() < runs);
    QCOMPARE(narrow.json().value("out_of_scope"_L1).toInteger(), runs - kept());
    QVERIFY(narrow.err.contains("thumb down"));
    const qint64 before = kept();
    QCOMPARE(synced().code, 0); // remembered
    QCOMPARE(kept(), before);
    QCOMPARE(synced({u"--everything"_s}).json().value("out_of_scope"_L1).toInteger(), 0);
    QCOMPARE(kept(), runs);
}

void TestHeadless::exportsWhatIsLabelled()
{
    QCOMPARE(synced().code, 0);
    for (const exporters::ExportFormat &known : exporters::exportFormats()) {
        const QString format = known.id;
        const Outcome done = tidemark({u"export"_s, u"--format"_s, format, u"--filter"_s, u"thumb:up,down"_s,
                                       u"--out"_s, m_dir->path(), u"--data-dir"_s, m_dir->path(), u"--json"_s});
        QCOMPARE(done.code, 0);
        const QJsonObject report = done.json();
        qint64 skipped = 0;
        const QJsonObject reasons = report.value("skipped"_L1).toObject();
        for (const QJsonValue &count : reasons)
            skipped += count.toInteger();
        QVERIFY(report.value("selected"_L1).toInteger() > 0);
        QCOMPARE(report.value("used"_L1).toInteger() + skipped, report.value("selected"_L1).toInteger());
        // The few sample runs hold no two answers to one prompt that were rated differently.
        const bool makesPairs = known.task == exporters::Task::Paired;
        QVERIFY2(makesPairs || report.value("written"_L1).toInteger() > 0, qPrintable(format));
        QVERIFY(makesPairs || QFileInfo(report.value("path"_L1).toString()).size() > 0);
        for (const QJsonValue &file : report.value("files"_L1).toArray())
            QVERIFY(QFileInfo::exists(file.toString()));
    }
}

void TestHeadless::saysWhereAnExportCannotBeWritten()
{
    QCOMPARE(synced().code, 0);
    const auto exportTo = [this](const QString &path) {
        return tidemark(
            {u"export"_s, u"--format"_s, u"openai-sft"_s, u"--out"_s, path, u"--data-dir"_s, m_dir->path()});
    };
    const Outcome missing = exportTo(m_dir->filePath(u"missing/out.jsonl"_s));
    QCOMPARE(missing.code, 2);
    QVERIFY(missing.err.contains("The export cannot be written there"));
    QVERIFY(!QFileInfo::exists(m_dir->filePath(u"missing"_s)));
    QCOMPARE(exportTo(m_dir->filePath(u"new/"_s)).code, 0);
    QVERIFY(QFileInfo::exists(m_dir->filePath(u"new/openai-sft.jsonl"_s)));
}

void TestHeadless::exportsASplitIntoAFolder()
{
    QCOMPARE(synced().code, 0);
    const QString folder = m_dir->filePath(u"set"_s);
    const Outcome done =
        tidemark({u"export"_s, u"--format"_s, u"trl-kto"_s, u"--filter"_s, u"thumb:up OR thumb:down"_s, u"--split"_s,
                  u"60/20/20"_s, u"--out"_s, folder, u"--data-dir"_s, m_dir->path(), u"--json"_s});
    QCOMPARE(done.code, 0);
    const QJsonObject report = done.json();
    const QJsonObject splits = report.value("splits"_L1).toObject();
    QCOMPARE(splits.value("train"_L1).toInteger() + splits.value("validation"_L1).toInteger() +
                 splits.value("test"_L1).toInteger(),
             report.value("written"_L1).toInteger());
    QCOMPARE(report.value("good"_L1).toInteger() + report.value("bad"_L1).toInteger(),
             report.value("written"_L1).toInteger());
    QVERIFY(report.value("good"_L1).toInteger() > 0 && report.value("bad"_L1).toInteger() > 0);
    for (const QString &name : {u"train.jsonl"_s, u"test.jsonl"_s, u"manifest.json"_s})
        QVERIFY2(QFileInfo::exists(QDir(folder).filePath(name)), qPrintable(name));
}

void TestHeadless::replacesPrivateDataWhereItIsTold()
{
    QCOMPARE(synced().code, 0);
    const auto exported = [this](const QStringList &more) {
        const QString file = m_dir->filePath(u"out.jsonl"_s);
        const Outcome done = tidemark(QStringList{u"export"_s, u"--format"_s, u"trl-kto"_s, u"--out"_s, file,
                                                  u"--data-dir"_s, m_dir->path(), u"--json"_s} +
                                      more);
        QFile rows(file);
        return done.code == 0 && rows.open(QIODevice::ReadOnly) ? rows.readAll() : QByteArray();
    };
    const QByteArray plain = exported({});
    QVERIFY(!plain.contains("[PRIVATE_1]"));
    const QByteArray replaced = exported({u"--redact"_s, u"all"_s, u"--redact-pattern"_s, u"[Tt]he"_s});
    QVERIFY(replaced.contains("[PRIVATE_1]"));
    QVERIFY(plain.contains("the ") && !replaced.contains("the "));
}

void TestHeadless::refusesSwitchesOfAnExport_data()
{
    QTest::addColumn<QStringList>("switches");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QStringList &switches, const QByteArray &said) {
        QTest::newRow(name) << switches << said;
    };
    row("a split that is not whole", {u"--split"_s, u"90/0/5"_s}, "90/0/10");
    row("a class of data that is none", {u"--redact"_s, u"mail,shoe-size"_s}, "shoe-size");
    row("a pattern that is broken", {u"--redact-pattern"_s, u"(a"_s}, "(a");
    row("a consumer that is none", {u"--profile"_s, u"vertex"_s}, "vertex");
    row("a length that is no number", {u"--max-tokens"_s, u"many"_s}, "many");
    row("pairs below one", {u"--pairs-per-prompt"_s, u"0"_s}, "pairs-per-prompt");
    row("a card without a licence", {u"--hub"_s, u"Set"_s}, "licence");
    row("tools that are not there", {u"--tools"_s, u"missing.json"_s}, "missing.json");
    row("a split of one file", {u"--split"_s, u"90/0/10"_s, u"--format"_s, u"csv"_s}, "csv");
}

void TestHeadless::refusesSwitchesOfAnExport()
{
    QFETCH(QStringList, switches);
    QFETCH(QByteArray, said);
    QCOMPARE(synced().code, 0);
    if (!switches.contains(u"--format"_s))
        switches << u"--format"_s << u"openai-sft"_s;
    const QString out = m_dir->filePath(u"out"_s);
    const Outcome refused =
        tidemark(QStringList{u"export"_s, u"--out"_s, out, u"--data-dir"_s, m_dir->path()} + switches);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(said), refused.err.constData());
    QVERIFY(refused.out.isEmpty());
    QVERIFY(!QFileInfo::exists(out));
}

void TestHeadless::saysWhenTheServerIsDown()
{
    const Outcome down = tidemark({u"sync"_s, u"--server"_s, u"http://127.0.0.1:1"_s, u"--data-dir"_s, m_dir->path()},
                                  m_access.privateKey);
    QCOMPARE(down.code, 3);
    QVERIFY(!down.err.isEmpty());
}

void TestHeadless::saysWhenTheKeyIsWrong()
{
    const Outcome wrong = tidemark({u"sync"_s, u"--server"_s, m_access.url.toString(), u"--data-dir"_s, m_dir->path()},
                                   u"00000000-0000-4000-8000-000000000000"_s);
    QCOMPARE(wrong.code, 3);
    QVERIFY(!wrong.err.isEmpty());
}

void TestHeadless::keepsTheKeyOutOfEveryOutputAndFile()
{
    const QStringList arguments{u"sync"_s,      u"--server"_s, m_access.url.toString(), u"--data-dir"_s, m_dir->path(),
                                u"--verbose"_s, u"--json"_s};
    const Outcome noisy = tidemark(arguments, m_access.privateKey);
    QCOMPARE(noisy.code, 0);
    QVERIFY2(noisy.err.contains("tidemark."), "the log must be on for this to prove anything");
    const QByteArray secret = m_access.privateKey.toUtf8();
    QVERIFY(!noisy.out.contains(secret) && !noisy.err.contains(secret));
    QDirIterator files(m_dir->path(), QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        ++seen;
    }
    QVERIFY(seen >= 3);
}

void TestHeadless::everyLogOfQtTogetherTellsNoKeyAndNoWordOfARun_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("sync") << QStringList{u"sync"_s, u"--full"_s, u"--verbose"_s, u"--log"_s};
    QTest::newRow("window") << QStringList{u"--measure-start"_s, u"--verbose"_s};
}

void TestHeadless::everyLogOfQtTogetherTellsNoKeyAndNoWordOfARun()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(synced().code, 0);
    const Outcome rows = tidemark({u"list"_s, u"--json"_s, u"--data-dir"_s, m_dir->path()});
    const Outcome noisy =
        tidemark(arguments + QStringList{u"--data-dir"_s, m_dir->path()}, m_access.privateKey, u"*=true"_s);
    QCOMPARE(noisy.code, 0);
    QVERIFY2(noisy.err.contains(" qt."), "Qt's own log must be on for this to prove anything");
    QVERIFY(!noisy.err.contains(m_access.privateKey.toUtf8()));
    int looked = 0;
    for (const QByteArray &line : rows.out.trimmed().split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        for (const auto &key : {"input"_L1, "output"_L1}) {
            const QByteArray words = row.value(key).toString().left(40).toUtf8();
            if (words.size() < 12)
                continue;
            QVERIFY2(!noisy.err.contains(words), words.constData());
            ++looked;
        }
    }
    QVERIFY(looked > 20);
}

void TestHeadless::printsTheSyncLogWhenAsked()
{
    const Outcome done = tidemark(
        {u"sync"_s, u"--server"_s, m_access.url.toString(), u"--data-dir"_s, m_dir->path(), u"--log"_s, u"--json"_s},
        m_access.privateKey);
    QCOMPARE(done.code, 0);
    QVERIFY2(done.err.contains("First pull complete: "), done.err.constData());
    QVERIFY(done.json().contains("pulled"_L1));
    QVERIFY(!synced().err.contains("Nothing new"));
}

void TestHeadless::servesASandboxByItself()
{
    QProcess process;
    process.start(qEnvironmentVariable("TIDEMARK_PROGRAM"), {u"sandbox"_s, u"--json"_s, u"--runs"_s, u"500"_s});
    QVERIFY(process.waitForReadyRead(30'000));
    const QJsonObject access = QJsonDocument::fromJson(process.readLine()).object();
    const Outcome done = tidemark(
        {u"sync"_s, u"--server"_s, access.value("url"_L1).toString(), u"--data-dir"_s, m_dir->path(), u"--json"_s},
        access.value("private_key"_L1).toString());
    process.kill();
    process.waitForFinished();
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json().value("pulled"_L1).toInt(), 500);
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
