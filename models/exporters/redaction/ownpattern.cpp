// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/redaction/ownpattern.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

// What a pattern costs is bounded twice. PCRE2 counts its steps and gives up at LIMIT_MATCH (pcre2pattern(3)); it
// counts for one starting place only, so the search for that place is made part of the pattern. A step may run over the
// rest of the text uncounted, so long texts are searched piece by piece.
constexpr auto limit = "(*LIMIT_MATCH=600000)"_L1;
constexpr qsizetype step = 2048;
constexpr qsizetype reach = 4096;
constexpr qsizetype lookBack = 256; // for \b and look-behinds

constexpr auto options = QRegularExpression::UseUnicodePropertiesOption;

QRegularExpression searchFor(const QString &pattern)
{
    const QString head = limit + u"\\G(?s:.*?)\\K(?:"_s + pattern;
    const QRegularExpression search(head + u')', options);
    // The comment of an extended pattern would swallow the parenthesis.
    return search.isValid() ? search : QRegularExpression(head + u"\n)"_s, options);
}

/// The place itself, or the one before where it parts a surrogate pair.
qsizetype whole(const QString &text, qsizetype pos)
{
    const bool isParted = pos > 0 && pos < text.size() && text.at(pos).isLowSurrogate();
    return isParted ? pos - 1 : pos;
}

} // namespace

QString patternProblem(const QString &pattern)
{
    const QRegularExpression plain(pattern, options);
    if (!plain.isValid())
        return u"at position %1: %2"_s.arg(QString::number(plain.patternErrorOffset()), plain.errorString());
    // Verbs such as (*UTF) stand at the very start of a pattern only, where the limit is.
    const QRegularExpression search = searchFor(pattern);
    if (!search.isValid())
        return u"at position 0: %1"_s.arg(search.errorString());
    if (plain.match(QString()).hasMatch())
        return u"at position 0: it matches the empty text"_s;
    return {};
}

OwnPattern::OwnPattern(const QString &pattern)
    : m_search(searchFor(pattern))
{
    if (!patternProblem(pattern).isEmpty())
        m_search = QRegularExpression(u"("_s);
}

std::optional<QList<OwnPattern::Match>> OwnPattern::find(const QString &text) const
{
    if (!m_search.isValid())
        return {};
    QList<Match> matches;
    for (qsizetype pos = 0; pos < text.size();) {
        const qsizetype from = whole(text, std::max<qsizetype>(0, pos - lookBack));
        const qsizetype until = whole(text, std::min(text.size(), pos + step + reach));
        const QRegularExpressionMatch match =
            m_search.match(QStringView(text).sliced(from, until - from), pos - from, QRegularExpression::NormalMatch,
                           QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid())
            return {};
        const bool isLast = until == text.size();
        const qsizetype next = isLast ? text.size() : whole(text, pos + step);
        const qsizetype start = match.hasMatch() ? from + match.capturedStart() : text.size();
        if (start >= next) {
            pos = next; // a match that begins in the next piece is found whole there
            continue;
        }
        const qsizetype size = match.capturedLength();
        if (size > 0)
            matches.append({start, size});
        pos = std::max(pos, start + size);
        // Over an empty match, and over both halves of a character.
        if (size == 0)
            pos = whole(text, pos + 1) > pos ? pos + 1 : pos + 2;
    }
    return matches;
}

} // namespace tidemark::exporters
