// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/follower.h"
#include "store/feedbacktable.h"
#include "store/markstable.h"
#include "store/rowreader.h"
#include "store/runkey.h"
#include "store/statetable.h"
#include "store/tagedits.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

static const auto appliedKey = u"applied"_s;

domain::Result<Follower::Step> Follower::follow(int limit)
{
    StateTable state(m_cache);
    Step step;
    const qint64 from = state.integer(appliedKey);
    const QList<TouchedTable::Touch> touches = TouchedTable(m_work).after(from, limit);
    if (touches.isEmpty() || m_work.failed()) {
        if (m_work.failed())
            m_cache.fail(m_work.error());
        return m_cache.result(step);
    }
    Transaction transaction(m_cache);
    for (const TouchedTable::Touch &touch : touches) {
        if (const auto known = m_runs.find(runKey(touch.runId))) {
            apply(touch.runId, *known);
            step.rids.append(known->rid);
        }
    }
    state.set(appliedKey, touches.last().seq);
    step.more = touches.size() == limit;
    m_runs.commit(transaction);
    return m_cache.result(step);
}

void Follower::startOver()
{
    const QList<QByteArray> keys = m_runs.withWork();
    for (const QByteArray &key : keys) {
        const auto known = m_runs.find(key);
        if (!known)
            continue;
        if (known->hasWork)
            m_runs.showFeedback(*known, known->told);
        m_runs.showTags(known->rid, RowReader(m_cache).toldTags(known->rid));
        m_runs.showWork(known->rid, domain::SyncState::Clean, {});
    }
    StateTable(m_cache).set(appliedKey, 0);
}

void Follower::apply(const QString &runId, const KnownRun &known)
{
    const auto row = FeedbackTable(m_work).find(runId);
    const domain::ReviewMarks marks = MarksTable(m_work).find(runId);
    const auto tags = TagEditTable(m_work).find(runId);
    if (m_work.failed()) {
        m_cache.fail(m_work.error());
        return;
    }
    if (row) {
        m_runs.setTold(known.rid, row->server());
        m_runs.showFeedback(known, row->shown());
    }
    if (tags)
        m_runs.showTags(known.rid, tags->edit.appliedTo(RowReader(m_cache).toldTags(known.rid)));
    const domain::SyncState state =
        stateOfBoth(row ? row->state : domain::SyncState::Clean, tags ? tags->state : domain::SyncState::Clean);
    if (row || tags || marks.isListed() || known.hasMarks)
        m_runs.showWork(known.rid, state, marks);
}

} // namespace tidemark::store
