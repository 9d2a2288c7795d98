// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overlays.h"

#include "views/panels.h"
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int noteMs = 5000; // long enough to read a line twice
constexpr int flashMs = 150;
constexpr int flashSize = 44;
} // namespace

NotePill::NotePill(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setContentsMargins(16, 8, 16, 8);
    setFont(theme::bodyFont(QFont::Medium));
    setForegroundRole(QPalette::Base);
    m_end.setSingleShot(true);
    m_end.setInterval(noteMs);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void NotePill::say(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    adjustSize();
    setVisible(!text.isEmpty());
    raise();
    m_end.start();
}

void NotePill::place(const QRect &area)
{
    resize(qMin(sizeHint().width(), area.width() - 32), sizeHint().height());
    move(area.x() + (area.width() - width()) / 2, area.bottom() - height() - 16);
}

void NotePill::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    drawPanel(&painter, rect(), Tone::Text, Tone::Text, height() / 2.0);
    painter.end();
    QLabel::paintEvent(event);
}

VerdictFlash::VerdictFlash(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(flashSize, flashSize);
    m_end.setSingleShot(true);
    m_end.setInterval(flashMs);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void VerdictFlash::flash(domain::Thumb thumb)
{
    if (thumb == domain::Thumb::None)
        return;
    m_thumb = thumb;
    show();
    raise();
    update();
    m_end.start();
}

void VerdictFlash::paintEvent(QPaintEvent *)
{
    const bool up = m_thumb == domain::Thumb::Up;
    QPainter painter(this);
    drawPanel(&painter, rect(), up ? Tone::UpSoft : Tone::DownSoft, up ? Tone::Up : Tone::Down, flashSize / 2.0, 1.5);
    const QIcon icon = theme::icon(up ? u"thumb-up"_s : u"thumb-down"_s, up ? Tone::Up : Tone::Down);
    icon.paint(&painter, rect().adjusted(11, 11, -11, -11));
}

} // namespace tidemark::views
