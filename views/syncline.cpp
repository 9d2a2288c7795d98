// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syncline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace tidemark::views {

SyncLine::SyncLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    dress();
}

void SyncLine::setWords(const verdictwords::SyncWords &words)
{
    m_words = words;
    m_text->setText(words.text);
    setAccessibleName(words.text);
    dress();
}

QString SyncLine::text() const
{
    return m_text->text();
}

void SyncLine::dress()
{
    m_icon->setVisible(!m_words.icon.isEmpty());
    if (!m_words.icon.isEmpty())
        m_icon->setPixmap(theme::icon(m_words.icon, m_words.tone).pixmap(QSize(14, 14), devicePixelRatioF()));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::colour(m_words.tone));
    m_text->setPalette(colours);
    m_text->setFont(theme::factFont());
}

void SyncLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

} // namespace tidemark::views
