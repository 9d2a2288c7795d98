// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overlays.h"

#include "views/panels.h"
#include "views/runlistview.h"
#include <QEvent>
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

Overlays::Overlays(QWidget *ground, RunListView *list, QWidget *strip)
    : QObject(ground)
    , m_ground(ground)
    , m_list(list)
    , m_strip(strip)
    , m_note(new NotePill(ground))
    , m_flash(new VerdictFlash(ground))
{
    for (QWidget *part : {ground, strip})
        part->installEventFilter(this);
    connect(list, &RunListView::currentRidChanged, this, &Overlays::place);
}

void Overlays::say(const QString &text)
{
    m_note->say(text);
    place();
}

void Overlays::flash(domain::Thumb thumb)
{
    m_flash->flash(thumb);
    place();
}

bool Overlays::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QObject::eventFilter(watched, event);
}

void Overlays::place()
{
    // The right of the window: the conversation, or what stands for it, over the strip.
    const QWidget *right = m_strip->parentWidget();
    const QRect area(right->mapTo(m_ground, QPoint()), right->size());
    m_note->place(area.adjusted(0, 0, 0, -m_strip->height()));
    QRect beside = area.adjusted(0, 40, 0, 0);
    beside.setHeight(m_flash->height() + 16);
    if (m_list->isVisible() && m_list->currentIndex().isValid()) {
        beside = m_list->visualRect(m_list->currentIndex());
        beside.moveTopLeft(m_list->viewport()->mapTo(m_ground, beside.topLeft()));
    }
    m_flash->move(beside.right() - m_flash->width() - 16, beside.center().y() - m_flash->height() / 2);
}

} // namespace tidemark::views
