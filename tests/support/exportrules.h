// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace tidemark::test {

/// The rules that a file of training rows must keep so that every known consumer of its format reads it the same way,
/// written apart from the exporters: `openai-sft`, `openai-dpo`, `trl-prompt-completion`, `trl-kto`, `trl-preference`,
/// `sharegpt`, `sharegpt-kto`, `sharegpt-ranking`, `alpaca` and `critique`, each also as a profile (`together`,
/// `mistral`, `axolotl`) wants it. Gives one text per fault, "line 3: tool-args: …"; none for a good file. A file
/// without rows and a format that is not known are faults, too.
[[nodiscard]] QStringList faults(const QString &format, const QByteArray &file, const QString &profile = {});

} // namespace tidemark::test
