// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/linkbutton.h"

#include "views/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {
constexpr int iconSide = 12;
constexpr int gap = 4;
} // namespace

LinkButton::LinkButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFont(theme::factFont());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {iconSide + gap + metrics.horizontalAdvance(text()) + 6, qMax(20, metrics.height() + 4)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box(0, (height() - iconSide) / 2, iconSide, iconSide);
    theme::icon(u"chevron-right"_s, Tone::Accent).paint(&painter, box);
    painter.setFont(font());
    painter.setPen(theme::colour(Tone::Accent));
    painter.drawText(rect().adjusted(iconSide + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        event->ignore();
}

} // namespace tidemark::views
