// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/run.h"
#include "domain/syncstate.h"

namespace tidemark::domain {

/// One line of the append-only ledger: who judged what, when, how long it took.
struct LedgerEntry
{
    qint64 seq = 0;
    qint64 atMs = 0;
    QString rater = {};
    double seconds = 0; ///< between seeing the run and the verdict
    QString runId = {};
    QJsonObject before = {}; ///< changed keys only
    QJsonObject after = {};
    bool undone = false;
    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

/// Local marks of a run that never go to the server.
struct ReviewMarks
{
    bool skipped = false;
    bool flagged = false;
    QString commentDraft = {};
    bool deferred = false;        ///< to be judged later: out of the inbox, in a queue of its own
    QString note = {};            ///< the rater's own, for nobody else
    QString correctionDraft = {}; ///< of the corrected answer

    /// True when lists tell of any of them.
    [[nodiscard]] bool isListed() const { return skipped || flagged || deferred || !note.isEmpty(); }
    friend bool operator==(const ReviewMarks &, const ReviewMarks &) = default;
};

/// One row of the list.
struct RunSummary
{
    qint64 rid = 0; ///< local row id: createdMs << 12 | n, so a larger one is newer
    QString id;
    RunType type = RunType::Unknown;
    QString name;
    qint64 createdMs = 0;
    RunStatus status = RunStatus::None;
    std::optional<qint64> durationMs;
    std::optional<double> cost;
    std::optional<qint64> tokens;
    QString user;
    QStringList tags;
    QString inputPreview;
    QString outputPreview;
    Thumb thumb = Thumb::None; ///< as shown: with our unconfirmed changes
    bool hasComment = false;
    SyncState state = SyncState::Clean;
    bool skipped = false;
    bool flagged = false;
    bool deferred = false;
    bool noted = false; ///< has a note of the rater's own
    bool gone = false;
    QString parentId;
    std::optional<qint64> chars; ///< length of the answer
    bool hasReasons = false;
    bool hasCorrection = false;
    friend bool operator==(const RunSummary &, const RunSummary &) = default;
};

/// Everything the reader shows of a run.
struct RunDetail
{
    RunSummary summary;
    Run run;
    Feedback shown;                 ///< base ⊕ in flight ⊕ patch
    Feedback base;                  ///< what the server last said
    std::optional<Feedback> theirs; ///< a newer server value, in a conflict
    qint64 theirsMs = 0;            ///< when that was seen; 0 when not known
    std::optional<Error> lastError; ///< why the last push failed
    qint64 nextAttemptMs = 0;
    qint64 confirmedMs = 0; ///< 0 when not confirmed
    ReviewMarks marks;
    QList<LedgerEntry> history; ///< newest first
    QList<Run> family; ///< for an exchange: the exchanges of its conversation in time order, itself included; for a
                       ///< thread: its exchanges; for an agent, chain, tool or llm in a trace: all runs of the trace in
                       ///< time order, itself included, with parentId set. Empty for a lone run.
    QString rootId;    ///< thread or trace that the family belongs to
    int twins = 0;     ///< other runs here with the same prompt and the same answer; 1,000 for as many or more
    int siblings = 0;  ///< other runs here with the same prompt, twins included; likewise
    friend bool operator==(const RunDetail &, const RunDetail &) = default;
};

/// A run with all that a label needs, for exporters.
struct LabelledRun
{
    RunSummary summary;
    Run run;
    Feedback feedback; ///< as shown
    QString rater;     ///< of the last verdict made here; empty when it came from the server
    qint64 ratedMs = 0;
    QList<LedgerEntry> history; ///< oldest first
    QString threadId;
    QList<Run> earlier; ///< the exchanges of the conversation before this one, in time order
};

} // namespace tidemark::domain
