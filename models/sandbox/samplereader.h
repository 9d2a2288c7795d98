// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/samplelibrary.h"

namespace tidemark::sandbox {

/// Flattens one conversation of the sample files (kinds llm, thread and trace) into its runs.
[[nodiscard]] SampleConversation readSample(const QJsonObject &sample);
/// Whether anything in its texts changes from one variation to the next.
[[nodiscard]] bool hasNumbers(const SampleConversation &conversation);
/// The same sample with a reference number at the end of what the user says first.
[[nodiscard]] QJsonObject withReference(QJsonObject sample);

} // namespace tidemark::sandbox
