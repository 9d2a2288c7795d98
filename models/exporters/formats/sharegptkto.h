// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `sharegpt-kto`: conversations whose last turn is good or bad, for KTO in LLaMA-Factory. The tag must be a boolean:
/// anything else is taken for supervised training and dropped. Source: see sharegptturns.h.
class ShareGptKto final : public RowFormat
{
public:
    explicit ShareGptKto(Profile = Profile::None) {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Labelled; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;
    [[nodiscard]] QJsonObject datasetInfo(const QString &fileName) const override;
};

} // namespace tidemark::exporters
