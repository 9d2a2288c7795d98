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

void TextPane::setEditable()
{
    setReadOnly(false);
    setTextInteractionFlags(Qt::TextEditorInteraction);
}

void TextPane::setLines(int lines)
{
    setFixedHeight(QFontMetrics(font()).lineSpacing() * lines + 2 * margin);
}

void TextPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::colour(Tone::Panel));
    const Tone fill = isReadOnly() ? Tone::Background : Tone::Panel;
    const Tone line = hasFocus() ? Tone::Accent : isReadOnly() ? Tone::Background : Tone::Line;
    drawPanel(&painter, viewport()->rect(), fill, line, 6);
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
