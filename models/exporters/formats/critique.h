// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `critique`: teaches a model to judge an answer as the rater did. The prompt is the conversation with its answer and
/// a last question that asks for the judgement, the completion is the rater's comment. The shape is that of
/// `trl-prompt-completion`; source: huggingface/trl f2cd5771, docs/source/dataset_formats.md.
class Critique final : public RowFormat
{
public:
    /// The question that asks for the critique; always the same, so that it can be asked again when the model is used.
    static constexpr QLatin1StringView question{
        "Judge your last answer: what is good about it, what is wrong or missing, and how would it be better?"};

    explicit Critique(Profile = Profile::None) {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Critique; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;
    [[nodiscard]] bool hasToolsColumn() const override { return true; }
};

} // namespace tidemark::exporters
