// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tidemark::views {

enum class CodeLanguage { None, Json, Python, Script, C, Shell, Sql, Markup };

enum class CodeKind { Keyword, String, Number, Comment, Name };

/// A stretch of code that is drawn in its own colour.
struct CodeSpan
{
    qsizetype from = 0;
    qsizetype length = 0;
    CodeKind kind = CodeKind::Keyword;
    friend bool operator==(const CodeSpan &, const CodeSpan &) = default;
};

/// The language of a code fence's word ("py", "c++", "bash"); without a word JSON and markup are known by how they
/// begin, anything else is None.
[[nodiscard]] CodeLanguage codeLanguageOf(const QString &word, const QString &text);

/// What a reader's eye looks for in code: words of the language, texts, numbers, comments, keys and attributes. Guesses
/// where code is broken or cut, never fails; takes time that grows with the text, once through. Pure.
[[nodiscard]] QList<CodeSpan> codeSpansOf(const QString &text, CodeLanguage language);

} // namespace tidemark::views
