// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/desktypes.h"
#include "store/feedbacktable.h"
#include "store/importbook.h"
#include "store/ledger.h"
#include "store/markstable.h"
#include "store/merger.h"
#include "store/tagedits.h"

namespace tidemark::store {

/// Everything that is written to the work file: verdicts, marks, undo, and the outbox on its way. Uses the work file's
/// writer and a reader of the cache. Each call is one transaction that is on the disk when it returns without error.
class Verdicts
{
public:
    Verdicts(Database &work, Database &cache, QString rater, const domain::Clock &clock);

    /// How many runs it changed.
    domain::Result<int> record(const QStringList &runIds, const ChangeFor &change, double seconds);
    domain::Result<int> setMark(const QStringList &runIds, Mark mark, bool on);
    domain::Result<void> saveNote(const QString &runId, const QString &note);
    /// Texts that were begun: no line in the ledger.
    domain::Result<void> saveDraft(const QString &runId, QString domain::ReviewMarks::*draft, const QString &text);
    /// A thumb up for the better and down for the other one (equal ones keep theirs), and the judgement itself.
    domain::Result<void> judgePair(const QString &first, const QString &second, PairVerdict verdict);
    /// How many runs it changed.
    domain::Result<int> editTags(const QStringList &runIds, const domain::TagEdit &edit);
    /// Lines of a history that was made elsewhere, each once. How many were new.
    domain::Result<int> keepHistory(const QList<domain::LedgerEntry> &lines);
    /// See ImportBook::adopt.
    domain::Result<AdoptReport> adopt(const QList<ForeignVerdict> &verdicts, bool overwrite);
    domain::Result<UndoReport> undo();
    domain::Result<UndoReport> redo();
    domain::Result<void> resolve(const QString &runId, ConflictChoice choice, const domain::VerdictChange &write);
    domain::Result<void> drop(const QString &runId);
    domain::Result<void> retry(const QString &runId);
    domain::Result<std::optional<OutboxEntry>> begin(const QString &runId);
    /// Says whether something is still due.
    domain::Result<bool> settle(const QString &runId, const PushOutcome &outcome);
    domain::Result<std::optional<TagEntry>> beginTags(const QString &runId);
    domain::Result<void> settleTags(const QString &runId, qint64 sentRev, const PushOutcome &outcome);
    struct Heard
    {
        bool changed = false; ///< any row
        bool due = false;     ///< something of ours was lost there and goes again
    };
    /// What the server was heard to hold.
    domain::Result<Heard> hear(const QList<ServerNote> &notes);
    domain::Result<void> endLook(const QString &runId);
    /// Writes something that says nothing, to see whether writing works.
    domain::Result<void> probe();
    /// Rows left in `sending` by a process that died.
    domain::Result<void> recover();

private:
    [[nodiscard]] FeedbackRow load(const QString &runId);
    [[nodiscard]] qint64 ridOf(const QString &runId);
    bool recordOne(const QString &runId, const ChangeFor &change, double seconds, qint64 act);
    /// What of a foreign verdict is to be written; nothing when this project already says otherwise.
    std::optional<domain::VerdictChange> wanted(const ForeignVerdict &verdict, bool overwrite);
    domain::Result<UndoReport> apply(const QList<Ledger::Line> &lines, bool undone);
    void applyMarks(const Ledger::Line &line, bool undone);
    /// What of the edit was needed.
    domain::TagEdit wantTags(const QString &runId, const domain::TagEdit &edit);
    void applyTo(FeedbackRow &row, const Ledger::Line &line, bool undone);
    void append(Ledger::Line line);

    Database &m_work;
    Database &m_cache;
    QString m_rater;
    const domain::Clock &m_clock;
    FeedbackTable m_feedback;
    MarksTable m_marks;
    TagEditTable m_tags;
    Ledger m_ledger;
};

} // namespace tidemark::store
