// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/textview.h"

#include "views/textdocuments.h"
#include "views/theme.h"
#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>
#include <QtMath>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int mostMarks = 500;

bool isCopyKey(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll);
}
} // namespace

TextView::TextView(ReaderContext *context, QWidget *parent)
    : QTextBrowser(parent)
    , m_context(context)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setFocusPolicy(Qt::ClickFocus);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QUrl target = openableLink(url.toString(QUrl::FullyEncoded));
        if (target.isValid())
            Q_EMIT m_context->linkActivated(target);
    });
}

int TextView::present(const TextSegment &segment, int width)
{
    resize(width, height());
    const bool code = segment.kind == TextSegment::Kind::Code;
    const bool wrap = !code || m_context->wrapCode;
    setWordWrapMode(wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    setHorizontalScrollBarPolicy(wrap ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    std::unique_ptr<QTextDocument> next = documentOf(segment, m_context->zoom);
    m_hasQuotes = segment.kind == TextSegment::Kind::Markdown && segment.text.contains(u'>');
    QTextOption option = next->defaultTextOption();
    option.setWrapMode(wordWrapMode());
    next->setDefaultTextOption(option);
    if (!m_marks.isEmpty())
        setExtraSelections({}); // before the document dies that they point into
    m_marks.clear();
    m_currentMark = -1;
    // The first document belongs to Qt's control, which deletes it by itself.
    const QPointer<QTextDocument> old = document();
    next->setParent(this);
    setDocument(next.release());
    delete old.data();
    markWords();
    return neededHeight();
}

int TextView::arrange(int width)
{
    if (width != this->width())
        resize(width, height());
    return neededHeight();
}

void TextView::forget()
{
    present({TextSegment::Kind::Plain, {}, {}, {}}, width());
}

QVariant TextView::loadResource(int, const QUrl &)
{
    return QByteArray();
}

bool TextView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !isCopyKey(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QTextBrowser::event(event);
}

bool TextView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString target = anchorAt(help->pos());
        if (target.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), safetext::visible(target.left(500)).toHtmlEscaped(), this);
        return true;
    }
    return QTextBrowser::viewportEvent(event);
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (isCopyKey(event))
        QTextBrowser::keyPressEvent(event);
    else
        event->ignore();
}

void TextView::wheelEvent(QWheelEvent *event)
{
    // Sideways over a line that is not wrapped; everything else is the reader's.
    const bool sideways = qAbs(event->angleDelta().x()) > qAbs(event->angleDelta().y());
    if (sideways && event->modifiers() == Qt::NoModifier && horizontalScrollBar()->maximum() > 0)
        QTextBrowser::wheelEvent(event);
    else
        event->ignore();
}

void TextView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!m_hasQuotes)
        return;
    QPainter painter(viewport());
    const QAbstractTextDocumentLayout *layout = document()->documentLayout();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) == 0)
            continue;
        const QRectF box = layout->blockBoundingRect(block);
        painter.fillRect(QRectF(1, box.top(), 3, box.height()), theme::colour(Tone::Line));
    }
}

void TextView::underlay(const QList<QPair<int, int>> &stretches, const QTextCharFormat &format)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QList<QTextLayout::FormatRange> ranges;
        const int from = block.position();
        const int end = from + block.length() - 1;
        // Stretches are in order: the first that reaches into this block.
        auto it =
            std::lower_bound(stretches.cbegin(), stretches.cend(), from,
                             [](const QPair<int, int> &one, int place) { return one.first + one.second <= place; });
        for (; it != stretches.cend() && it->first < end; ++it) {
            const int start = qMax(it->first, from);
            ranges.append({start - from, qMin(it->first + it->second, end) - start, format});
        }
        block.layout()->setFormats(ranges);
    }
    document()->markContentsDirty(0, document()->characterCount());
}

void TextView::markWords()
{
    for (const QString &word : m_context->words) {
        QTextCursor found(document());
        while (m_marks.size() < mostMarks && !word.isEmpty()) {
            found = document()->find(word, found);
            if (found.isNull())
                break;
            m_marks.append(found);
        }
    }
    std::sort(m_marks.begin(), m_marks.end());
    if (!m_marks.isEmpty())
        paintMarks();
}

void TextView::paintMarks()
{
    QList<ExtraSelection> selections;
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        QTextCharFormat format;
        if (i == m_currentMark) { // turned round and underlined: it differs without its colour, too
            format.setBackground(theme::colour(Tone::Amber));
            format.setForeground(theme::colour(Tone::Panel));
            format.setFontUnderline(true);
        } else {
            format.setBackground(theme::colour(Tone::AmberSoft));
        }
        selections.append({m_marks.at(i), format});
    }
    setExtraSelections(selections);
}

QRect TextView::markRect(qsizetype mark) const
{
    if (mark < 0 || mark >= m_marks.size())
        return {};
    QTextCursor start(document());
    start.setPosition(m_marks.at(mark).selectionStart());
    return cursorRect(start).united(cursorRect(m_marks.at(mark)));
}

void TextView::setCurrentMark(qsizetype mark)
{
    if (mark == m_currentMark)
        return;
    m_currentMark = mark;
    paintMarks();
}

int TextView::neededHeight() const
{
    const int height = qCeil(document()->size().height());
    const bool scrolls = horizontalScrollBarPolicy() == Qt::ScrollBarAsNeeded && document()->idealWidth() > width();
    return scrolls ? height + horizontalScrollBar()->sizeHint().height() + 2 : height;
}

} // namespace tidemark::views
