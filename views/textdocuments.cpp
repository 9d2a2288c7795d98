// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/textdocuments.h"

#include "views/codecolours.h"
#include "views/markdownprep.h"
#include "views/theme.h"
#include <QCoreApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr auto features =
    QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML) | QTextDocument::MarkdownDialectGitHub;
constexpr qreal lineHeight = 112; // per cent

QFont zoomed(QFont font, qreal zoom)
{
    font.setPointSizeF(font.pointSizeF() * zoom);
    return font;
}

/// Makes what Qt's reader left look like the house: sizes, margins, code, links, tables. Images become words.
class Dresser
{
public:
    Dresser(QTextDocument *document, qreal zoom)
        : m_document(document)
        , m_body(document->defaultFont())
        , m_mono(zoomed(theme::monoFont(), zoom))
        , m_unit(m_body.pointSizeF() / 9.75)
    {}

    void dress()
    {
        m_document->setIndentWidth(24 * m_unit);
        for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
            dressBlock(block);
        const QList<QTextFrame *> frames = m_document->rootFrame()->childFrames();
        for (QTextFrame *frame : frames) {
            if (auto *table = qobject_cast<QTextTable *>(frame); table)
                dressTable(table);
        }
    }

private:
    void dressBlock(QTextBlock block)
    {
        QTextBlockFormat format = block.blockFormat();
        const bool code =
            format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
        const int heading = format.headingLevel();
        const int quote = format.intProperty(QTextFormat::BlockQuoteLevel);
        const bool inTable = QTextCursor(block).currentTable() != nullptr;
        const bool tight = code || inTable;
        format.setTopMargin(heading > 0 && block.blockNumber() > 0 ? 8 * m_unit : 0);
        const bool item = block.textList() && block.next().textList();
        format.setBottomMargin(tight ? 0 : (item ? 3 : 8) * m_unit);
        if (!block.next().isValid() && !code)
            format.setBottomMargin(0);
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        if (quote > 0)
            format.setLeftMargin(14 * m_unit * qMin(quote, 8));
        if (code)
            format.setBackground(theme::colour(Tone::Background));
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
        dressFragments(block, heading, quote > 0, code);
    }

    void dressFragments(const QTextBlock &block, int heading, bool quote, bool code)
    {
        struct Stretch
        {
            int from;
            int length;
            QTextCharFormat format;
        };
        QList<Stretch> stretches;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            stretches.append({it.fragment().position(), it.fragment().length(), it.fragment().charFormat()});
        // From the end, because an image becomes a longer text.
        for (auto it = stretches.crbegin(); it != stretches.crend(); ++it) {
            QTextCursor cursor(m_document);
            cursor.setPosition(it->from);
            cursor.setPosition(it->from + it->length, QTextCursor::KeepAnchor);
            if (it->format.isImageFormat())
                cursor.insertText(imageWords(it->format.toImageFormat()), imageFormat(it->format.toImageFormat()));
            else if (needsDress(it->format, heading, quote, code))
                cursor.setCharFormat(dressed(it->format, heading, quote, code));
            if (it->format.isAnchor() && !it->format.isImageFormat())
                sayTarget(cursor, it->format.anchorHref());
        }
    }

    static bool needsDress(const QTextCharFormat &format, int heading, bool quote, bool code)
    {
        return heading > 0 || quote || code || format.isAnchor() || format.fontFixedPitch();
    }

    [[nodiscard]] QTextCharFormat dressed(QTextCharFormat format, int heading, bool quote, bool code) const
    {
        if (heading > 0) {
            static constexpr std::array<qreal, 6> sizes{1.3, 1.2, 1.1, 1.0, 1.0, 1.0};
            format.clearProperty(QTextFormat::FontSizeAdjustment);
            format.setFontPointSize(m_body.pointSizeF() * sizes.at(std::size_t(heading - 1)));
            format.setFontWeight(QFont::DemiBold);
        }
        if (quote)
            format.setForeground(theme::colour(Tone::Muted));
        if (code || format.fontFixedPitch()) {
            format.setFontFamilies(m_mono.families());
            format.setFontPointSize(m_mono.pointSizeF());
            format.setBackground(theme::colour(Tone::Background));
        }
        if (format.isAnchor())
            dressLink(format);
        return format;
    }

    static void dressLink(QTextCharFormat &format)
    {
        const QUrl target = openableLink(format.anchorHref());
        if (target.isValid()) {
            format.setForeground(theme::colour(Tone::Accent));
            format.setFontUnderline(true);
        } else {
            format.setAnchor(false);
            format.setAnchorHref({});
            format.setFontUnderline(false);
            format.clearForeground();
        }
    }

    /// A link that nobody may open, or that names another host than it leads to, shows where it wants to go.
    static void sayTarget(QTextCursor cursor, const QString &target)
    {
        static const QRegularExpression hostName(u"[\\w-]\\.[a-z]{2,}"_s, QRegularExpression::CaseInsensitiveOption);
        const QUrl url = openableLink(target);
        const QString words = cursor.selectedText();
        if (url.isValid() && (!words.contains(hostName) || words.contains(url.host(), Qt::CaseInsensitive)))
            return;
        QTextCharFormat muted;
        muted.setForeground(theme::colour(Tone::Muted));
        cursor.setPosition(qMax(cursor.position(), cursor.anchor()));
        cursor.insertText(u" ‹%1›"_s.arg(target.left(300)), muted);
    }

    static QString imageWords(const QTextImageFormat &image)
    {
        const QString about = image.property(QTextFormat::ImageAltText).toString();
        const QUrl address(image.name());
        const QString where = image.name().startsWith("data:"_L1) ? u"data"_s
                              : address.host().isEmpty()          ? image.name().left(200)
                                                                  : address.host();
        return QCoreApplication::translate("tidemark::views::TextView", "[image “%1” from %2, not loaded]")
            .arg(about, where);
    }

    static QTextCharFormat imageFormat(const QTextImageFormat &image)
    {
        QTextCharFormat format;
        format.setForeground(theme::colour(Tone::Muted));
        if (openableLink(image.name()).isValid()) {
            format.setAnchor(true);
            format.setAnchorHref(image.name());
        }
        return format;
    }

    void dressTable(QTextTable *table) const
    {
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(theme::colour(Tone::Line));
        format.setBorderCollapse(true);
        format.setCellPadding(5 * m_unit);
        format.setCellSpacing(0);
        format.setTopMargin(4 * m_unit);
        format.setBottomMargin(10 * m_unit);
        format.setWidth(QTextLength());
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(theme::colour(Tone::Background));
            cell.setFormat(head);
        }
    }

    QTextDocument *m_document;
    QFont m_body;
    QFont m_mono;
    qreal m_unit;
};

void setLineHeight(QTextDocument *document)
{
    QTextCursor cursor(document);
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
}

Tone toneOf(CodeKind kind)
{
    switch (kind) {
    case CodeKind::Keyword:
        return Tone::CodeKeyword;
    case CodeKind::String:
        return Tone::CodeString;
    case CodeKind::Number:
        return Tone::CodeNumber;
    case CodeKind::Name:
        return Tone::CodeName;
    case CodeKind::Comment:
        break;
    }
    return Tone::Muted;
}

/// Colours lie over the text as a highlighter's do: the document itself stays plain, which is what makes them cheap.
void colourCode(QTextDocument *document, const TextSegment &segment)
{
    const QList<CodeSpan> spans = codeSpansOf(segment.text, codeLanguageOf(segment.language, segment.text));
    auto span = spans.cbegin();
    for (QTextBlock block = document->begin(); block.isValid() && span != spans.cend(); block = block.next()) {
        const qsizetype from = block.position();
        const qsizetype end = from + block.length() - 1;
        QList<QTextLayout::FormatRange> formats;
        while (span != spans.cend() && span->from < end) {
            QTextCharFormat format;
            format.setForeground(theme::colour(toneOf(span->kind)));
            const qsizetype start = qMax(span->from, from);
            const qsizetype stop = qMin(span->from + span->length, end);
            formats.append({int(start - from), int(stop - start), format});
            if (span->from + span->length > end)
                break; // goes on in the next line
            ++span;
        }
        if (!formats.isEmpty())
            block.layout()->setFormats(formats);
    }
}

} // namespace

QVariant SafeDocument::loadResource(int type, const QUrl &)
{
    // An invalid answer would make the image handler open the name as a file by itself.
    if (type == ImageResource)
        return QImage(1, 1, QImage::Format_Mono);
    return QByteArray();
}

std::unique_ptr<QTextDocument> documentOf(const TextSegment &segment, qreal zoom)
{
    auto document = std::make_unique<SafeDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    const bool code = segment.kind == TextSegment::Kind::Code;
    document->setDefaultFont(zoomed(code ? theme::monoFont() : theme::bodyFont(), zoom));
    if (segment.kind == TextSegment::Kind::Markdown) {
        document->setMarkdown(preparedMarkdown(segment.text), features);
        Dresser(document.get(), zoom).dress();
    } else {
        document->setPlainText(segment.text);
        setLineHeight(document.get());
        if (code)
            colourCode(document.get(), segment);
    }
    return document;
}

QUrl openableLink(const QString &target)
{
    const QUrl url(target, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool web = (scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty();
    return web || scheme == "mailto"_L1 ? url : QUrl();
}

} // namespace tidemark::views
