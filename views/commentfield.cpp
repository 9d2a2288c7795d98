// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commentfield.h"

#include "views/keyhints.h"
#include "views/phrasecompleter.h"
#include "views/theme.h"
#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

namespace tidemark::views {

namespace {

constexpr int draftDelayMs = 300;
constexpr int mostLines = 5;
constexpr int inset = 7;

bool isEnter(const QKeyEvent *event)
{
    return (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
           event->modifiers().testFlag(Qt::ControlModifier);
}

bool isSave(const QKeyEvent *event)
{
    return event->key() == Qt::Key_S && event->modifiers() == Qt::ControlModifier;
}

bool isEscape(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier;
}

} // namespace

CommentField::CommentField(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_phrases(new PhraseCompleter(this))
{
    setAccessibleName(tr("Comment"));
    keyhints::set(this, Action::Comment, tr("Comment. Ctrl+Enter saves and goes on, Ctrl+S saves, Esc leaves"));
    setPlaceholderText(tr("Why? A comment for those who read your verdict"));
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(inset, inset - 1, inset, inset - 1);
    document()->setDocumentMargin(2);
    m_draft.setSingleShot(true);
    m_draft.setInterval(draftDelayMs);
    connect(&m_draft, &QTimer::timeout, this, &CommentField::tellDraft);
    connect(this, &QPlainTextEdit::textChanged, &m_draft, qOverload<>(&QTimer::start));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &CommentField::fitHeight);
}

void CommentField::load(const QString &text)
{
    if (toPlainText() != text)
        setPlainText(text);
    m_draft.stop();
}

QSize CommentField::sizeHint() const
{
    // QPlainTextDocumentLayout counts its height in lines.
    const int lines = qBound(2, int(document()->size().height()), mostLines);
    return {300, QFontMetrics(font()).lineSpacing() * lines + 2 * inset + 4};
}

QSize CommentField::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void CommentField::fitHeight()
{
    if (height() != sizeHint().height())
        updateGeometry();
}

bool CommentField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isEnter(key) || isSave(key) || isEscape(key)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void CommentField::setPhrases(const QStringList &phrases)
{
    m_phrases->setPhrases(phrases);
}

void CommentField::keyPressEvent(QKeyEvent *event)
{
    if (m_phrases->wants(event)) {
        event->ignore();
        return;
    }
    if (isEscape(event)) {
        tellDraft();
        Q_EMIT left();
    } else if (isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
    } else if (isEnter(event)) {
        m_draft.stop();
        Q_EMIT saveRequested(true);
    } else if (isSave(event)) {
        m_draft.stop();
        Q_EMIT saveRequested(false);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void CommentField::focusOutEvent(QFocusEvent *event)
{
    tellDraft();
    QPlainTextEdit::focusOutEvent(event);
    update();
}

void CommentField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void CommentField::tellDraft()
{
    if (!m_draft.isActive() && sender() != &m_draft)
        return;
    m_draft.stop();
    Q_EMIT draftChanged(toPlainText());
}

void CommentField::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!hasFocus() || isReadOnly() || document()->blockCount() >= mostLines)
        return;
    const QString hint = tr("Ctrl+Enter saves and goes on");
    QPainter painter(viewport());
    painter.setFont(theme::factFont());
    const QRect box = viewport()->rect().adjusted(0, 0, -2, -1);
    const int lastLine = int(blockBoundingGeometry(document()->lastBlock()).translated(contentOffset()).bottom());
    if (toPlainText().isEmpty() || lastLine > box.bottom() - painter.fontMetrics().height())
        return;
    painter.setPen(theme::colour(Tone::Muted));
    painter.drawText(box, Qt::AlignRight | Qt::AlignBottom, hint);
}

} // namespace tidemark::views
