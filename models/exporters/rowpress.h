// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/examplespool.h"
#include "exporters/exportplan.h"
#include <QSet>

namespace tidemark::exporters {

/// A row as it goes into the file, and what the index says of it.
struct PressedRow
{
    QByteArray bytes; ///< without the line feed
    QByteArray sha256;
    RunNotes notes;
    QString partnerRunId = {}; ///< of a pair with another run
    QString source = {};       ///< original, correction or sibling
};

/// Makes the bytes of rows from the spooled examples: takes private data out and lets no row pass twice.
class RowPress
{
public:
    RowPress(const RowFormat &format, ExampleSpool &spool, const RedactionRules &redaction);

    /// The row or why it cannot be: redaction-failed, same-text and duplicate, which what was taken out may have made.
    [[nodiscard]] OrSkip<PressedRow> press(const PlannedRow &row, const QList<Candidate> &candidates, bool toolsColumn);
    /// True when an example could not be read back; press() said unreadable then.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Class → replacements in the rows that were made.
    [[nodiscard]] QMap<QString, qint64> redactions() const { return m_redactor.counts(); }
    /// What was replaced in the last row.
    [[nodiscard]] QList<Redactor::Hit> lastHits() const { return m_redactor.rowHits(); }

private:
    [[nodiscard]] std::optional<SpooledExample> read(const QList<Candidate> &candidates, qsizetype number);
    void redact(SpooledExample &spooled);

    const RowFormat &m_format;
    ExampleSpool &m_spool;
    bool m_redacts;
    Redactor m_redactor;
    QSet<Digest> m_seen;
    bool m_failed = false;
};

} // namespace tidemark::exporters
