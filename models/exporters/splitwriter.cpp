// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/splitwriter.h"
#include "exporters/exporttarget.h"
#include "exporters/sidecar.h"

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

using domain::Result;

CandidateFates::CandidateFates(const QList<QLatin1StringView> &planned)
    : written(planned.size(), false)
{
    for (const QLatin1StringView reason : planned)
        reasons.append(QString(reason));
}

SplitWriter::SplitWriter(ExportDesk &desk, const RowFormat &format, RowPress &press, QString split)
    : m_desk(desk)
    , m_format(format)
    , m_press(press)
    , m_split(std::move(split))
{}

Result<void> SplitWriter::open()
{
    if (m_desk.isPreview())
        return {};
    const QString path = rowsPath(m_desk.request, m_split);
    m_file = m_desk.files.add(path);
    if (m_file)
        m_index = m_desk.files.add(path + ".index.jsonl"_L1);
    return m_index ? Result<void>() : m_desk.files.failure();
}

Result<void> SplitWriter::write(QList<PlannedRow> rows, const QList<Candidate> &candidates, CandidateFates &fates,
                                const RowProgress &progress)
{
    const bool toolsColumn = m_format.hasToolsColumn() && writeFirstWithTools(rows, candidates, fates);
    for (const PlannedRow &row : std::as_const(rows)) {
        writeRow(row, candidates, fates, toolsColumn);
        if (m_press.hasFailed())
            return domain::Error{domain::ErrorKind::StoreFailed, u"an example could not be read back"_s};
        if (m_desk.files.hasFailed())
            return m_desk.files.failure();
        if (!progress(m_rows, rows.size()))
            return domain::Error{domain::ErrorKind::Cancelled, u"the export was cancelled"_s};
    }
    return {};
}

/// Loaders take the type of a column from its first row, so that one must not be null where others have tools.
bool SplitWriter::writeFirstWithTools(QList<PlannedRow> &rows, const QList<Candidate> &candidates,
                                      CandidateFates &fates)
{
    for (qsizetype i = 0; i < rows.size();) {
        if (!candidates.at(rows.at(i).chosen).hasTools)
            ++i;
        else if (writeRow(rows.takeAt(i), candidates, fates, true))
            return true;
    }
    return false;
}

bool SplitWriter::writeRow(const PlannedRow &row, const QList<Candidate> &candidates, CandidateFates &fates,
                           bool toolsColumn)
{
    const auto pressed = m_press.press(row, candidates, toolsColumn);
    for (const qsizetype number : {row.chosen, row.rejected}) {
        if (number >= 0 && pressed)
            fates.written[number] = true;
        else if (number >= 0)
            fates.reasons[number] = pressed.error().reason;
    }
    if (!pressed)
        return false;
    ++m_rows;
    ++m_desk.report.written;
    if (row.rejected < 0)
        ++(candidates.at(row.chosen).standing == Standing::Good ? m_desk.report.good : m_desk.report.bad);
    put(*pressed);
    return true;
}

void SplitWriter::put(const PressedRow &pressed)
{
    if (m_desk.isPreview()) {
        keepForPreview(pressed);
        return;
    }
    m_file->write(pressed.bytes + '\n');
    m_index->write(indexLine(m_rows, pressed, m_split));
}

void SplitWriter::keepForPreview(const PressedRow &pressed)
{
    constexpr qsizetype mostHits = 200;
    if (m_desk.report.firstRows.size() < m_desk.request.previewRows) {
        m_desk.report.firstRows.append(pressed.bytes);
        m_desk.report.firstRunIds.append(pressed.notes.runId);
        m_desk.report.firstPartnerIds.append(pressed.partnerRunId);
    }
    if (m_desk.report.hits.size() < mostHits)
        m_desk.report.hits += m_press.lastHits();
}

} // namespace tidemark::exporters
