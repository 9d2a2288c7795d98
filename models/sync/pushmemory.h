// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"
#include <QHash>

namespace tidemark::sync {

/// What is known of our own writes beyond what the store holds; outlives a stop of the engine.
class PushMemory
{
public:
    /// Values that were sent and not yet confirmed, oldest first: they may stand on the server.
    [[nodiscard]] QList<domain::VerdictChange> sent(const QString &runId) const { return m_sent.value(runId); }
    void noteSent(const QString &runId, const domain::VerdictChange &change);
    /// How many writes of the run in a row were answered well and changed nothing, this one included.
    [[nodiscard]] int noteWithoutEffect(const QString &runId) { return ++m_withoutEffect[runId]; }
    /// The run's push is over, with whatever end.
    void forget(const QString &runId);

    /// What was read back for a run. An answer that was asked for before may be older.
    void noteConfirmed(const QString &runId, const domain::Feedback &feedback);
    /// Taken before a question to the server; see freshen.
    [[nodiscard]] qint64 mark() const { return m_order; }
    [[nodiscard]] bool confirmedSince(const QString &runId, qint64 mark) const;
    /// Puts in place of their feedback what was confirmed since `mark`: the answer is older than the confirmation.
    void freshen(QList<domain::Run> &runs, qint64 mark) const;

private:
    struct Confirmation
    {
        qint64 order = 0;
        domain::Feedback feedback;
    };
    QHash<QString, QList<domain::VerdictChange>> m_sent;
    QHash<QString, int> m_withoutEffect;
    QHash<QString, Confirmation> m_confirmed;
    qint64 m_order = 0;
};

} // namespace tidemark::sync
