// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"
#include "support/watchedvfs.h"
#include <QMutex>
#include <QRandomGenerator>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// A drive that loses power: what was synced is there; of what was written since, any part, torn at any sector.
class Drive final : public VfsWatcher
{
public:
    void wrote(const QByteArray &path, qint64 offset, const QByteArray &bytes) override
    {
        const QMutexLocker lock(&m_mutex);
        m_files[path].pending.append(Write{offset, bytes});
    }
    void truncated(const QByteArray &path, qint64 size) override
    {
        const QMutexLocker lock(&m_mutex);
        m_files[path].pending.append(Write{size, {}});
    }
    void synced(const QByteArray &path) override
    {
        const QMutexLocker lock(&m_mutex);
        Image &image = m_files[path];
        for (const Write &write : std::as_const(image.pending))
            apply(image.safe, write, write.bytes.size());
        image.pending.clear();
    }

    /// Files as they may be found after the power went at this moment; a log that SQLite removed is not among them.
    void losePower(QRandomGenerator &random, const QString &folder) const
    {
        const QMutexLocker lock(&m_mutex);
        for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
            if (!QFile::exists(QString::fromUtf8(it.key())))
                continue;
            QByteArray found = it->safe;
            for (const Write &write : it->pending) {
                const qsizetype sectors = (write.bytes.size() + sector - 1) / sector;
                const qint64 kept = random.bounded(3) == 0 ? random.bounded(qint64(sectors + 1)) : sectors;
                if (random.bounded(2) == 0)
                    apply(found, write, qMin(write.bytes.size(), qsizetype(kept) * sector));
            }
            QFile file(folder + u'/' + QFileInfo(QString::fromUtf8(it.key())).fileName());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(found);
        }
    }

private:
    static constexpr qsizetype sector = 512;
    struct Write
    {
        qint64 at = 0;
        QByteArray bytes; ///< empty: the file ends at `at`
    };
    struct Image
    {
        QByteArray safe;
        QList<Write> pending;
    };
    static void apply(QByteArray &file, const Write &write, qsizetype bytes)
    {
        if (write.bytes.isEmpty()) {
            file.resize(write.at);
            return;
        }
        if (file.size() < write.at + bytes)
            file.append(write.at + bytes - file.size(), '\0');
        file.replace(write.at, bytes, write.bytes.left(bytes));
    }

    mutable QMutex m_mutex;
    QHash<QByteArray, Image> m_files;
};

constexpr int runs = 10;
constexpr int verdicts = 60;

} // namespace

/// The power goes at any moment: every verdict that was said to be saved is found again.
class tst_PowerLoss : public QObject
{
    Q_OBJECT
private:
    /// Opens what the drive holds and looks for the verdicts up to `last`.
    static void findsAll(const QString &folder, int last)
    {
        TestStore found(folder);
        found.options.directory = folder;
        const auto report = found.reopen();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(!report->workRecovered);
        const auto check = valueOf(found->check());
        QVERIFY2(check.workOk && check.cacheOk, qPrintable(check.problems.join(u'\n')));
        QList<domain::Run> all;
        for (int i = 0; i < runs; ++i)
            all.append(RunBuilder(i));
        QVERIFY(found.add(all)); // the cache may lose what the server can give again
        for (int step = qMax(0, last + 1 - runs); step <= last; ++step) {
            const domain::RunDetail detail = found.detail(step % runs);
            QCOMPARE(detail.shown.comment(), QString::number(step));
            QCOMPARE(detail.summary.state, domain::SyncState::Pending);
        }
    }

private Q_SLOTS:
    void losesNoSavedVerdict_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void losesNoSavedVerdict()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Drive drive;
        const WatchedVfs vfs(&drive);
        TestStore store;
        for (int step = 0; step < verdicts; ++step) {
            // A pull under way, which syncs nothing by itself.
            (void)store->mergeRuns({RunBuilder(step % runs), RunBuilder(1000 + step)}, store::PullCursor{step, {}});
            QVERIFY(store.rate(step % runs, change({{u"comment"_s, QString::number(step)}})));
            if (random.bounded(4) == 0) {
                QTemporaryDir folder;
                drive.losePower(random, folder.path());
                findsAll(folder.path(), step);
                if (QTest::currentTestFailed())
                    return;
            }
            if (random.bounded(20) == 0)
                QVERIFY(store.reopen()); // checkpoints
        }
    }
};

QTEST_GUILESS_MAIN(tst_PowerLoss)
#include "tst_powerloss.moc"
