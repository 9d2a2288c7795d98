// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scopekeeper.h"
#include "domain/runparser.h"
#include "store/feedbacktable.h"
#include "store/json.h"
#include "store/ledger.h"
#include "store/rowreader.h"
#include "store/runkey.h"
#include "store/statetable.h"
#include "store/windowtable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::PullScope;
using domain::Result;

namespace {

const auto narrowKey = u"narrow_from"_s;  ///< the last row that was looked at; empty when all were
const auto untilKey = u"narrow_before"_s; ///< rows from here on need no look; 0 when all do

/// Where only time has gone on, what is young enough is as it was.
qint64 lookedAtBefore(const PullScope &wanted, const PullScope &applied)
{
    PullScope asBefore = wanted;
    asBefore.sinceMs = applied.sinceMs;
    asBefore.keepDays = applied.keepDays;
    asBefore.keptSinceMs = applied.keptSinceMs;
    return asBefore == applied ? ridOfMs(wanted.fromMs()) : 0;
}

} // namespace

PullScope chosenScope(Database &work)
{
    return PullScope::fromJson(objectOf(StateTable(work).text(scopeKey)));
}

Result<void> chooseScope(Database &work, const PullScope &scope)
{
    Transaction transaction(work);
    StateTable(work).set(scopeKey, textOf(scope.toJson()));
    transaction.commit();
    return work.result();
}

Result<ScopeChange> ScopeKeeper::adopt()
{
    StateTable state(m_cache);
    const PullScope wanted = chosenScope(m_work);
    const PullScope applied = PullScope::fromJson(objectOf(state.text(scopeKey)));
    ScopeChange change;
    const bool wasNarrowing = !state.text(narrowKey).isEmpty();
    change.narrowing = wasNarrowing;
    if (m_work.failed())
        m_cache.fail(m_work.error());
    if (wanted == applied || m_cache.failed())
        return m_cache.result(change);
    Transaction transaction(m_cache);
    change.widened = !wanted.isWithin(applied);
    change.narrowing = change.narrowing || !applied.isWithin(wanted);
    PullCursor cursor = state.cursor();
    if (change.widened && cursor.createdMs > wanted.fromMs())
        cursor = {wanted.fromMs(), {}};
    state.setCursor(cursor);
    if (change.widened) {
        state.set(u"checked"_s, 0);
        state.set(u"time_widened"_s, 1);
    }
    if (change.narrowing) {
        state.set(narrowKey, 0);
        state.set(untilKey, wasNarrowing ? 0 : lookedAtBefore(wanted, applied));
    }
    // What was read of older times is not read again, and nobody is asked for what is still here of them.
    WindowTable(m_cache).forgetBefore(wanted.fromMs());
    state.set(u"time_count"_s, 0); // how many are left out is another number now
    state.set(scopeKey, textOf(wanted.toJson()));
    transaction.commit();
    return m_cache.result(change);
}

Result<ScopeKeeper::Step> ScopeKeeper::narrow(int limit)
{
    StateTable state(m_cache);
    Step step;
    const QString from = state.text(narrowKey);
    if (from.isEmpty())
        return m_cache.result(step);
    m_scope = chosenScope(m_work);
    const QList<domain::LedgerEntry> pairs = Ledger(m_work).pairs();
    for (const domain::LedgerEntry &pair : pairs)
        m_paired.insert(pair.after.value("than"_L1).toString());
    const QList<qint64> rids = next(from.toLongLong(), state.integer(untilKey), limit);
    Transaction transaction(m_cache);
    // First all are looked at, so that a family that begins to leave still shows whole to its last member.
    for (const qint64 rid : rids) {
        if (!stays(rid))
            step.rids.append(rid);
    }
    if (m_work.failed())
        m_cache.fail(m_work.error());
    for (const qint64 rid : std::as_const(step.rids))
        m_runs.drop(rid);
    step.report = {int(step.rids.size()), rids.size() == limit};
    state.set(narrowKey, step.report.more ? QString::number(rids.last()) : QString());
    m_runs.commit(transaction);
    return m_cache.result(step);
}

QList<qint64> ScopeKeeper::next(qint64 after, qint64 before, int limit)
{
    Statement statement = m_cache.prepare(u"SELECT rid FROM run WHERE rid > ? AND rid < ? ORDER BY rid LIMIT ?"_s);
    statement.bind(after).bind(before > 0 ? before : std::numeric_limits<qint64>::max()).bind(limit).exec();
    QList<qint64> rids;
    while (statement.next())
        rids.append(statement.integer(0));
    return rids;
}

QByteArray ScopeKeeper::topOf(qint64 rid)
{
    constexpr int deepest = 64;
    Statement first = m_cache.prepare(u"SELECT uuid, parent FROM run WHERE rid = ?"_s);
    first.bind(rid).exec();
    if (!first.next())
        return {};
    QByteArray top = first.bytes(0);
    QByteArray parent = first.bytes(1);
    for (int depth = 0; depth < deepest && !parent.isEmpty(); ++depth) {
        top = parent;
        Statement above = m_cache.prepare(u"SELECT parent FROM run WHERE uuid = ?"_s);
        above.bind(top).exec();
        parent = above.next() ? above.bytes(0) : QByteArray();
    }
    return top;
}

bool ScopeKeeper::stays(qint64 rid)
{
    const QByteArray top = topOf(rid);
    const auto known = m_families.constFind(top);
    if (known != m_families.cend())
        return *known;
    QList<qint64> members;
    {
        Statement family = m_cache.prepare(
            u"WITH RECURSIVE tree(key) AS (VALUES(?) UNION SELECT uuid FROM tree CROSS JOIN run ON parent = key) "
            "SELECT rid FROM tree CROSS JOIN run ON uuid = key"_s);
        family.bind(top).exec();
        while (family.next())
            members.append(family.integer(0));
    }
    const bool held = std::any_of(members.cbegin(), members.cend(), [&](qint64 member) { return isHeld(member, top); });
    m_families.insert(top, held);
    return held;
}

bool ScopeKeeper::isOurs(const QString &runId)
{
    return TouchedTable(m_work).contains(runId) || Ledger(m_work).mentions(runId) || m_paired.contains(runId);
}

bool ScopeKeeper::isHeld(qint64 rid, const QByteArray &top)
{
    RowReader reader(m_cache);
    const QString id = reader.idsOf({rid}).value(0);
    if (id.isEmpty() || isOurs(id))
        return true;
    // Age first: it needs no text, and a million runs may have become too old.
    const domain::Feedback told = reader.told(rid);
    const qint64 createdMs = msOfRid(rid);
    if (!m_scope.holdsAge(createdMs, !told.isEmpty()))
        return false;
    if (m_scope.isOnlyAge())
        return true;
    auto run = domain::parseRunText(BodyTable(m_cache).json(rid));
    if (!run)
        return false;
    run->createdMs = createdMs;
    run->feedback = told;
    return m_scope.holds(*run, runId(top));
}

} // namespace tidemark::store
