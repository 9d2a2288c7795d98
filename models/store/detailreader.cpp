// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/detailreader.h"
#include "domain/runparser.h"
#include "store/bodytable.h"
#include "store/familyreader.h"
#include "store/feedbacktable.h"
#include "store/ledger.h"
#include "store/markstable.h"
#include "store/rowreader.h"
#include "store/siblingreader.h"
#include "store/tagedits.h"

namespace tidemark::store {

using domain::LabelledRun;
using domain::Run;
using domain::RunDetail;
using domain::RunSummary;

DetailReader::Verdict DetailReader::verdict(const RunSummary &summary)
{
    Verdict verdict;
    verdict.row = FeedbackTable(m_work).find(summary.id);
    verdict.base = verdict.row ? verdict.row->base : RowReader(m_cache).told(summary.rid);
    verdict.shown = verdict.row ? verdict.row->shown() : verdict.base;
    return verdict;
}

Run DetailReader::run(const RunSummary &summary)
{
    const QByteArray raw = BodyTable(m_cache).json(summary.rid);
    auto parsed = domain::parseRunText(raw);
    Run run;
    if (parsed) {
        run = std::move(parsed.value());
    } else {
        // A body that cannot be read any more still has a row to show.
        run.id = summary.id;
        run.type = summary.type;
        run.name = summary.name;
        run.createdMs = summary.createdMs;
        run.status = summary.status;
        run.tags = summary.tags;
        run.raw = raw;
    }
    if (const auto tags = TagEditTable(m_work).find(summary.id))
        run.tags = tags->edit.appliedTo(run.tags);
    if (!summary.parentId.isEmpty())
        run.parentId = summary.parentId;
    return run;
}

QList<Run> DetailReader::runs(const QList<qint64> &rids)
{
    QList<Run> runs;
    for (const qint64 rid : rids) {
        const auto summary = RowReader(m_cache).row(rid);
        if (!summary)
            continue;
        Run one = run(*summary);
        one.feedback = verdict(*summary).shown;
        runs.append(std::move(one));
    }
    return runs;
}

std::optional<RunDetail> DetailReader::detail(qint64 rid)
{
    const auto summary = RowReader(m_cache).row(rid);
    if (!summary)
        return {};
    RunDetail detail;
    detail.summary = *summary;
    detail.run = run(*summary);
    const Verdict known = verdict(*summary);
    detail.base = known.base;
    detail.shown = known.shown;
    detail.run.feedback = known.base;
    if (known.row) {
        // The list's columns follow a moment later; what is shown here is what was saved.
        detail.summary.state = known.row->state;
        detail.summary.thumb = known.shown.thumb();
        detail.summary.hasComment = !known.shown.comment().isEmpty();
        detail.theirs = known.row->theirs;
        detail.theirsMs = known.row->theirsMs;
        detail.lastError = known.row->error;
        detail.nextAttemptMs = known.row->nextAtMs;
        detail.confirmedMs = known.row->confirmedMs;
    }
    if (const auto tags = TagEditTable(m_work).find(summary->id)) {
        detail.summary.tags = detail.run.tags;
        detail.summary.state = stateOfBoth(known.row ? known.row->state : domain::SyncState::Clean, tags->state);
        if (!detail.lastError)
            detail.lastError = tags->error;
    }
    detail.marks = MarksTable(m_work).find(summary->id);
    detail.summary.skipped = detail.marks.skipped;
    detail.summary.flagged = detail.marks.flagged;
    detail.summary.deferred = detail.marks.deferred;
    detail.summary.noted = !detail.marks.note.isEmpty();
    SiblingReader siblings(m_cache);
    detail.twins = siblings.countTwins(*summary);
    detail.siblings = siblings.count(*summary);
    detail.history = Ledger(m_work).verdictsOf(summary->id);
    const FamilyReader::Family family = FamilyReader(m_cache).of(*summary);
    detail.rootId = family.rootId;
    detail.family = runs(family.rids);
    return detail;
}

std::optional<LabelledRun> DetailReader::labelled(qint64 rid)
{
    const auto summary = RowReader(m_cache).row(rid);
    if (!summary)
        return {};
    LabelledRun labelled;
    labelled.summary = *summary;
    labelled.run = run(*summary);
    labelled.feedback = verdict(*summary).shown;
    labelled.history = Ledger(m_work).verdictsOf(summary->id);
    const auto last = std::find_if(labelled.history.cbegin(), labelled.history.cend(),
                                   [](const domain::LedgerEntry &entry) { return !entry.undone; });
    if (last != labelled.history.cend()) {
        labelled.rater = last->rater;
        labelled.ratedMs = last->atMs;
    }
    std::reverse(labelled.history.begin(), labelled.history.end());
    if (summary->type == domain::RunType::Chat)
        labelled.threadId = summary->parentId;
    labelled.earlier = runs(FamilyReader(m_cache).earlier(*summary));
    return labelled;
}

} // namespace tidemark::store
