// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/toolcard.h"

#include "views/codeblock.h"
#include "views/safetext.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr int foldLines = 8;
constexpr qsizetype shortLine = 110;
constexpr qsizetype mostCharacters = 256 * 1024;

/// JSON indented, or on one line where it is short; other text as it is.
QString pretty(const QString &text)
{
    const QString safe = safetext::visible(text.left(mostCharacters));
    const QString json = safetext::indentedJson(safe);
    if (json.isEmpty())
        return safe.trimmed();
    const QString line = safe.simplified();
    return line.size() <= shortLine ? line : json;
}

} // namespace

ToolCard::ToolCard(ReaderContext *context, QWidget *parent)
    : Card(context, parent)
    , m_call(new CodeBlock(context, this))
    , m_answer(new CodeBlock(context, this))
{
    connect(head(), &CardHead::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_copy); });
}

int ToolCard::present(const ReaderItem &item, int width)
{
    m_copy = item.hasResult ? item.arguments + u"\n\n"_s + item.result : item.arguments;
    const Tone line = item.judged ? Tone::Accent : item.failed ? Tone::Down : Tone::Line;
    setGround(item.failed ? Tone::DownSoft : Tone::Panel, line, item.judged ? 2 : 1);
    head()->setPlainOffered(false, false);
    head()->setToolsVisible(false);
    setLook(item);
    setCall(item, qMax(40, width - 2 * padding));
    return arrange(width);
}

void ToolCard::setLook(const ReaderItem &item)
{
    CardHead::Look look;
    look.icon = item.failed ? u"warning"_s : u"tool"_s;
    look.tone = item.failed ? Tone::Down : Tone::Muted;
    const QString name = safetext::visible(item.title.left(120)).simplified();
    const QString end = item.failed ? tr("failed") : item.hasResult ? u"✓"_s : tr("no result here");
    look.title = u"%1  ·  %2"_s.arg(name, end);
    look.note = judgedNote(item);
    look.noteIsLabel = item.judged;
    look.noteTone = item.judged ? Tone::Accent : Tone::Muted;
    head()->setLook(look);
    setAccessibleName(tr("Tool %1, %2").arg(name, end));
}

void ToolCard::setCall(const ReaderItem &item, int inner)
{
    const QString call = pretty(item.arguments);
    const QString answer = item.hasResult ? pretty(item.result) : QString();
    const bool oneBox = !call.contains(u'\n') && !answer.contains(u'\n') && call.size() + answer.size() < 2 * shortLine;
    const QString arrow = u"  →  "_s;
    m_call->setVisible(!call.isEmpty() || (oneBox && item.hasResult));
    m_answer->setVisible(item.hasResult && !oneBox);
    if (!m_call->isHidden())
        m_call->present(oneBox && item.hasResult ? call + arrow + answer : call, {}, foldLines, inner);
    if (!m_answer->isHidden())
        m_answer->present(answer.isEmpty() ? tr("(empty)") : answer, item.failed ? tr("failed with") : tr("result"),
                          foldLines, inner);
}

int ToolCard::arrange(int width)
{
    int y = arrangeHead(width);
    const int inner = qMax(40, width - 2 * padding);
    for (CodeBlock *block : {m_call, m_answer}) {
        if (block->isHidden())
            continue;
        const int height = block->arrange(inner);
        block->setGeometry(padding, y, inner, height);
        y += height + 8;
    }
    return y + 5;
}

void ToolCard::forget()
{
    m_copy.clear();
    m_call->forget();
    m_answer->forget();
}

} // namespace tidemark::views
