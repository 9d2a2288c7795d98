// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"
#include "store/json.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::LedgerEntry;

namespace {

const QString columns = u"seq, at, rater, seconds, run, kind, before, after, undone, stood, act"_s;

Ledger::Line lineOf(const Statement &statement)
{
    Ledger::Line line;
    line.entry.seq = statement.integer(0);
    line.entry.atMs = statement.integer(1);
    line.entry.rater = statement.text(2);
    line.entry.seconds = statement.real(3);
    line.entry.runId = statement.text(4);
    line.kind = static_cast<Ledger::Kind>(statement.small(5));
    line.entry.before = objectOf(statement.text(6));
    line.entry.after = objectOf(statement.text(7));
    line.entry.undone = statement.integer(8) != 0;
    line.stood = objectOf(statement.text(9));
    line.act = statement.integer(10);
    return line;
}

QList<Ledger::Line> linesOf(Statement &statement)
{
    statement.exec();
    QList<Ledger::Line> lines;
    while (statement.next())
        lines.append(lineOf(statement));
    return lines;
}

} // namespace

void Ledger::append(const Line &line)
{
    const LedgerEntry &entry = line.entry;
    Statement statement =
        m_db.prepare(u"INSERT INTO ledger(at, rater, seconds, run, kind, before, after, undone, stood, act) "
                     "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement.bind(entry.atMs).bind(entry.rater).bind(entry.seconds).bind(entry.runId);
    statement.bind(static_cast<int>(line.kind)).bind(textOf(entry.before)).bind(textOf(entry.after));
    statement.bind(entry.undone ? 1 : 0);
    line.stood.isEmpty() ? statement.bindNull() : statement.bind(textOf(line.stood));
    line.act == 0 ? statement.bindNull() : statement.bind(line.act);
    statement.exec();
}

qint64 Ledger::newAct()
{
    // Lines are never removed: the next line's number is free.
    return m_db.scalar(u"SELECT ifnull(max(seq), 0) + 1 FROM ledger"_s).toLongLong();
}

QList<Ledger::Line> Ledger::wholeAct(QList<Line> first, bool undone)
{
    if (first.isEmpty() || first.first().act == 0)
        return first;
    Statement statement = m_db.prepare(u"SELECT %1 FROM ledger WHERE act = ? AND undone = ? ORDER BY seq %2"_s.arg(
        columns, undone ? u"ASC"_s : u"DESC"_s));
    statement.bind(first.first().act).bind(undone ? 1 : 0);
    return linesOf(statement);
}

QList<Ledger::Line> Ledger::lastStanding()
{
    QList<Line> last;
    {
        Statement statement = m_db.prepare(
            u"SELECT %1 FROM ledger WHERE undone = 0 AND kind <> 6 ORDER BY seq DESC LIMIT 1"_s.arg(columns));
        last = linesOf(statement);
    }
    return wholeAct(std::move(last), false);
}

QList<Ledger::Line> Ledger::nextUndone()
{
    QList<Line> next;
    {
        Statement statement = m_db.prepare(
            u"SELECT %1 FROM ledger WHERE undone = 1 AND kind <> 6 AND seq > ifnull((SELECT max(seq) FROM ledger "
            "WHERE undone = 0 AND kind <> 6), 0) ORDER BY seq LIMIT 1"_s.arg(columns));
        next = linesOf(statement);
    }
    return wholeAct(std::move(next), true);
}

QList<LedgerEntry> Ledger::pairs()
{
    Statement statement =
        m_db.prepare(u"SELECT %1 FROM ledger WHERE kind = 4 AND undone = 0 ORDER BY seq DESC"_s.arg(columns));
    QList<LedgerEntry> entries;
    const QList<Line> lines = linesOf(statement);
    for (const Line &line : lines)
        entries.append(line.entry);
    return entries;
}

void Ledger::setUndone(qint64 seq, bool undone)
{
    Statement statement = m_db.prepare(u"UPDATE ledger SET undone = ? WHERE seq = ?"_s);
    statement.bind(undone ? 1 : 0).bind(seq).exec();
}

QList<LedgerEntry> Ledger::verdictsOf(const QString &runId)
{
    Statement statement =
        m_db.prepare(u"SELECT %1 FROM ledger WHERE run = ? AND kind NOT IN (1, 4, 5) ORDER BY seq DESC"_s.arg(columns));
    statement.bind(runId).exec();
    QList<LedgerEntry> entries;
    while (statement.next())
        entries.append(lineOf(statement).entry);
    return entries;
}

bool Ledger::mentions(const QString &runId)
{
    Statement statement = m_db.prepare(u"SELECT 1 FROM ledger WHERE run = ? LIMIT 1"_s);
    statement.bind(runId).exec();
    return statement.next();
}

bool Ledger::hasRated(const QString &runId, qint64 untilMs)
{
    const QList<LedgerEntry> entries = verdictsOf(runId);
    return std::any_of(entries.begin(), entries.end(), [&](const LedgerEntry &entry) {
        return !entry.undone && entry.atMs <= untilMs &&
               (entry.after.contains("thumb"_L1) || entry.after.contains("comment"_L1));
    });
}

Throughput Ledger::throughput(qint64 midnightMs, qint64 nowMs)
{
    Throughput result;
    const auto judgedSince = [&](qint64 sinceMs) {
        Statement statement =
            m_db.prepare(u"SELECT count(DISTINCT run) FROM ledger WHERE at >= ? AND kind = 0 AND undone = 0"_s);
        statement.bind(sinceMs).exec();
        return statement.next() ? statement.integer(0) : 0;
    };
    result.verdictsToday = judgedSince(midnightMs);
    result.verdictsLastHour = judgedSince(nowMs - 3'600'000);
    Statement times = m_db.prepare(u"SELECT seconds FROM ledger WHERE undone = 0 AND kind = 0 AND act IS NULL "
                                   "ORDER BY seq DESC LIMIT 100"_s);
    times.exec();
    QList<double> seconds;
    while (times.next())
        seconds.append(times.real(0));
    std::sort(seconds.begin(), seconds.end());
    if (const qsizetype n = seconds.size(); n > 0)
        result.medianSeconds = (seconds.at((n - 1) / 2) + seconds.at(n / 2)) / 2;
    return result;
}

qint64 Ledger::verdictCount()
{
    return m_db.scalar(u"SELECT count(*) FROM ledger WHERE kind = 0 AND undone = 0"_s).toLongLong();
}

} // namespace tidemark::store
