// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `trl-prompt-completion`: a conversation and its answer in two columns, so that only the answer is learned. Source:
/// huggingface/trl f2cd5771, docs/source/dataset_formats.md.
class TrlPromptCompletion final : public RowFormat
{
public:
    explicit TrlPromptCompletion(Profile = Profile::None) {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Supervised; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;
    [[nodiscard]] bool hasToolsColumn() const override { return true; }
};

} // namespace tidemark::exporters
