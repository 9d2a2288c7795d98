// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exporter.h"

namespace tidemark::exporters {

/// Every run as the server sent it, with the label as one more member: the backup that loses nothing.
class RunsJsonlExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString suffix() const override;
    bool begin(QIODevice &device) override;
    [[nodiscard]] SkipReason add(const domain::LabelledRun &run, QIODevice &device) override;
};

} // namespace tidemark::exporters
