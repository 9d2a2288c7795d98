// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `trl-kto`: an answer and whether it is good, which is what a thumb says. Sources: huggingface/trl f2cd5771,
/// docs/source/dataset_formats.md and kto_trainer.md; for Axolotl, whose strategies for KTO take text and one turn,
/// axolotl 067b021c, src/axolotl/prompt_strategies/kto. TRL looks at the first row only to tell text from messages, so
/// a file is all of one kind.
class TrlKto final : public RowFormat
{
public:
    explicit TrlKto(Profile profile = Profile::None)
        : m_profile(profile)
    {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Labelled; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;
    [[nodiscard]] bool hasToolsColumn() const override { return m_profile != Profile::Axolotl; }

private:
    Profile m_profile;
};

} // namespace tidemark::exporters
