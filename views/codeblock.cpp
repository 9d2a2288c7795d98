// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/codeblock.h"

#include "views/boxpainter.h"
#include "views/linkbutton.h"
#include "views/textview.h"
#include "views/theme.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int padding = 10;
constexpr int top = 7;
constexpr int copySide = 22;
constexpr qsizetype foldCharacters = 700;
/// Unfolded at once; what is longer still is cut here, for one block must not take longer than a frame.
constexpr qsizetype mostCharacters = 64'000;

/// Where the first `lines` lines end, or the text's end.
qsizetype endOfLines(const QString &text, int lines)
{
    qsizetype end = -1;
    for (int i = 0; i < lines; ++i) {
        end = text.indexOf(u'\n', end + 1);
        if (end < 0)
            return text.size();
    }
    return end;
}
} // namespace

CodeBlock::CodeBlock(ReaderContext *context, QWidget *parent)
    : CardPiece(parent)
    , m_context(context)
    , m_view(new TextView(context, this))
    , m_more(new LinkButton(this))
{
    connect(m_more, &LinkButton::clicked, this, &CodeBlock::unfold);
}

void CodeBlock::makeTools()
{
    m_copy = addTool(tr("Copy this code"));
    m_copy->setIcon(theme::icon(u"copy"_s, Tone::Muted));
    m_wrap = addTool(tr("Break long lines, here and in all code (Alt+Z)"));
    m_wrap->setText(tr("Wrap"));
    m_wrap->setCheckable(true);
    connect(m_wrap, &QToolButton::clicked, m_context, &ReaderContext::wrapWanted);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_whole.isEmpty() ? m_text : m_whole); });
    placeTools();
}

void CodeBlock::placeTools()
{
    if (!m_copy)
        return;
    const int wrapWidth = m_wrap->sizeHint().width();
    m_copy->setGeometry(m_width - copySide - 4, 4, copySide, copySide);
    m_wrap->setGeometry(m_copy->x() - wrapWidth - 2, 4, wrapWidth, copySide);
}

QToolButton *CodeBlock::addTool(const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setIconSize({14, 14});
    button->setFont(theme::factFont());
    button->setFocusPolicy(Qt::NoFocus); // by the keyboard the whole message is copied, from its head
    button->hide();
    return button;
}

void CodeBlock::setWhole(const QString &whole)
{
    m_whole = whole;
}

int CodeBlock::present(const QString &text, const QString &language, int foldLines, int width)
{
    m_text = text;
    m_whole.clear();
    m_language = language.left(40);
    m_width = width;
    qsizetype end = text.size();
    if (foldLines > 0 && endOfLines(text, foldLines + 1) < text.size())
        end = endOfLines(text, foldLines);
    if (foldLines > 0 && end > foldCharacters + 200)
        end = safetext::sliceEnd(text, 0, foldCharacters);
    m_more->setVisible(end < text.size());
    if (end < text.size()) {
        const qsizetype lines = QStringView(text).mid(end + 1).count(u'\n') + 1;
        m_more->setText(lines > 1 ? tr("%1 more lines").arg(QLocale().toString(qlonglong(lines))) : tr("more"));
        m_more->setAccessibleName(m_more->text());
    }
    setShown(end);
    return arrange(width);
}

int CodeBlock::arrange(int width)
{
    m_width = width;
    const int label = m_language.isEmpty() ? 0 : QFontMetrics(theme::factFont()).height() + 4;
    const int inner = qMax(40, width - 2 * padding);
    int y = top + label;
    const int textHeight = m_view->arrange(inner);
    m_view->setGeometry(padding, y, inner, textHeight);
    y += textHeight;
    if (!m_more->isHidden()) {
        m_more->setGeometry({{padding, y + 2}, m_more->sizeHint()});
        y += m_more->sizeHint().height() + 2;
    }
    placeTools();
    return y + top;
}

void CodeBlock::forget()
{
    m_text.clear();
    m_whole.clear();
    setToolsVisible(false);
    m_view->forget();
}

void CodeBlock::unfold()
{
    m_more->hide();
    setShown(safetext::sliceEnd(m_text, 0, mostCharacters));
    Q_EMIT m_context->heightChanged();
}

void CodeBlock::setShown(qsizetype end)
{
    m_shownEnd = end;
    m_view->present({TextSegment::Kind::Code, m_text.left(end), m_language, {}}, qMax(40, m_width - 2 * padding));
}

qsizetype CodeBlock::hiddenHits() const
{
    return m_more->isHidden() || m_context->words.isEmpty()
               ? 0
               : countWords(m_text.mid(m_shownEnd, mostCharacters - m_shownEnd), m_context->words);
}

void CodeBlock::setToolsVisible(bool visible)
{
    if (!m_copy && !visible)
        return;
    if (!m_copy)
        makeTools();
    m_wrap->setChecked(m_context->wrapCode);
    for (QToolButton *button : {m_copy, m_wrap}) {
        button->setVisible(visible);
        button->raise();
    }
}

void CodeBlock::enterEvent(QEnterEvent *)
{
    setToolsVisible(true);
}

void CodeBlock::leaveEvent(QEvent *)
{
    setToolsVisible(false);
}

void CodeBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(&painter, rect(), 6, theme::colour(Tone::Background), {}, 0);
    if (m_language.isEmpty())
        return;
    painter.setFont(theme::factFont());
    painter.setPen(theme::colour(Tone::Muted));
    painter.drawText(rect().adjusted(padding, top - 1, -padding, 0), Qt::AlignLeft | Qt::AlignTop, m_language);
}

} // namespace tidemark::views
