// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verdicts.h"
#include "store/rowreader.h"
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Result;
using domain::ReviewMarks;
using domain::SyncState;
using domain::VerdictChange;

namespace {

const auto noteKey = u"note"_s;

struct MarkPlace
{
    QString key; ///< in the ledger
    bool ReviewMarks::*value;
};

MarkPlace placeOf(Mark mark)
{
    switch (mark) {
    case Mark::Skipped:
        return {u"skipped"_s, &ReviewMarks::skipped};
    case Mark::Flagged:
        return {u"flagged"_s, &ReviewMarks::flagged};
    case Mark::Deferred:
        break;
    }
    return {u"deferred"_s, &ReviewMarks::deferred};
}

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
    , m_tags(work)
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

void Verdicts::append(Ledger::Line line)
{
    line.entry.atMs = m_clock.nowMs();
    line.entry.rater = m_rater;
    m_ledger.append(line);
}

Result<int> Verdicts::record(const QStringList &runIds, const ChangeFor &change, double seconds)
{
    Transaction transaction(m_work);
    const qint64 act = runIds.size() > 1 ? m_ledger.newAct() : 0;
    const double each = sensibleSeconds(seconds) / double(qMax<qsizetype>(1, runIds.size()));
    int changed = 0;
    for (const QString &runId : runIds)
        changed += recordOne(runId, change, each, act) ? 1 : 0;
    if (changed > 0)
        transaction.commit();
    return m_work.result(changed);
}

bool Verdicts::recordOne(const QString &runId, const ChangeFor &change, double seconds, qint64 act)
{
    FeedbackRow row = load(runId);
    const domain::Feedback before = row.shown();
    const bool ratedBefore = row.confirmedMs > 0 && m_ledger.hasRated(runId, row.confirmedMs);
    const VerdictChange done = row.edit(cleaned(change(before)), !ratedBefore, m_clock.nowMs());
    if (done.isEmpty())
        return false;
    m_feedback.save(row);
    append({.entry =
                {.seconds = seconds, .runId = runId, .before = before.valuesOf(done).toJson(), .after = done.toJson()},
            .act = act});
    return true;
}

Result<int> Verdicts::setMark(const QStringList &runIds, Mark mark, bool on)
{
    Transaction transaction(m_work);
    const MarkPlace place = placeOf(mark);
    const qint64 act = runIds.size() > 1 ? m_ledger.newAct() : 0;
    int changed = 0;
    for (const QString &runId : runIds) {
        ReviewMarks marks = m_marks.find(runId);
        if (marks.*place.value == on)
            continue;
        marks.*place.value = on;
        m_marks.save(runId, marks, m_clock.nowMs());
        append({.entry = {.runId = runId, .before = {{place.key, !on}}, .after = {{place.key, on}}},
                .kind = Ledger::Kind::Marks,
                .act = act});
        ++changed;
    }
    if (changed > 0)
        transaction.commit();
    return m_work.result(changed);
}

Result<void> Verdicts::saveNote(const QString &runId, const QString &note)
{
    Transaction transaction(m_work);
    ReviewMarks marks = m_marks.find(runId);
    const QString clean = domain::cleanText(note).trimmed();
    const QString before = std::exchange(marks.note, clean);
    if (before == clean)
        return m_work.result();
    m_marks.save(runId, marks, m_clock.nowMs());
    append({.entry = {.runId = runId, .before = {{noteKey, before}}, .after = {{noteKey, clean}}},
            .kind = Ledger::Kind::Marks});
    transaction.commit();
    return m_work.result();
}

Result<void> Verdicts::judgePair(const QString &first, const QString &second, PairVerdict verdict)
{
    Transaction transaction(m_work);
    const qint64 act = m_ledger.newAct();
    const bool secondBetter = verdict == PairVerdict::SecondBetter;
    if (verdict != PairVerdict::Equal) {
        const auto thumb = [](bool up) -> ChangeFor {
            return [up](const domain::Feedback &) {
                return VerdictChange{{{u"thumb"_s, domain::toJson(up ? domain::Thumb::Up : domain::Thumb::Down)}}};
            };
        };
        recordOne(first, thumb(!secondBetter), 0, act);
        recordOne(second, thumb(secondBetter), 0, act);
    }
    const QString &winner = secondBetter ? second : first;
    const QString &other = secondBetter ? first : second;
    append({.entry = {.runId = winner, .after = {{u"than"_s, other}, {u"equal"_s, verdict == PairVerdict::Equal}}},
            .kind = Ledger::Kind::Pair,
            .act = act});
    transaction.commit();
    return m_work.result();
}

Result<int> Verdicts::editTags(const QStringList &runIds, const domain::TagEdit &edit)
{
    Transaction transaction(m_work);
    const qint64 act = runIds.size() > 1 ? m_ledger.newAct() : 0;
    int changed = 0;
    for (const QString &runId : runIds) {
        const domain::TagEdit done = wantTags(runId, edit);
        if (done.isEmpty())
            continue;
        append({.entry = {.runId = runId, .before = done.inverse().toJson(), .after = done.toJson()},
                .kind = Ledger::Kind::Tags,
                .act = act});
        ++changed;
    }
    if (changed > 0)
        transaction.commit();
    return m_work.result(changed);
}

domain::TagEdit Verdicts::wantTags(const QString &runId, const domain::TagEdit &edit)
{
    TagEditRow row = m_tags.find(runId).value_or(TagEditRow());
    row.runId = runId;
    const QStringList told = RowReader(m_cache).toldTags(ridOf(runId));
    m_cache.clearError();
    const domain::TagEdit needed = edit.neededFor(row.edit.appliedTo(told));
    if (needed.isEmpty())
        return needed;
    row.want(needed, m_clock.nowMs());
    m_tags.save(row);
    return needed;
}

Result<void> Verdicts::saveDraft(const QString &runId, QString ReviewMarks::*draft, const QString &text)
{
    Transaction transaction(m_work);
    ReviewMarks marks = m_marks.find(runId);
    const QString clean = domain::cleanText(text);
    if (marks.*draft == clean)
        return m_work.result();
    marks.*draft = clean;
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

Result<UndoReport> Verdicts::apply(const QList<Ledger::Line> &lines, bool undone)
{
    UndoReport report;
    QSet<QString> runs;
    for (const Ledger::Line &line : lines) {
        const QString runId = line.entry.runId;
        if (line.kind == Ledger::Kind::Marks) {
            applyMarks(line, undone);
        } else if (line.kind == Ledger::Kind::Tags) {
            wantTags(runId, domain::TagEdit::fromJson(undone ? line.entry.before : line.entry.after));
        } else if (line.kind != Ledger::Kind::Pair) {
            FeedbackRow row = load(runId);
            applyTo(row, line, undone);
            if (line.kind == Ledger::Kind::Verdict)
                report.change = VerdictChange::fromJson(undone ? line.entry.before : line.entry.after);
            m_feedback.save(row);
        }
        m_ledger.setUndone(line.entry.seq, undone);
        runs.insert(runId);
    }
    if (!lines.isEmpty()) {
        const bool firstIsLast = undone; // undo goes from the act's end to its beginning
        report.runId = firstIsLast ? lines.last().entry.runId : lines.first().entry.runId;
        report.rid = ridOf(report.runId);
        report.done = true;
        report.runs = int(runs.size());
    }
    return m_work.result(report);
}

void Verdicts::applyMarks(const Ledger::Line &line, bool undone)
{
    const QString &runId = line.entry.runId;
    const QJsonObject values = undone ? line.entry.before : line.entry.after;
    ReviewMarks marks = m_marks.find(runId);
    for (const Mark mark : {Mark::Skipped, Mark::Flagged, Mark::Deferred}) {
        const MarkPlace place = placeOf(mark);
        marks.*place.value = values.value(place.key).toBool(marks.*place.value);
    }
    marks.note = values.value(noteKey).toString(marks.note);
    m_marks.save(runId, marks, m_clock.nowMs());
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
    append({.entry = {.runId = runId, .before = given.valuesOf(values).toJson(), .after = values.toJson()},
            .kind = Ledger::Kind::Resolution,
            .stood = stood});
    transaction.commit();
    return m_work.result();
}

Result<void> Verdicts::drop(const QString &runId)
{
    Transaction transaction(m_work);
    bool dropped = false;
    if (auto tags = m_tags.find(runId)) {
        const domain::TagEdit given = tags->edit;
        if (tags->drop()) {
            m_tags.save(*tags);
            append({.entry = {.runId = runId, .before = given.toJson(), .after = given.inverse().toJson()},
                    .kind = Ledger::Kind::Tags});
            dropped = true;
        }
    }
    if (auto row = m_feedback.find(runId)) {
        const QJsonObject stood = row->standing();
        const VerdictChange given = row->patch;
        if (row->drop()) {
            m_feedback.save(*row);
            append({.entry = {.runId = runId, .before = given.toJson(), .after = row->base.valuesOf(given).toJson()},
                    .kind = Ledger::Kind::Dropped,
                    .stood = stood});
            dropped = true;
        }
    }
    if (dropped)
        transaction.commit();
    return m_work.result();
}

} // namespace tidemark::store
