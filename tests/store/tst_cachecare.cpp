// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recount.h"
#include "store/cachecare.h"
#include "storefaults.h"
#include "storetesting.h"
#include <QRandomGenerator>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using store::CompactStage;
using store::CompactStep;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int runs = 150;
constexpr int keptDays = 20;

/// A store with runs of the last sixty days, some of them in families, on which raters have worked in every way.
struct Desk
{
    explicit Desk(quint32 seed)
        : random(seed)
    {
        for (int number = 1; number <= runs; ++number)
            built.append(randomRun(number));
        (void)data.add(built);
        for (int number = 1; number <= runs; number += 9)
            workOn(number);
        data.settleDown();
    }

    domain::Run randomRun(int number)
    {
        static const QStringList types{u"llm"_s, u"chat"_s, u"thread"_s, u"tool"_s};
        RunBuilder builder(number, data.clock.nowMs() - random.bounded(60 * 24) * 3'600'000LL - 1'000);
        builder.with("type", types.at(random.bounded(4)));
        QJsonArray tags;
        for (int i = random.bounded(3); i > 0; --i)
            tags.append(u"tag%1"_s.arg(random.bounded(4)));
        builder.with("tags", tags);
        if (number > 1 && random.bounded(3) == 0)
            builder.with("parentRunId", idOf(1 + random.bounded(number - 1)));
        if (random.bounded(10) == 0)
            builder.feedback({{u"comment"_s, u"of somebody else"_s}});
        return builder;
    }

    void settle(int number, store::PushOutcome::Kind kind)
    {
        (void)data.rate(number, thumb("down"));
        (void)valueOf(data->beginSending(idOf(number)));
        const domain::Feedback theirs(QJsonObject{{u"thumb"_s, u"up"_s}});
        (void)succeeds(data->settle(idOf(number), {kind, theirs, {domain::ErrorKind::Invalid, {}}, 0}));
    }

    void workOn(int number)
    {
        using Kind = store::PushOutcome::Kind;
        const QString id = idOf(number);
        worked.insert(id);
        switch (number / 9 % 9) {
        case 0:
            (void)data.rate(number, thumb("up"));
            break;
        case 1:
            settle(number, Kind::Conflict);
            break;
        case 2:
            settle(number, Kind::Refused);
            break;
        case 3:
            (void)succeeds(data->setSkipped(id, true));
            break;
        case 4:
            (void)succeeds(data->saveNote(id, u"ask Ann"_s));
            break;
        case 5:
            (void)succeeds(data->saveDraft(id, u"not done"_s));
            break;
        case 6:
            (void)valueOf(data->tags().edit({id}, {{u"mine"_s}, {}}));
            break;
        case 7:
            worked.insert(idOf(number + 1));
            (void)succeeds(data->desk().judgePair(id, idOf(number + 1), store::PairVerdict::Equal));
            break;
        default: // a verdict that was taken back: its history stays with the run
            (void)data.rate(number, thumb("down"));
            (void)valueOf(data->undo());
        }
    }

    [[nodiscard]] QString topOf(QString id) const
    {
        for (;;) {
            const auto run =
                std::find_if(built.begin(), built.end(), [&](const domain::Run &one) { return one.id == id; });
            if (run->parentId.isEmpty())
                return id;
            id = run->parentId;
        }
    }

    /// What has to be there once everything older than `days` has left.
    [[nodiscard]] QStringList expected(int days) const
    {
        const qint64 since = (data.clock.nowMs() / dayMs - days) * dayMs;
        QSet<QString> families;
        for (const domain::Run &run : built) {
            if (run.createdMs >= since || !run.feedback.isEmpty() || worked.contains(run.id))
                families.insert(topOf(run.id));
        }
        QStringList ids;
        for (const domain::Run &run : built) {
            if (families.contains(topOf(run.id)))
                ids.append(run.id);
        }
        ids.sort();
        return ids;
    }

    QStringList here()
    {
        QStringList ids = valueOf(data->desk().idsOf(valueOf(data->findIds({}, {}))));
        ids.sort();
        return ids;
    }

    /// One step; false when it was the last one.
    bool narrow()
    {
        constexpr int atOnce = 7;
        const store::NarrowStep step = valueOf(data->pull().narrow(atOnce));
        removed += step.removed;
        return step.more;
    }

    QRandomGenerator random;
    TestStore data;
    QList<domain::Run> built;
    QSet<QString> worked;
    int removed = 0;
};

void compareWithARecount(TestStore &data)
{
    store::Database db;
    QVERIFY(db.open(data.file("cache.sqlite"), store::Database::Access::Read));
    QCOMPARE(numbers(valueOf(data->counts())), numbers(recount(db)));
    compareFacets(*data, db);
    for (const char *table : {"body", "extra", "preview", "tag", "told", "said", "absent"}) {
        const QString lone = u"SELECT count(*) FROM %1 WHERE rid NOT IN (SELECT rid FROM run)"_s;
        QCOMPARE(db.scalar(lone.arg(QLatin1String(table))).toInt(), 0);
    }
}

void checkTheIndex(TestStore &data)
{
    data.close();
    store::Database db;
    QVERIFY(db.open(data.file("cache.sqlite"), store::Database::Access::Write));
    QVERIFY2(db.exec(u"INSERT INTO ft(ft, rank) VALUES('integrity-check', 0)"_s), qPrintable(db.error().detail));
    QCOMPARE(db.scalar(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    compareIndex(db);
}

/// Compacts until nothing is left; the stages that came.
QList<CompactStage> compactAll(TestStore &data)
{
    QList<CompactStage> stages;
    for (CompactStage stage = CompactStage::Begin; stage != CompactStage::Done && stages.size() < 1'000;) {
        const CompactStep step = valueOf(data->care().compact(stage));
        stages.append(stage);
        stage = step.next;
    }
    return stages;
}

/// Runs with so much text that pages go free when they leave.
QString noise(quint32 seed, int length)
{
    QRandomGenerator random(seed);
    QString text;
    while (text.size() < length)
        text += QString::number(random.generate(), 36);
    return text;
}

void addLong(TestStore &data, int from, int count)
{
    QList<domain::Run> list;
    for (int number = from; number < from + count; ++number) {
        const qint64 age = number % 2 == 0 ? 40 * dayMs : dayMs;
        RunBuilder builder(number, data.clock.nowMs() - age + number);
        builder.with("output", u"answer %1 %2"_s.arg(number).arg(number * 7));
        builder.with("params",
                     QJsonObject{{u"seed"_s, noise(quint32(number), 40'000)}}); // compressed it takes room too
        list.append(builder);
    }
    QVERIFY(data.add(list));
}

void trim(TestStore &data, int days)
{
    QVERIFY(succeeds(data->care().keepDays(days)));
    QVERIFY(valueOf(data->pull().adoptScope()).narrowing);
    while (valueOf(data->pull().narrow(100)).more) {
    }
}

} // namespace

/// How long runs are kept, and giving their room back.
class tst_CacheCare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesOutWhatIsOldAndNothingElse_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void takesOutWhatIsOldAndNothingElse()
    {
        QFETCH(quint32, seed);
        Desk desk(seed);
        const qint64 verdicts = valueOf(desk.data->check()).verdicts;
        const qint64 most = valueOf(desk.data->care().leaving(keptDays));
        QCOMPARE(desk.here().size(), runs);
        QVERIFY(succeeds(desk.data->care().keepDays(keptDays)));
        QVERIFY(valueOf(desk.data->pull().adoptScope()).narrowing);
        QVERIFY(desk.narrow());
        QVERIFY(desk.narrow());
        QVERIFY(desk.here().size() > desk.expected(keptDays).size());
        compareWithARecount(desk.data);
        // Stopped in the middle, and the next start goes on.
        QVERIFY(desk.data.reopen());
        QVERIFY(valueOf(desk.data->pull().adoptScope()).narrowing);
        while (desk.narrow()) {
        }
        QCOMPARE(desk.here(), desk.expected(keptDays));
        QCOMPARE(desk.removed, runs - desk.here().size());
        QVERIFY(desk.removed > 0 && desk.removed <= most);
        QCOMPARE(valueOf(desk.data->check()).verdicts, verdicts);
        compareWithARecount(desk.data);
        checkTheIndex(desk.data);
    }

    void doesNotTakeBackWhatThePullMeetsAgain()
    {
        Desk desk(4);
        QVERIFY(succeeds(desk.data->care().keepDays(keptDays)));
        (void)valueOf(desk.data->pull().adoptScope());
        while (desk.narrow()) {
        }
        const store::MergeReport again = valueOf(desk.data->mergeRuns(desk.built, {}));
        QCOMPARE(again.added, 0);
        QCOMPARE(again.leftOut, desk.removed);
        QCOMPARE(desk.here(), desk.expected(keptDays));
        // Kept for ever again, everything comes back.
        QVERIFY(succeeds(desk.data->care().keepDays(0)));
        QVERIFY(valueOf(desk.data->pull().adoptScope()).widened);
        QCOMPARE(valueOf(desk.data->mergeRuns(desk.built, {})).added, desk.removed);
        compareWithARecount(desk.data);
        checkTheIndex(desk.data);
    }

    void readsNothingOfOlderTimesAgain()
    {
        TestStore data;
        const qint64 since = (data.clock.nowMs() / dayMs - keptDays) * dayMs;
        store::PullBook &book = data->pull();
        QVERIFY(succeeds(book.noteWindow({since - 9'000, since - 5'000, 1, 10})));
        QVERIFY(succeeds(book.noteWindow({since - 5'000, since + 5'000, 1, 10})));
        QVERIFY(valueOf(data->mergeRuns({RunBuilder(1)}, store::PullCursor{since + 4'000, idOf(1)})).added == 1);
        QVERIFY(succeeds(data->care().keepDays(keptDays)));
        (void)valueOf(book.adoptScope());
        const auto due = valueOf(book.dueWindow(2, data.clock.nowMs(), 0, 100));
        QCOMPARE(due, (store::ReadWindow{since, since + 5'000, 1, 5}));
        QCOMPARE(valueOf(data->pullCursor()).createdMs, since + 4'000);
        // A longer time goes back no further than it reaches.
        QVERIFY(succeeds(data->care().keepDays(keptDays + 10)));
        QVERIFY(valueOf(book.adoptScope()).widened);
        QCOMPARE(valueOf(data->pullCursor()).createdMs, since - 10 * dayMs);
    }

    void goesOnWithTime()
    {
        TestStore data;
        QCOMPARE(valueOf(data->care().ageTo(data.clock.nowMs())), false); // for ever is for ever
        QVERIFY(succeeds(data->care().keepDays(keptDays)));
        QCOMPARE(valueOf(data->care().ageTo(data.clock.nowMs())), false);
        QCOMPARE(valueOf(data->care().ageTo(data.clock.nowMs() + dayMs)), true);
        const domain::PullScope scope = valueOf(data->pull().scope());
        QCOMPARE(scope.keptSinceMs, (data.clock.nowMs() / dayMs + 1 - keptDays) * dayMs);
        QVERIFY(valueOf(data->pull().adoptScope()).narrowing);
        QVERIFY(data.reopen());
        QCOMPARE(valueOf(data->pull().scope()), scope);
    }

    void tellsHowMuchRoomThereIs()
    {
        TestStore data;
        addLong(data, 1, 200);
        const domain::CacheSizes before = valueOf(data->care().sizes());
        QCOMPARE(before.runs, 200);
        QVERIFY(before.cacheBytes + before.logBytes > 200 * 20'000 && before.workBytes > 0);
        trim(data, keptDays);
        const domain::CacheSizes after = valueOf(data->care().sizes());
        QCOMPARE(after.runs, 100);
        QVERIFY2(after.freeBytes > before.freeBytes + 100 * 15'000, qPrintable(QString::number(after.freeBytes)));
    }

    void givesTheRoomBack()
    {
        TestStore data;
        addLong(data, 1, 200);
        trim(data, keptDays);
        const domain::CacheSizes before = valueOf(data->care().sizes());
        // Once as a whole …
        QVERIFY(compactAll(data).contains(CompactStage::Anew));
        const domain::CacheSizes anew = valueOf(data->care().sizes());
        QCOMPARE(anew.freeBytes, 0);
        QVERIFY(anew.cacheBytes < before.cacheBytes + before.logBytes - before.freeBytes / 2);
        QCOMPARE(anew.logBytes, 0);
        QCOMPARE(anew.runs, 100);
        // … and then page by page.
        addLong(data, 1001, 200);
        trim(data, keptDays - 1);
        const QList<CompactStage> stages = compactAll(data);
        QVERIFY(!stages.contains(CompactStage::Anew) && stages.contains(CompactStage::Pages));
        const domain::CacheSizes after = valueOf(data->care().sizes());
        QCOMPARE(after.freeBytes, 0);
        QCOMPARE(after.runs, 200);
        QVERIFY(after.cacheBytes < anew.cacheBytes * 3);
        QCOMPARE(valueOf(data->findIds(*domain::parseFilter(u"7021"_s, 0, 0), {})).size(), 1); // found by its text
        compareWithARecount(data);
        checkTheIndex(data);
    }

    void isWholeWhereACompactionWasLeftOff()
    {
        TestStore data;
        addLong(data, 1, 200);
        trim(data, keptDays);
        const CompactStep step = valueOf(data->care().compact(CompactStage::Begin));
        QVERIFY(step.next != CompactStage::Done);
        QVERIFY(data.reopen());
        QCOMPARE(valueOf(data->findIds({}, {})).size(), 100);
        (void)compactAll(data);
        checkTheIndex(data);
    }

    void goesOnReadingAndRatingMeanwhile()
    {
        TestStore data;
        addLong(data, 1, 200);
        trim(data, keptDays);
        (void)valueOf(data->care().compact(CompactStage::Begin));
        const auto working = data->care().compact(CompactStage::Anew);
        QVERIFY(data.rate(1, thumb("up")));
        QCOMPARE(valueOf(data->findIds({}, {})).size(), 100);
        QVERIFY(!data.detail(3).run.raw.isEmpty());
        QVERIFY(working.result().ok());
        QCOMPARE(data.row(1).thumb, domain::Thumb::Up);
        compareWithARecount(data);
    }

    void changesNothingWithoutRoom()
    {
        TestStore data;
        addLong(data, 1, 50);
        data.close();
        store::Database db;
        QVERIFY(db.open(data.file("cache.sqlite"), store::Database::Access::Write));
        store::Compactor compactor(db, [](const QString &) { return 1'000'000; });
        const auto step = compactor.step(CompactStage::Begin);
        QVERIFY(step.ok() && step->lacksRoom());
        QCOMPARE(step->next, CompactStage::Done);
        QCOMPARE(step->roomBytes, 1'000'000);
        QVERIFY(step->needBytes > 50 * 20'000);
        // Where nobody can tell, it is tried.
        store::Compactor blind(db, [](const QString &) { return -1; });
        QVERIFY(!blind.step(CompactStage::Begin)->lacksRoom());
    }

    void survivesADiskThatFills()
    {
        TestStore data;
        addLong(data, 1, 200);
        trim(data, keptDays);
        (void)valueOf(data->care().compact(CompactStage::Begin));
        const auto full = [](const QString &sql) -> std::optional<domain::Error> {
            if (sql == "VACUUM"_L1)
                return domain::Error{domain::ErrorKind::StoreFull, u"as if"_s, 0, 0};
            return {};
        };
        store::StorePrivate &inside = store::StoreFaults::of(*data);
        inside.workers.cache.run([&] { inside.session.cache.cache.beforeEach = full; });
        const auto failed = data->care().compact(CompactStage::Anew).result();
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().kind, domain::ErrorKind::StoreFull);
        inside.workers.cache.run([&] { inside.session.cache.cache.beforeEach = {}; });
        QCOMPARE(valueOf(data->findIds({}, {})).size(), 100);
        (void)compactAll(data);
        QCOMPARE(valueOf(data->care().sizes()).freeBytes, 0);
    }
};

QTEST_GUILESS_MAIN(tst_CacheCare)
#include "tst_cachecare.moc"
