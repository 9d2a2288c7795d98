// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/banner.h"

#include "views/panels.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

Tone groundOf(Banner::Kind kind)
{
    return kind == Banner::Kind::Error     ? Tone::DownSoft
           : kind == Banner::Kind::Warning ? Tone::AmberSoft
                                           : Tone::AccentSoft;
}

Tone markOf(Banner::Kind kind)
{
    return kind == Banner::Kind::Error ? Tone::Down : kind == Banner::Kind::Warning ? Tone::Amber : Tone::Accent;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(plainLabel({}, Tone::Text, theme::bodyFont(), this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(theme::icon(u"close"_s, Tone::Muted));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this remark"));
    m_close->setAccessibleName(m_close->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void Banner::show(Kind kind, const QString &text, const QString &actionText)
{
    m_kind = kind;
    m_icon->setPixmap(theme::icon(kind == Kind::Info ? u"info"_s : u"warning"_s, markOf(kind)).pixmap(16, 16));
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_close->setVisible(kind != Kind::Error);
    setAccessibleName(text);
    setVisible(true);
    update();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(groundOf(m_kind)));
    painter.fillRect(QRect(0, 0, 3, height()), theme::colour(markOf(m_kind)));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Tone::Line));
}

} // namespace tidemark::views
