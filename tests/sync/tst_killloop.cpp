// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rater.h"
#include <cstdio>
#include <QLoggingCategory>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>
#include <thread>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::SyncState;

namespace {

constexpr int killsInSuite = 40;
constexpr int killsOfAFolder = 20;
constexpr int runsRated = 6;
constexpr int patience = 60'000;

QStringList ratedRuns(const sandbox::SandboxServer &server)
{
    QStringList runs = server.runIds(u"llm"_s);
    runs.removeIf([&](const QString &run) { return !server.feedbackOf(run).isEmpty(); });
    return runs.mid(0, runsRated);
}

QString wordsOf(int round, int step)
{
    return u"%1.%2"_s.arg(round).arg(step);
}

} // namespace

/// A real process that rates and syncs, killed at random moments: what it said was saved is there, and one sync at the
/// end brings server and cache together. TIDEMARK_KILLS=300 kills more often.
class tst_KillLoop : public QObject
{
    Q_OBJECT
private:
    /// Starts a child that works in `about` (folder, round, runs), kills it after so many verdicts and requests; the
    /// last step that it said was saved.
    static int killAfter(const sandbox::SandboxServer &server, const QStringList &about, int verdicts, qint64 requests)
    {
        QProcess child;
        QByteArray said;
        const qint64 enough = server.requestCount() + requests;
        const auto heard = [&] { return int(said.count('\n')); };
        QObject::connect(&child, &QProcess::readyReadStandardOutput, &child,
                         [&] { said += child.readAllStandardOutput(); });
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    QStringList{u"--work"_s, server.url().toString(), server.privateKey(), server.projectId()} + about);
        const QDeadlineTimer deadline(patience);
        while ((heard() < verdicts || server.requestCount() < enough) && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        child.kill();
        child.waitForFinished(patience);
        said += child.readAllStandardOutput();
        return deadline.hasExpired() ? -1 : heard() - 1;
    }

    /// Every step of the round that was said to be saved stands in the ledger, and the files are whole.
    static void lostNothing(const Rater &rater, const QStringList &runs, int round, int last)
    {
        QSet<QString> saved;
        for (const QString &run : runs) {
            for (const domain::LedgerEntry &entry : rater.detail(run).history)
                saved.insert(entry.after.value(u"comment"_s).toString());
        }
        for (int step = 0; step <= last; ++step)
            QVERIFY2(saved.contains(wordsOf(round, step)), qPrintable(u"lost "_s + wordsOf(round, step)));
        const auto check = rater.store->check().result();
        QVERIFY(check);
        QVERIFY2(check->cacheOk && check->workOk, qPrintable(check->problems.join(u'\n')));
    }

    static QString text(const domain::Feedback &feedback)
    {
        return QString::fromUtf8(QJsonDocument(feedback.json()).toJson(QJsonDocument::Compact));
    }

    static void comesTogether(Rater &rater, const sandbox::SandboxServer &server)
    {
        const domain::SyncProgress progress = awaited(rater.sync());
        QVERIFY2(!progress.error, progress.error ? qPrintable(progress.error->detail) : "");
        QCOMPARE(progress.pending, 0);
        for (const QString &run : server.runIds()) {
            const domain::RunDetail detail = rater.detail(run);
            const bool settled =
                detail.summary.state == SyncState::Clean || detail.summary.state == SyncState::Confirmed;
            QVERIFY2(settled, qPrintable(u"%1 has state %2: base %3, shown %4, theirs %5"_s.arg(run)
                                             .arg(int(detail.summary.state))
                                             .arg(text(detail.base), text(detail.shown),
                                                  text(detail.theirs.value_or(domain::Feedback())))));
            QVERIFY2(detail.shown.sameAs(domain::Feedback(server.feedbackOf(run))), qPrintable(run));
        }
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"tidemark.*=false"_s); }

    void losesNothingThatWasSaved()
    {
        TestClock clock(QDateTime::currentMSecsSinceEpoch());
        sandbox::SandboxOptions options;
        options.runs = 30;
        options.nowMs = clock.nowMs();
        sandbox::SandboxServer server(options);
        QVERIFY(server.start());
        server.finishPendingReplies();
        const QStringList runs = ratedRuns(server);
        QCOMPARE(runs.size(), runsRated);
        QRandomGenerator random(20261127);
        const int asked = qEnvironmentVariableIntValue("TIDEMARK_KILLS");
        const int kills = asked > 0 ? asked : killsInSuite;
        int acknowledged = 0;
        for (int round = 0; round < kills;) {
            Rater rater(server, clock, u"ann"_s);
            QVERIFY(rater.open());
            comesTogether(rater, server); // what another machine left there is known before it is overwritten
            for (int i = 0; i < killsOfAFolder && round < kills; ++i, ++round) {
                rater.close();
                const int last = killAfter(server, {rater.folder(), QString::number(round), runs.join(u',')},
                                           1 + random.bounded(25), random.bounded(40));
                QVERIFY2(last >= 0, "the child must have saved something");
                acknowledged += last + 1;
                QVERIFY(rater.restart());
                lostNothing(rater, runs, round, last);
                if (QTest::currentTestFailed())
                    return;
            }
            comesTogether(rater, server);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills, %d verdicts said to be saved, %lld requests", kills, acknowledged, server.requestCount());
    }
};

/// Rates one run after the other while syncs go on, and says each verdict that was saved.
static int workForEver(const QStringList &arguments)
{
    const domain::SystemClock clock;
    const QString folder = arguments.at(5);
    store::Store store({folder, arguments.at(2), arguments.at(4), u"ann"_s}, &clock);
    if (!store.open().result())
        return 1;
    api::ClientOptions clientOptions;
    clientOptions.server = QUrl(arguments.at(2));
    QLoggingCategory::setFilterRules(u"tidemark.*=false"_s);
    api::Client client(clientOptions, &clock);
    client.setCredentials({api::Credentials::Kind::PrivateKey, arguments.at(3), {}});
    sync::EngineOptions options;
    options.intervalMs = 20;
    options.pushDelayMs = 1;
    options.batchAbove = 3;
    sync::Engine engine(&client, &store, &clock, options);
    engine.start();
    std::thread rater([&] {
        const QStringList runs = arguments.at(7).split(u',');
        for (int step = 0;; ++step) {
            const QJsonObject change{{u"thumb"_s, step % 2 == 0 ? u"up"_s : u"down"_s},
                                     {u"comment"_s, wordsOf(arguments.at(6).toInt(), step)}};
            const QString run = runs.at(QRandomGenerator::global()->bounded(int(runs.size())));
            if (!store.recordVerdict(run, domain::VerdictChange::fromJson(change), 1).result())
                std::abort();
            std::printf("%d\n", step);
            std::fflush(stdout);
        }
    });
    const int code = QCoreApplication::exec();
    rater.join();
    return code;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 8 && app.arguments().at(1) == "--work"_L1)
        return workForEver(app.arguments());
    tst_KillLoop test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killloop.moc"
