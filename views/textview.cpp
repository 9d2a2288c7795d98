// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/textview.h"

#include "views/textdocuments.h"
#include "views/theme.h"
#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QPointer>
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
    std::unique_ptr<QTextDocument> next = documentOf(segment, m_context->zoom);
    m_hasQuotes = segment.kind == TextSegment::Kind::Markdown && segment.text.contains(u'>');
    QTextOption option = next->defaultTextOption();
    option.setWrapMode(wordWrapMode());
    next->setDefaultTextOption(option);
    if (m_isMarked)
        setExtraSelections({}); // before the document dies that they point into
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
    present({TextSegment::Kind::Plain, {}, {}}, width());
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

void TextView::markWords()
{
    QList<ExtraSelection> marks;
    for (const QString &word : m_context->words) {
        QTextCursor found(document());
        while (marks.size() < mostMarks && !word.isEmpty()) {
            found = document()->find(word, found);
            if (found.isNull())
                break;
            QTextCharFormat format;
            format.setBackground(theme::colour(Tone::AmberSoft));
            marks.append({found, format});
        }
    }
    m_isMarked = !marks.isEmpty();
    if (m_isMarked)
        setExtraSelections(marks);
}

int TextView::neededHeight() const
{
    return qCeil(document()->size().height());
}

} // namespace tidemark::views
