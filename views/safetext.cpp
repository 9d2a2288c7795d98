// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/safetext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark::views::safetext {

namespace {

constexpr int marksPerLetter = 8;
constexpr qsizetype jsonLimit = 256 * 1024;

/// The mark for a format character that hides or turns text, or null.
const char *markOf(char32_t c)
{
    switch (c) {
    case 0x00ad:
        return "SHY";
    case 0x061c:
        return "ALM";
    case 0x200b:
        return "ZWSP";
    case 0x202a:
        return "LRE";
    case 0x202b:
        return "RLE";
    case 0x202c:
        return "PDF";
    case 0x202d:
        return "LRO";
    case 0x202e:
        return "RLO";
    case 0x2060:
        return "WJ";
    case 0x2066:
        return "LRI";
    case 0x2067:
        return "RLI";
    case 0x2068:
        return "FSI";
    case 0x2069:
        return "PDI";
    case 0xfeff:
        return "BOM";
    default:
        return nullptr;
    }
}

bool isTag(char32_t c)
{
    return c >= 0xe0000 && c <= 0xe007f;
}

bool isHidden(char32_t c)
{
    return (c >= 0x2061 && c <= 0x2064) || (c >= 0x206a && c <= 0x206f) || (c >= 0xfff9 && c <= 0xfffb) ||
           c == 0x180e || c == 0x3164 || c == 0xffa0;
}

bool isNoncharacter(char32_t c)
{
    return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe || c == 0xfffc;
}

/// Rewrites a text character by character; knows what came before where that matters.
class Revealer
{
public:
    explicit Revealer(qsizetype size) { m_out.reserve(size + size / 16); }

    void add(char32_t c, char32_t next)
    {
        if (c < 0x20 || (c >= 0x7f && c < 0xa0))
            return addControl(c, next);
        const QChar::Category category = QChar::category(c);
        const bool combining = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
        m_marks = combining ? m_marks + 1 : 0;
        if (m_marks > marksPerLetter) {
            if (m_marks == marksPerLetter + 1)
                m_out.append(u'…');
            return;
        }
        if (isTag(c) && m_flag)
            return append(c);
        m_flag = c == 0x1f3f4;
        addPrintable(c);
        m_latin = c < 0x250;
    }
    [[nodiscard]] QString take() { return std::move(m_out); }

private:
    void addControl(char32_t c, char32_t next)
    {
        m_marks = 0;
        m_latin = true;
        if (c == '\n' || c == '\t')
            m_out.append(QChar(char16_t(c)));
        else if (c == '\r')
            m_out.append(next == '\n' ? QStringView() : QStringView(u"\n"));
        else if (c < 0x20)
            m_out.append(QChar(char16_t(0x2400 + c)));
        else if (c == 0x7f)
            m_out.append(QChar(0x2421));
        else
            m_out.append(u"‹%1›"_s.arg(uint(c), 2, 16, QLatin1Char('0')));
    }

    void addPrintable(char32_t c)
    {
        if (c == 0x2028 || c == 0x2029)
            m_out.append(u'\n');
        else if ((c == 0x200c || c == 0x200d) && m_latin)
            m_out.append(c == 0x200c ? u"‹ZWNJ›"_s : u"‹ZWJ›"_s);
        else if (const char *mark = markOf(c); mark)
            m_out.append(u"‹%1›"_s.arg(QLatin1StringView(mark)));
        else if (isTag(c) || isHidden(c))
            m_out.append(u"‹U+%1›"_s.arg(QString::number(uint(c), 16).toUpper()));
        else if (isNoncharacter(c))
            m_out.append(QChar::ReplacementCharacter);
        else
            append(c);
    }

    void append(char32_t c)
    {
        for (const char16_t unit : QChar::fromUcs4(c))
            m_out.append(QChar(unit));
    }

    QString m_out;
    int m_marks = 0;
    bool m_latin = true; ///< the character before needs no joiner
    bool m_flag = false; ///< within a flag emoji, whose tags are its spelling
};

bool isHarmless(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t unit = c.unicode();
        return (unit >= 0x20 && unit < 0x7f) || unit == '\n' || unit == '\t' || (unit >= 0xc0 && unit < 0x300);
    });
}

char32_t characterAt(const QString &text, qsizetype &i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(++i));
    return c.isSurrogate() ? char32_t(QChar::ReplacementCharacter) : char32_t(c.unicode());
}

/// Writes JSON again with line breaks; keeps every character that is not white space.
class Indenter
{
public:
    void add(QChar c)
    {
        if (m_inString) {
            m_out.append(c);
            if (!m_escaped && c == u'"')
                m_inString = false;
            m_escaped = !m_escaped && c == u'\\';
        } else if (!c.isSpace()) {
            addToken(c);
        }
    }
    [[nodiscard]] QString take() { return std::move(m_out); }

private:
    void addToken(QChar c)
    {
        const bool closes = c == u'}' || c == u']';
        if (m_opened && !closes)
            newLine(++m_depth);
        else if (!m_opened && closes)
            newLine(--m_depth);
        m_opened = c == u'{' || c == u'[';
        m_out.append(c);
        if (c == u',')
            newLine(m_depth);
        else if (c == u':')
            m_out.append(u' ');
        m_inString = c == u'"';
    }

    void newLine(int depth) { m_out.append(u'\n').append(QString(qBound(0, depth, 64) * 2, u' ')); }

    QString m_out;
    int m_depth = 0;
    bool m_opened = false;
    bool m_inString = false;
    bool m_escaped = false;
};

} // namespace

QString visible(const QString &text)
{
    if (isHarmless(text))
        return text;
    Revealer revealer(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = characterAt(text, i);
        revealer.add(c, i + 1 < text.size() ? text.at(i + 1).unicode() : u'\0');
    }
    return revealer.take();
}

QString indentedJson(const QString &text)
{
    const QStringView inner = QStringView(text).trimmed();
    if (inner.isEmpty() || inner.size() > jsonLimit || (inner.front() != u'{' && inner.front() != u'['))
        return {};
    QJsonParseError error;
    QJsonDocument::fromJson(inner.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return {};
    Indenter indenter;
    for (const QChar c : inner)
        indenter.add(c);
    return indenter.take();
}

qsizetype sliceEnd(const QString &text, qsizetype from, qsizetype limit)
{
    if (text.size() - from <= limit)
        return text.size();
    const QStringView slice = QStringView(text).mid(from, limit);
    for (const QChar end : {u'\n', u' '}) {
        const qsizetype at = slice.lastIndexOf(end);
        if (at > limit / 2)
            return from + at + 1;
    }
    const qsizetype end = from + limit;
    return text.at(end).isLowSurrogate() ? end - 1 : end;
}

} // namespace tidemark::views::safetext
