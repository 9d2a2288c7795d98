// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/trainingwork.h"
#include "exporters/examplekeys.h"
#include "exporters/exporttarget.h"
#include "exporters/formats/chatrules.h"
#include "exporters/redaction/redactedexample.h"
#include "exporters/rowpress.h"
#include "exporters/splitwriter.h"

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Error;
using domain::ErrorKind;
using domain::Result;

namespace {

QString spoolFolder(const ExportDesk &desk)
{
    return desk.isPreview() ? QString() : targetFolder(desk.request);
}

Digest orderKey(const QString &seed, const QString &runId, AnswerSource source)
{
    return digestOf({seed.toUtf8(), runId.toUtf8(), source == AnswerSource::Correction ? "correction" : ""});
}

} // namespace

TrainingWork::TrainingWork(ExportDesk &desk, std::unique_ptr<RowFormat> format)
    : m_desk(desk)
    , m_format(std::move(format))
    , m_spool(spoolFolder(desk))
    , m_press(std::make_unique<RowPress>(*m_format, m_spool, desk.request.options.redaction))
    , m_redactor(desk.request.options.redaction)
{}

TrainingWork::~TrainingWork() = default;

Result<void> TrainingWork::begin()
{
    if (!m_desk.isPreview()) {
        if (const auto ready = prepareTarget(m_desk, *m_format); !ready)
            return ready;
    }
    if (!m_spool.open())
        return Error{ErrorKind::StoreReadOnly, m_spool.errorString()};
    return {};
}

SkipReason TrainingWork::refuses(const Example &example) const
{
    const qint64 limit = m_desk.request.options.maxTokens;
    if (const SkipReason reason = m_format->refuses(example))
        return reason;
    return limit > 0 && tokensAbout(example) > limit ? SkipReason(skip::tooLong) : SkipReason();
}

OrSkip<Example> TrainingWork::withoutPrivateData(const Example &example)
{
    if (m_desk.request.options.redaction.isOff())
        return example;
    m_redactor.beginRow();
    const Example clean = redacted(example, m_redactor);
    return m_redactor.rowFailed() ? skipped(skip::redactionFailed) : OrSkip<Example>(clean);
}

Candidate TrainingWork::candidateFor(const Example &example, const RunNotes &notes)
{
    const ExportOptions &options = m_desk.request.options;
    const Sameness sameness = options.looseDedup ? Sameness::Loose : Sameness::Exact;
    Candidate candidate;
    if (!m_models.contains(notes.model))
        m_models.insert(notes.model, quint32(m_models.size()));
    candidate.model = m_models.value(notes.model);
    candidate.id = digestOf({notes.runId.toUtf8()});
    candidate.order = orderKey(options.seed, notes.runId, example.source);
    candidate.prompt = promptKey(example);
    candidate.answer = messagesKey(withSpokenRefusals(example.answer()), Sameness::White);
    candidate.whole = messagesKey(example.messages, sameness);
    if (m_format->task() == Task::Critique)
        candidate.whole = digestOf({QByteArray::number(candidate.whole.high), notes.comment.toUtf8()});
    candidate.root = rootPlace(example, options.seed);
    candidate.source = example.source;
    candidate.standing = example.standing;
    candidate.hasTools = !example.tools.tools.isEmpty();
    return candidate;
}

Result<void> TrainingWork::add(const domain::LabelledRun &run)
{
    const qint32 number = m_desk.account.open(run.summary.rid);
    if (m_desk.request.options.excluded.contains(run.run.id)) {
        m_desk.account.leave(number, skip::excludedByUser);
        return {};
    }
    const auto found = examplesOf(run, m_format->task(), m_desk.request.options.labels);
    if (!found) {
        m_desk.account.leave(number, found.error().reason);
        return {};
    }
    for (const QString &reason : found->leftOut)
        m_leftOut.append({number, reason});
    const RunNotes notes = notesOf(run);
    for (const Example &example : found->examples) {
        if (const auto added = addExample(example, notes, number); !added)
            return added;
    }
    return {};
}

Result<void> TrainingWork::addExample(const Example &example, const RunNotes &notes, qint32 run)
{
    const SkipReason refused = refuses(example);
    const auto clean = refused ? OrSkip<Example>(Skip{*refused}) : withoutPrivateData(example);
    if (!clean) {
        m_leftOut.append({run, clean.error().reason});
        return {};
    }
    Candidate candidate = candidateFor(*clean, notes);
    candidate.run = run;
    candidate.place = m_spool.add({example, notes});
    if (candidate.place < 0)
        return Error{ErrorKind::StoreFull, m_spool.errorString()};
    m_candidates.append(candidate);
    return {};
}

bool TrainingWork::hasRootsToSplit(const QList<PlannedRow> &rows) const
{
    QSet<double> roots;
    for (const PlannedRow &row : rows) {
        roots.insert(m_candidates.at(row.chosen).root);
        if (roots.size() >= leastRootsToSplit)
            return true;
    }
    return false;
}

QList<QList<PlannedRow>> TrainingWork::splitRows(const QList<PlannedRow> &rows)
{
    const auto &shares = m_desk.request.options.split;
    m_desk.report.tooFewToSplit = shares && !hasRootsToSplit(rows);
    if (!shares || m_desk.report.tooFewToSplit)
        return {rows};
    QList<QList<PlannedRow>> splits(3);
    for (const PlannedRow &row : rows) {
        const double place = m_candidates.at(row.chosen).root * 100;
        const int split = place < shares->train ? 0 : place < shares->train + shares->validation ? 1 : 2;
        splits[split].append(row);
    }
    return splits;
}

Result<void> TrainingWork::writeSplits(const QList<PlannedRow> &rows, CandidateFates &fates,
                                       const RowProgress &progress)
{
    static const QStringList names{u"train"_s, u"validation"_s, u"test"_s};
    const QList<QList<PlannedRow>> splits = splitRows(rows);
    QStringList written;
    qint64 done = 0;
    const RowProgress step = [&](qint64, qint64) { return progress(++done, rows.size()); };
    for (qsizetype i = 0; i < splits.size(); ++i) {
        if (i > 0 && splits.at(i).isEmpty())
            continue;
        SplitWriter writer(m_desk, *m_format, *m_press, names.at(i));
        if (const auto opened = writer.open(); !opened)
            return opened;
        if (const auto outcome = writer.write(splits.at(i), m_candidates, fates, step); !outcome)
            return outcome;
        written.append(names.at(i));
        if (splits.size() > 1)
            m_desk.report.splits.insert(names.at(i), writer.rows());
    }
    closeAccounts(fates);
    return m_desk.isPreview() ? Result<void>() : writeCompanions(m_desk, *m_format, written);
}

Result<void> TrainingWork::finish(const RowProgress &progress)
{
    const ExportPlan plan = planRows(m_candidates, m_format->task(), m_desk.request.options.pairs, m_desk.judged);
    CandidateFates fates(plan.leftOut);
    return writeSplits(plan.rows, fates, progress);
}

void TrainingWork::closeAccounts(const CandidateFates &fates)
{
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        if (fates.written.at(i))
            m_desk.account.use(m_candidates.at(i).run);
        else
            m_leftOut.append({m_candidates.at(i).run, fates.reasons.at(i)});
    }
    for (const auto &[run, reason] : std::as_const(m_leftOut)) {
        if (m_desk.account.isUsed(run))
            ++m_desk.report.leftOut[reason];
        else
            m_desk.account.leave(run, reason);
    }
    m_desk.report.redactions = m_press->redactions();
    closeReport(m_desk);
}

} // namespace tidemark::exporters
