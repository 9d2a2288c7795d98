// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/safetext.h"

using namespace Qt::StringLiterals;

namespace tidemark::views::safetext {

namespace {

using Kind = TextSegment::Kind;

constexpr qsizetype plainLimit = 8'000;
constexpr qsizetype deepestQuote = 12;
constexpr qsizetype widestTable = 24;
constexpr qsizetype mostCells = 600;

/// The length of the fence at the line's start (three or more of ` or ~), else 0.
qsizetype fenceLength(QStringView line)
{
    if (line.size() < 3 || (line.front() != u'`' && line.front() != u'~'))
        return 0;
    qsizetype length = 0;
    while (length < line.size() && line.at(length) == line.front())
        ++length;
    const bool inlineCode = line.front() == u'`' && line.mid(length).contains(u'`');
    return length >= 3 && !inlineCode ? length : 0;
}

/// Paragraphs that a Markdown reader or the layout would choke on.
bool isTooMuch(QStringView paragraph)
{
    if (paragraph.size() > paragraphLimit)
        return true;
    qsizetype bars = 0;
    qsizetype widest = 0;
    for (const QStringView line : paragraph.tokenize(u'\n')) {
        const qsizetype quotes = line.left(4 * deepestQuote).count(u'>');
        if (quotes > deepestQuote)
            return true;
        const qsizetype inLine = line.count(u'|');
        bars += inLine;
        widest = qMax(widest, inLine);
    }
    return widest > widestTable || bars > mostCells;
}

class Cutter
{
public:
    void addLine(QStringView line)
    {
        if (m_fence > 0)
            return addFenced(line);
        if (m_innerFence == 0 && fenceLength(line) > 0)
            return openFence(line);
        trackInnerFence(line);
        if (line.trimmed().isEmpty() && m_innerFence == 0)
            endParagraph();
        m_paragraph.append(line).append(u'\n');
    }

    [[nodiscard]] QList<TextSegment> finish()
    {
        if (m_fence > 0)
            addCode();
        endParagraph();
        flush();
        return std::move(m_segments);
    }

private:
    void openFence(QStringView line)
    {
        endParagraph();
        flush();
        m_fence = fenceLength(line);
        m_fenceSign = line.front();
        m_language = line.mid(m_fence).trimmed().toString();
    }

    void addFenced(QStringView line)
    {
        const QStringView inner = line.trimmed();
        const bool closes =
            inner.size() >= m_fence && fenceLength(inner) == inner.size() && inner.front() == m_fenceSign;
        if (!closes) {
            m_code.append(line).append(u'\n');
            return;
        }
        addCode();
    }

    void addCode()
    {
        if (m_code.endsWith(u'\n'))
            m_code.chop(1);
        for (qsizetype from = 0; from < m_code.size() || from == 0;) {
            const qsizetype end = qMax(sliceEnd(m_code, from, plainLimit), from + 1);
            const bool part = from > 0 || end < m_code.size();
            m_segments.append({Kind::Code, m_code.mid(from, end - from), m_language, part ? m_code : QString()});
            from = end;
        }
        m_code.clear();
        m_fence = 0;
    }

    /// A fence within a list stays part of its list; the lines in it end no paragraph.
    void trackInnerFence(QStringView line)
    {
        const QStringView inner = line.trimmed();
        const qsizetype length = fenceLength(inner);
        if (m_innerFence == 0)
            m_innerFence = length;
        else if (length >= m_innerFence && length == inner.size())
            m_innerFence = 0;
    }

    void endParagraph()
    {
        if (isTooMuch(m_paragraph)) {
            flush();
            addPlain();
        } else {
            if (m_markdown.size() + m_paragraph.size() > segmentLimit)
                flush();
            m_markdown.append(m_paragraph);
        }
        m_paragraph.clear();
    }

    void addPlain()
    {
        for (qsizetype from = 0; from < m_paragraph.size();) {
            const qsizetype end = sliceEnd(m_paragraph, from, plainLimit);
            m_segments.append({Kind::Plain, m_paragraph.mid(from, end - from), {}, {}});
            from = end;
        }
    }

    void flush()
    {
        if (!QStringView(m_markdown).trimmed().isEmpty())
            m_segments.append({Kind::Markdown, m_markdown, {}, {}});
        m_markdown.clear();
    }

    QList<TextSegment> m_segments;
    QString m_markdown;
    QString m_paragraph;
    QString m_code;
    QString m_language;
    qsizetype m_fence = 0;
    qsizetype m_innerFence = 0;
    QChar m_fenceSign;
};

} // namespace

QList<TextSegment> segmentsOf(const QString &text)
{
    Cutter cutter;
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        cutter.addLine(line);
    return cutter.finish();
}

} // namespace tidemark::views::safetext
