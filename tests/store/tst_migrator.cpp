// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileopener.h"
#include "storetesting.h"
#include <QCryptographicHash>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using store::Database;
using store::FileOpener;
using store::Migrator;

namespace {

constexpr qint32 ours = 0x54657374;

QByteArray checksum(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

/// A folder with migrations of its own and a file that they make.
struct Bench
{
    QTemporaryDir folder;
    QString file = folder.filePath(u"x.sqlite"_s);
    QString backup = folder.filePath(u"before.sqlite"_s);

    void migration(const QString &name, const QString &sql) const
    {
        QFile out(folder.filePath(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(sql.toUtf8());
    }
    [[nodiscard]] FileOpener opener() const { return FileOpener(file, {folder.path(), ours, true}); }
    [[nodiscard]] domain::Result<void> open() const
    {
        Database db;
        (void)opener().openWriter(db, backup);
        return db.result();
    }
    [[nodiscard]] QVariant ask(const QString &sql) const
    {
        Database db;
        db.open(file, Database::Access::Probe);
        return db.scalar(sql);
    }
};

} // namespace

/// Numbered files, each one transaction: the file is either as before or as it should be.
class tst_Migrator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesStatementsByParagraph()
    {
        const QStringList list = Migrator::statements(
            u"-- words\n-- more; words\nCREATE TABLE a(x\n  -- inside\n, y)\n\n \n\nCREATE TRIGGER t BEGIN\n  SELECT 1;\nEND\n"_s);
        QCOMPARE(list, (QStringList{u"CREATE TABLE a(x\n, y)"_s, u"CREATE TRIGGER t BEGIN\n  SELECT 1;\nEND"_s}));
    }

    void makesAFreshFileOfTheNewestVersion()
    {
        Bench bench;
        bench.migration(u"0001_create_a.sql"_s, u"CREATE TABLE a(x)"_s);
        bench.migration(u"0002_create_b.sql"_s, u"CREATE TABLE b(x)\n\nINSERT INTO b VALUES(7)"_s);
        QVERIFY(bench.open());
        QCOMPARE(bench.ask(u"SELECT x FROM b"_s).toInt(), 7);
        QCOMPARE(bench.ask(u"PRAGMA user_version"_s).toInt(), 2);
        QCOMPARE(bench.ask(u"PRAGMA application_id"_s).toInt(), ours);
        QCOMPARE(bench.ask(u"PRAGMA page_size"_s).toInt(), 8192);
        QCOMPARE(bench.ask(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QVERIFY(!QFile::exists(bench.backup));
        QCOMPARE(QFile::permissions(bench.file) & 0x77, QFile::Permissions());
    }

    void copiesAnExistingFileBeforeItChanges()
    {
        Bench bench;
        bench.migration(u"0001_create_a.sql"_s, u"CREATE TABLE a(x)\n\nINSERT INTO a VALUES(1)"_s);
        QVERIFY(bench.open());
        QVERIFY(bench.open());
        QVERIFY(!QFile::exists(bench.backup));
        bench.migration(u"0002_change_a.sql"_s, u"UPDATE a SET x = 2"_s);
        QVERIFY(bench.open());
        QCOMPARE(bench.ask(u"SELECT x FROM a"_s).toInt(), 2);
        Database copy;
        QVERIFY(copy.open(bench.backup, Database::Access::Probe));
        QCOMPARE(copy.scalar(u"SELECT x FROM a"_s).toInt(), 1);
        QCOMPARE(Migrator::versionOf(copy), 1);
    }

    void aFailingStatementLeavesTheOldFileAsItWas_data()
    {
        QTest::addColumn<int>("position");
        for (int i = 0; i < 4; ++i)
            QTest::addRow("statement %d", i) << i;
    }
    void aFailingStatementLeavesTheOldFileAsItWas()
    {
        QFETCH(int, position);
        Bench bench;
        bench.migration(u"0001_create_a.sql"_s, u"CREATE TABLE a(x)\n\nINSERT INTO a VALUES(1)"_s);
        QVERIFY(bench.open());
        const QByteArray before = checksum(bench.file);
        QStringList statements{u"CREATE TABLE b(x)"_s, u"UPDATE a SET x = 2"_s, u"DROP TABLE a"_s};
        statements.insert(position, u"INSERT INTO nowhere VALUES(1)"_s);
        bench.migration(u"0002_fail.sql"_s, statements.join(u"\n\n"_s));
        bench.migration(u"0003_never.sql"_s, u"CREATE TABLE c(x)"_s);
        QVERIFY(!bench.open());
        QCOMPARE(checksum(bench.file), before);
        QCOMPARE(bench.ask(u"PRAGMA user_version"_s).toInt(), 1);
        QCOMPARE(bench.ask(u"SELECT x FROM a"_s).toInt(), 1);
    }

    void keepsTheStepsBeforeTheOneThatFails()
    {
        Bench bench;
        bench.migration(u"0001_create_a.sql"_s, u"CREATE TABLE a(x)"_s);
        bench.migration(u"0002_create_b.sql"_s, u"CREATE TABLE b(x)"_s);
        bench.migration(u"0003_fail.sql"_s, u"nonsense"_s);
        QVERIFY(!bench.open());
        QCOMPARE(bench.ask(u"PRAGMA user_version"_s).toInt(), 2);
        bench.migration(u"0003_fail.sql"_s, u"CREATE TABLE c(x)"_s);
        QVERIFY(bench.open());
        QCOMPARE(bench.ask(u"PRAGMA user_version"_s).toInt(), 3);
    }

    void refusesANewerFileUnharmed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("work") << u"work.sqlite"_s;
        QTest::newRow("cache") << u"cache.sqlite"_s;
    }
    void refusesANewerFileUnharmed()
    {
        QFETCH(QString, name);
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        store.close();
        const QString path = store.directory() + u'/' + name;
        {
            Database db;
            QVERIFY(db.open(path, Database::Access::Write));
            QVERIFY(db.exec(u"PRAGMA user_version=1000"_s));
        }
        const QByteArray work = checksum(store.file("work.sqlite"));
        const QByteArray cache = checksum(store.file("cache.sqlite"));
        const auto opened = store.reopen();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, domain::ErrorKind::StoreTooNew);
        QCOMPARE(store->recordVerdict(idOf(1), thumb("down"), 1).result().error().kind, domain::ErrorKind::StoreFailed);
        store.close();
        QCOMPARE(checksum(store.file("work.sqlite")), work);
        QCOMPARE(checksum(store.file("cache.sqlite")), cache);
    }

    void seesANewerVersionThatOnlyTheLogHolds()
    {
        Bench bench;
        bench.migration(u"0001_create_a.sql"_s, u"CREATE TABLE a(x)"_s);
        QVERIFY(bench.open());
        Database writer;
        QVERIFY(writer.open(bench.file, Database::Access::Write));
        QVERIFY(writer.exec(u"PRAGMA user_version=9"_s));
        const auto seen = bench.opener().inspect(false);
        QVERIFY(!seen);
        QCOMPARE(seen.error().kind, domain::ErrorKind::StoreTooNew);
    }

    void theProductsOwnFilesApply()
    {
        for (const auto &kind : {FileOpener::workKind(), FileOpener::cacheKind()}) {
            QTemporaryDir folder;
            Database db;
            QVERIFY2(FileOpener(folder.filePath(u"x"_s), kind).openWriter(db, {}), qPrintable(db.error().detail));
            QCOMPARE(db.scalar(u"PRAGMA application_id"_s).toInt(), kind.applicationId);
            QCOMPARE(db.scalar(u"PRAGMA synchronous"_s).toInt(), kind.precious ? 2 : 1);
            QCOMPARE(db.scalar(u"PRAGMA foreign_keys"_s).toInt(), 1);
            QCOMPARE(db.scalar(u"PRAGMA trusted_schema"_s).toInt(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Migrator)
#include "tst_migrator.moc"
