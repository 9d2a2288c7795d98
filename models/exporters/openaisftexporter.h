// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exporter.h"
#include "exporters/rowdedup.h"

namespace tidemark::exporters {

/// Supervised chat rows in OpenAI's shape, which most trainers read. Answers that were only context get weight 0.
class OpenAiSftExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString suffix() const override;
    bool begin(QIODevice &device) override;
    [[nodiscard]] SkipReason add(const domain::LabelledRun &run, QIODevice &device) override;
    [[nodiscard]] const RowOrigin *lastRow() const override { return &m_last; }

private:
    RowDedup m_rows;
    RowOrigin m_last;
};

} // namespace tidemark::exporters
