// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exporter.h"
#include "exporters/exportwork.h"

namespace tidemark::exporters {

/// Writes every run as it comes into one file.
class StreamWork final : public ExportWork
{
public:
    StreamWork(ExportDesk &desk, std::unique_ptr<Exporter> exporter);
    ~StreamWork() override;

    [[nodiscard]] domain::Result<void> begin() override;
    [[nodiscard]] domain::Result<void> add(const domain::LabelledRun &run) override;
    [[nodiscard]] domain::Result<void> finish(const RowProgress &progress) override;

private:
    ExportDesk &m_desk;
    std::unique_ptr<Exporter> m_exporter;
    std::unique_ptr<QIODevice> m_preview; ///< in place of a file
    QIODevice *m_target = nullptr;
};

} // namespace tidemark::exporters
