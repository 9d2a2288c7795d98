// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefaults.h"
#include "storetesting.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using domain::ErrorKind;
using store::Database;
using store::StoreFaults;
using test::idOf;
using test::RunBuilder;
using test::succeeds;
using test::TestStore;
using test::thumb;
using test::valueOf;

namespace {

/// Another program, a backup tool or a shell, that is in the middle of writing a file of ours.
class Holder
{
public:
    explicit Holder(const QString &path)
    {
        m_holds = m_file.open(path, Database::Access::Write) && m_file.exec(u"BEGIN IMMEDIATE"_s);
    }
    ~Holder() { letGo(); }
    [[nodiscard]] bool holds() const { return m_holds; }
    void letGo()
    {
        if (std::exchange(m_holds, false))
            m_file.execAnyway(u"ROLLBACK"_s);
    }

private:
    Database m_file;
    bool m_holds = false;
};

} // namespace

class TestBusyFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVerdictWaitsUntilTheFileIsLetGo()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        Holder other(store.file("work.sqlite"));
        QVERIFY(other.holds());
        const auto saving = store->recordVerdict(idOf(1), thumb("up"), 1);
        QVERIFY(!saving.isFinished());
        QCOMPARE(valueOf(store->counts()).all, 1); // reading goes on
        other.letGo();
        QVERIFY(succeeds(saving));
        QCOMPARE(store.row(1).thumb, domain::Thumb::Up);
    }

    void aVerdictThatWaitedTooLongIsSaidNotToBeSaved()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        StoreFaults::setPatience(*store, 20);
        Holder other(store.file("work.sqlite"));
        QVERIFY(other.holds());
        const auto result = store->recordVerdict(idOf(1), thumb("up"), 1).result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::StoreBusy);
        QCOMPARE(valueOf(store->unsyncedCount()), 0);
        QVERIFY(store.detail(1).history.isEmpty());
        other.letGo();
        QVERIFY(store.rate(1, thumb("down")));
        QCOMPARE(valueOf(store->unsyncedCount()), 1);
        QCOMPARE(store.row(1).thumb, domain::Thumb::Down);
    }

    void aHeldCacheStopsAPullAndNoVerdict()
    {
        TestStore store;
        QVERIFY(store.add({RunBuilder(1)}));
        StoreFaults::setPatience(*store, 20);
        Holder other(store.file("cache.sqlite"));
        QVERIFY(other.holds());
        const auto merged = store->mergeRuns({RunBuilder(2)}, store::PullCursor{9, idOf(9)}).result();
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, ErrorKind::StoreBusy);
        QCOMPARE(valueOf(store->pullCursor()), store::PullCursor());
        QVERIFY(store.rate(1, thumb("up")));
        QCOMPARE(store.detail(1).shown.thumb(), domain::Thumb::Up);
        other.letGo();
        QVERIFY(store.add({RunBuilder(2)}));
        QVERIFY(store.rate(2, thumb("up")));
        QCOMPARE(store.row(2).thumb, domain::Thumb::Up);
        QCOMPARE(store.row(1).thumb, domain::Thumb::Up);
        QCOMPARE(valueOf(store->counts()).up, 2);
    }
};

QTEST_GUILESS_MAIN(TestBusyFile)
#include "tst_busyfile.moc"
