// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/errorcard.h"

#include "views/bodyview.h"
#include "views/codeblock.h"
#include "views/safetext.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int stackLines = 2;
constexpr qsizetype mostStack = 64 * 1024;
} // namespace

ErrorCard::ErrorCard(ReaderContext *context, QWidget *parent)
    : Card(context, parent)
    , m_message(new BodyView(context, this))
    , m_stack(new CodeBlock(context, this))
{
    setGround(Tone::DownSoft, Tone::Down);
    connect(head(), &CardHead::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_copy); });
}

int ErrorCard::present(const ReaderItem &item, int width)
{
    const int inner = qMax(40, width - 2 * padding);
    m_copy = item.error.message + u"\n\n"_s + item.error.stack;
    CardHead::Look look;
    look.icon = u"warning"_s;
    look.title = item.title;
    look.tone = Tone::Down;
    look.note = item.judged ? tr("you are judging this run") : QString();
    look.noteTone = Tone::Down;
    look.noteIsLabel = item.judged;
    head()->setPlainOffered(false, false);
    head()->setToolsVisible(false);
    head()->setLook(look);
    setAccessibleName(item.title);
    const QString message = item.error.message.isEmpty() ? tr("It left no message.") : item.error.message;
    m_message->present(message, BodyView::Style::Plain, inner);
    const QString stack = safetext::visible(item.error.stack.left(mostStack)).trimmed();
    m_stack->setVisible(!stack.isEmpty());
    if (!stack.isEmpty())
        m_stack->present(stack, tr("stack"), stackLines, inner);
    return arrange(width);
}

int ErrorCard::arrange(int width)
{
    int y = arrangeHead(width);
    const int inner = qMax(40, width - 2 * padding);
    const int height = m_message->arrange(inner);
    m_message->setGeometry(padding, y, inner, height);
    y += height + 8;
    if (!m_stack->isHidden()) {
        const int stackHeight = m_stack->arrange(inner);
        m_stack->setGeometry(padding, y, inner, stackHeight);
        y += stackHeight + 8;
    }
    return y + 5;
}

void ErrorCard::forget()
{
    m_copy.clear();
    m_message->forget();
    m_stack->forget();
}

} // namespace tidemark::views
