// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefaults.h"
#include "storetesting.h"
#include "support/signallog.h"
#include <QProcess>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::ErrorKind;
using domain::Thumb;

namespace {

void damage(const QString &path, qint64 from, qint64 bytes)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite) && file.seek(from))
        file.write(QByteArray(int(bytes), '\x5a'));
}

QStringList setAside(const TestStore &store, const QString &name)
{
    QStringList names = QDir(store.directory()).entryList({name + u".damaged-*"_s}, QDir::Files);
    names.removeIf([](const QString &file) { return file.endsWith("-wal"_L1) || file.endsWith("-shm"_L1); });
    return names;
}

} // namespace

/// Damaged, foreign, full, read-only and taken files: nothing the rater made is lost, and each is told for what it is.
class tst_Robustness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsADamagedCacheAsideAndKeepsTheVerdicts_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("no database") << 0;
        QTest::newRow("cut short") << 1;
        QTest::newRow("a bad page") << 2;
        QTest::newRow("somebody else's database") << 3;
        QTest::newRow("removed") << 4;
    }
    void setsADamagedCacheAsideAndKeepsTheVerdicts()
    {
        QFETCH(int, fault);
        TestStore store;
        QList<domain::Run> runs;
        for (int i = 0; i < 300; ++i)
            runs.append(RunBuilder(i));
        QVERIFY(store.add(runs));
        QVERIFY(store.rate(1, change({{u"thumb"_s, u"down"_s}, {u"comment"_s, u"wrong"_s}})));
        QVERIFY(succeeds(store->setFlagged(idOf(2), true)));
        store.close();
        const QString path = store.file("cache.sqlite");
        if (fault == 0)
            damage(path, 0, 4096);
        else if (fault == 1)
            QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
        else if (fault == 2)
            damage(path, 8192 * 3, 8192 * 6);
        else
            QVERIFY(QFile::remove(path));
        if (fault == 3) {
            store::Database other;
            QVERIFY(other.open(path, store::Database::Access::Write));
            QVERIFY(other.exec(u"CREATE TABLE theirs(x)"_s));
        }

        const auto report = store.reopen();
        QVERIFY(report);
        QCOMPARE(report->cacheRebuilt, fault != 4);
        QCOMPARE(setAside(store, u"cache.sqlite"_s).size(), fault == 4 ? 0 : 1);
        QCOMPARE(valueOf(store->counts()).all, 0);
        QCOMPARE(valueOf(store->unsyncedCount()), 1);
        QCOMPARE(valueOf(store->pullCursor()), store::PullCursor());
        // The pull fills it again, and the verdict stands on its run as before.
        QVERIFY(store.add(runs));
        QCOMPARE(store.row(1).thumb, Thumb::Down);
        QCOMPARE(store.row(1).state, domain::SyncState::Pending);
        QVERIFY(store.row(2).flagged);
        QCOMPARE(valueOf(store->findIds(*domain::parseFilter(u"wrong"_s, 0, 0), {})), QList{store.rid(1)});
    }

    void recoversADamagedWorkFile_data()
    {
        QTest::addColumn<bool>("header");
        QTest::newRow("its rows are readable") << false;
        QTest::newRow("nothing is readable, a backup is") << true;
    }
    void recoversADamagedWorkFile()
    {
        QFETCH(bool, header);
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QVERIFY(store.rate(1, thumb("up")));
        const domain::PullScope scope{.users = {u"user-7"_s}};
        QVERIFY(succeeds(store->pull().setScope(scope)));
        store.clock.advance(1000);
        QVERIFY(store.reopen()); // makes today's backup
        QVERIFY(store.rate(2, thumb("down")));
        store.close();
        if (header) {
            damage(store.file("work.sqlite"), 0, 8192);
        } else {
            // The last page is an index's: the tables can be read.
            store::Database db;
            QVERIFY(db.open(store.file("work.sqlite"), store::Database::Access::Probe));
            const qint64 page =
                db.scalar(u"SELECT rootpage FROM sqlite_schema WHERE name = 'ledger_at'"_s).toLongLong();
            db.close();
            damage(store.file("work.sqlite"), (page - 1) * 8192, 8192);
        }
        const auto report = store.reopen();
        QVERIFY(report);
        QVERIFY(report->workRecovered);
        QVERIFY(QFile::exists(report->setAside));
        QCOMPARE(store.row(1).thumb, Thumb::Up);
        QCOMPARE(valueOf(store->unsyncedCount()), header ? 1 : 2);
        QCOMPARE(store.detail(1).history.size(), 1);
        QCOMPARE(valueOf(store->pull().scope()), scope);
        QVERIFY(store.rate(2, thumb("down")) || !header);
        QCOMPARE(store.row(2).thumb, Thumb::Down);
        QVERIFY(valueOf(store->undo()).done);
        QCOMPARE(store.row(2).thumb, Thumb::None);
    }

    void aRescueCutShortIsBegunAgainAndOneThatWasWholeIsTaken()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        store.close();
        // Half a successor beside a work file that is there counts for nothing.
        damage(store.file("work.rescued.sqlite"), 0, 5000);
        QVERIFY(store.reopen());
        QCOMPARE(store.row(1).thumb, Thumb::Up);
        store.close();
        // The crash came after the damaged file was out of the way.
        QVERIFY(QFile::remove(store.file("work.rescued.sqlite")));
        QVERIFY(QFile::rename(store.file("work.sqlite"), store.file("work.rescued.sqlite")));
        QVERIFY(store.reopen());
        QCOMPARE(store.row(1).thumb, Thumb::Up);
        QVERIFY(!QFile::exists(store.file("work.rescued.sqlite")));
    }

    void checkNamesWhatIsDamaged()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        const auto fine = valueOf(store->check());
        QVERIFY(fine.cacheOk && fine.workOk);
        QCOMPARE(fine.problems, QStringList());
        QCOMPARE(fine.runs, 1);
        QCOMPARE(fine.verdicts, 1);
        QCOMPARE(fine.unsynced, 1);
    }

    void aFullDiskSaysSoAndHealsByItself()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        SignalLog failed(&*store, &store::Store::savingFailed);
        SignalLog works(&*store, &store::Store::savingWorks);
        store::StoreFaults::limitPages(*store, 1, 0);
        int saved = 0;
        domain::Result<void> result;
        const QString comment(3000, u'c');
        for (; result && saved < 1000; ++saved)
            result = store->recordVerdict(idOf(100 + saved), change({{u"comment"_s, comment}}), 1).result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::StoreFull);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().kind, ErrorKind::StoreFull);
        QVERIFY2(!QFile::exists(store.file("ballast")), "the ballast is given up before a verdict is refused");
        QCOMPARE(valueOf(store->unsyncedCount()), saved - 1);
        QCOMPARE(valueOf(store->counts()).all, 1);

        // Somebody makes room: the store finds out without a verdict being tried.
        store::StoreFaults::limitPages(*store, 0, 0);
        QTRY_COMPARE_WITH_TIMEOUT(works.size(), 1, 60'000);
        QVERIFY(store.rate(1, change({{u"comment"_s, comment}})));
        QTRY_VERIFY(QFile::exists(store.file("ballast")));
        QCOMPARE(valueOf(store->unsyncedCount()), saved);
        QCOMPARE(failed.size(), 1);
    }

    void aFullDiskStopsAPullWithoutMovingTheCursor()
    {
        TestStore store;
        store::StoreFaults::limitPages(*store, 0, 1);
        QList<domain::Run> runs;
        for (int i = 0; i < 1000; ++i)
            runs.append(RunBuilder(i).with("input", QString(500, u'x') + QString::number(i)));
        const auto merged = store->mergeRuns(runs, store::PullCursor{9, idOf(9)}).result();
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, ErrorKind::StoreFull);
        QCOMPARE(valueOf(store->pullCursor()), store::PullCursor());
        QVERIFY(store.rate(1, thumb("up")));
        store::StoreFaults::limitPages(*store, 0, 0);
        QVERIFY(store.add(runs));
        QCOMPARE(valueOf(store->counts()).all, 1000);
        QCOMPARE(store.row(1).thumb, Thumb::Up);
    }

    void columnsAreRepairedAfterACrashBetweenTheTwoCommits()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        QVERIFY(store.rate(2, thumb("up")));
        store.settleDown();
        // The cache cannot follow any more; then the process is gone.
        store::StoreFaults::of(*store).workers.cache.run(
            [&] { store::StoreFaults::of(*store).session.cache.cache.exec(u"PRAGMA query_only=ON"_s); });
        QVERIFY(store.rate(1, thumb("down")));
        QVERIFY(succeeds(store->setSkipped(idOf(2), true)));
        store.settleDown();
        QCOMPARE(valueOf(store->counts()).down, 0);
        QVERIFY(store.reopen());
        QCOMPARE(valueOf(store->counts()).down, 1);
        QCOMPARE(valueOf(store->counts()).unsynced, 2);
        QVERIFY(valueOf(store->rows({store.rid(2)})).first().skipped);
    }

    void saysSoWhenTheFileIsTakenAwayUnderneath()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        SignalLog failed(&*store, &store::Store::savingFailed);
        QVERIFY(QFile::rename(store.file("work.sqlite"), store.file("elsewhere")));
        QCOMPARE(store->recordVerdict(idOf(1), thumb("up"), 1).result().error().kind, ErrorKind::StoreReplaced);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!QFile::exists(store.file("work.sqlite")));
        QVERIFY(QFile::rename(store.file("elsewhere"), store.file("work.sqlite")));
        QVERIFY(store.rate(1, thumb("up")));
    }

    void fillsNoCacheThatWasPutInThePlaceOfItsOwnAndSavesVerdictsAllTheSame()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(QFile::rename(store.file("cache.sqlite"), store.file("elsewhere")));
        QVERIFY(QFile::copy(store.file("elsewhere"), store.file("cache.sqlite")));
        const QDateTime untouched = QFileInfo(store.file("cache.sqlite")).lastModified();
        const auto merged = store->mergeRuns({RunBuilder(2)}, std::nullopt).result();
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, ErrorKind::StoreReplaced);
        QVERIFY(store.rate(1, thumb("up")));
        QCOMPARE(QFileInfo(store.file("cache.sqlite")).lastModified(), untouched);
    }

    void aSecondInstanceIsToldThatTheFilesAreTaken()
    {
        TestStore store;
        store::Store second(store.options, &store.clock);
        const auto refused = second.open().result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::StoreBusy);
        QVERIFY(store.add({RunBuilder(1)}));
        store.close();
        QVERIFY(second.open().result().ok());
    }

    void anotherServersFolderIsRefused()
    {
        TestStore store;
        store.options.server = u"http://127.0.0.1:3333/"_s;
        QVERIFY(store.reopen());
        store.options.project.clear();
        QVERIFY(store.reopen());
        store.options.project = u"p2"_s;
        QCOMPARE(store.reopen().error().kind, ErrorKind::Usage);
        store.options.project = u"p1"_s;
        store.options.server = u"http://127.0.0.1:4444"_s;
        QCOMPARE(store.reopen().error().kind, ErrorKind::Usage);
    }

    void keepsFilesFromOtherUsers()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(store.directory()) & others, QFile::Permissions());
        for (const char *name : {"work.sqlite", "cache.sqlite", "work.sqlite-wal", "cache.sqlite-wal", "ballast"}) {
            QVERIFY(QFile::exists(store.file(name)));
            QCOMPARE(QFile::permissions(store.file(name)) & others, QFile::Permissions());
        }
    }

    void keepsADailyBackupOfTheWork()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        const auto backups = [&] { return QDir(store.file("backups")).entryList(QDir::Files).size(); };
        QCOMPARE(backups(), 0);
        QVERIFY(store.reopen());
        QCOMPARE(backups(), 1);
        QVERIFY(store.reopen());
        QCOMPARE(backups(), 1);
        for (int day = 0; day < 9; ++day) {
            store.clock.advance(25 * 3'600'000);
            QVERIFY(store.reopen());
        }
        QCOMPARE(backups(), 7);
    }

    void readsAFolderThatCannotBeWritten_data()
    {
        QTest::addColumn<bool>("withLog");
        QTest::newRow("closed well") << false;
        QTest::newRow("left by a crash") << true;
    }
    void readsAFolderThatCannotBeWritten()
    {
#ifdef Q_OS_UNIX
        QFETCH(bool, withLog);
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        store.settleDown();
        QTemporaryDir copy;
        QVERIFY(QFile::setPermissions(copy.path(), QFile::Permissions(0x7755)));
        const QString folder = copy.filePath(u"data"_s);
        QVERIFY(QDir().mkpath(folder));
        if (!withLog)
            store.close();
        for (const char *name : {"work.sqlite", "cache.sqlite", "work.sqlite-wal", "cache.sqlite-wal"}) {
            if (QFile::exists(store.file(name)))
                QVERIFY(QFile::copy(store.file(name), folder + u'/' + QLatin1String(name)));
        }
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            QCOMPARE(::chmod(qPrintable(file.filePath()), 0444), 0);
        QCOMPARE(::chmod(qPrintable(folder), 0555), 0);
        // Root may write everywhere, so a child without its rights looks at the folder.
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--read-only-child"_s, folder});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(QString::fromUtf8(child.readAllStandardOutput()), u"readOnly up StoreReadOnly 1\n"_s);
        QCOMPARE(::chmod(qPrintable(folder), 0755), 0);
#endif
    }
};

#ifdef Q_OS_UNIX
/// Opens the folder without root's rights and tells what it may do there.
static int readOnlyChild(const QString &folder)
{
    if (::getuid() == 0 && ::setuid(65534) != 0)
        return 1;
    TestStore store(folder);
    store.options = {folder, u"http://127.0.0.1:3333"_s, u"p1"_s, u"bob"_s};
    const auto report = store.reopen();
    QTextStream out(stdout);
    if (!report) {
        out << "failed: " << report.error().detail << "\n";
        return 1;
    }
    const QString shown = store.detail(1).shown.thumb() == Thumb::Up ? u"up"_s : u"not up"_s;
    const auto refused = store->recordVerdict(idOf(1), thumb("down"), 1).result();
    const bool right = !refused && refused.error().kind == ErrorKind::StoreReadOnly;
    out << (report->readOnly ? "readOnly " : "writable ") << shown << (right ? " StoreReadOnly " : " other ")
        << valueOf(store->findIds({}, {})).size() << "\n";
    return 0;
}
#endif

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
#ifdef Q_OS_UNIX
    if (argc == 3 && app.arguments().at(1) == "--read-only-child"_L1)
        return readOnlyChild(app.arguments().at(2));
#endif
    tst_Robustness test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_robustness.moc"
