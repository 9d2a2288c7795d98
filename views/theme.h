// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace tidemark::views {

/// Named colours beyond QPalette's roles (shared by all widgets; no widget writes a colour of its own).
enum class Tone {
    Background, ///< window
    Panel,      ///< lists, reader
    Sidebar,
    Line,
    Text,
    Muted, ///< text that must be read, 4.5:1
    Faint, ///< text nobody must read
    Accent,
    AccentSoft,
    Up,
    UpSoft,
    Down,
    DownSoft,
    Amber,
    AmberSoft,
    UserMessage,
    CodeKeyword, ///< these four stand on Background and Panel
    CodeString,
    CodeNumber,
    CodeName,
};

enum class ColourScheme { System, Light, Dark };

/// Light or dark for the whole application: palette, style sheet-free metrics and icons. UI thread only.
namespace theme {
/// Sets style, palette and font on QApplication; widgets hear it as PaletteChange and StyleChange.
void apply(ColourScheme scheme);
[[nodiscard]] bool isDark();
[[nodiscard]] QColor colour(Tone tone);
/// The colour that a tone has in the light or the dark scheme, whichever is shown.
[[nodiscard]] QColor colourOf(Tone tone, bool dark);
/// An icon of resources/icons drawn in a tone, sharp at any pixel ratio; it follows a change of scheme by itself.
/// Names: the files of resources/icons without ".svg". An unknown name gives an empty icon.
[[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Text);
/// Body 13 px, facts 11.5 px, heads 16 px at 100 %, relative to the system's font size where that is larger.
[[nodiscard]] QFont bodyFont(int weight = 400);
[[nodiscard]] QFont factFont(int weight = 400);
[[nodiscard]] QFont headFont();
[[nodiscard]] QFont monoFont();
} // namespace theme

} // namespace tidemark::views
