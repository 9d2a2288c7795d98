// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/textpane.h"

#include "views/panels.h"
#include <QEvent>
#include <QPainter>
#include <QTextDocument>

namespace tidemark::views {

namespace {
constexpr int margin = 8;
} // namespace

TextPane::TextPane(const QString &name, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setFont(theme::monoFont());
    setTabChangesFocus(true);
    setAccessibleName(name);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(margin);
    viewport()->setAutoFillBackground(false);
}

void TextPane::setLines(int lines)
{
    setFixedHeight(QFontMetrics(font()).lineSpacing() * lines + 2 * margin);
}

void TextPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::colour(Tone::Panel));
    drawPanel(&painter, viewport()->rect(), Tone::Background, hasFocus() ? Tone::Accent : Tone::Background, 6);
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void TextPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace tidemark::views
