// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/codecolours.h"

#include "views/codewords.h"

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

bool isWordSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

class Scanner
{
public:
    Scanner(const QString &text, CodeLanguage language)
        : m_text(text)
        , m_language(language)
        , m_grammar(grammarOf(language))
    {}

    QList<CodeSpan> scan()
    {
        while (m_at < m_text.size()) {
            if (m_language == CodeLanguage::Markup ? scanMarkup() : scanComment() || scanString() || scanWord())
                continue;
            ++m_at;
        }
        return std::move(m_spans);
    }

private:
    [[nodiscard]] bool startsWith(QStringView sign) const
    {
        return !sign.isEmpty() && QStringView(m_text).mid(m_at, sign.size()) == sign;
    }

    void add(qsizetype end, CodeKind kind)
    {
        const qsizetype stop = end < 0 ? m_text.size() : qMin(end, m_text.size());
        m_spans.append({m_at, stop - m_at, kind});
        m_at = stop;
    }

    /// The end of what `sign` closes, counted from `from`; -1 for the text's end.
    [[nodiscard]] qsizetype endOf(QStringView sign, qsizetype from) const
    {
        const qsizetype at = m_text.indexOf(sign, from);
        return at < 0 ? -1 : at + sign.size();
    }

    bool scanComment()
    {
        if (startsWith(m_grammar.blockStart)) {
            add(endOf(m_grammar.blockEnd, m_at + m_grammar.blockStart.size()), CodeKind::Comment);
            return true;
        }
        for (const QString &sign : m_grammar.lineComments) {
            // In a shell "#" within a word begins no comment.
            const bool inWord = m_language == CodeLanguage::Shell && m_at > 0 && !m_text.at(m_at - 1).isSpace();
            if (startsWith(sign) && !inWord) {
                add(m_text.indexOf(u'\n', m_at), CodeKind::Comment);
                return true;
            }
        }
        return false;
    }

    bool scanString()
    {
        const QChar quote = m_text.at(m_at);
        if (!m_grammar.quotes.contains(quote))
            return false;
        const QString triple(3, quote);
        if (m_language == CodeLanguage::Python && startsWith(triple)) {
            add(endOf(triple, m_at + 3), CodeKind::String);
            return true;
        }
        const bool overLines = quote == u'`' || m_language == CodeLanguage::Shell || m_language == CodeLanguage::Sql;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != quote && (overLines || m_text.at(end) != u'\n'))
            end += m_text.at(end) == u'\\' ? 2 : 1;
        const bool key = m_language == CodeLanguage::Json && isKey(end + 1);
        add(end + 1, key ? CodeKind::Name : CodeKind::String);
        return true;
    }

    /// True where a colon follows, as after the key of an object.
    [[nodiscard]] bool isKey(qsizetype from) const
    {
        while (from < m_text.size() && m_text.at(from).isSpace())
            ++from;
        return from < m_text.size() && m_text.at(from) == u':';
    }

    bool scanWord()
    {
        if (!isWordSign(m_text.at(m_at)))
            return false;
        const bool number = m_text.at(m_at).isDigit();
        qsizetype end = m_at;
        while (end < m_text.size() && (isWordSign(m_text.at(end)) || (number && m_text.at(end) == u'.')))
            ++end;
        const QString word = m_text.mid(m_at, qMin(end - m_at, qsizetype(40)));
        if (number)
            add(end, CodeKind::Number);
        else if (m_grammar.keywords.contains(m_grammar.caseless ? word.toLower() : word))
            add(end, CodeKind::Keyword);
        else
            m_at = end;
        return true;
    }

    bool scanMarkup()
    {
        if (startsWith(u"<!--")) {
            add(endOf(u"-->", m_at), CodeKind::Comment);
        } else if (m_text.at(m_at) == u'<' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
            qsizetype end = m_at + 1;
            while (end < m_text.size() && !m_text.at(end).isSpace() && m_text.at(end) != u'>')
                ++end;
            add(end, CodeKind::Keyword);
            m_inTag = end < m_text.size() && m_text.at(end) != u'>';
        } else if (m_inTag) {
            scanAttribute();
        } else {
            ++m_at;
        }
        return true;
    }

    void scanAttribute()
    {
        const QChar c = m_text.at(m_at);
        m_inTag = c != u'>';
        if (c == u'"' || c == u'\'') {
            add(endOf(QStringView(&c, 1), m_at + 1), CodeKind::String);
        } else if (isWordSign(c)) {
            qsizetype end = m_at;
            while (end < m_text.size() &&
                   (isWordSign(m_text.at(end)) || m_text.at(end) == u'-' || m_text.at(end) == u':'))
                ++end;
            add(end, CodeKind::Name);
        } else {
            ++m_at;
        }
    }

    const QString &m_text;
    CodeLanguage m_language;
    const CodeGrammar &m_grammar;
    QList<CodeSpan> m_spans;
    qsizetype m_at = 0;
    bool m_inTag = false;
};

} // namespace

CodeLanguage codeLanguageOf(const QString &word, const QString &text)
{
    if (!word.isEmpty())
        return languageNamed(word.section(u' ', 0, 0).toLower());
    const QStringView inner = QStringView(text).left(200).trimmed();
    if (inner.startsWith(u"{\"") || inner.startsWith(u"[{") || inner.startsWith(u"[\"") || inner == u"{" ||
        (inner.startsWith(u'{') && inner.mid(1).trimmed().startsWith(u'"')))
        return CodeLanguage::Json;
    return inner.startsWith(u"<!DOCTYPE") || inner.startsWith(u"<?xml") || inner.startsWith(u"<html")
               ? CodeLanguage::Markup
               : CodeLanguage::None;
}

QList<CodeSpan> codeSpansOf(const QString &text, CodeLanguage language)
{
    if (language == CodeLanguage::None)
        return {};
    return Scanner(text, language).scan();
}

} // namespace tidemark::views
