// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storetesting.h"
#include "sync/fileimport.h"
#include "sync/runsfile.h"
#include <QFile>

using namespace tidemark;
using namespace Qt::StringLiterals;
using domain::ImportReport;
using domain::LineFault;
using test::change;
using test::idOf;
using test::RunBuilder;
using test::TestStore;
using test::thumb;
using test::valueOf;
using End = ImportReport::End;

namespace {

QByteArray runLine(int number, const QByteArray &label = {}, const char *type = "llm")
{
    const QByteArray raw = RunBuilder(number).with("type", QLatin1String(type)).run().raw;
    return label.isEmpty() ? raw : raw.chopped(1) + ",\"label\":" + label + '}';
}

QByteArray verdict(const QByteArray &feedback, const QByteArray &history = "[]")
{
    return R"({"feedback":)" + feedback + R"(,"history":)" + history + '}';
}

QByteArray labelIn(const QString &conversation)
{
    return "{\"feedback\":{},\"history\":[],\"thread_id\":\"" + conversation.toLatin1() + "\"}";
}

const QByteArray rated =
    R"([{"at":"2026-10-24T14:00:01.075Z","rater":"bob","seconds":3,"before":{"thumb":null},"after":{"thumb":"up"},)"
    R"("undone":false}])";

} // namespace

class TestFileImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<TestStore>();
        m_opened = 0;
    }

    void takesEveryRunWithItsVerdictAsTheServersWord()
    {
        const ImportReport report =
            take(runLine(1) + '\n' + runLine(2, verdict(R"({"thumb":"down","comment":"no","reasons":["unsafe"]})")) +
                 '\n' + runLine(3, {}, "hologram"));
        QCOMPARE(report.end, End::Done);
        QCOMPARE(report.lines, 3);
        QCOMPARE(report.imported, 3);
        QCOMPARE(report.added, 3);
        QCOMPARE(report.labelled, 1);
        QCOMPARE(report.skipped, 0);
        const domain::RunDetail second = m_store->detail(2);
        QCOMPARE(second.base.comment(), u"no"_s);
        QCOMPARE(second.base.reasons(), QStringList{u"unsafe"_s});
        QCOMPARE(second.summary.state, domain::SyncState::Clean);
        QCOMPARE(m_store->row(2).thumb, domain::Thumb::Down);
        QCOMPARE(m_store->detail(3).run.typeText, u"hologram"_s);
    }

    void theSameFileAgainChangesNothing()
    {
        const QByteArray file = runLine(1, verdict(R"({"thumb":"up"})", rated)) + '\n' + runLine(2) + '\n';
        QCOMPARE(take(file).added, 2);
        const ImportReport again = take(file);
        QCOMPARE(again.end, End::Done);
        QCOMPARE(again.added, 0);
        QCOMPARE(again.updated, 0);
        QCOMPARE(again.unchanged, 2);
        QCOMPARE(m_store->detail(1).history.size(), 1);
        QCOMPARE(valueOf((*m_store)->counts()).all, 2);
    }

    void aVerdictMadeHereIsNeverOverwritten()
    {
        const QByteArray file = runLine(1, verdict(R"({"thumb":"up"})")) + '\n' + runLine(2) + '\n';
        (void)take(file);
        QVERIFY(m_store->rate(1, change({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"mine"_s}})));
        (void)take(file);
        (void)take(runLine(1, verdict(R"({"thumb":"up","comment":"theirs, newer"})")));
        QCOMPARE(m_store->detail(1).shown.thumb(), domain::Thumb::Down);
        QCOMPARE(m_store->detail(1).shown.comment(), u"mine"_s);
        QCOMPARE(m_store->row(1).thumb, domain::Thumb::Down);
    }

    void aNewerFileBringsNewVerdictsWhereNobodyJudgedHere()
    {
        (void)take(runLine(1) + '\n' + runLine(2));
        const ImportReport report = take(runLine(1, verdict(R"({"thumb":"up"})")) + '\n' + runLine(4));
        QCOMPARE(report.added, 1);
        QCOMPARE(report.updated, 1);
        QCOMPARE(m_store->row(1).thumb, domain::Thumb::Up);
    }

    void theFilesHistoryIsShownButNeverUndoneAndNoWorkOfToday()
    {
        (void)take(runLine(1, verdict(R"({"thumb":"up"})", rated)) + '\n' + runLine(2));
        const domain::RunDetail detail = m_store->detail(1);
        QCOMPARE(detail.history.size(), 1);
        QCOMPARE(detail.history.first().rater, u"bob"_s);
        QVERIFY(!valueOf((*m_store)->undo()).done);
        QCOMPARE(valueOf((*m_store)->throughput(0)).verdictsToday, 0);
        QVERIFY(m_store->rate(2, thumb("down")));
        (void)take(runLine(1, verdict(R"({"thumb":"up"})", rated)) + '\n' + runLine(3, verdict("{}", rated)));
        QCOMPARE(valueOf((*m_store)->undo()).runId, idOf(2));
        QCOMPARE(valueOf((*m_store)->redo()).runId, idOf(2));
        QCOMPARE(m_store->detail(2).shown.thumb(), domain::Thumb::Down);
    }

    void aDamagedWorkFileMakesNoVerdictOutOfAFilesHistory()
    {
        QByteArray lines;
        for (int i = 1; i <= 200; ++i)
            lines += runLine(i, verdict(R"({"thumb":"up"})", rated)) + '\n';
        (void)take(lines);
        QVERIFY(m_store->rate(2, thumb("down")));
        m_store->close();
        const QString work = m_store->file("work.sqlite");
        QFile file(work);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        constexpr qint64 page = 4096;
        int recovered = 0;
        for (qint64 at = page; at < whole.size(); at += 3 * page) {
            QByteArray damaged = whole;
            damaged.replace(at, page, QByteArray(page, '\xa5'));
            QFile target(work);
            QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate) && target.write(damaged) == damaged.size());
            target.close();
            m_store->clock.advance(1000); // each damaged file is set aside under its time
            const auto report = m_store->reopen();
            QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
            recovered += report->workRecovered ? 1 : 0;
            QVERIFY(valueOf((*m_store)->unsyncedCount()) <= 1); // the page may have held the only verdict
            QCOMPARE(m_store->detail(1).summary.state, domain::SyncState::Clean);
            m_store->close();
        }
        QVERIFY(recovered > 0);
    }

    void exchangesKeepTheirConversation()
    {
        const QByteArray in = labelIn(idOf(9));
        (void)take(runLine(1, in, "chat") + '\n' + runLine(2, in, "chat") + '\n' + runLine(9, {}, "thread"));
        const domain::RunDetail detail = m_store->detail(2);
        QCOMPARE(detail.rootId, idOf(9));
        QCOMPARE(detail.family.size(), 2);
    }

    void runsOfSeveralProjectsMayStandInOneFile()
    {
        const QByteArray one = RunBuilder(1).with("projectId", u"a"_s).run().raw;
        const QByteArray two = RunBuilder(2).with("projectId", u"b"_s).run().raw;
        const ImportReport report = take(one + '\n' + two);
        QCOMPARE(report.end, End::Done);
        QCOMPARE(report.added, 2);
        QCOMPARE(m_store->detail(2).run.raw, two);
    }

    void aBrokenLineIsNamedAndTheRestGoesOn()
    {
        const QByteArray file = "\xef\xbb\xbf" + runLine(1) + "\r\n" + "{\"id\":\n" + "\n" + "  \r\n" + "[1,2]\n" +
                                "{\"type\":\"llm\"}\r\n" + runLine(2) + "\r\n" + QByteArray("{\"id\":\"\0\"}", 10) +
                                '\n' + QByteArray(50'000, '[') + '\n' + runLine(1);
        const ImportReport report = take(file);
        QCOMPARE(report.end, End::Done);
        QCOMPARE(report.imported, 3);
        QCOMPARE(report.added, 2);
        QCOMPARE(report.unchanged, 1);
        QCOMPARE(report.skipped, 5);
        QCOMPARE(report.lines, report.imported + report.skipped);
        const QList<domain::BadLine> expected{{2, LineFault::NotJson},
                                              {5, LineFault::NotARun},
                                              {6, LineFault::NoId},
                                              {8, LineFault::NoId},
                                              {9, LineFault::NotJson}};
        QCOMPARE(report.badLines, expected);
        QCOMPARE(m_store->detail(1).run.raw, runLine(1));
    }

    void aLineLongerThanAnyRunIsPassedOver()
    {
        const QByteArray path = file({});
        QFile target(QString::fromLatin1(path));
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(runLine(1) + "\n{\"id\":\"");
        const QByteArray filler(1024 * 1024, 'x');
        for (qint64 written = 0; written <= sync::RunsFile::longestLine; written += filler.size())
            target.write(filler);
        target.write("\"}\n" + runLine(2) + '\n');
        target.close();
        const ImportReport report = import(QString::fromLatin1(path));
        QCOMPARE(report.added, 2);
        QCOMPARE(report.badLines, (QList<domain::BadLine>{{2, LineFault::TooLong}}));
        QCOMPARE(report.lines, 3);
    }

    void textsWithWhatNoServerStoresAreTakenAsTheyAre()
    {
        const QByteArray nul = runLine(1).replace("answer 1", QByteArray("answer\0 one", 11));
        const QByteArray escaped = runLine(2).replace("answer 2", "answer \\u0000\\ud800 two");
        QCOMPARE(take(nul + '\n' + escaped).added, 2);
        QCOMPARE(m_store->detail(1).run.raw, nul);
        QCOMPARE(m_store->detail(2).run.raw, escaped);
        QVERIFY(m_store->rate(1, thumb("up")));
        QCOMPARE(m_store->row(1).thumb, domain::Thumb::Up);
    }

    void theListOfBrokenLinesIsBounded()
    {
        const ImportReport report = take(runLine(1) + '\n' + QByteArray("nonsense\n").repeated(5000));
        QCOMPARE(report.skipped, 5000);
        QCOMPARE(report.badLines.size(), ImportReport::mostBadLines);
    }

    void whatHoldsNoRunsMakesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray("\n\n  \n");
        QTest::newRow("a mark only") << QByteArray("\xef\xbb\xbf");
        QTest::newRow("prose") << QByteArray("Dear colleagues,\nsee you.\n");
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("messages") << QByteArray("{\"messages\":[]}\n");
        QTest::newRow("CSV") << QByteArray("id,thumb\n1,up\n");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\"\0i\0d\0\"\0", 12);
    }

    void whatHoldsNoRunsMakesNothing()
    {
        QFETCH(QByteArray, content);
        const ImportReport report = take(content);
        QCOMPARE(report.end, End::NoRuns);
        QCOMPARE(m_opened, 0);
        QCOMPARE(report.imported, 0);
    }

    void whatIsNoFileSaysSo()
    {
        QCOMPARE(import(m_dir->filePath(u"nowhere.jsonl"_s)).end, End::Missing);
        QCOMPARE(import(m_dir->path()).end, End::Folder);
        QCOMPARE(m_opened, 0);
    }

    void stoppingKeepsWhatWasTaken()
    {
        QByteArray lines;
        for (int i = 1; i <= 1000; ++i)
            lines += runLine(i) + '\n';
        int asked = 0;
        const ImportReport report = import(QString::fromLatin1(file(lines)),
                                           [&](qint64 done, qint64 total) { return ++asked < 2 && done < total; });
        QCOMPARE(report.end, End::Stopped);
        QVERIFY(report.imported > 0 && report.imported < 1000);
        QCOMPARE(valueOf((*m_store)->counts()).all, report.imported);
        QCOMPARE(take(lines).added, 1000 - report.imported);
    }

    void saysThatTheStoreCannotBeOpened()
    {
        const ImportReport report = sync::importFile(
            QString::fromLatin1(file(runLine(1))),
            [] {
                return domain::Result<store::Store *>(domain::Error{domain::ErrorKind::StoreBusy, {}, 0, 0});
            },
            [](qint64, qint64) { return true; });
        QCOMPARE(report.end, End::StoreFailed);
        QCOMPARE(report.error->kind, domain::ErrorKind::StoreBusy);
        QCOMPARE(report.imported, 0);
    }

    void verdictsGoToTheSameRunsOfAnotherProjectAsOneAct()
    {
        (void)take(runLine(1) + '\n' + runLine(2) + '\n' + runLine(3) + '\n' + runLine(4) + '\n' + runLine(5));
        QVERIFY(m_store->rate(1, thumb("up")));
        QVERIFY(m_store->rate(2, change({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"no"_s}})));
        QVERIFY(m_store->rate(3, thumb("up")));   // the same there already
        QVERIFY(m_store->rate(4, thumb("down"))); // another one there
        QVERIFY(m_store->rate(5, thumb("up")));   // no such run there
        TestStore server;
        QVERIFY(server.add({RunBuilder(1), RunBuilder(2), RunBuilder(3).feedback({{u"thumb"_s, u"up"_s}}),
                            RunBuilder(4).feedback({{u"thumb"_s, u"up"_s}, {u"comment"_s, u"great"_s}})}));
        const store::AdoptReport report = *sync::adoptVerdicts(**m_store, *server, false);
        QCOMPARE(report, (store::AdoptReport{2, 1, 1, {idOf(4)}}));
        QCOMPARE(server.detail(2).shown.comment(), u"no"_s);
        QCOMPARE(server.detail(2).summary.state, domain::SyncState::Pending);
        QCOMPARE(server.detail(4).shown.thumb(), domain::Thumb::Up);
        QCOMPARE(valueOf(server->dueEntries(server.clock.nowMs(), 0)).size(), 2);
        QCOMPARE(*sync::adoptVerdicts(**m_store, *server, false), (store::AdoptReport{0, 3, 1, {idOf(4)}}));
        QCOMPARE(valueOf(server->undo()).runs, 2);
        QVERIFY(server.detail(1).shown.isEmpty());
        QVERIFY(valueOf(server->dueEntries(server.clock.nowMs(), 0)).isEmpty());
        QCOMPARE(m_store->detail(1).shown.thumb(), domain::Thumb::Up); // stays here
    }

    void overwritingKeepsWhatTheServersProjectSaidBefore()
    {
        (void)take(runLine(4));
        QVERIFY(m_store->rate(4, thumb("down")));
        TestStore server;
        QVERIFY(server.add({RunBuilder(4).feedback({{u"thumb"_s, u"up"_s}})}));
        QCOMPARE(sync::adoptVerdicts(**m_store, *server, true)->adopted, 1);
        QCOMPARE(server.detail(4).shown.thumb(), domain::Thumb::Down);
        QCOMPARE(server.detail(4).shown.original().value(u"thumb"_s).toString(), u"up"_s);
    }

private:
    QByteArray file(const QByteArray &content)
    {
        const QString path = m_dir->filePath(u"runs.jsonl"_s);
        QFile target(path);
        if (target.open(QIODevice::WriteOnly))
            target.write(content);
        return path.toLatin1();
    }

    ImportReport import(
        const QString &path, const sync::GoOn &goOn = [](qint64, qint64) { return true; })
    {
        return sync::importFile(
            path,
            [this] {
                ++m_opened;
                return domain::Result<store::Store *>(&**m_store);
            },
            goOn);
    }

    ImportReport take(const QByteArray &content) { return import(QString::fromLatin1(file(content))); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestStore> m_store;
    int m_opened = 0;
};

QTEST_GUILESS_MAIN(TestFileImport)
#include "tst_fileimport.moc"
