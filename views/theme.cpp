// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme.h"

#include "views/housestyle.h"
#include "views/toneicon.h"
#include <array>
#include <QApplication>
#include <QFontDatabase>
#include <QScreen>
#include <QStyleHints>

namespace tidemark::views::theme {

namespace {

struct TonePair
{
    QRgb light;
    QRgb dark;
};

/// In the order of Tone. Light muted, down and amber are a shade darker than first drawn: they keep 4.5:1 on the soft
/// grounds and on the sidebar too.
constexpr std::array<TonePair, 20> tones{{
    {0xfff6f6f4, 0xff1b1d20}, // Background
    {0xffffffff, 0xff222528}, // Panel
    {0xffefefec, 0xff1b1d20}, // Sidebar
    {0xffdcdcd7, 0xff363a3f}, // Line
    {0xff1f2124, 0xffe6e7e9}, // Text
    {0xff65686d, 0xffa0a4aa}, // Muted
    {0xff9a9da2, 0xff747980}, // Faint
    {0xff2563c9, 0xff79a9f5}, // Accent
    {0xffe3ecfb, 0xff24364f}, // AccentSoft
    {0xff217a4b, 0xff6cc394}, // Up
    {0xffe1f2e8, 0xff1f3a2b}, // UpSoft
    {0xffb6412d, 0xffef8d7c}, // Down
    {0xfff9e6e2, 0xff43261f}, // DownSoft
    {0xff8d5e00, 0xffe0b252}, // Amber
    {0xfffaefd2, 0xff40341a}, // AmberSoft
    {0xfff0f4fb, 0xff252c36}, // UserMessage
    {0xff7a3e9d, 0xffc9a2f0}, // CodeKeyword
    {0xff0b6470, 0xff84c9d4}, // CodeString
    {0xff944600, 0xffe3ab7c}, // CodeNumber
    {0xff2a5aa0, 0xff93b9f0}, // CodeName
}};

bool darkNow = false;

/// What the desktop gave before this program set anything.
const QPalette &systemPalette()
{
    static const QPalette palette = QGuiApplication::palette();
    return palette;
}

const QFont &systemFont()
{
    static const QFont font = QGuiApplication::font();
    return font;
}

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme known = QGuiApplication::styleHints()->colorScheme();
    if (known != Qt::ColorScheme::Unknown)
        return known == Qt::ColorScheme::Dark;
#endif
    return systemPalette().color(QPalette::Window).lightness() < 128;
}

QPalette paletteOf(bool dark)
{
    const auto tone = [dark](Tone wanted) { return colourOf(wanted, dark); };
    QPalette palette(tone(Tone::Panel), tone(Tone::Background));
    palette.setColor(QPalette::WindowText, tone(Tone::Text));
    palette.setColor(QPalette::Base, tone(Tone::Panel));
    palette.setColor(QPalette::AlternateBase, tone(Tone::Background));
    palette.setColor(QPalette::Text, tone(Tone::Text));
    palette.setColor(QPalette::Button, tone(Tone::Panel));
    palette.setColor(QPalette::ButtonText, tone(Tone::Text));
    palette.setColor(QPalette::BrightText, tone(Tone::Down));
    palette.setColor(QPalette::ToolTipBase, tone(Tone::Panel));
    palette.setColor(QPalette::ToolTipText, tone(Tone::Text));
    palette.setColor(QPalette::PlaceholderText, tone(Tone::Muted));
    palette.setColor(QPalette::Link, tone(Tone::Accent));
    palette.setColor(QPalette::LinkVisited, tone(Tone::Accent));
    palette.setColor(QPalette::Highlight, tone(Tone::Accent));
    palette.setColor(QPalette::HighlightedText, tone(Tone::Panel));
    palette.setColor(QPalette::Mid, tone(Tone::Line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tone(Tone::Faint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tone(Tone::Line));
    return palette;
}

/// Pixels of the system's font at 100 %.
qreal systemPixels()
{
    const QFont &font = systemFont();
    if (font.pixelSize() > 0)
        return font.pixelSize();
    const QScreen *screen = QGuiApplication::primaryScreen();
    return font.pointSizeF() * (screen ? screen->logicalDotsPerInchY() : 96.0) / 72.0;
}

/// `pixels` where the system's font is 13 px or smaller, else as much larger as it is.
QFont sized(QFont font, qreal pixels, int weight)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const qreal dpi = screen ? screen->logicalDotsPerInchY() : 96.0;
    const qreal scale = qMax(1.0, systemPixels() / 13.0);
    font.setPointSizeF(pixels * scale * 72.0 / dpi);
    font.setWeight(QFont::Weight(weight));
    return font;
}

} // namespace

void apply(ColourScheme scheme)
{
    static_cast<void>(systemFont());
    static_cast<void>(systemPalette());
    darkNow = scheme == ColourScheme::Dark || (scheme == ColourScheme::System && systemIsDark());
    if (!qobject_cast<HouseStyle *>(QApplication::style()))
        QApplication::setStyle(new HouseStyle);
    QApplication::setFont(bodyFont());
    QApplication::setPalette(paletteOf(darkNow));
}

bool isDark()
{
    return darkNow;
}

QColor colour(Tone tone)
{
    return colourOf(tone, darkNow);
}

QColor colourOf(Tone tone, bool dark)
{
    const TonePair &pair = tones.at(static_cast<std::size_t>(tone));
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QIcon icon(const QString &name, Tone tone)
{
    return ToneIconEngine::exists(name) ? QIcon(new ToneIconEngine(name, tone)) : QIcon();
}

QFont bodyFont(int weight)
{
    return sized(systemFont(), 13, weight);
}

QFont factFont(int weight)
{
    return sized(systemFont(), 11.5, weight);
}

QFont headFont()
{
    return sized(systemFont(), 16, QFont::DemiBold);
}

QFont monoFont()
{
    return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), 12, QFont::Normal);
}

} // namespace tidemark::views::theme
