// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include "domain/rundetail.h"

namespace tidemark::domain {

/// One line of a file of runs: a Lunary JSONL export, or runs.jsonl, which adds a last member `label`.
struct RunLine
{
    LineFault fault = LineFault::None;
    Run run;                    ///< its feedback is what the label shows, its raw is without the label
    QList<LedgerEntry> history; ///< from the label, oldest first
    bool isLabelled = false;    ///< the file holds a verdict
};

/// Reads a line without its line break. Total: what is no run says so in `fault`. The label is taken off byte for byte,
/// so that what is written again is the same. Runs on any thread.
[[nodiscard]] RunLine readRunLine(const QByteArray &line);

} // namespace tidemark::domain
