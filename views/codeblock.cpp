// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/codeblock.h"

#include "views/boxpainter.h"
#include "views/linkbutton.h"
#include "views/textview.h"
#include "views/theme.h"
#include <QLocale>

namespace tidemark::views {

namespace {
constexpr int padding = 10;
constexpr int top = 7;
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

int CodeBlock::present(const QString &text, const QString &language, int foldLines, int width)
{
    m_text = text;
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
    setShown(text.left(end));
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
    return y + top;
}

void CodeBlock::forget()
{
    m_text.clear();
    m_view->forget();
}

void CodeBlock::unfold()
{
    m_more->hide();
    setShown(m_text.left(safetext::sliceEnd(m_text, 0, mostCharacters)));
    Q_EMIT m_context->heightChanged();
}

void CodeBlock::setShown(const QString &shown)
{
    m_view->present({TextSegment::Kind::Code, shown, {}}, qMax(40, m_width - 2 * padding));
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
