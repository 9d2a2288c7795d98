// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/merger.h"
#include "store/absenttable.h"
#include "store/feedbacktable.h"
#include "store/follower.h"
#include "store/rowreader.h"
#include "store/runkey.h"
#include "store/scopekeeper.h"
#include "store/statetable.h"
#include "store/tagedits.h"
#include "store/windowtable.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Result;

MergeResult Merger::merge(const QList<PreparedRun> &runs, const PageNote &page, bool linkOnly)
{
    m_anyWork = m_work.scalar(u"SELECT 1 FROM touched LIMIT 1"_s).isValid();
    m_anyTags = m_anyWork && TagEditTable(m_work).isAny();
    m_scope = chosenScope(m_work);
    m_anyAbsent = AbsentTable(m_cache).isAnyGone();
    noteIn(page);
    claimProject(runs);
    for (const PreparedRun &run : runs) {
        if (m_cache.failed())
            break;
        if (!run.key.isEmpty())
            mergeOne(run, linkOnly);
    }
    return m_result;
}

void Merger::noteIn(const PageNote &page)
{
    StateTable state(m_cache);
    if (page.cursor) {
        // Pages are on their way while those before are being written: where one was lost, none may pass it.
        if (page.from && state.cursor() != *page.from)
            m_cache.fail({domain::ErrorKind::StoreFailed, u"the page before was not kept"_s, 0, 0});
        state.setCursor(*page.cursor);
    }
    if (page.window)
        WindowTable(m_cache).note(*page.window);
}

Result<MergeResult> Merger::note(const ServerNote &note)
{
    Transaction transaction(m_cache);
    if (const auto known = m_runs.find(runKey(note.runId))) {
        if (takeFeedback(*known, note.runId, note.feedback))
            m_result.changed.append(known->rid);
    }
    m_result.notes.append(note);
    if (!m_runs.commit(transaction))
        return m_cache.error();
    return m_result;
}

void Merger::mergeOne(const PreparedRun &run, bool linkOnly)
{
    const auto known = m_runs.find(run.key);
    if (known && m_anyAbsent)
        AbsentTable(m_cache).forget(known->rid);
    if (!known && !linkOnly && !isWanted(run)) {
        ++m_result.report.leftOut;
        return;
    }
    if (!known)
        add(run);
    else if (linkOnly)
        link(*known, run);
    else
        update(*known, run);
    if (run.tellsFeedback)
        m_result.notes.append({run.run.id, run.run.feedback});
}

void Merger::claimProject(const QList<PreparedRun> &runs)
{
    StateTable state(m_cache);
    QString own = state.text(u"project"_s);
    for (const PreparedRun &prepared : runs) {
        const QString &project = prepared.run.projectId;
        if (project.isEmpty() || project == own)
            continue;
        if (!own.isEmpty()) {
            m_cache.fail({domain::ErrorKind::OtherProject,
                          u"the server gives runs of the project %1, here are those of %2"_s.arg(project, own), 0, 0});
            return;
        }
        own = project;
        state.set(u"project"_s, own);
    }
}

bool Merger::isWanted(const PreparedRun &run)
{
    return m_scope.holds(run.run) || (m_anyWork && TouchedTable(m_work).contains(run.run.id));
}

void Merger::add(const PreparedRun &run)
{
    const qint64 rid = m_runs.add(run);
    KnownRun known;
    known.rid = rid;
    known.shape = run.shape;
    // The cache may be younger than the rater's work: take over what was done to this run before.
    if (m_anyWork)
        Follower(m_cache, m_work, m_runs).apply(run.run.id, known);
    ++m_result.report.added;
}

void Merger::link(const KnownRun &known, const PreparedRun &run)
{
    bool changed = false;
    if (!run.parentKey.isEmpty() && run.parentKey != known.parentKey) {
        m_runs.setParent(known.rid, run.parentKey);
        changed = true;
    }
    if (run.tellsFeedback)
        changed = takeFeedback(known, run.run.id, run.run.feedback) || changed;
    count(known, changed);
}

void Merger::update(const KnownRun &before, const PreparedRun &run)
{
    KnownRun known = before;
    bool changed = run.digest != known.digest || known.gone;
    if (known.gone)
        m_runs.setGone(known, false);
    known.gone = false;
    if (run.digest != known.digest) {
        // Retention on the server empties old runs; what we have of them stays.
        const int payload = PreparedRun::HasInput | PreparedRun::HasOutput;
        const bool emptied = (known.shape & payload & ~run.shape) != 0;
        m_runs.update(known, run, emptied);
        keepTags(known, run);
    } else if (!run.parentKey.isEmpty() && run.parentKey != known.parentKey) {
        m_runs.setParent(known.rid, run.parentKey);
        changed = true;
    }
    if (run.tellsFeedback)
        changed = takeFeedback(known, run.run.id, run.run.feedback) || changed;
    count(known, changed);
}

void Merger::keepTags(const KnownRun &known, const PreparedRun &run)
{
    if (!m_anyTags)
        return;
    if (const auto row = TagEditTable(m_work).find(run.run.id); row && !row->edit.isEmpty())
        m_runs.showTags(known.rid, row->edit.appliedTo(RowReader(m_cache).toldTags(known.rid)));
}

bool Merger::takeFeedback(const KnownRun &known, const QString &runId, const domain::Feedback &feedback)
{
    if (known.told.json() == feedback.json())
        return false;
    m_runs.setTold(known.rid, feedback);
    // A run with a verdict of ours shows that; its row in the work file hears of this and the columns follow it.
    if (known.hasWork && FeedbackTable(m_work).find(runId))
        return false;
    m_runs.showFeedback(known, feedback);
    return true;
}

void Merger::count(const KnownRun &known, bool changed)
{
    if (!changed) {
        ++m_result.report.unchanged;
        return;
    }
    ++m_result.report.updated;
    m_result.changed.append(known.rid);
}

} // namespace tidemark::store
