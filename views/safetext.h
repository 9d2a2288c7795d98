// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tidemark::views {

/// A stretch of text that is drawn in one way.
struct TextSegment
{
    enum class Kind { Markdown, Plain, Code };
    Kind kind = Kind::Markdown;
    QString text;
    QString language; ///< of a code fence, as written; may be empty
    QString whole;    ///< the code that this is a part of; empty where it is all there is
    friend bool operator==(const TextSegment &, const TextSegment &) = default;
};

/// Text of models and users is hostile until it went through here. Pure functions, any thread.
namespace safetext {

/// Above this many characters a paragraph is not given to the Markdown reader, whose time grows with its square.
inline constexpr qsizetype paragraphLimit = 6'000;
/// Paragraphs share a Markdown segment up to this length, so that few take longer than a frame.
inline constexpr qsizetype segmentLimit = 2'500;

/// The text with everything shown that would act or hide: control characters and escapes as their pictures (␛),
/// direction overrides, zero-width and tag characters as ‹marks›, broken surrogates and noncharacters as �, line ends
/// as \n. Joiners inside emoji and scripts that need them are kept; marks piled over one letter are cut at eight.
[[nodiscard]] QString visible(const QString &text);

/// Cuts visible text into code fences and stretches of Markdown. A paragraph over the limit, quotes nested deeper than
/// a person writes and tables wider than a screen become Plain.
[[nodiscard]] QList<TextSegment> segmentsOf(const QString &text);

/// The same JSON with line breaks and indents, its keys in their order and its numbers as written; empty where the
/// text is no JSON object or array.
[[nodiscard]] QString indentedJson(const QString &text);

/// At most `limit` characters from `from` on, ending after a line end or a space where there is one near, and never
/// within a character.
[[nodiscard]] qsizetype sliceEnd(const QString &text, qsizetype from, qsizetype limit);

} // namespace safetext

} // namespace tidemark::views
