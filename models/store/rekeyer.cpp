// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rekeyer.h"
#include "domain/runparser.h"
#include "store/feedbacktable.h"
#include "store/follower.h"
#include "store/markstable.h"
#include "store/rowreader.h"
#include "store/runkey.h"
#include "store/tagedits.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Result;
using domain::ReviewMarks;
using domain::SyncState;

namespace {

/// The verdict of the old id under the new one, with what may have been done to that already on top.
FeedbackRow joined(const FeedbackRow &old, const std::optional<FeedbackRow> &there, const QString &newId)
{
    FeedbackRow row = there.value_or(old);
    row.runId = newId;
    if (there)
        row.patch = old.patch.followedBy(there->patch);
    row.rev = qMax(old.rev, row.rev) + 1;
    const bool mustGo = row.state == SyncState::Gone || (row.isDirty() && row.state != SyncState::Conflict);
    if (mustGo && row.state != SyncState::Parked) {
        // What the server said of the old id means nothing any more.
        row.state = SyncState::Pending;
        row.nextAtMs = 1;
        row.attempts = 0;
        row.error.reset();
    }
    if (row.queuedAtMs == 0)
        row.queuedAtMs = old.queuedAtMs;
    return row;
}

void moveMarks(Database &work, const QString &oldId, const QString &newId, qint64 nowMs)
{
    MarksTable marks(work);
    const ReviewMarks old = marks.find(oldId);
    if (old == ReviewMarks())
        return;
    ReviewMarks now = marks.find(newId);
    now.skipped = now.skipped || old.skipped;
    now.flagged = now.flagged || old.flagged;
    now.deferred = now.deferred || old.deferred;
    for (QString ReviewMarks::*text : {&ReviewMarks::commentDraft, &ReviewMarks::note, &ReviewMarks::correctionDraft}) {
        if ((now.*text).isEmpty())
            now.*text = old.*text;
    }
    marks.save(newId, now, nowMs);
}

/// Tags that are wanted of the old id are wanted of the new one.
void moveTags(Database &work, const QString &oldId, const QString &newId)
{
    TagEditTable tags(work);
    auto row = tags.find(oldId);
    if (!row)
        return;
    row->runId = newId;
    if (const auto there = tags.find(newId)) {
        row->edit = row->edit.followedBy(there->edit, true);
        row->rev = qMax(row->rev, there->rev);
    }
    ++row->rev;
    row->retry();
    tags.save(*row);
}

bool isTagging(Database &work, const QString &runId)
{
    const auto row = TagEditTable(work).find(runId);
    return row && row->state == SyncState::Sending;
}

bool sameInput(const domain::Run &a, const domain::Run &b)
{
    return a.type == b.type && a.input == b.input;
}

} // namespace

Result<bool> rekeyWork(Database &work, const QString &oldId, const QString &newId, qint64 nowMs)
{
    Transaction transaction(work);
    FeedbackTable table(work);
    const auto old = table.find(oldId);
    const auto there = table.find(newId);
    const bool underway = (old && !old->inflight.isEmpty()) || (there && !there->inflight.isEmpty());
    if (underway || isTagging(work, oldId) || isTagging(work, newId))
        return work.result(false);
    if (old)
        table.save(joined(*old, there, newId));
    moveMarks(work, oldId, newId, nowMs);
    moveTags(work, oldId, newId);
    const bool known = TouchedTable(work).contains(oldId);
    for (const QString &sql :
         {u"UPDATE ledger SET run = ? WHERE run = ?"_s, u"UPDATE OR REPLACE lost SET run = ? WHERE run = ?"_s}) {
        Statement move = work.prepare(sql);
        move.bind(newId).bind(oldId).exec();
    }
    for (const QString &name : {u"feedback"_s, u"review_state"_s, u"tag_edit"_s, u"touched"_s}) {
        Statement remove = work.prepare(u"DELETE FROM %1 WHERE run = ?"_s.arg(name));
        remove.bind(oldId).exec();
    }
    if (known)
        TouchedTable(work).touch(newId);
    transaction.commit();
    return work.result(true);
}

Result<Rekeyed> rekeyCache(Database &cache, Database &work, RunTable &runs, const QString &oldId, const QString &newId)
{
    Transaction transaction(cache);
    Rekeyed done;
    auto old = runs.find(runKey(oldId));
    const auto there = runs.find(runKey(newId));
    if (!old)
        return cache.result(done);
    done.changedRid = old->rid;
    std::optional<PreparedRun> newer;
    if (there) {
        if (auto run = domain::parseRunText(BodyTable(cache).json(there->rid)))
            newer = prepareRun(std::move(run).value());
        done.removedRid = there->rid;
        runs.drop(there->rid);
    }
    runs.setKey(old->rid, runKey(newId));
    runs.setGone(*old, false);
    old->gone = false;
    if (newer) {
        if (newer->parentKey.isEmpty())
            newer->parentKey = there->parentKey;
        runs.update(*old, *newer, false);
        runs.setTold(old->rid, there->told);
        runs.showFeedback(*old, there->told);
    }
    Follower(cache, work, runs).apply(newId, *old);
    runs.commit(transaction);
    return cache.result(done);
}

QString twinOf(Database &cache, const QString &id)
{
    RowReader reader(cache);
    BodyTable bodies(cache);
    const qint64 rid = reader.ridOf(id);
    const auto row = reader.row(rid);
    if (!row || row->id != id || row->type != domain::RunType::Chat)
        return {};
    const auto run = domain::parseRunText(bodies.json(rid));
    QStringList twins;
    Statement statement =
        cache.prepare(u"SELECT rid, uuid, parent FROM run WHERE rid >= ? AND rid < ? AND rid <> ? AND gone IS NULL"_s);
    statement.bind(ridOfMs(row->createdMs)).bind(ridOfMs(row->createdMs + 1)).bind(rid).exec();
    while (run && statement.next()) {
        const QString parent = runId(statement.bytes(2));
        const bool sameParent = parent.isEmpty() || row->parentId.isEmpty() || parent == row->parentId;
        const auto other = domain::parseRunText(bodies.json(statement.integer(0)));
        if (sameParent && other && sameInput(*run, *other))
            twins.append(runId(statement.bytes(1)));
    }
    // Two alike: nobody can tell which of them it became.
    return twins.size() == 1 ? twins.first() : QString();
}

} // namespace tidemark::store
