// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagecard.h"

#include "views/mediaview.h"
#include "views/safetext.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

Tone groundOf(const ReaderItem &item)
{
    return item.role == domain::Role::User && !item.judged ? Tone::UserMessage : Tone::Panel;
}

/// The first words on one line.
QString previewOf(const QString &text)
{
    return safetext::visible(text.left(600)).simplified().left(300);
}

} // namespace

MessageCard::MessageCard(ReaderContext *context, QWidget *parent)
    : Card(context, parent)
{
    connect(head(), &CardHead::clicked, this, &MessageCard::toggle);
    connect(head(), &CardHead::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(head(), &CardHead::plainToggled, this, [this, context](bool plain) {
        m_plain = plain;
        refresh();
        Q_EMIT context->heightChanged();
    });
}

int MessageCard::present(const ReaderItem &item, int width)
{
    m_item = item;
    m_width = width;
    m_folded = item.folded;
    m_plain = false;
    setGround(groundOf(item), item.judged ? Tone::Accent : Tone::Line, item.judged ? 2 : 1);
    head()->setPlainOffered(item.message.text().size() > 0, false);
    head()->setToolsVisible(false);
    refresh();
    return arrange(width);
}

void MessageCard::refresh()
{
    m_usedBodies = 0;
    m_usedMedia = 0;
    m_order.clear();
    if (!m_folded)
        addParts();
    for (qsizetype i = m_usedBodies; i < m_bodies.size(); ++i)
        m_bodies.at(i)->hide();
    for (qsizetype i = m_usedMedia; i < m_media.size(); ++i)
        m_media.at(i)->hide();
    setLook();
}

void MessageCard::addParts()
{
    for (const domain::Part &part : std::as_const(m_item.message.parts)) {
        if (part.kind == domain::PartKind::Text)
            addText(part.text, m_plain ? BodyView::Style::Plain : BodyView::Style::Markdown);
        else if (part.kind == domain::PartKind::Json)
            addText(part.text, BodyView::Style::Code);
        else
            addMedia(part);
    }
    if (!m_item.message.refusal.isEmpty())
        addText(m_item.message.refusal, BodyView::Style::Plain);
}

void MessageCard::addText(const QString &text, BodyView::Style style)
{
    if (m_usedBodies == m_bodies.size())
        m_bodies.append(new BodyView(context(), this));
    BodyView *body = m_bodies.at(m_usedBodies++);
    body->present(text, style, m_width - 2 * padding);
    body->show();
    m_order.append(body);
}

void MessageCard::addMedia(const domain::Part &part)
{
    if (m_usedMedia == m_media.size())
        m_media.append(new MediaView(context(), this));
    MediaView *media = m_media.at(m_usedMedia++);
    media->present(part, m_width - 2 * padding);
    media->show();
    m_order.append(media);
}

void MessageCard::setLook()
{
    CardHead::Look look;
    const bool refused = !m_item.message.refusal.isEmpty();
    const bool empty = plainText().isEmpty() && m_item.message.parts.isEmpty();
    look.title = empty     ? tr("%1 (empty)").arg(m_item.title)
                 : refused ? tr("%1 refused").arg(m_item.title)
                           : m_item.title;
    look.icon = refused ? u"refused"_s : QString();
    look.tone = refused ? Tone::Amber : Tone::Muted;
    look.note = judgedNote(m_item);
    look.foldable = m_item.folded;
    look.open = !m_folded;
    look.preview = m_folded ? previewOf(m_item.message.text()) : QString();
    look.noteIsLabel = m_item.judged;
    look.noteTone = m_item.judged ? Tone::Accent : Tone::Muted;
    head()->setLook(look);
    setAccessibleName(m_item.title);
}

int MessageCard::arrange(int width)
{
    m_width = width;
    int y = arrangeHead(width);
    const int inner = qMax(40, width - 2 * padding);
    for (CardPiece *piece : std::as_const(m_order)) {
        const int height = piece->arrange(inner);
        piece->setGeometry(padding, y, inner, height);
        y += height + 8;
    }
    return m_order.isEmpty() ? y + 4 : y + 5;
}

void MessageCard::forget()
{
    for (BodyView *body : std::as_const(m_bodies))
        body->forget();
    for (MediaView *media : std::as_const(m_media))
        media->forget();
    m_item = {};
    m_order.clear();
}

void MessageCard::toggle()
{
    if (!m_item.folded)
        return;
    m_folded = !m_folded;
    refresh();
    Q_EMIT context()->heightChanged();
}

qsizetype MessageCard::hiddenHits() const
{
    return m_folded ? countWords(plainText(), context()->words) : 0;
}

void MessageCard::revealHit()
{
    if (m_folded)
        toggle();
}

QString MessageCard::plainText() const
{
    QStringList texts;
    for (const domain::Part &part : m_item.message.parts) {
        if (!part.text.isEmpty())
            texts.append(part.text);
    }
    if (!m_item.message.refusal.isEmpty())
        texts.append(m_item.message.refusal);
    return texts.join(u"\n\n"_s);
}

} // namespace tidemark::views
