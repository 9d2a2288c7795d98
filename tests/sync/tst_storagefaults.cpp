// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rater.h"
#include "store/storefaults.h"
#include "support/watchedvfs.h"
#include <QLoggingCategory>
#include <QMap>
#include <QtTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;
using domain::ErrorKind;

namespace {

/// How many of the accesses are tried in the suite; TIDEMARK_EVERY=1 tries each.
constexpr int casesInSuite = 12;

/// Lets the n-th access fail, or all from the n-th on. Asked from several threads.
class Trap final : public VfsWatcher
{
public:
    enum class Kind { Statement, FullDisk, FileAccess };
    Trap(Kind kind, bool forGood)
        : m_kind(kind)
        , m_forGood(forGood)
    {}
    void arm(qint64 at)
    {
        m_count = 0;
        m_at = at;
    }
    /// True when the access was reached; from now on nothing fails.
    bool disarm()
    {
        m_countOfDay = m_count.load();
        return m_countOfDay > m_at.exchange(std::numeric_limits<qint64>::max());
    }
    [[nodiscard]] qint64 countOfDay() const { return m_countOfDay; }

    std::optional<domain::Error> onStatement(const QString &sql)
    {
        if (m_kind != Kind::Statement || !springs())
            return std::nullopt;
        return domain::Error{ErrorKind::StoreFailed, u"disk I/O error in: "_s + sql.simplified().left(60)};
    }
    int judge(FileAccess access, const QByteArray &) override
    {
        const bool counts = m_kind == Kind::FileAccess || (m_kind == Kind::FullDisk && access == FileAccess::Write);
        if (!counts || !springs())
            return SQLITE_OK;
        switch (access) {
        case FileAccess::Read:
            return SQLITE_IOERR_READ;
        case FileAccess::Write:
            return m_kind == Kind::FullDisk ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        case FileAccess::Truncate:
            return SQLITE_IOERR_TRUNCATE;
        case FileAccess::Sync:
            return SQLITE_IOERR_FSYNC;
        }
        return SQLITE_OK;
    }

private:
    bool springs()
    {
        const qint64 at = m_at;
        const qint64 mine = m_count++;
        return mine == at || (m_forGood && mine > at);
    }

    Kind m_kind;
    bool m_forGood;
    qint64 m_countOfDay = 0;
    std::atomic<qint64> m_count{0};
    std::atomic<qint64> m_at{std::numeric_limits<qint64>::max()};
};

/// A working day on a disk that fails once: pull, rate, undo, push, rate again, restart, sync.
class Day
{
public:
    Day(sandbox::SandboxServer &server, Trap &trap)
        : m_server(server)
        , m_trap(trap)
        , m_rater(server, m_clock, u"ann"_s)
    {
        m_rater.onMade = [this](store::Store &store) {
            store::StoreFaults::watch(store, [this](const QString &sql) { return m_trap.onStatement(sql); });
        };
        for (const QString &run : server.runIds(u"llm"_s)) {
            if (m_runs.size() < 4 && server.feedbackOf(run).isEmpty())
                m_runs.append(run);
        }
        m_rater.restartClosed();
    }

    /// False when the day had no such access.
    bool work(qint64 failing)
    {
        m_trap.arm(failing);
        open();
        sync();
        rate(0, {{u"thumb"_s, u"down"_s}, {u"comment"_s, u"first"_s}});
        rate(1, {{u"thumb"_s, u"up"_s}});
        rate(2, {{u"reasons"_s, QJsonArray{u"wrong"_s}}});
        undo();
        sync();
        rate(0, {{u"comment"_s, u"second"_s}});
        rate(3, {{u"thumb"_s, u"down"_s}});
        m_rater.restartClosed();
        open();
        rate(1, {{u"thumb"_s, QJsonValue::Null}});
        sync();
        return m_trap.disarm();
    }

    /// One more healthy start and sync: everything is as on the server, and what was said to be saved is there.
    void isFineAfterwards()
    {
        m_rater.restartClosed();
        const auto opened = m_rater.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        const domain::SyncProgress progress = awaited(m_rater.sync(true));
        QVERIFY2(!progress.error, progress.error ? qPrintable(progress.error->detail) : "");
        QCOMPARE(progress.pending, 0);
        const auto all = m_rater.store->findIds({}, {}).result();
        QVERIFY(all);
        QCOMPARE(all->size(), m_server.runCount());
        for (const QString &run : m_server.runIds())
            isAsOnTheServer(run);
        for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it) {
            const QJsonValue value = m_server.feedbackOf(it.key().first).value(it.key().second);
            const bool known = std::any_of(it->begin(), it->end(),
                                           [&](const QJsonValue &one) { return domain::sameValue(one, value); });
            QVERIFY2(known, qPrintable(it.key().second + u" is "_s + value.toString()));
        }
        for (const QString &comment : std::as_const(m_comments)) {
            const auto history = m_rater.detail(m_runs.first()).history;
            QVERIFY2(std::any_of(history.begin(), history.end(),
                                 [&](const domain::LedgerEntry &entry) {
                                     return entry.after.value(u"comment"_s).toString() == comment;
                                 }),
                     qPrintable(u"not in the ledger: "_s + comment));
        }
        const auto check = m_rater.store->check().result();
        QVERIFY(check && check->workOk && check->cacheOk);
    }
    [[nodiscard]] const QString &wrong() const { return m_wrong; }

private:
    void isAsOnTheServer(const QString &run)
    {
        const domain::RunDetail detail = m_rater.detail(run);
        const QJsonObject server = m_server.feedbackOf(run);
        const auto text = [](const QJsonObject &object) {
            return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        };
        QVERIFY2(detail.shown.sameAs(domain::Feedback(server)),
                 qPrintable(u"run %1 of %2, state %3, shows %4, the server holds %5"_s.arg(m_runs.indexOf(run))
                                .arg(m_runs.size())
                                .arg(int(detail.summary.state))
                                .arg(text(detail.shown.json()), text(server))));
    }

    /// A rater starts the program again when it does not start.
    void open()
    {
        if (m_rater.open())
            return;
        m_rater.restartClosed();
        (void)m_rater.open();
    }
    void sync() { (void)awaited(m_rater.sync()); }

    void rate(int number, const QJsonObject &change)
    {
        const QString run = m_runs.at(number);
        const bool saved = m_rater.rate(run, change);
        for (auto it = change.begin(); it != change.end(); ++it)
            note(run, it.key(), it.value(), saved);
        if (saved && change.contains(u"comment"_s))
            m_comments.append(change.value(u"comment"_s).toString());
        const auto rid = m_rater.store->ridOf(run).result();
        const auto detail = rid ? m_rater.store->detail(*rid).result() : domain::Result<domain::RunDetail>(rid.error());
        if (!detail)
            return;
        for (auto it = change.begin(); it != change.end(); ++it) {
            const bool shown = domain::sameValue(detail->shown.value(it.key()), it.value());
            if (shown != saved && !domain::isAbsent(it.value()))
                m_wrong = (saved ? u"not shown although saved: "_s : u"shown although not saved: "_s) + it.key();
        }
    }
    void undo()
    {
        // What it would undo is the last of above.
        const auto undone = m_rater.store->undo().result();
        if (undone && !undone->done)
            return;
        if (!undone) {
            for (auto &values : m_saved)
                values.append(QJsonValue::Null);
            return;
        }
        for (auto it = undone->change.values.cbegin(); it != undone->change.values.cend(); ++it)
            note(undone->runId, it.key(), it.value(), true);
    }
    /// A verdict that was saved is the only one from then on; one that failed may come to light after a restart.
    void note(const QString &run, const QString &key, const QJsonValue &value, bool saved)
    {
        auto &values = m_saved[{run, key}];
        if (values.isEmpty())
            values.append(QJsonValue::Null);
        if (saved)
            values.clear();
        values.append(value);
    }

    sandbox::SandboxServer &m_server;
    Trap &m_trap;
    TestClock m_clock;
    Rater m_rater;
    QStringList m_runs;
    QMap<std::pair<QString, QString>, QList<QJsonValue>> m_saved;
    QStringList m_comments;
    QString m_wrong;
};

} // namespace

/// The i-th storage access fails, for every i: nothing that was saved is lost, nothing is shown as saved that was not,
/// and one more sync reaches the same end. TIDEMARK_EVERY=1 tries every access, otherwise a few of all.
class tst_StorageFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneMoreSyncMendsAll_data()
    {
        QLoggingCategory::setFilterRules(u"tidemark.*=false"_s);
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("forGood");
        QTest::newRow("one statement fails") << int(Trap::Kind::Statement) << false;
        QTest::newRow("all statements fail until a restart") << int(Trap::Kind::Statement) << true;
        QTest::newRow("one write finds the disk full") << int(Trap::Kind::FullDisk) << false;
        QTest::newRow("all writes find the disk full until a restart") << int(Trap::Kind::FullDisk) << true;
        QTest::newRow("one file access fails") << int(Trap::Kind::FileAccess) << false;
        QTest::newRow("all file accesses fail until a restart") << int(Trap::Kind::FileAccess) << true;
    }
    void oneMoreSyncMendsAll()
    {
        QFETCH(int, kind);
        QFETCH(bool, forGood);
        Trap trap(Trap::Kind(kind), forGood);
        const WatchedVfs vfs(&trap);
        sandbox::SandboxOptions options;
        options.runs = 24;
        options.nowMs = TestClock().nowMs();
        sandbox::SandboxServer server(options);
        QVERIFY(server.start());
        server.finishPendingReplies();
        const QStringList runs = server.runIds();
        QMap<QString, QJsonObject> before;
        for (const QString &run : runs)
            before.insert(run, server.feedbackOf(run));

        const auto dayFailingAt = [&](qint64 at) {
            for (const QString &run : runs)
                server.setFeedback(run, before.value(run));
            Day day(server, trap);
            const bool reached = day.work(at);
            day.isFineAfterwards();
            if (QTest::currentTestFailed() || !day.wrong().isEmpty())
                QTest::qFail(qPrintable(u"access %1: %2"_s.arg(at).arg(day.wrong())), __FILE__, __LINE__);
            return reached && !QTest::currentTestFailed();
        };
        // Nothing fails on the first day: it tells how many accesses a day has.
        dayFailingAt(std::numeric_limits<qint64>::max());
        const int every = qEnvironmentVariableIntValue("TIDEMARK_EVERY");
        const qint64 step = every > 0 ? every : qMax<qint64>(1, trap.countOfDay() / casesInSuite);
        qint64 days = qEnvironmentVariableIntValue("TIDEMARK_FROM") / step;
        while (dayFailingAt(days * step))
            ++days;
        qInfo("%lld days", days);
    }
};

QTEST_GUILESS_MAIN(tst_StorageFaults)
#include "tst_storagefaults.moc"
