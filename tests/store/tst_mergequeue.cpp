// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefaults.h"
#include "storetesting.h"
#include <atomic>
#include <semaphore>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::ErrorKind;
using domain::Result;
using store::MergeReport;
using store::PageNote;
using store::PullCursor;
using store::StoreFaults;
using Merging = QFuture<Result<MergeReport>>;

namespace {

/// A store whose cache waits until it is let go, and that counts what it commits.
class HeldStore
{
public:
    HeldStore()
    {
        data.close();
        m_store = std::make_unique<store::Store>(data.options, &data.clock);
        inside().session.cache.cache.beforeEach = [this](const QString &sql) { return look(sql); };
        if (!m_store->open().result().ok())
            qFatal("the store does not open");
    }
    ~HeldStore() { close(); }
    Q_DISABLE_COPY_MOVE(HeldStore)

    store::Store *operator->() const { return m_store.get(); }
    [[nodiscard]] store::StorePrivate &inside() const { return StoreFaults::of(*m_store); }

    /// The cache's thread does nothing until letGo().
    void hold()
    {
        m_held = true;
        std::binary_semaphore begun(0);
        inside().workers.cache.post([this, &begun] {
            begun.release();
            m_go.acquire();
        });
        begun.acquire();
        commits = 0;
    }
    void letGo()
    {
        if (std::exchange(m_held, false))
            m_go.release();
    }
    /// All pages are prepared and wait for the cache.
    void waitForPrepared()
    {
        inside().workers.prepare.run([] {});
    }
    void close()
    {
        letGo();
        m_store.reset();
    }
    [[nodiscard]] PullCursor cursor() const { return valueOf(m_store->pullCursor()); }

    TestStore data;
    std::atomic<int> commits{0};     ///< of the cache's changes of runs
    std::atomic<int> failingAdds{0}; ///< so many of the next rows cannot be written

private:
    std::optional<domain::Error> look(const QString &sql)
    {
        if (sql == "COMMIT"_L1)
            ++commits;
        if (sql.contains("INTO run("_L1) && failingAdds > 0) {
            --failingAdds;
            return domain::Error{ErrorKind::StoreFull, u"no room"_s};
        }
        return {};
    }

    std::unique_ptr<store::Store> m_store;
    std::binary_semaphore m_go{0};
    bool m_held = false;
};

QList<domain::Run> runs(int from, int count)
{
    QList<domain::Run> list;
    for (int number = from; number < from + count; ++number)
        list.append(RunBuilder(number));
    return list;
}

PullCursor cursorAt(int number)
{
    return {domain::Run(RunBuilder(number)).createdMs, idOf(number)};
}

/// A page that ends at this run and goes on from where the one before ended; others follow.
PageNote noteOf(const PullCursor &from, int last)
{
    return {from, cursorAt(last), {}, true};
}

} // namespace

/// Pages of a pull on their way into the cache.
class tst_MergeQueue : public QObject
{
    Q_OBJECT
private:
    /// Of so many pages that are all there before the first is written.
    static int commitsOf(HeldStore &store, int pages, int size)
    {
        store.hold();
        QList<Merging> merging;
        PullCursor from;
        for (int page = 0; page < pages; ++page) {
            const int last = (page + 1) * size;
            merging.append(store->pull().keepPage(runs(last - size + 1, size), noteOf(from, last)));
            from = cursorAt(last);
        }
        store.waitForPrepared();
        store.letGo();
        for (const Merging &one : std::as_const(merging)) {
            if (valueOf(one).added != size)
                return -1;
        }
        return store.cursor() == from ? store.commits.load() : -1;
    }

private Q_SLOTS:
    void pagesThatWaitForOneAnotherAreCommittedTogether()
    {
        HeldStore store;
        QCOMPARE(commitsOf(store, 4, 10), 1);
        QCOMPARE(valueOf(store->counts()).all, 40);
    }

    void thousandsOfRunsAreNotCommittedTogether()
    {
        HeldStore store;
        QVERIFY(commitsOf(store, 6, 1'000) >= 2);
        QCOMPARE(valueOf(store->counts()).all, 6'000);
    }

    void theLastPageWaitsForNothing()
    {
        HeldStore store;
        store.commits = 0; // those of opening
        const Merging first = store->pull().keepPage(runs(1, 2), noteOf({}, 2));
        PageNote end = noteOf(cursorAt(2), 4);
        end.more = false;
        const Merging last = store->pull().keepPage(runs(3, 2), end);
        QCOMPARE(valueOf(last).added, 2);
        QVERIFY(first.isFinished()); // they are answered in their order
        QCOMPARE(store.commits, 1);
    }

    void whatIsAnsweredCanBeRead()
    {
        HeldStore store;
        store.hold();
        const Merging first = store->pull().keepPage(runs(1, 3), noteOf({}, 3));
        store.waitForPrepared();
        // Between two pages somebody asks for something else: it finds the first one there.
        const QFuture<Result<void>> gone = store->markGone(idOf(2));
        const Merging second = store->pull().keepPage(runs(4, 3), noteOf(cursorAt(3), 6));
        store.waitForPrepared();
        store.letGo();
        QCOMPARE(valueOf(first).added, 3);
        QVERIFY(succeeds(gone));
        QCOMPARE(valueOf(second).added, 3);
        QCOMPARE(valueOf(store->findIds({}, {})).size(), 5);
    }

    void whileSomebodyRatesNothingWaits()
    {
        HeldStore store;
        QVERIFY(valueOf(store->mergeRuns(runs(1, 1), {})).added == 1);
        QVERIFY(succeeds(store->recordVerdict(idOf(1), thumb("down"), 1)));
        store.hold();
        QList<Merging> merging;
        for (int number = 2; number <= 4; ++number)
            merging.append(store->pull().keepPage(runs(number, 1), {.more = true}));
        store.waitForPrepared();
        store.letGo();
        for (const Merging &one : merging)
            QCOMPARE(valueOf(one).added, 1);
        QVERIFY2(store.commits >= 3, qPrintable(QString::number(store.commits)));
    }

    void aPageThatIsLostTakesThoseOfItsTransactionAlong()
    {
        HeldStore store;
        store.hold();
        const Merging first = store->pull().keepPage(runs(1, 2), noteOf({}, 2));
        store.waitForPrepared();
        store.failingAdds = 1;
        const Merging second = store->pull().keepPage(runs(3, 2), noteOf(cursorAt(2), 4));
        store.waitForPrepared();
        store.letGo();
        QCOMPARE(first.result().error().kind, ErrorKind::StoreFull);
        QVERIFY(!second.result());
        QCOMPARE(store.cursor(), PullCursor());
        QCOMPARE(valueOf(store->counts()).all, 0);
        // And nothing of it is left behind: the same pages once more.
        QCOMPARE(valueOf(store->pull().keepPage(runs(1, 2), noteOf({}, 2))).added, 2);
        QCOMPARE(valueOf(store->pull().keepPage(runs(3, 2), noteOf(cursorAt(2), 4))).added, 2);
        QCOMPARE(valueOf(store->counts()).all, 4);
    }

    void noPagePassesOneThatWasLost()
    {
        HeldStore store;
        store.failingAdds = 1;
        QCOMPARE(store->pull().keepPage(runs(1, 2), noteOf({}, 2)).result().error().kind, ErrorKind::StoreFull);
        const auto next = store->pull().keepPage(runs(3, 2), noteOf(cursorAt(2), 4)).result();
        QVERIFY(!next);
        QCOMPARE(next.error().kind, ErrorKind::StoreFailed);
        QCOMPARE(store.cursor(), PullCursor());
        QCOMPARE(valueOf(store->counts()).all, 0);
    }

    void aWindowIsNotedWithItsPageOrNotAtAll()
    {
        HeldStore store;
        const store::ReadWindow window{0, 2'000'000'000'000, 5, 2};
        PageNote note = noteOf({}, 2);
        note.window = window;
        store.failingAdds = 1;
        QVERIFY(!store->pull().keepPage(runs(1, 2), note).result());
        QCOMPARE(valueOf(store->pull().checkedSince(0)).total, 0);
        QCOMPARE(valueOf(store->pull().keepPage(runs(1, 2), note)).added, 2);
        QCOMPARE(valueOf(store->pull().checkedSince(0)), (store::CheckCount{2, 2}));
        QCOMPARE(valueOf(store->pull().dueWindow(10, 100, 0, 1'000)), std::optional(window));
    }

    void whatStillWaitsAtTheEndIsLeftForTheNextPull()
    {
        HeldStore store;
        store.hold();
        const Merging first = store->pull().keepPage(runs(1, 2), noteOf({}, 2));
        store.waitForPrepared();
        store.inside().channels.end();
        store.letGo();
        QCOMPARE(first.result().error().kind, ErrorKind::Cancelled);
        store.close();
        QVERIFY(store.data.reopen().ok());
        QCOMPARE(valueOf(store.data->pullCursor()), PullCursor());
    }
};

QTEST_GUILESS_MAIN(tst_MergeQueue)
#include "tst_mergequeue.moc"
