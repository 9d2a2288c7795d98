// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runtable.h"
#include "store/json.h"
#include "store/runkey.h"
#include "store/searchtext.h"

using namespace Qt::StringLiterals;

// Statements that fire triggers say OR FAIL: without it SQLite keeps a journal of every page that one statement
// touches, which doubles the cost of adding a run. Nothing half-done can stay, as a failure rolls the whole transaction
// back.

namespace tidemark::store {

using domain::Feedback;
using domain::SyncState;
using domain::Thumb;

namespace {

std::optional<int> thumbCode(Thumb thumb)
{
    if (thumb == Thumb::None)
        return {};
    return thumb == Thumb::Up ? 1 : 2;
}

} // namespace

std::optional<KnownRun> RunTable::find(const QByteArray &key)
{
    // Runs that are not known yet are told apart by the index alone, at half the cost.
    {
        Statement any = m_db.prepare(u"SELECT rid FROM run WHERE uuid = ?"_s);
        any.bind(key).exec();
        if (!any.next())
            return {};
    }
    Statement statement = m_db.prepare(
        u"SELECT run.rid, digest, shape, gone, sync, parent, told.feedback, "
        "coalesce(skipped, flagged, deferred, noted) FROM run LEFT JOIN told ON told.rid = run.rid WHERE uuid = ?"_s);
    statement.bind(key).exec();
    if (!statement.next())
        return {};
    KnownRun known;
    known.rid = statement.integer(0);
    known.digest = statement.integer(1);
    known.shape = statement.small(2);
    known.gone = !statement.isNull(3);
    known.hasWork = !statement.isNull(4);
    known.parentKey = statement.bytes(5);
    known.told = Feedback(objectOf(statement.text(6)));
    known.hasMarks = !statement.isNull(7);
    return known;
}

QList<QByteArray> RunTable::withWork()
{
    Statement statement =
        m_db.prepare(u"SELECT uuid FROM run WHERE sync IS NOT NULL OR skipped IS NOT NULL OR flagged IS NOT NULL "
                     "OR deferred IS NOT NULL OR noted IS NOT NULL"_s,
                     false);
    statement.exec();
    QList<QByteArray> keys;
    while (statement.next())
        keys.append(statement.bytes(0));
    return keys;
}

RunTable::Terms RunTable::termsOf(const domain::Run &run)
{
    Terms terms;
    const QString type = run.typeText.isEmpty() ? domain::toText(run.type) : run.typeText;
    terms.type = m_terms.idOf(FacetKind::Type, type);
    if (!run.name.isEmpty())
        terms.model = m_terms.idOf(FacetKind::Model, run.name);
    if (run.user && !run.user->externalId.isEmpty())
        terms.user = m_terms.idOf(FacetKind::User, run.user->externalId);
    if (run.status != domain::RunStatus::None)
        terms.status = m_terms.idOf(FacetKind::Status, domain::toText(run.status));
    return terms;
}

qint64 RunTable::freeRid(qint64 createdMs)
{
    const qint64 first = ridOfMs(qMax<qint64>(createdMs, 0)) + (createdMs <= 0 ? 1 : 0);
    // A pull brings runs oldest first: most of the time there is nothing to look for.
    if (!m_newestRid)
        m_newestRid = m_db.scalar(u"SELECT ifnull(max(rid), 0) FROM run"_s).toLongLong();
    if (first > *m_newestRid)
        return first;
    Statement taken = m_db.prepare(u"SELECT max(rid) FROM run WHERE rid >= ? AND rid <= ?"_s);
    taken.bind(first).bind(first | 0xfff).exec();
    if (!taken.next() || taken.isNull(0))
        return first;
    const qint64 next = taken.integer(0) + 1;
    // More than 4,096 runs in one millisecond: they go on in the following ones.
    return (next & 0xfff) == 0 ? freeRid(msOfRid(next)) : next;
}

qint64 RunTable::add(const PreparedRun &prepared)
{
    const domain::Run &run = prepared.run;
    const Terms terms = termsOf(run);
    const qint64 rid = freeRid(run.createdMs);
    const bool inbox = (prepared.shape & PreparedRun::IsAnswer) != 0 && run.feedback.thumb() == Thumb::None;
    {
        Statement add = m_db.prepare(
            u"INSERT OR FAIL INTO run(rid, uuid, digest, shape, type, model, user, status, parent, "
            u"duration, cost, tokens, error, "
            "tool, tagged, thumb, comment, reasons, correction, feedback, inbox, unlinked, prompt, answer, scored, "
            "chars) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        add.bind(rid).bind(prepared.key).bind(prepared.digest).bind(prepared.shape);
        add.bind(terms.type).bind(terms.model).bind(terms.user).bind(terms.status);
        prepared.parentKey.isEmpty() ? add.bindNull() : add.bind(prepared.parentKey);
        add.bind(run.durationMs).bind(run.cost).bind(run.tokens.total);
        add.bindMark(run.error.has_value()).bindMark(prepared.callsTool).bindMark(!run.tags.isEmpty());
        add.bind(thumbCode(run.feedback.thumb())).bindMark(!run.feedback.comment().isEmpty());
        add.bindMark(!run.feedback.reasons().isEmpty()).bindMark(!run.feedback.correction().isEmpty());
        add.bindMark(!run.feedback.isEmpty()).bindMark(inbox).bindMark(prepared.mayBeRoot);
        add.bind(prepared.promptHash).bind(prepared.answerHash);
        add.bindMark(!run.scores.isEmpty()).bind(prepared.answerLength);
        add.exec();
    }
    m_newestRid = qMax(m_newestRid.value_or(0), rid);
    m_tally.add({inbox, run.feedback.thumb(), !run.feedback.comment().isEmpty()},
                {terms.type, terms.model, terms.user, terms.status});
    addPreview(rid, prepared);
    m_body.add(rid, prepared, noteText(run.feedback));
    addExtra(rid, prepared);
    for (const qint64 term : addTags(rid, run.tags))
        m_tally.addTag(term);
    if (!run.feedback.json().isEmpty()) {
        setTold(rid, run.feedback);
        setSaid(rid, run.feedback);
    }
    return rid;
}

void RunTable::update(const KnownRun &known, const PreparedRun &prepared, bool keepBody)
{
    const domain::Run &run = prepared.run;
    const Terms terms = termsOf(run);
    const int shape = keepBody ? (known.shape | prepared.shape) : prepared.shape;
    {
        Statement update =
            m_db.prepare(u"UPDATE OR FAIL run SET digest = ?, shape = ?, type = ?, model = ?, user = ?, status = ?, "
                         u"duration = ?, cost = ?, "
                         "tokens = ?, error = ?, tool = ifnull(?, CASE WHEN ? THEN tool END), "
                         "prompt = ifnull(?, prompt), answer = ifnull(?, answer), scored = ifnull(?, scored), "
                         "chars = ifnull(?, chars) WHERE rid = ?"_s);
        update.bind(prepared.digest).bind(shape).bind(terms.type).bind(terms.model).bind(terms.user);
        update.bind(terms.status).bind(run.durationMs).bind(run.cost).bind(run.tokens.total);
        update.bindMark(run.error.has_value()).bindMark(prepared.callsTool).bind(keepBody ? 1 : 0);
        update.bind(prepared.promptHash).bind(prepared.answerHash);
        update.bindMark(!run.scores.isEmpty()).bind(prepared.answerLength).bind(known.rid);
        update.exec();
    }
    if (!prepared.parentKey.isEmpty() && prepared.parentKey != known.parentKey)
        setParent(known.rid, prepared.parentKey);
    if (prepared.run.type == domain::RunType::Thread)
        setUnlinked(known.rid, true);
    if (known.shape != shape)
        setInbox(known.rid);
    if (keepBody)
        return;
    if (prepared.tellsTags)
        showTags(known.rid, run.tags);
    addPreview(known.rid, prepared);
    m_body.replace(known.rid, prepared, !known.gone);
    Statement forget = m_db.prepare(u"DELETE FROM extra WHERE rid = ?"_s);
    forget.bind(known.rid).exec();
    addExtra(known.rid, prepared);
}

void RunTable::addPreview(qint64 rid, const PreparedRun &run)
{
    Statement statement = m_db.prepare(u"INSERT OR REPLACE INTO preview(rid, input, output) VALUES(?, ?, ?)"_s);
    statement.bind(rid).bind(run.inputPreview).bind(run.outputPreview).exec();
}

void RunTable::addExtra(qint64 rid, const PreparedRun &run)
{
    if (run.metadata.isEmpty() && run.scores.isEmpty())
        return;
    Statement statement = m_db.prepare(u"INSERT INTO extra(rid, metadata, scores) VALUES(?, ?, ?)"_s);
    statement.bind(rid);
    run.metadata.isEmpty() ? statement.bindNull() : statement.bind(run.metadata);
    run.scores.isEmpty() ? statement.bindNull() : statement.bind(run.scores);
    statement.exec();
}

QList<qint64> RunTable::addTags(qint64 rid, const QStringList &tags)
{
    QList<qint64> terms;
    for (int i = 0; i < tags.size(); ++i) {
        const qint64 term = m_terms.idOf(FacetKind::Tag, tags.at(i));
        if (terms.contains(term)) // a filter by tag would show the run twice
            continue;
        terms.append(term);
        Statement add = m_db.prepare(u"INSERT INTO tag(rid, ord, term) VALUES(?, ?, ?)"_s);
        add.bind(rid).bind(i).bind(term).exec();
    }
    return terms;
}

void RunTable::showTags(qint64 rid, const QStringList &tags)
{
    Statement clear = m_db.prepare(u"DELETE FROM tag WHERE rid = ?"_s);
    clear.bind(rid).exec();
    for (const qint64 term : addTags(rid, tags)) {
        Statement count = m_db.prepare(u"UPDATE term SET n = n + 1 WHERE id = ? AND EXISTS(SELECT 1 FROM run WHERE "
                                       u"rid = ? AND gone IS NULL)"_s);
        count.bind(term).bind(rid).exec();
    }
    Statement mark = m_db.prepare(u"UPDATE OR FAIL run SET tagged = ? WHERE rid = ? AND tagged IS NOT ?"_s);
    mark.bindMark(!tags.isEmpty()).bind(rid).bindMark(!tags.isEmpty()).exec();
}

void RunTable::setParent(qint64 rid, const QByteArray &parentKey)
{
    Statement statement =
        m_db.prepare(u"UPDATE OR FAIL run SET parent = ?, unlinked = CASE WHEN type IN (SELECT id FROM term "
                     u"WHERE kind = 0 AND text = 'thread') "
                     "THEN unlinked END WHERE rid = ?"_s);
    statement.bind(parentKey).bind(rid).exec();
}

void RunTable::setUnlinked(qint64 rid, bool unlinked)
{
    Statement statement = m_db.prepare(u"UPDATE OR FAIL run SET unlinked = ? WHERE rid = ?"_s);
    statement.bindMark(unlinked).bind(rid).exec();
}

void RunTable::setGone(const KnownRun &known, bool gone)
{
    if (known.gone == gone)
        return;
    if (gone)
        m_body.removeFromIndex(known.rid);
    Statement statement = m_db.prepare(u"UPDATE OR FAIL run SET gone = ? WHERE rid = ?"_s);
    statement.bindMark(gone).bind(known.rid).exec();
    setInbox(known.rid);
    if (!gone)
        m_body.addToIndex(known.rid);
}

void RunTable::drop(qint64 rid)
{
    KnownRun known;
    known.rid = rid;
    {
        Statement gone = m_db.prepare(u"SELECT gone FROM run WHERE rid = ?"_s);
        gone.bind(rid).exec();
        known.gone = gone.next() && !gone.isNull(0);
    }
    // The counters follow columns, not rows: the row goes once it counts nowhere.
    showWork(rid, SyncState::Clean, {});
    setGone(known, true);
    for (const QString &table :
         {u"tag"_s, u"preview"_s, u"body"_s, u"extra"_s, u"told"_s, u"said"_s, u"absent"_s, u"run"_s}) {
        Statement remove = m_db.prepare(u"DELETE FROM %1 WHERE rid = ?"_s.arg(table));
        remove.bind(rid).exec();
    }
}

void RunTable::setKey(qint64 rid, const QByteArray &key)
{
    Statement statement = m_db.prepare(u"UPDATE OR FAIL run SET uuid = ? WHERE rid = ?"_s);
    statement.bind(key).bind(rid).exec();
}

void RunTable::setTold(qint64 rid, const Feedback &feedback)
{
    keepFeedback(u"DELETE FROM told WHERE rid = ?"_s, u"INSERT OR REPLACE INTO told(rid, feedback) VALUES(?, ?)"_s, rid,
                 feedback);
}

void RunTable::setSaid(qint64 rid, const Feedback &feedback)
{
    keepFeedback(u"DELETE FROM said WHERE rid = ?"_s, u"INSERT OR REPLACE INTO said(rid, feedback) VALUES(?, ?)"_s, rid,
                 feedback);
}

void RunTable::keepFeedback(const QString &removeSql, const QString &setSql, qint64 rid, const Feedback &feedback)
{
    if (feedback.json().isEmpty()) {
        Statement remove = m_db.prepare(removeSql);
        remove.bind(rid).exec();
        return;
    }
    Statement statement = m_db.prepare(setSql);
    statement.bind(rid).bind(textOf(feedback.json())).exec();
}

void RunTable::showFeedback(const KnownRun &known, const Feedback &shown)
{
    {
        Statement statement = m_db.prepare(
            u"UPDATE OR FAIL run SET thumb = ?, comment = ?, reasons = ?, correction = ?, feedback = ? WHERE rid = ?"_s);
        statement.bind(thumbCode(shown.thumb())).bindMark(!shown.comment().isEmpty());
        statement.bindMark(!shown.reasons().isEmpty()).bindMark(!shown.correction().isEmpty());
        statement.bindMark(!shown.isEmpty()).bind(known.rid).exec();
    }
    setSaid(known.rid, shown);
    setInbox(known.rid);
    m_body.setNote(known.rid, noteText(shown), !known.gone);
}

void RunTable::showWork(qint64 rid, SyncState state, const domain::ReviewMarks &marks)
{
    {
        Statement statement = m_db.prepare(
            u"UPDATE OR FAIL run SET sync = ?, skipped = ?, flagged = ?, deferred = ?, noted = ? WHERE rid = ?"_s);
        state == SyncState::Clean ? statement.bindNull() : statement.bind(static_cast<int>(state));
        statement.bindMark(marks.skipped).bindMark(marks.flagged).bindMark(marks.deferred);
        statement.bindMark(!marks.note.isEmpty()).bind(rid).exec();
    }
    setInbox(rid);
}

bool RunTable::commit(Transaction &transaction)
{
    m_tally.flush();
    m_body.flush();
    if (transaction.commit())
        return true;
    m_tally.forget();
    m_body.forget();
    m_terms.forget();
    m_newestRid.reset();
    return false;
}

void RunTable::setInbox(qint64 rid)
{
    Statement statement = m_db.prepare(u"WITH now(v) AS (SELECT CASE WHEN (shape & 4) AND thumb IS NULL AND skipped IS "
                                       u"NULL AND deferred IS NULL AND gone IS NULL THEN 1 END "
                                       "FROM run WHERE rid = ?) UPDATE OR FAIL run SET inbox = (SELECT v FROM now) "
                                       "WHERE rid = ? AND inbox IS NOT (SELECT v FROM now)"_s);
    statement.bind(rid).bind(rid).exec();
}

} // namespace tidemark::store
