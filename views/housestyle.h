// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace tidemark::views {

/// Beside the text of a menu's item, behind its tab; set as the property menuCount of the action.
enum class MenuCount {
    Plain = 1, ///< a number
    Muted,     ///< a number that is not the one that counts
    Nothing    ///< a number that makes the whole item step back
};
inline constexpr auto menuCountProperty = "menuCount";

/// Fusion, so that light and dark are alike everywhere, with the flat buttons, fields, scroll bars and thin progress
/// bars of the house: one line around, corners of 6, no shadows and no gradients. Focus rings stay visible.
class HouseStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    HouseStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returnData) const override;

private:
    void drawCounted(const QStyleOptionMenuItem &item, MenuCount count, QPainter *painter, const QWidget *menu) const;
};

} // namespace tidemark::views
