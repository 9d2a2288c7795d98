// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileopener.h"
#include "storetesting.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::ErrorKind;
using store::Database;

namespace {

constexpr qint64 pageSize = 8192;
constexpr int runs = 120;
constexpr int verdicts = 90;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Turns the bits of a stretch of a file, as a bad sector or a stray write would.
void flip(const QString &path, qint64 from, qint64 bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QByteArray content = file.read(bytes);
    for (char &byte : content)
        byte = char(~byte);
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(content), content.size());
}

void copyFiles(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    for (const char *name : {"work.sqlite", "cache.sqlite", "work.sqlite-wal", "cache.sqlite-wal"}) {
        const QString source = from + u'/' + QLatin1String(name);
        if (QFile::exists(source))
            QVERIFY(QFile::copy(source, to + u'/' + QLatin1String(name)));
    }
}

QList<domain::Run> allRuns()
{
    QList<domain::Run> all;
    for (int i = 0; i < runs; ++i)
        all.append(RunBuilder(i).with("input", QString(400, u'x') + QString::number(i)));
    return all;
}

QString commentOn(int number)
{
    return QString(150, u'c') + QString::number(number);
}

} // namespace

/// One bad page anywhere, a log that is bad or gone, a migration that is cut short: verdicts outlive all of it.
class tst_Damage : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_template;
    QTemporaryDir m_crashed;

    /// Opens a copy of a folder after `harm` and checks what became of it.
    static void survives(const QString &folder, const std::function<void(const QString &)> &harm,
                         const std::function<void(TestStore &, const store::OpenReport &)> &check)
    {
        QTemporaryDir copy;
        const QString into = copy.filePath(u"data"_s);
        copyFiles(folder, into);
        harm(into);
        TestStore store(into);
        store.options.directory = into;
        const auto report = store.reopen();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        check(store, *report);
        const auto whole = valueOf(store->check());
        QVERIFY2(whole.cacheOk && whole.workOk, qPrintable(whole.problems.join(u'\n')));
    }
    /// Verdicts that the store shows, counted from the first: how far the row of them goes without a gap.
    static int shownInARow(TestStore &store)
    {
        int count = 0;
        while (count < verdicts && store.detail(count).shown.comment() == commentOn(count))
            ++count;
        return count;
    }
    static int pagesOf(const QString &path) { return int(QFileInfo(path).size() / pageSize); }

private Q_SLOTS:
    void initTestCase()
    {
        TestStore store(m_template.filePath(u"data"_s));
        store.options.directory = store.directory();
        QVERIFY(store.reopen());
        QVERIFY(store.add(allRuns()));
        for (int i = 0; i < verdicts; ++i)
            QVERIFY(store.rate(i, change({{u"comment"_s, commentOn(i)}})));
        QCOMPARE(valueOf(store->tags().edit({idOf(3)}, {{u"kept"_s}, {}})), 1);
        store.settleDown();
        copyFiles(store.directory(), m_crashed.filePath(u"data"_s)); // as a crash leaves them, logs and all
        store.close();
        QVERIFY(pagesOf(store.file("work.sqlite")) > 8);
        QVERIFY(pagesOf(store.file("cache.sqlite")) > 20);
    }

    void noPageOfTheCacheTakesAVerdictWithIt()
    {
        const QString folder = m_template.filePath(u"data"_s);
        const int pages = pagesOf(folder + u"/cache.sqlite"_s);
        int rebuilt = 0;
        for (int page = 0; page < pages && !QTest::currentTestFailed(); page += 7) {
            survives(
                folder, [&](const QString &copy) { flip(copy + u"/cache.sqlite"_s, page * pageSize, pageSize); },
                [&](TestStore &store, const store::OpenReport &report) {
                    rebuilt += report.cacheRebuilt;
                    QVERIFY(!report.workRecovered);
                    QVERIFY(store.add(allRuns()));
                    QCOMPARE(valueOf(store->unsyncedCount()), verdicts);
                    QCOMPARE(valueOf(store->counts()).commented, verdicts);
                    QCOMPARE(valueOf(store->counts()).all, runs);
                });
        }
        QVERIFY(rebuilt > pages / 14);
    }

    void noPageOfTheWorkFileTakesAVerdictWithIt()
    {
        const QString folder = m_template.filePath(u"data"_s);
        const int pages = pagesOf(folder + u"/work.sqlite"_s);
        int recovered = 0;
        // Without its first page nothing says which page is whose: that takes a backup (see tst_robustness).
        for (int page = 1; page < pages && !QTest::currentTestFailed(); ++page) {
            survives(
                folder, [&](const QString &copy) { flip(copy + u"/work.sqlite"_s, page * pageSize, pageSize); },
                [&](TestStore &store, const store::OpenReport &report) {
                    recovered += report.workRecovered;
                    QVERIFY2(shownInARow(store) == verdicts,
                             qPrintable(u"page %1: only %2 are left"_s.arg(page).arg(shownInARow(store))));
                    QCOMPARE(store.detail(3).summary.tags, QStringList{u"kept"_s});
                    QCOMPARE(valueOf(store->unsyncedCount()), verdicts);
                });
        }
        QVERIFY(recovered > 0);
    }

    void aBadFrameOfTheLogCostsOnlyWhatFollowsIt()
    {
        const QString folder = m_crashed.filePath(u"data"_s);
        constexpr qint64 header = 32;
        constexpr qint64 frame = pageSize + 24;
        const int frames = int((QFileInfo(folder + u"/work.sqlite-wal"_s).size() - header) / frame);
        QVERIFY(frames > 100);
        int before = 0;
        for (int bad = 0; bad < frames && !QTest::currentTestFailed(); bad += 30) {
            survives(
                folder,
                [&](const QString &copy) { flip(copy + u"/work.sqlite-wal"_s, header + bad * frame + 100, 64); },
                [&](TestStore &store, const store::OpenReport &report) {
                    QVERIFY(!report.workRecovered);
                    QVERIFY(store.add(allRuns()));
                    const int left = shownInARow(store);
                    QVERIFY(left >= before);
                    QCOMPARE(valueOf(store->unsyncedCount()), left);
                    QCOMPARE(valueOf(store->counts()).commented, left);
                    before = left;
                });
        }
        QVERIFY(before > verdicts / 2);
    }

    void aLogThatIsGoneCostsWhatItHeld_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("of the work file") << u"/work.sqlite-wal"_s;
        QTest::newRow("of the cache") << u"/cache.sqlite-wal"_s;
    }
    void aLogThatIsGoneCostsWhatItHeld()
    {
        QFETCH(QString, name);
        const bool ofCache = name.contains(u"cache"_s);
        survives(
            m_crashed.filePath(u"data"_s), [&](const QString &copy) { QVERIFY(QFile::remove(copy + name)); },
            [&](TestStore &store, const store::OpenReport &) {
                QVERIFY(store.add(allRuns()));
                if (ofCache)
                    QCOMPARE(shownInARow(store), verdicts);
                QCOMPARE(valueOf(store->counts()).commented, valueOf(store->unsyncedCount()));
                QVERIFY(store.rate(1, thumb("up")));
            });
    }

    void aMigrationThatIsCutShortLeavesTheFileAsItWas_data()
    {
        QTest::addColumn<bool>("precious");
        QTest::newRow("of the work file") << true;
        QTest::newRow("of the cache") << false;
    }
    void aMigrationThatIsCutShortLeavesTheFileAsItWas()
    {
        QFETCH(bool, precious);
        const auto product = precious ? store::FileOpener::workKind() : store::FileOpener::cacheKind();
        QTemporaryDir folder;
        // A later migration that changes what is there, in several statements.
        for (const QString &name : QDir(product.migrations).entryList(QDir::Files))
            QVERIFY(QFile::copy(product.migrations + u'/' + name, folder.filePath(name)));
        const QString path = folder.filePath(u"x.sqlite"_s);
        const store::FileOpener::Kind kind{folder.path(), product.applicationId, true};
        {
            Database db;
            QVERIFY(store::FileOpener(path, kind).openWriter(db, {}));
        }
        QFile later(folder.filePath(u"0999_change_much.sql"_s));
        QVERIFY(later.open(QIODevice::WriteOnly));
        later.write("ALTER TABLE state ADD COLUMN more TEXT\n\nCREATE TABLE new(x)\n\nINSERT INTO new VALUES(1)\n\n"
                    "CREATE INDEX new_x ON new(x)\n");
        later.close();
        const QByteArray before = contentOf(path);
        int statements = 0;
        bool done = false;
        for (int at = 0; !done; ++at) {
            Database db;
            statements = 0;
            db.beforeEach = [&](const QString &) -> std::optional<domain::Error> {
                return statements++ == at ? std::optional(domain::Error{ErrorKind::StoreFull, u"full"_s, 0, 0})
                                          : std::nullopt;
            };
            done = store::FileOpener(path, kind).openWriter(db, folder.filePath(u"copy.sqlite"_s));
            if (done)
                break;
            QCOMPARE(db.error().kind, ErrorKind::StoreFull);
            db.beforeEach = {};
            db.close();
            QVERIFY2(contentOf(path) == before, qPrintable(u"statement %1 changed the file"_s.arg(at)));
            (void)QFile::remove(folder.filePath(u"copy.sqlite"_s));
        }
        QVERIFY(statements > 12);
    }
};

QTEST_GUILESS_MAIN(tst_Damage)
#include "tst_damage.moc"
