// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"
#include "support/signallog.h"
#include "support/watchedvfs.h"
#include <QMutex>
#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::ErrorKind;

namespace {

constexpr qint64 diskBytes = 24LL << 20; // enough for a ballast to be kept
constexpr qint64 step = 24 * 1024;

/// A disk so small that it can be filled: a file system in memory where this process may mount one, else SQLite is
/// told that it is full.
class SmallDisk final : public VfsWatcher
{
public:
    SmallDisk()
        : m_vfs(this)
    {
#ifdef Q_OS_LINUX
        const QByteArray size = "size=" + QByteArray::number(diskBytes);
        m_real = ::mount("tmpfs", qPrintable(m_folder.path()), "tmpfs", 0, size.constData()) == 0;
#endif
    }
    ~SmallDisk() override
    {
#ifdef Q_OS_LINUX
        if (m_real)
            ::umount2(qPrintable(m_folder.path()), MNT_DETACH);
#endif
    }
    [[nodiscard]] bool isReal() const
    {
        return m_real;
    }
    [[nodiscard]] QString folder() const
    {
        return m_folder.filePath(u"data"_s);
    }

    /// Takes all room but `left` bytes.
    void fill(qint64 left)
    {
        empty();
        if (!m_real) {
            const QMutexLocker lock(&m_mutex);
            m_left = left;
            return;
        }
        QFile filler(m_folder.filePath(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray block(4096, 'f');
        while (filler.write(block) == block.size()) {
        }
        filler.resize(qMax<qint64>(0, filler.size() - left));
    }
    void empty()
    {
        QFile::remove(m_folder.filePath(u"filler"_s));
        const QMutexLocker lock(&m_mutex);
        m_left = std::numeric_limits<qint64>::max();
    }
    int judge(FileAccess access, const QByteArray &) override
    {
        const QMutexLocker lock(&m_mutex);
        if (access != FileAccess::Write || m_left == std::numeric_limits<qint64>::max())
            return SQLITE_OK;
        m_left -= 4096; // about a page of each write
        return m_left < 0 ? SQLITE_FULL : SQLITE_OK;
    }

private:
    QTemporaryDir m_folder;
    bool m_real = false;
    QMutex m_mutex;
    qint64 m_left = std::numeric_limits<qint64>::max();
    WatchedVfs m_vfs;
};

QString commentOn(int number)
{
    return QString::number(number) + QString(2'000, u'c');
}

} // namespace

/// The disk fills up at any moment: what was saved stays, what was not says so, and room heals it.
class tst_FullDisk : public QObject
{
    Q_OBJECT
private:
    /// Rates one run after the other until the disk is full, at most `most`; how many were saved.
    static int rateUntilFull(TestStore &store, int from, int most)
    {
        for (int i = from; i < from + most; ++i) {
            const auto saved = store->recordVerdict(idOf(i), change({{u"comment"_s, commentOn(i)}}), 1).result();
            if (saved)
                continue;
            if (saved.error().kind != ErrorKind::StoreFull && saved.error().kind != ErrorKind::StoreFailed)
                QTest::qFail(qPrintable(saved.error().detail), __FILE__, __LINE__);
            return i;
        }
        return from + most;
    }
    static void holds(TestStore &store, int saved)
    {
        QCOMPARE(valueOf(store->unsyncedCount()), saved);
        const auto check = valueOf(store->check());
        QVERIFY2(check.workOk && check.cacheOk, qPrintable(check.problems.join(u'\n')));
    }

private Q_SLOTS:
    void whateverRoomIsLeftNothingThatWasSavedIsLost()
    {
        SmallDisk disk;
        qInfo("the small disk is %s", disk.isReal() ? "a real one" : "simulated");
        TestStore store(disk.folder());
        store.options.directory = disk.folder();
        QVERIFY(store.reopen());
        QVERIFY(store.add({RunBuilder(1), RunBuilder(2)}));
        int saved = 0;
        for (int round = 0; round < 12 && !QTest::currentTestFailed(); ++round) {
            disk.fill(round * step);
            const int now = rateUntilFull(store, saved, 400);
            QVERIFY2(now < saved + 400, "the disk must fill up");
            saved = now;
            // It can still be read, and the next start finds everything, on a full disk or once there is room.
            QCOMPARE(valueOf(store->findIds({}, {})).size(), 2);
            const bool opensWhileFull = store.reopen().ok();
            if (opensWhileFull)
                QCOMPARE(valueOf(store->unsyncedCount()), saved);
            disk.empty();
            if (!opensWhileFull)
                QVERIFY(store.reopen());
            holds(store, saved);
            QVERIFY(store.rate(saved++, thumb("up")));
        }
    }

    void roomHealsItWithoutARestart()
    {
        SmallDisk disk;
        TestStore store(disk.folder());
        store.options.directory = disk.folder();
        QVERIFY(store.reopen());
        SignalLog failed(&*store, &store::Store::savingFailed);
        SignalLog works(&*store, &store::Store::savingWorks);
        disk.fill(step);
        const int saved = rateUntilFull(store, 0, 400);
        QVERIFY(saved < 400);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
        disk.empty();
        QTRY_COMPARE_WITH_TIMEOUT(works.size(), 1, 60'000);
        QVERIFY(store.rate(saved, thumb("up")));
        holds(store, saved + 1);
    }

    void startsOnADiskThatIsFull()
    {
        SmallDisk disk;
        TestStore store(disk.folder());
        store.options.directory = disk.folder();
        QVERIFY(store.reopen());
        QVERIFY(store.add({RunBuilder(1)}));
        QVERIFY(store.rate(1, thumb("up")));
        store.close();
        disk.fill(0);
        const auto report = store.reopen();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(store.detail(1).shown.thumb(), domain::Thumb::Up);
        disk.empty();
        QVERIFY(store.rate(1, thumb("down")));
        holds(store, 1);
    }

    void aFullDiskKeepsADamagedWorkFileUntilItCanBeRescued()
    {
        SmallDisk disk;
        TestStore store(disk.folder());
        store.options.directory = disk.folder();
        QVERIFY(store.reopen());
        for (int i = 0; i < 20; ++i)
            QVERIFY(store.rate(i, change({{u"comment"_s, commentOn(i)}})));
        store.close();
        QVERIFY(QFile::remove(store.file("ballast")));
        QFile file(store.file("work.sqlite"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 8192));
        file.write(QByteArray(8192, '\x5a'));
        file.close();
        disk.fill(0);
        QVERIFY(!store.reopen());
        disk.empty();
        const auto report = store.reopen();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->workRecovered);
        holds(store, 20);
    }
};

#ifdef Q_OS_LINUX
/// Mounts of this process alone: as root, or as the root of a namespace of its own where the kernel allows that.
static void haveOwnMounts()
{
    const QByteArray uid = QByteArray::number(::getuid());
    const bool own = ::getuid() == 0 ? ::unshare(CLONE_NEWNS) == 0 : ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
    if (!own)
        return;
    if (uid != "0") {
        QFile map(u"/proc/self/uid_map"_s);
        if (map.open(QIODevice::WriteOnly))
            map.write("0 " + uid + " 1");
    }
    ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
}
#endif

int main(int argc, char **argv)
{
#ifdef Q_OS_LINUX
    haveOwnMounts(); // before there are threads
#endif
    QCoreApplication app(argc, argv);
    tst_FullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fulldisk.moc"
