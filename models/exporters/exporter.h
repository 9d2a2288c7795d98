// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/rundetail.h"
#include <memory>
#include <QIODevice>

namespace tidemark::exporters {

/// Why a selected run is not in the file: the closed list of skip reasons, by its word ("unrated", "errored" …), or
/// nothing when it was written.
using SkipReason = std::optional<QString>;

/// What the row just written was made from, for the index beside a training file.
struct RowOrigin
{
    QByteArray sha256; ///< of the row's bytes without the line feed
    QString source;    ///< "original" or "correction"
};

/// One export format: pure, streaming, the same input gives the same bytes.
class Exporter
{
public:
    virtual ~Exporter() = default;
    /// The word for the command line: runs.jsonl, openai-sft, csv.
    [[nodiscard]] virtual QString id() const = 0;
    /// For menus.
    [[nodiscard]] virtual QString title() const = 0;
    /// File ending with its dot.
    [[nodiscard]] virtual QString suffix() const = 0;
    /// Written once before the first row; false when the device refused.
    virtual bool begin(QIODevice &device) = 0;
    /// Writes the run or says why not. The device's own error state tells whether writing worked.
    [[nodiscard]] virtual SkipReason add(const domain::LabelledRun &run, QIODevice &device) = 0;
    /// Training formats tell what their last row was made from, and get an index and a manifest beside the file;
    /// nullptr for the others.
    [[nodiscard]] virtual const RowOrigin *lastRow() const { return nullptr; }
};

/// A fresh exporter for a format word, nullptr for an unknown one.
[[nodiscard]] std::unique_ptr<Exporter> makeExporter(const QString &format);
/// All format words in menu order.
[[nodiscard]] QStringList exportFormats();

} // namespace tidemark::exporters
