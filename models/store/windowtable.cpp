// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/windowtable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

namespace {

/// `part` of a window, with its share of the runs.
ReadWindow cut(const ReadWindow &whole, qint64 fromMs, qint64 untilMs)
{
    const double share = double(untilMs - fromMs) / double(whole.untilMs - whole.fromMs);
    return {fromMs, untilMs, whole.checkedMs, qRound64(double(whole.runs) * share)};
}

} // namespace

QList<ReadWindow> WindowTable::touching(qint64 fromMs, qint64 untilMs)
{
    // Windows do not overlap, so only the last one that begins before can reach in.
    Statement statement = m_db.prepare(u"SELECT t0, t1, checked, n FROM read_window WHERE t0 < ? AND t1 > ? AND t0 >= "
                                       "ifnull((SELECT max(t0) FROM read_window WHERE t0 <= ?), 0) ORDER BY t0"_s);
    statement.bind(untilMs).bind(fromMs).bind(fromMs).exec();
    QList<ReadWindow> list;
    while (statement.next())
        list.append({statement.integer(0), statement.integer(1), statement.integer(2), statement.integer(3)});
    return list;
}

void WindowTable::put(const ReadWindow &window)
{
    if (window.untilMs <= window.fromMs)
        return;
    Statement statement = m_db.prepare(u"INSERT OR REPLACE INTO read_window(t0, t1, checked, n) VALUES(?, ?, ?, ?)"_s);
    statement.bind(window.fromMs).bind(window.untilMs).bind(window.checkedMs).bind(window.runs).exec();
}

void WindowTable::note(const ReadWindow &window)
{
    const QList<ReadWindow> old = touching(window.fromMs, window.untilMs);
    for (const ReadWindow &one : old) {
        Statement remove = m_db.prepare(u"DELETE FROM read_window WHERE t0 = ?"_s);
        remove.bind(one.fromMs).exec();
    }
    for (const ReadWindow &one : old) {
        if (one.fromMs < window.fromMs)
            put(cut(one, one.fromMs, window.fromMs));
        if (one.untilMs > window.untilMs)
            put(cut(one, window.untilMs, one.untilMs));
    }
    put(window);
}

void WindowTable::forgetBefore(qint64 ms)
{
    const QList<ReadWindow> across = touching(ms - 1, ms);
    {
        Statement remove = m_db.prepare(u"DELETE FROM read_window WHERE t0 < ?"_s);
        remove.bind(ms).exec();
    }
    for (const ReadWindow &one : across)
        put(cut(one, ms, one.untilMs));
}

std::optional<ReadWindow> WindowTable::due(qint64 beforeMs, qint64 nowMs, qint64 sinceMs, qint64 mostRuns)
{
    const auto isDue = [&](qint64 checkedMs) { return checkedMs < beforeMs || checkedMs > nowMs; };
    ReadWindow found;
    {
        Statement oldest =
            m_db.prepare(u"SELECT t0, t1, checked, n FROM read_window WHERE (checked < ? OR checked > ?) AND t1 > ? "
                         "ORDER BY checked, t0 LIMIT 1"_s);
        oldest.bind(beforeMs).bind(nowMs).bind(sinceMs).exec();
        if (!oldest.next())
            return {};
        found = {oldest.integer(0), oldest.integer(1), oldest.integer(2), oldest.integer(3)};
    }
    Statement behind = m_db.prepare(u"SELECT t0, t1, checked, n FROM read_window WHERE t0 >= ? ORDER BY t0"_s);
    behind.bind(found.untilMs).exec();
    while (behind.next() && behind.integer(0) == found.untilMs && isDue(behind.integer(2)) &&
           found.runs + behind.integer(3) <= mostRuns) {
        found.untilMs = behind.integer(1);
        found.runs += behind.integer(3);
    }
    return found;
}

CheckCount WindowTable::checkedSince(qint64 sinceMs)
{
    Statement statement =
        m_db.prepare(u"SELECT ifnull(sum(n) FILTER (WHERE checked >= ?), 0), ifnull(sum(n), 0) FROM read_window"_s);
    statement.bind(sinceMs).exec();
    if (!statement.next())
        return {};
    return {statement.integer(0), statement.integer(1)};
}

} // namespace tidemark::store
