// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/conversation.h"
#include "exporters/toolset.h"

namespace tidemark::exporters {

/// Where a row's answer came from.
enum class AnswerSource { Original, Correction };

/// One supervised example: a whole conversation, of which the messages from `trainedFrom` on are to be learned.
struct TrainingExample
{
    QList<ChatMessage> messages;
    qsizetype trainedFrom = 0;
    ToolSet tools;
    AnswerSource source = AnswerSource::Original;
};

/// The example that a labelled run gives for supervised training: its answer when it was rated up, its correction
/// when there is one; or the reason why it gives none.
[[nodiscard]] OrSkip<TrainingExample> supervisedExample(const domain::LabelledRun &run);

} // namespace tidemark::exporters
