// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `sharegpt`: conversations for supervised training in LLaMA-Factory. It learns every turn of the assistant unless
/// `mask_history: true` is set. Source: see sharegptturns.h.
class ShareGpt final : public RowFormat
{
public:
    explicit ShareGpt(Profile = Profile::None) {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Supervised; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;
    [[nodiscard]] QJsonObject datasetInfo(const QString &fileName) const override;
};

} // namespace tidemark::exporters
