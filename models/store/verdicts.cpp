// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verdicts.h"
#include "store/losttable.h"
#include "store/rowreader.h"
#include "store/statetable.h"
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Result;
using domain::ReviewMarks;
using domain::SyncState;
using domain::VerdictChange;

namespace {

const auto skippedKey = u"skipped"_s;
const auto flaggedKey = u"flagged"_s;

double sensibleSeconds(double seconds)
{
    constexpr double day = 86'400;
    return std::isfinite(seconds) ? qBound(0.0, seconds, day) : 0.0;
}

} // namespace

Verdicts::Verdicts(Database &work, Database &cache, QString rater, const domain::Clock &clock)
    : m_work(work)
    , m_cache(cache)
    , m_rater(std::move(rater))
    , m_clock(clock)
    , m_feedback(work)
    , m_marks(work)
    , m_ledger(work)
{}

FeedbackRow Verdicts::load(const QString &runId)
{
    if (auto row = m_feedback.find(runId))
        return *row;
    FeedbackRow row;
    row.runId = runId;
    RowReader reader(m_cache);
    row.base = reader.told(reader.ridOf(runId));
    // A damaged cache must not keep a verdict from being saved: with an unknown base the push asks the server first.
    m_cache.clearError();
    return row;
}

qint64 Verdicts::ridOf(const QString &runId)
{
    const qint64 rid = RowReader(m_cache).ridOf(runId);
    m_cache.clearError();
    return rid;
}

void Verdicts::append(const QString &runId, Ledger::Kind kind, const QJsonObject &before, const QJsonObject &after,
                      double seconds, const QJsonObject &stood)
{
    domain::LedgerEntry entry;
    entry.atMs = m_clock.nowMs();
    entry.rater = m_rater;
    entry.seconds = seconds;
    entry.runId = runId;
    entry.before = before;
    entry.after = after;
    m_ledger.append(entry, kind, stood);
}

Result<void> Verdicts::record(const QString &runId, const VerdictChange &change, double seconds)
{
    Transaction transaction(m_work);
    FeedbackRow row = load(runId);
    const domain::Feedback before = row.shown();
    const bool ratedBefore = row.confirmedMs > 0 && m_ledger.hasRated(runId, row.confirmedMs);
    const VerdictChange done = row.edit(cleaned(change), !ratedBefore, m_clock.nowMs());
    if (done.isEmpty())
        return m_work.result();
    m_feedback.save(row);
    append(runId, Ledger::Kind::Verdict, before.valuesOf(done).toJson(), done.toJson(), sensibleSeconds(seconds));
    transaction.commit();
    return m_work.result();
}

Result<void> Verdicts::setMark(const QString &runId, Mark mark, bool on)
{
    Transaction transaction(m_work);
    ReviewMarks marks = m_marks.find(runId);
    bool &value = mark == Mark::Skipped ? marks.skipped : marks.flagged;
    if (value == on)
        return m_work.result();
    value = on;
    const QString key = mark == Mark::Skipped ? skippedKey : flaggedKey;
    m_marks.save(runId, marks, m_clock.nowMs());
    append(runId, Ledger::Kind::Marks, {{key, !on}}, {{key, on}}, 0);
    transaction.commit();
    return m_work.result();
}

Result<void> Verdicts::saveDraft(const QString &runId, const QString &draft)
{
    Transaction transaction(m_work);
    ReviewMarks marks = m_marks.find(runId);
    const QString clean = domain::cleanText(draft);
    if (marks.commentDraft == clean)
        return m_work.result();
    marks.commentDraft = clean;
    m_marks.save(runId, marks, m_clock.nowMs());
    transaction.commit();
    return m_work.result();
}

Result<UndoReport> Verdicts::undo()
{
    Transaction transaction(m_work);
    Result<UndoReport> report = apply(m_ledger.lastStanding(), true);
    if (report && report->done && !transaction.commit())
        return m_work.error();
    return report;
}

Result<UndoReport> Verdicts::redo()
{
    Transaction transaction(m_work);
    Result<UndoReport> report = apply(m_ledger.nextUndone(), false);
    if (report && report->done && !transaction.commit())
        return m_work.error();
    return report;
}

Result<UndoReport> Verdicts::apply(const std::optional<Ledger::Line> &line, bool undone)
{
    if (!line)
        return m_work.result(UndoReport{});
    const QString runId = line->entry.runId;
    const QJsonObject values = undone ? line->entry.before : line->entry.after;
    UndoReport report;
    report.done = true;
    report.runId = runId;
    report.rid = ridOf(runId);
    if (line->kind == Ledger::Kind::Marks) {
        ReviewMarks marks = m_marks.find(runId);
        marks.skipped = values.value(skippedKey).toBool(marks.skipped);
        marks.flagged = values.value(flaggedKey).toBool(marks.flagged);
        m_marks.save(runId, marks, m_clock.nowMs());
    } else {
        FeedbackRow row = load(runId);
        applyTo(row, *line, undone);
        if (line->kind == Ledger::Kind::Verdict)
            report.change = VerdictChange::fromJson(values);
        m_feedback.save(row);
    }
    m_ledger.setUndone(line->entry.seq, undone);
    return m_work.result(report);
}

void Verdicts::applyTo(FeedbackRow &row, const Ledger::Line &line, bool undone)
{
    const qint64 nowMs = m_clock.nowMs();
    const bool decision = line.kind == Ledger::Kind::Resolution || line.kind == Ledger::Kind::Dropped;
    if (decision && undone && !line.stood.isEmpty())
        row.bringBack(line.stood, nowMs);
    else if (line.kind == Ledger::Kind::Dropped)
        row.drop();
    else if (line.kind == Ledger::Kind::Resolution && row.state == SyncState::Conflict)
        row.resolve(VerdictChange::fromJson(line.entry.after), nowMs);
    else
        row.restore(VerdictChange::fromJson(undone ? line.entry.before : line.entry.after), nowMs);
}

Result<void> Verdicts::resolve(const QString &runId, ConflictChoice choice, const VerdictChange &write)
{
    Transaction transaction(m_work);
    auto row = m_feedback.find(runId);
    if (!row || row->state != SyncState::Conflict)
        return m_work.result();
    const QJsonObject stood = row->standing();
    const VerdictChange values = row->chosen(choice, write);
    const domain::Feedback given = choice == ConflictChoice::KeepMine ? row->server() : row->shown();
    row->resolve(values, m_clock.nowMs());
    m_feedback.save(*row);
    append(runId, Ledger::Kind::Resolution, given.valuesOf(values).toJson(), values.toJson(), 0, stood);
    transaction.commit();
    return m_work.result();
}

Result<void> Verdicts::drop(const QString &runId)
{
    Transaction transaction(m_work);
    auto row = m_feedback.find(runId);
    if (!row)
        return m_work.result();
    const QJsonObject stood = row->standing();
    const VerdictChange given = row->patch;
    if (!row->drop())
        return m_work.result();
    m_feedback.save(*row);
    append(runId, Ledger::Kind::Dropped, given.toJson(), row->base.valuesOf(given).toJson(), 0, stood);
    transaction.commit();
    return m_work.result();
}

Result<void> Verdicts::retry(const QString &runId)
{
    Transaction transaction(m_work);
    QStringList runs{runId};
    if (runId.isEmpty())
        runs = m_feedback.inState(SyncState::Parked) + m_feedback.inState(SyncState::Pending);
    for (const QString &run : std::as_const(runs)) {
        auto row = m_feedback.find(run);
        if (row && row->retry())
            m_feedback.save(*row);
    }
    transaction.commit();
    return m_work.result();
}

Result<std::optional<OutboxEntry>> Verdicts::begin(const QString &runId)
{
    using Entry = std::optional<OutboxEntry>;
    Transaction transaction(m_work);
    auto row = m_feedback.find(runId);
    if (!row || !row->begin())
        return m_work.result(Entry());
    m_feedback.save(*row);
    transaction.commit();
    return m_work.result(Entry(row->entry()));
}

Result<bool> Verdicts::settle(const QString &runId, const PushOutcome &outcome)
{
    Transaction transaction(m_work);
    auto row = m_feedback.find(runId);
    if (!row)
        return m_work.result(false);
    row->settle(outcome, m_clock.nowMs());
    m_feedback.save(*row);
    transaction.commit();
    return m_work.result(row->state == SyncState::Pending && row->nextAtMs <= m_clock.nowMs());
}

Result<Verdicts::Heard> Verdicts::hear(const QList<ServerNote> &notes)
{
    QHash<QString, domain::Feedback> heard;
    for (const ServerNote &note : notes)
        heard.insert(note.runId, note.feedback);
    const QStringList known = m_feedback.known(heard.keys());
    Heard result;
    if (known.isEmpty())
        return m_work.result(result);
    Transaction transaction(m_work);
    for (const QString &runId : known) {
        auto row = m_feedback.find(runId);
        if (!row)
            continue;
        const FeedbackRow before = *row;
        const bool waited = row->isDirty();
        if (!row->hear(heard.value(runId), m_clock.nowMs()))
            continue;
        m_feedback.save(*row);
        if (row->state == SyncState::Confirmed) // else its second look sends it again, or asks
            LostTable(m_work).note(before, *row, m_clock.nowMs());
        result.changed = true;
        result.due = result.due || (!waited && row->isDirty());
    }
    transaction.commit();
    return m_work.result(result);
}

Result<void> Verdicts::endLook(const QString &runId)
{
    Transaction transaction(m_work);
    auto row = m_feedback.find(runId);
    if (!row || row->look.isEmpty())
        return m_work.result();
    row->look = {};
    m_feedback.save(*row);
    transaction.commit();
    return m_work.result();
}

Result<void> Verdicts::probe()
{
    // About as much as a verdict with a comment, so that a success means something.
    constexpr qsizetype likeAVerdict = 16'384;
    Transaction transaction(m_work);
    StateTable state(m_work);
    state.set(u"probe"_s, QString(likeAVerdict, u'.'));
    state.set(u"probe"_s, QString());
    transaction.commit();
    return m_work.result();
}

Result<void> Verdicts::recover()
{
    const QStringList left = m_feedback.underway();
    if (left.isEmpty())
        return m_work.result();
    Transaction transaction(m_work);
    for (const QString &runId : left) {
        auto row = m_feedback.find(runId);
        if (!row)
            continue;
        row->recover();
        m_feedback.save(*row);
    }
    transaction.commit();
    return m_work.result();
}

} // namespace tidemark::store
