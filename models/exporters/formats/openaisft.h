// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `openai-sft`: one supervised chat example a line, as OpenAI's fine-tuning takes it and Together, Fireworks, Azure,
/// Mistral, Axolotl and TRL read it. Sources: openai-openapi f7f4b058, FineTuneChatRequestInput; openai-cookbook,
/// Chat_finetuning_data_prep.ipynb. Profiles: together-python eba5e5f0, src/together/utils/files.py; mistral-finetune
/// 1943535d, finetune/data/tokenize.py.
class OpenAiSft final : public RowFormat
{
public:
    explicit OpenAiSft(Profile profile = Profile::None)
        : m_profile(profile)
    {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Supervised; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;

private:
    Profile m_profile;
};

} // namespace tidemark::exporters
