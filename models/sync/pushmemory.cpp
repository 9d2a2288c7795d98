// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushmemory.h"

namespace tidemark::sync {

void PushMemory::noteSent(const QString &runId, const domain::VerdictChange &change)
{
    QList<domain::VerdictChange> &list = m_sent[runId];
    list.removeAll(change);
    list.append(change);
}

void PushMemory::forget(const QString &runId)
{
    m_sent.remove(runId);
    m_withoutEffect.remove(runId);
}

void PushMemory::noteConfirmed(const QString &runId, const domain::Feedback &feedback)
{
    // Older than any answer that can still be under way.
    constexpr qint64 remembered = 2'000;
    ++m_order;
    if (m_confirmed.size() > 2 * remembered)
        m_confirmed.removeIf([this](const auto &entry) { return entry.value().order < m_order - remembered; });
    m_confirmed.insert(runId, {m_order, feedback});
}

bool PushMemory::confirmedSince(const QString &runId, qint64 mark) const
{
    return m_confirmed.value(runId).order > mark;
}

void PushMemory::freshen(QList<domain::Run> &runs, qint64 mark) const
{
    if (m_order == mark)
        return;
    for (domain::Run &run : runs) {
        if (confirmedSince(run.id, mark))
            run.feedback = m_confirmed.value(run.id).feedback;
    }
}

} // namespace tidemark::sync
