// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/starrating.h"

#include "views/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace tidemark::views {

namespace {

constexpr int side = 18;
constexpr int gap = 2;

QPainterPath star(const QRectF &box)
{
    constexpr int points = 10;
    constexpr qreal waist = 0.42; // inner to outer radius
    QPainterPath path;
    const qreal radius = box.width() / 2;
    for (int i = 0; i < points; ++i) {
        const qreal angle = M_PI * i / (points / 2) - M_PI_2;
        const qreal reach = i % 2 == 0 ? radius : radius * waist;
        const QPointF point = box.center() + QPointF(qCos(angle) * reach, qSin(angle) * reach);
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

} // namespace

StarRating::StarRating(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Stars; the same again takes them away"));
    setStars(0);
}

void StarRating::setStars(int stars)
{
    m_stars = qBound(0, stars, most);
    setAccessibleName(m_stars == 0 ? tr("Stars: none") : tr("Stars: %1 of 5").arg(m_stars));
    update();
}

QSize StarRating::sizeHint() const
{
    return {most * side + (most - 1) * gap + 8, side + 8};
}

int StarRating::starAt(const QPointF &place) const
{
    const int index = int(place.x() - 4) / (side + gap);
    return qBound(0, index, most - 1) + 1;
}

void StarRating::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int shown = m_hovered > 0 ? m_hovered : m_stars;
    for (int i = 0; i < most; ++i) {
        const QRectF box(4 + i * (side + gap) + 1, 5, side - 2, side - 2);
        const bool full = i < shown;
        const QColor line = theme::colour(!isEnabled() ? Tone::Line : full ? Tone::Amber : Tone::Faint);
        painter.setPen(QPen(line, 1));
        painter.setBrush(full && isEnabled() ? QBrush(m_hovered > 0 ? theme::colour(Tone::AmberSoft) : line)
                                             : Qt::NoBrush);
        painter.drawPath(star(box));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::colour(Tone::Accent), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void StarRating::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = starAt(event->position());
    update();
}

void StarRating::leaveEvent(QEvent *)
{
    m_hovered = 0;
    update();
}

void StarRating::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    const int wanted = starAt(event->position());
    Q_EMIT starsRequested(wanted == m_stars ? 0 : wanted);
}

void StarRating::keyPressEvent(QKeyEvent *event)
{
    const bool more = event->key() == Qt::Key_Right;
    const bool less = event->key() == Qt::Key_Left;
    const bool none = event->key() == Qt::Key_Delete || event->key() == Qt::Key_0;
    if (!more && !less && !none) {
        QWidget::keyPressEvent(event);
        return;
    }
    Q_EMIT starsRequested(none ? 0 : qBound(0, m_stars + (more ? 1 : -1), most));
}

} // namespace tidemark::views
