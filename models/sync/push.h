// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pushplan.h"
#include "sync/pushrules.h"
#include "sync/pushtally.h"
#include "sync/session.h"
#include <QHash>

namespace tidemark::sync {

/// How a push ended, by verdicts.
struct PushReport
{
    int confirmed = 0;
    int conflicts = 0;
    int refused = 0;
    int gone = 0;
    int parked = 0;
    int retried = 0;
    std::optional<domain::Error> stoppedBy; ///< the queue stopped before its end, for a reason that meets all
};

/// Sends what is due, each verdict at most once per call unless it was changed meanwhile: one by one, a few beside each
/// other, or many by ingest, whichever costs fewer requests. What was made meanwhile goes before what waited. With
/// `ignoreDelays` also what waits for its next try. Only one push of a session runs at a time; a second call waits for
/// the first.
[[nodiscard]] QCoro::Task<PushReport> pushDue(SessionPtr session, bool ignoreDelays);

/// One round of pushDue. Must live until drain() has ended.
class Pusher
{
public:
    Pusher(SessionPtr session, bool ignoreDelays);

    [[nodiscard]] QCoro::Task<void> drain();
    [[nodiscard]] const PushReport &report() const { return m_report; }

private:
    struct Round
    {
        Way way = Way::OneByOne;
        QStringList runIds;
        int cost = 0; ///< requests, of what goes together
    };
    QCoro::Task<QList<store::OutboxEntry>> dueNow();
    QCoro::Task<Round> nextRound(QList<store::OutboxEntry> due);
    QCoro::Task<Round> nextBatch(QList<store::OutboxEntry> due);
    QCoro::Task<void> sendOneByOne();
    QCoro::Task<std::optional<store::OutboxEntry>> begin(QString runId);
    QCoro::Task<void> sendBatch(QStringList runIds);
    QCoro::Task<void> finishBatch(QList<Sending> batch);
    QCoro::Task<void> settle(QString runId, store::PushOutcome outcome);
    /// Whether a request that hung is a matter of its run alone: the server answers other questions.
    QCoro::Task<bool> hangsAlone(domain::Error error);
    void count(const store::PushOutcome &outcome, bool alone);
    [[nodiscard]] bool isOver() const { return m_report.stoppedBy.has_value() || m_session->isStopped(); }

    SessionPtr m_session;
    bool m_ignoreDelays;
    qint64 m_beganMs;
    QHash<QString, qint64> m_tried; ///< by run: the rev that had its turn
    QStringList m_queue;
    int m_hangs = 0;
    PushReport m_report;
    PushTally m_tally;
};

/// Brings the number of unconfirmed verdicts up to date in the progress; need not be awaited.
QCoro::Task<void> refreshPending(SessionPtr session);

} // namespace tidemark::sync
