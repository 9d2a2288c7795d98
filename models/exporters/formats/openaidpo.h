// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/rowformat.h"

namespace tidemark::exporters {

/// `openai-dpo`: two answers to one prompt a line, as OpenAI's preference tuning takes it and Together, Fireworks and
/// Azure read it. A refusal is written as the text it is: not all of them know the key, and the two sides must differ
/// in what they say. Sources: openai-openapi f7f4b058, FineTunePreferenceRequestInput; together-python eba5e5f0,
/// src/together/utils/files.py.
class OpenAiDpo final : public RowFormat
{
public:
    explicit OpenAiDpo(Profile profile = Profile::None)
        : m_profile(profile)
    {}
    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] Task task() const override { return Task::Paired; }
    [[nodiscard]] SkipReason refuses(const Example &example) const override;
    [[nodiscard]] QByteArray row(const TrainingRow &row) const override;

private:
    Profile m_profile;
};

} // namespace tidemark::exporters
