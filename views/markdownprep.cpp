// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/markdownprep.h"

#include <QMap>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

enum class LineKind { Blank, Text, Heading, Rule, Underline, Quote, Bullet, Number, TableRow, Raw };

struct Line
{
    LineKind kind = LineKind::Blank;
    qsizetype indent = 0;
    QStringView content; ///< without indent; for Quote and items without the mark
    QStringView mark;    ///< "12." of a number
    [[nodiscard]] bool isItem() const { return kind == LineKind::Bullet || kind == LineKind::Number; }
};

bool isRule(QStringView text)
{
    if (text.isEmpty() || !u"-*_"_s.contains(text.front()))
        return false;
    qsizetype signs = 0;
    for (const QChar c : text) {
        if (c == text.front())
            ++signs;
        else if (c != u' ')
            return false;
    }
    return signs >= 3;
}

bool isTableLine(QStringView text)
{
    return text.contains(u'|') && text.contains(u'-') &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return u"|-: "_s.contains(c); });
}

bool isUnderline(QStringView text)
{
    return !text.isEmpty() && (text.front() == u'=' || text.front() == u'-') && text.count(text.front()) == text.size();
}

qsizetype headingLength(QStringView text)
{
    qsizetype hashes = 0;
    while (hashes < text.size() && text.at(hashes) == u'#')
        ++hashes;
    return hashes >= 1 && hashes <= 6 && (hashes == text.size() || text.at(hashes) == u' ') ? hashes : 0;
}

/// The length of "12." or "12)" before a space, else 0.
qsizetype numberLength(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && digits < 9 && text.at(digits) >= u'0' && text.at(digits) <= u'9')
        ++digits;
    const bool marked = digits > 0 && digits + 1 < text.size() && (text.at(digits) == u'.' || text.at(digits) == u')');
    return marked && text.at(digits + 1) == u' ' ? digits + 1 : 0;
}

Line classified(QStringView raw)
{
    Line line;
    while (line.indent < raw.size() && (raw.at(line.indent) == u' ' || raw.at(line.indent) == u'\t'))
        ++line.indent;
    line.content = raw.mid(line.indent).trimmed();
    if (line.content.isEmpty())
        return line;
    const QChar first = line.content.front();
    if (isRule(line.content) || isUnderline(line.content)) {
        line.kind = isRule(line.content) ? LineKind::Rule : LineKind::Underline;
    } else if (headingLength(line.content) > 0) {
        line.kind = LineKind::Heading;
    } else if (first == u'>') {
        line.kind = LineKind::Quote;
        line.content = line.content.mid(1).trimmed();
    } else if (u"-*+"_s.contains(first) && line.content.size() > 1 && line.content.at(1) == u' ') {
        line.kind = LineKind::Bullet;
        line.content = line.content.mid(2).trimmed();
    } else if (const qsizetype length = numberLength(line.content); length > 0) {
        line.kind = LineKind::Number;
        line.mark = line.content.left(length);
        line.content = line.content.mid(length).trimmed();
    } else {
        line.kind = LineKind::Text;
    }
    return line;
}

/// True where text may follow on the same line after a U+2028.
bool isPlainContent(const Line &line)
{
    if (line.kind == LineKind::Text || line.isItem())
        return true;
    if (line.kind != LineKind::Quote || line.content.isEmpty())
        return false;
    const LineKind inner = classified(line.content).kind;
    return inner == LineKind::Text && !line.content.startsWith(u"```");
}

class Preparer
{
public:
    explicit Preparer(const QString &text)
        : m_lines(QStringView(text).split(u'\n'))
    {}

    QString run()
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at)
            addLine(m_lines.at(m_at));
        return m_out.join(u'\n');
    }

private:
    void addLine(QStringView raw)
    {
        const Line line = classified(raw);
        const bool fence = line.content.startsWith(u"```") || line.content.startsWith(u"~~~");
        if (m_inFence || fence) {
            m_inFence = m_inFence != fence;
            return addRaw(raw, LineKind::Raw);
        }
        if (m_inTable && line.content.contains(u'|') && line.kind != LineKind::Blank)
            return addRaw(raw, LineKind::TableRow);
        m_inTable = false;
        if (startsTable(line))
            return startTable(raw);
        if (line.kind == LineKind::Text && line.indent >= 4 && !m_inList && !isJoinable(m_previous))
            return addRaw(raw, LineKind::Raw);
        addBlockLine(raw, line);
    }

    void addBlockLine(QStringView raw, const Line &line)
    {
        if (line.kind == LineKind::Number && addNumber(raw, line))
            return;
        if (line.kind == LineKind::Bullet || line.kind == LineKind::Number)
            m_inList = true;
        else if (line.kind != LineKind::Blank && line.indent < 2 && !isJoinable(m_previous))
            endList();
        const bool joinsText =
            line.kind == LineKind::Text && isJoinable(m_previous) && m_previous.kind != LineKind::Quote;
        const bool joinsQuote = line.kind == LineKind::Quote && m_previous.kind == LineKind::Quote &&
                                isPlainContent(line) && isPlainContent(m_previous);
        if (joinsText || joinsQuote)
            join(line);
        else
            m_out.append(shielded(raw));
        m_previous = line;
    }

    /// A list that begins with another number than 1 is written as text lines; true when done.
    bool addNumber(QStringView raw, const Line &line)
    {
        const auto known = m_numbered.constFind(line.indent);
        const bool begins = known == m_numbered.constEnd();
        const bool literal = begins ? line.mark.chopped(1) != u"1" : known.value();
        m_numbered.insert(line.indent, literal);
        m_inList = true;
        if (!literal)
            return false;
        const QString escaped = u"%1\\%2 "_s.arg(line.mark.chopped(1)).arg(line.mark.back()) + shielded(line.content);
        if (m_previousLiteral && m_previous.kind == LineKind::Text)
            m_out.last().append(QChar::LineSeparator).append(escaped);
        else
            m_out << QString() << QString(qMin(line.indent, qsizetype(3)), u' ') + escaped;
        m_previous = line;
        m_previous.kind = LineKind::Text;
        m_previousLiteral = true;
        Q_UNUSED(raw)
        return true;
    }

    [[nodiscard]] bool isJoinable(const Line &line) const { return isPlainContent(line) && !m_out.isEmpty(); }

    void join(const Line &line)
    {
        QString &last = m_out.last();
        while (last.endsWith(u' '))
            last.chop(1);
        if (last.endsWith(u'\\') && !last.endsWith(u"\\\\"))
            last.chop(1);
        last.append(QChar::LineSeparator).append(shielded(line.content));
    }

    void addRaw(QStringView raw, LineKind kind)
    {
        m_out.append(raw.toString());
        m_previous = Line();
        m_previous.kind = kind;
    }

    [[nodiscard]] bool startsTable(const Line &line) const
    {
        return line.content.contains(u'|') && m_at + 1 < m_lines.size() && isTableLine(m_lines.at(m_at + 1).trimmed());
    }

    void startTable(QStringView raw)
    {
        if (m_previous.kind != LineKind::Blank)
            m_out.append(QString());
        m_inTable = true;
        addRaw(raw, LineKind::TableRow);
    }

    void endList()
    {
        m_inList = false;
        m_numbered.clear();
        m_previousLiteral = false;
    }

    /// Backslashes before brackets are formula marks more often than escapes.
    static QString shielded(QStringView text)
    {
        QString line = text.toString();
        if (!line.contains(u'\\'))
            return line;
        for (const auto sign : {"("_L1, ")"_L1, "["_L1, "]"_L1})
            line.replace("\\"_L1 + sign, "\\\\\\"_L1 + sign);
        return line;
    }

    QList<QStringView> m_lines;
    QStringList m_out;
    qsizetype m_at = 0;
    Line m_previous;
    QMap<qsizetype, bool> m_numbered; ///< by indent: does the list begin with another number than 1?
    bool m_inFence = false;
    bool m_inTable = false;
    bool m_inList = false;
    bool m_previousLiteral = false;
};

} // namespace

QString preparedMarkdown(const QString &text)
{
    return Preparer(text).run();
}

} // namespace tidemark::views
