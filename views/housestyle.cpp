// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/housestyle.h"

#include "views/theme.h"
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

constexpr qreal fieldRadius = 6;

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(line, width));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), fieldRadius, fieldRadius);
    painter->restore();
}

/// A push or tool button's ground. A flat one shows itself only under the pointer.
void drawButton(const QStyleOption *option, QPainter *painter, bool flat)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool down = option->state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool chosen = button && button->features.testFlag(QStyleOptionButton::DefaultButton) && enabled;
    QColor fill = theme::colour(chosen ? Tone::Accent : flat ? Tone::Background : Tone::Panel);
    if (flat && !hover && !down)
        fill.setAlpha(0);
    else if (chosen && hover)
        fill = fill.lighter(108);
    else if (down || (hover && !flat))
        fill = theme::colour(down ? Tone::AccentSoft : Tone::Background);
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    QColor line = theme::colour(focused || chosen ? Tone::Accent : Tone::Line);
    if (flat && !focused)
        line.setAlpha(0);
    drawBox(painter, option->rect, fill, line, 1);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    drawBox(painter, option->rect, theme::colour(enabled ? Tone::Panel : Tone::Background),
            theme::colour(focused ? Tone::Accent : Tone::Line), focused ? 1.5 : 1);
}

/// Seen in light and in dark, and by its sign whether it is ticked.
void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor line = theme::colour(!enabled ? Tone::Line : on ? Tone::Accent : Tone::Muted);
    const QColor fill = on && enabled ? line : theme::colour(enabled ? Tone::Panel : Tone::Background);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(line, 1.25));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    painter->restore();
    if (on)
        theme::icon(u"check"_s, enabled ? Tone::Panel : Tone::Muted)
            .paint(painter, option->rect.adjusted(1, 1, -1, -1));
}

void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    constexpr int thickness = 5;
    QRectF track(bar->rect.x(), bar->rect.center().y() - thickness / 2.0 + 0.5, bar->rect.width(), thickness);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::colour(Tone::Line));
    painter->drawRoundedRect(track, thickness / 2.0, thickness / 2.0);
    const qreal range = qreal(bar->maximum) - bar->minimum;
    const qreal done = range > 0 ? qBound(0.0, (qreal(bar->progress) - bar->minimum) / range, 1.0) : 0.3;
    track.setWidth(track.width() * done);
    if (bar->direction == Qt::RightToLeft)
        track.moveRight(bar->rect.right() + 1.0);
    painter->setBrush(theme::colour(Tone::Accent));
    painter->drawRoundedRect(track, thickness / 2.0, thickness / 2.0);
    painter->restore();
}

/// The handle's place in a bar without arrow buttons.
QRect handleOf(const QStyleOptionSlider &bar)
{
    constexpr int shortest = 32;
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const qint64 page = qMax(bar.pageStep, 1);
    const int handle =
        range <= 0 ? length : qBound(qMin(shortest, length), int(length * page / (range + page)), length);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    return upright ? QRect(bar.rect.x(), bar.rect.y() + start, bar.rect.width(), handle)
                   : QRect(bar.rect.x() + start, bar.rect.y(), handle, bar.rect.height());
}

void drawScrollBar(const QStyleOptionSlider &bar, QPainter *painter)
{
    if (bar.maximum <= bar.minimum)
        return;
    const bool held = bar.state.testFlag(QStyle::State_Sunken) && bar.activeSubControls == QStyle::SC_ScrollBarSlider;
    const bool hover = bar.state.testFlag(QStyle::State_MouseOver);
    const QRect handle = handleOf(bar).adjusted(3, 3, -3, -3);
    const qreal radius = qMin(handle.width(), handle.height()) / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::colour(held ? Tone::Muted : hover ? Tone::Faint : Tone::Line));
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        return drawButton(option, painter, button && button->features.testFlag(QStyleOptionButton::Flat));
    }
    case PE_PanelButtonTool:
        return drawButton(option, painter, true);
    case PE_IndicatorCheckBox:
        if (option->state.testFlag(State_NoChange))
            break; // half ticked: as the base draws it
        return drawCheckBox(option, painter);
    case PE_PanelScrollAreaCorner:
        return; // the ground is enough
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(option, painter);
        return;
    case PE_FrameLineEdit:
        return drawField(option, painter);
    case PE_FrameFocusRect:
        if (const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(option); focus) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(theme::colour(Tone::Accent), 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(focus->rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter->restore();
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
            button->state.testFlag(State_Enabled)) {
            QStyleOptionButton label(*button);
            label.palette.setColor(QPalette::ButtonText, theme::colour(Tone::Panel));
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item && element == CE_MenuItem) {
        const auto *menu = qobject_cast<const QMenu *>(widget);
        const QAction *action = menu ? menu->actionAt(item->rect.center()) : nullptr;
        const int count = action ? action->property(menuCountProperty).toInt() : 0;
        if (count != 0)
            return drawCounted(*item, MenuCount(count), painter, widget);
    }
    if (element == CE_ProgressBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option); bar)
            return drawProgress(bar, painter);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// Numbers end below each other.
void HouseStyle::drawCounted(const QStyleOptionMenuItem &item, MenuCount count, QPainter *painter,
                             const QWidget *menu) const
{
    constexpr int edge = 12;
    const bool selected = item.state.testFlag(State_Selected);
    QStyleOptionMenuItem name(item);
    name.text = item.text.section(u'\t', 0, 0);
    if (count == MenuCount::Nothing && !selected) {
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
            name.palette.setColor(role, theme::colour(Tone::Muted));
    }
    QProxyStyle::drawControl(CE_MenuItem, &name, painter, menu);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(selected                    ? item.palette.color(QPalette::HighlightedText)
                    : count == MenuCount::Plain ? item.palette.color(QPalette::Text)
                                                : theme::colour(Tone::Muted));
    painter->drawText(item.rect.adjusted(edge, 0, -edge, 0),
                      int(visualAlignment(item.direction, Qt::AlignRight | Qt::AlignVCenter)) | Qt::TextSingleLine,
                      item.text.section(u'\t', 1));
    painter->restore();
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar)
            return drawScrollBar(*bar, painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = handleOf(*bar);
    const bool upright = bar->orientation == Qt::Vertical;
    switch (part) {
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return upright ? QRect(bar->rect.topLeft(), QPoint(handle.right(), handle.top() - 1))
                       : QRect(bar->rect.topLeft(), QPoint(handle.left() - 1, handle.bottom()));
    case SC_ScrollBarAddPage:
        return upright ? QRect(QPoint(handle.left(), handle.bottom() + 1), bar->rect.bottomRight())
                       : QRect(QPoint(handle.right() + 1, handle.top()), bar->rect.bottomRight());
    default:
        return {}; // no arrow buttons
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ScrollBarExtent:
        return 13;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_PushButton ? QSize(size.width() + 16, qMax(size.height() + 2, 30)) : size;
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace tidemark::views
