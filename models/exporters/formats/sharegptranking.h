// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `sharegpt-ranking`: conversations with two last turns, for DPO, ORPO and reward models in LLaMA-Factory. Source: see
/// sharegptturns.h.
class ShareGptRanking final : public RowFormat
{
public:
    explicit ShareGptRanking(Profile = Profile::None) {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Paired; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;
    [[nodiscard]] QJsonObject datasetInfo(const QString &fileName) const override;
};

} // namespace tidemark::exporters
