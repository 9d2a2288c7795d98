// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/conversation.h"
#include "exporters/task.h"
#include "exporters/toolset.h"
#include <QJsonArray>

namespace tidemark::exporters {

/// Where a row's answer came from.
enum class AnswerSource { Original, Correction };

/// What an example may stand for.
enum class Standing {
    Good,    ///< to be learned; the better one of a pair
    Bad,     ///< to be avoided; the worse one of a pair
    Replaced ///< the worse one beside its own correction only: nobody called it bad
};

/// The one form that every training format is written from: a clean conversation, of which the messages from
/// `trainedFrom` on are the answer, and what the rater made of it.
struct Example
{
    QList<ChatMessage> messages; ///< at most one system message, first; ends in an assistant's
    qsizetype trainedFrom = 0;
    ToolSet tools;
    AnswerSource source = AnswerSource::Original;
    Standing standing = Standing::Good;
    friend bool operator==(const Example &, const Example &) = default;

    [[nodiscard]] QList<ChatMessage> prompt() const { return messages.first(trainedFrom); }
    [[nodiscard]] QList<ChatMessage> answer() const { return messages.sliced(trainedFrom); }
};

/// What one run gives for a task.
struct ExamplesOfRun
{
    QList<Example> examples;  ///< at most one good and one other
    QStringList leftOut = {}; ///< why an answer of it is not among them although the run is used (superseded …)
};

/// How labels are read.
struct LabelRules
{
    bool correctionMeansBad = false; ///< an answer that was corrected and has no thumb counts as rated down
    QJsonArray toolDefinitions = {}; ///< the true declarations, in place of what the server made of them
    friend bool operator==(const LabelRules &, const LabelRules &) = default;
};

/// The examples that a labelled run gives for the task, or the reason why it gives none.
[[nodiscard]] OrSkip<ExamplesOfRun> examplesOf(const domain::LabelledRun &run, Task task, const LabelRules &rules = {});

} // namespace tidemark::exporters
