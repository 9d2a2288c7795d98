// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/examplespool.h"
#include "exporters/exportplan.h"
#include "exporters/exportwork.h"
#include <QHash>

namespace tidemark::exporters {

class RowPress;
struct CandidateFates;

/// Training files: every run becomes examples on disk first; then the rows are chosen, split and put in order, and
/// written with an index and a manifest beside them.
class TrainingWork final : public ExportWork
{
public:
    TrainingWork(ExportDesk &desk, std::unique_ptr<RowFormat> format);
    ~TrainingWork() override;

    [[nodiscard]] domain::Result<void> begin() override;
    [[nodiscard]] domain::Result<void> add(const domain::LabelledRun &run) override;
    [[nodiscard]] domain::Result<void> finish(const RowProgress &progress) override;

private:
    [[nodiscard]] SkipReason refuses(const Example &example) const;
    [[nodiscard]] OrSkip<Example> withoutPrivateData(const Example &example);
    [[nodiscard]] domain::Result<void> addExample(const Example &example, const RunNotes &notes, qint32 run);
    [[nodiscard]] Candidate candidateFor(const Example &example, const RunNotes &notes);
    [[nodiscard]] QList<QList<PlannedRow>> splitRows(const QList<PlannedRow> &rows);
    [[nodiscard]] bool hasRootsToSplit(const QList<PlannedRow> &rows) const;
    [[nodiscard]] domain::Result<void> writeSplits(const QList<PlannedRow> &rows, CandidateFates &fates,
                                                   const RowProgress &progress);
    void closeAccounts(const CandidateFates &fates);

    ExportDesk &m_desk;
    std::unique_ptr<RowFormat> m_format;
    ExampleSpool m_spool;
    std::unique_ptr<RowPress> m_press;
    /// Rows are chosen by what they will say: two texts may only differ in what is taken out.
    Redactor m_redactor;
    QList<Candidate> m_candidates;
    QHash<QString, quint32> m_models;
    QList<std::pair<qint32, QString>> m_leftOut; ///< answers that never became a candidate, with their run
};

} // namespace tidemark::exporters
