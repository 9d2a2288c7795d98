// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chipbutton.h"

#include "views/panels.h"
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int pad = 7;
constexpr int crossSide = 16;
constexpr int widest = 320;
} // namespace

ChipButton::ChipButton(const FilterChip &chip, QWidget *parent)
    : QAbstractButton(parent)
    , m_chip(chip)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    const QString words = (chip.name + u' ' + chip.value).trimmed();
    setAccessibleName(tr("Condition %1").arg(words));
    setToolTip(Qt::convertFromPlainText(tr("%1\nEnter changes it, Delete removes it").arg(chip.text)));
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics name(theme::factFont());
    const QFontMetrics value(theme::factFont(QFont::DemiBold));
    const int text =
        name.horizontalAdvance(m_chip.name) + (m_chip.name.isEmpty() ? 0 : 4) + value.horizontalAdvance(m_chip.value);
    return {qMin(widest, pad + text + 6 + crossSide + 3), value.height() + 6};
}

QRect ChipButton::crossRect() const
{
    return {width() - crossSide - 3, (height() - crossSide) / 2, crossSide, crossSide};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPanel(&painter, rect(), Tone::AccentSoft, hasFocus() ? Tone::Accent : Tone::AccentSoft, 4);
    painter.setPen(theme::colour(Tone::Accent));
    QRect text(pad, 0, crossRect().left() - pad - 2, height());
    if (!m_chip.name.isEmpty()) {
        painter.setFont(theme::factFont());
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_chip.name);
        text.setLeft(text.left() + painter.fontMetrics().horizontalAdvance(m_chip.name) + 4);
    }
    painter.setFont(theme::factFont(QFont::DemiBold));
    const QString value = painter.fontMetrics().elidedText(m_chip.value, Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, value);
    const bool over = underMouse() && crossRect().contains(mapFromGlobal(QCursor::pos()));
    theme::icon(u"close"_s, over ? Tone::Text : Tone::Accent).paint(&painter, crossRect().adjusted(3, 3, -3, -3));
}

void ChipButton::mouseReleaseEvent(QMouseEvent *event)
{
    const bool inside = event->button() == Qt::LeftButton && rect().contains(event->position().toPoint());
    const bool cross = crossRect().adjusted(-2, -4, 3, 4).contains(event->position().toPoint());
    QAbstractButton::mouseReleaseEvent(event);
    if (inside && cross)
        Q_EMIT removeRequested();
    else if (inside)
        Q_EMIT changeRequested();
}

void ChipButton::mouseMoveEvent(QMouseEvent *event)
{
    QAbstractButton::mouseMoveEvent(event);
    update(crossRect());
}

} // namespace tidemark::views
