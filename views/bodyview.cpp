// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bodyview.h"

#include "views/codeblock.h"
#include "views/facttext.h"
#include "views/linkbutton.h"
#include "views/textview.h"
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr qsizetype atOnce = 3'500;     ///< drawn before anything else
constexpr qsizetype firstPart = 12'000; ///< drawn without being asked
constexpr qsizetype slice = 256 * 1024;
constexpr qint64 sliceTimeMs = 8;
constexpr int gap = 8;
} // namespace

BodyView::BodyView(ReaderContext *context, QWidget *parent)
    : CardPiece(parent)
    , m_context(context)
    , m_more(new LinkButton(this))
{
    m_more->hide();
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &BodyView::fillSlice);
    connect(m_more, &LinkButton::clicked, this, &BodyView::showAll);
}

int BodyView::present(const QString &text, Style style, int width)
{
    m_slices.stop();
    m_text = text;
    m_style = style;
    m_width = width;
    m_taken = 0;
    m_usedTexts = 0;
    m_usedCodes = 0;
    m_shownCharacters = 0;
    m_allowance = atOnce;
    m_order.clear();
    m_waiting.clear();
    m_more->hide();
    fill();
    m_allowance = firstPart;
    for (qsizetype i = m_usedTexts; i < m_texts.size(); ++i)
        m_texts.at(i)->hide();
    for (qsizetype i = m_usedCodes; i < m_codes.size(); ++i)
        m_codes.at(i)->hide();
    if (hasMore() && m_shownCharacters < m_allowance)
        m_slices.start();
    else
        updateMore();
    return arrange(width);
}

void BodyView::fill()
{
    while (m_shownCharacters < m_allowance) {
        if (m_waiting.isEmpty())
            takeSlice();
        if (m_waiting.isEmpty())
            return;
        append(m_waiting.takeFirst());
    }
}

void BodyView::takeSlice()
{
    if (m_taken >= m_text.size())
        return;
    const qsizetype end = safetext::sliceEnd(m_text, m_taken, slice);
    const QString safe = safetext::visible(m_text.mid(m_taken, end - m_taken));
    const bool whole = m_taken == 0 && end == m_text.size();
    m_taken = end;
    const QString json = whole && m_style == Style::Markdown ? safetext::indentedJson(safe) : QString();
    if (m_style == Style::Markdown && json.isEmpty()) {
        m_waiting = safetext::segmentsOf(safe);
        return;
    }
    const QString shown = json.isEmpty() ? safe : json;
    const auto kind = m_style == Style::Plain ? TextSegment::Kind::Plain : TextSegment::Kind::Code;
    for (qsizetype from = 0; from < shown.size();) {
        const qsizetype next = safetext::sliceEnd(shown, from, atOnce);
        const bool line = next > from && shown.at(next - 1) == u'\n';
        const bool part = from > 0 || next < shown.size();
        const QString language = json.isEmpty() ? QString() : u"json"_s;
        m_waiting.append({kind, shown.mid(from, next - from - (line ? 1 : 0)), language, part ? shown : QString()});
        from = next;
    }
}

void BodyView::append(const TextSegment &segment)
{
    m_shownCharacters += qMax(segment.text.size(), qsizetype(1));
    if (segment.kind == TextSegment::Kind::Code) {
        if (m_usedCodes == m_codes.size())
            m_codes.append(new CodeBlock(m_context, this));
        CodeBlock *code = m_codes.at(m_usedCodes++);
        code->present(segment.text, segment.language, 0, m_width);
        code->setWhole(segment.whole);
        code->show();
        m_order.append(code);
        return;
    }
    if (m_usedTexts == m_texts.size())
        m_texts.append(new TextView(m_context, this));
    TextView *view = m_texts.at(m_usedTexts++);
    view->present(segment, m_width);
    view->QWidget::show();
    m_order.append(view);
}

int BodyView::arrange(int width)
{
    m_width = width;
    int y = 0;
    for (QWidget *part : std::as_const(m_order)) {
        auto *code = qobject_cast<CodeBlock *>(part);
        const int height = code ? code->arrange(width) : static_cast<TextView *>(part)->arrange(width);
        part->setGeometry(0, y, width, height);
        y += height + gap;
    }
    if (!m_more->isHidden()) {
        m_more->setGeometry({{0, y}, m_more->sizeHint()});
        y += m_more->sizeHint().height() + gap;
    }
    return qMax(0, y - gap);
}

void BodyView::forget()
{
    m_slices.stop();
    constexpr qsizetype keep = 4;
    while (m_texts.size() > keep)
        delete m_texts.takeLast();
    while (m_codes.size() > keep)
        delete m_codes.takeLast();
    for (TextView *view : std::as_const(m_texts))
        view->hide();
    for (CodeBlock *code : std::as_const(m_codes))
        code->hide();
    m_order.clear();
    m_waiting.clear();
    m_text.clear();
    m_usedTexts = 0;
    m_usedCodes = 0;
}

void BodyView::showAll()
{
    // Of a text over one slice, one slice at a time.
    m_allowance += slice;
    m_more->hide();
    fillSlice();
    if (hasMore() && m_shownCharacters < m_allowance)
        m_slices.start();
}

void BodyView::fillSlice()
{
    QElapsedTimer timer;
    timer.start();
    while (m_shownCharacters < m_allowance && hasMore() && timer.elapsed() < sliceTimeMs) {
        if (m_waiting.isEmpty())
            takeSlice();
        if (!m_waiting.isEmpty())
            append(m_waiting.takeFirst());
    }
    if (!hasMore() || m_shownCharacters >= m_allowance) {
        m_slices.stop();
        updateMore();
    }
    Q_EMIT m_context->heightChanged();
}

qsizetype BodyView::hiddenHits() const
{
    if (m_context->words.isEmpty() || !hasMore())
        return 0;
    qsizetype count = m_taken < m_text.size() ? countWords(m_text.mid(m_taken, slice), m_context->words) : 0;
    for (const TextSegment &segment : m_waiting)
        count += countWords(segment.text, m_context->words);
    return count;
}

void BodyView::revealHit()
{
    const qsizetype end = m_shownCharacters + slice;
    bool found = false;
    while (!found && hasMore() && m_shownCharacters < end) {
        if (m_waiting.isEmpty())
            takeSlice();
        if (m_waiting.isEmpty())
            break;
        found = countWords(m_waiting.first().text, m_context->words) > 0;
        append(m_waiting.takeFirst());
    }
    m_allowance = qMax(m_allowance, m_shownCharacters);
    updateMore();
    Q_EMIT m_context->heightChanged();
}

bool BodyView::hasMore() const
{
    return !m_waiting.isEmpty() || m_taken < m_text.size();
}

void BodyView::updateMore()
{
    m_more->setVisible(hasMore());
    if (!hasMore())
        return;
    const bool small = m_text.size() <= slice;
    const QString size = facttext::size(small ? m_text.size() : m_text.size() - m_shownCharacters);
    m_more->setText(small ? tr("Show all (%1)").arg(size) : tr("Show more (%1 left)").arg(size));
    m_more->setAccessibleName(m_more->text());
}

} // namespace tidemark::views
