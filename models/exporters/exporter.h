// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "exporters/skipreasons.h"
#include <QIODevice>

namespace tidemark::exporters {

/// A format that holds every run as it comes: pure, streaming, the same input gives the same bytes. Training formats,
/// whose rows are chosen and ordered first, are row formats (rowformat.h).
class Exporter
{
public:
    virtual ~Exporter() = default;
    /// The word for the command line: runs.jsonl, csv.
    [[nodiscard]] virtual QString id() const = 0;
    /// For menus.
    [[nodiscard]] virtual QString title() const = 0;
    /// File ending with its dot.
    [[nodiscard]] virtual QString suffix() const = 0;
    /// Written once before the first row; false when the device refused.
    virtual bool begin(QIODevice &device) = 0;
    /// Writes the run or says why not. The device's own error state tells whether writing worked.
    [[nodiscard]] virtual SkipReason add(const domain::LabelledRun &run, QIODevice &device) = 0;
};

} // namespace tidemark::exporters
