// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `alpaca`: an instruction and its answer, earlier turns as a history of pairs (which trainers learn too). Sources:
/// hiyouga/LLaMA-Factory ff6d4d12, data/README.md and src/llamafactory/data/converter.py; unslothai/unsloth 015bdef0,
/// studio/backend/utils/datasets/format_detection.py.
class Alpaca final : public RowFormat
{
public:
    explicit Alpaca(Profile = Profile::None) {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Supervised; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;
    [[nodiscard]] QJsonObject datasetInfo(const QString &fileName) const override;
};

} // namespace tidemark::exporters
