// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/losttable.h"
#include "store/statetable.h"
#include "store/verdicts.h"

// What sync does with verdicts on their way; what raters do stands in verdicts.cpp.

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Result;
using domain::SyncState;

/// What goes by itself sooner or later, unlike what was refused.
template <class Table>
static QStringList waiting(Table &table)
{
    return table.inState(SyncState::Parked) + table.inState(SyncState::Pending);
}

Result<void> Verdicts::retry(const QString &runId)
{
    Transaction transaction(m_work);
    QStringList runs{runId};
    if (runId.isEmpty())
        runs = waiting(m_feedback) + waiting(m_tags);
    for (const QString &run : std::as_const(runs)) {
        if (auto tags = m_tags.find(run); tags && tags->retry())
            m_tags.save(*tags);
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

Result<std::optional<TagEntry>> Verdicts::beginTags(const QString &runId)
{
    using Entry = std::optional<TagEntry>;
    Transaction transaction(m_work);
    auto row = m_tags.find(runId);
    if (!row || !row->begin())
        return m_work.result(Entry());
    m_tags.save(*row);
    transaction.commit();
    return m_work.result(Entry(row->entry()));
}

Result<void> Verdicts::settleTags(const QString &runId, qint64 sentRev, const PushOutcome &outcome)
{
    Transaction transaction(m_work);
    auto row = m_tags.find(runId);
    if (!row)
        return m_work.result();
    row->settle(outcome, sentRev, m_clock.nowMs());
    m_tags.save(*row);
    transaction.commit();
    return m_work.result();
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
    const QStringList leftTags = m_tags.inState(SyncState::Sending);
    if (left.isEmpty() && leftTags.isEmpty())
        return m_work.result();
    Transaction transaction(m_work);
    for (const QString &runId : left) {
        auto row = m_feedback.find(runId);
        if (!row)
            continue;
        row->recover();
        m_feedback.save(*row);
    }
    for (const QString &runId : leftTags) {
        auto row = m_tags.find(runId);
        if (!row)
            continue;
        row->recover();
        m_tags.save(*row);
    }
    transaction.commit();
    return m_work.result();
}

} // namespace tidemark::store
