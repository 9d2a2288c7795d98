// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::exporters {

/// What a training format learns from.
enum class Task {
    Supervised, ///< good answers
    Labelled,   ///< answers with a label, good or bad (KTO)
    Paired,     ///< a good answer before a bad one to the same prompt
    Critique,   ///< what the rater wrote about an answer
};

} // namespace tidemark::exporters
