// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QList>
#include <QStringList>

namespace tidemark::views {

/// Sizes and places of a window, to be kept between two starts.
struct WindowState
{
    QByteArray geometry;
    QList<int> sizes; ///< of sidebar, list and reader
    int sidebarWidth = 0;
    double zoom = 1;
    double focusZoom = 0; ///< in focus mode; 0: never chosen
    QByteArray secondGeometry;
    QStringList recent;    ///< of the palette
    bool second = false;   ///< the conversation stands in its own window
    qint32 habits = 0;     ///< of the reader
    QList<int> listWidths; ///< chosen for cards and for a table

    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing for what is no such state. An older version's state lacks the later fields.
    [[nodiscard]] static std::optional<WindowState> fromBytes(const QByteArray &bytes);
};

} // namespace tidemark::views
