// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/codecolours.h"
#include <QSet>
#include <QStringList>

namespace tidemark::views {

/// What a scanner must know of a language.
struct CodeGrammar
{
    QSet<QString> keywords;
    QString quotes; ///< each sign opens a text that the same sign closes
    QStringList lineComments;
    QString blockStart;
    QString blockEnd;
    bool caseless = false;
};

[[nodiscard]] const CodeGrammar &grammarOf(CodeLanguage language);
/// By the word of a code fence, in lower case.
[[nodiscard]] CodeLanguage languageNamed(const QString &word);

} // namespace tidemark::views
