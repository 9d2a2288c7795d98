// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `trl-preference`: two answers to one prompt, for DPO, ORPO, CPO and reward models. Source: huggingface/trl f2cd5771,
/// docs/source/dataset_formats.md.
class TrlPreference final : public RowFormat
{
public:
    explicit TrlPreference(Profile = Profile::None) {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Paired; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;
    [[nodiscard]] bool hasToolsColumn() const override { return true; }
};

} // namespace tidemark::exporters
