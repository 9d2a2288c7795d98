// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/rowpress.h"
#include "exporters/examplekeys.h"
#include "exporters/formats/chatrules.h"
#include "exporters/redaction/redactedexample.h"
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

RowPress::RowPress(const RowFormat &format, ExampleSpool &spool, const RedactionRules &redaction)
    : m_format(format)
    , m_spool(spool)
    , m_redacts(!redaction.isOff())
    , m_redactor(redaction)
{}

std::optional<SpooledExample> RowPress::read(const QList<Candidate> &candidates, qsizetype number)
{
    auto spooled = m_spool.at(candidates.at(number).place);
    m_failed |= !spooled;
    if (spooled && m_redacts)
        redact(*spooled);
    return spooled;
}

void RowPress::redact(SpooledExample &spooled)
{
    spooled.example = redacted(std::move(spooled.example), m_redactor);
    spooled.notes.comment = m_redactor.text(spooled.notes.comment);
    spooled.notes.metadata = m_redactor.json(spooled.notes.metadata).toObject();
}

OrSkip<PressedRow> RowPress::press(const PlannedRow &row, const QList<Candidate> &candidates, bool toolsColumn)
{
    m_redactor.beginRow();
    const auto chosen = read(candidates, row.chosen);
    std::optional<SpooledExample> rejected;
    if (row.rejected >= 0)
        rejected = read(candidates, row.rejected);
    if (m_failed)
        return skipped(skip::unreadable);
    if (m_redactor.rowFailed())
        return skipped(skip::redactionFailed);
    if (rejected &&
        sameMessages(withSpokenRefusals(chosen->example.answer()), withSpokenRefusals(rejected->example.answer())))
        return skipped(skip::sameText);
    PressedRow pressed;
    pressed.bytes =
        m_format.row({chosen->example, rejected ? &rejected->example : nullptr, toolsColumn, chosen->notes.comment});
    pressed.sha256 = QCryptographicHash::hash(pressed.bytes, QCryptographicHash::Sha256);
    if (const Digest digest = digestFrom(pressed.sha256); m_seen.contains(digest))
        return skipped(skip::duplicate);
    else
        m_seen.insert(digest);
    m_redactor.keepRow();
    pressed.notes = chosen->notes;
    pressed.source = chosen->example.source == AnswerSource::Correction ? u"correction"_s : u"original"_s;
    if (rejected && rejected->notes.runId != chosen->notes.runId) {
        pressed.partnerRunId = rejected->notes.runId;
        pressed.source = u"sibling"_s;
    }
    return pressed;
}

} // namespace tidemark::exporters
