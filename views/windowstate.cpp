// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/windowstate.h"

#include <QDataStream>
#include <QIODevice>

namespace tidemark::views {

namespace {
constexpr quint32 magic = 0x544d4c31; // "TML1"
}

QByteArray WindowState::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << magic << geometry << sizes << qint32(sidebarWidth) << zoom << focusZoom << secondGeometry << recent
           << second << habits << listWidths;
    return bytes;
}

std::optional<WindowState> WindowState::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    qint32 width = 0;
    WindowState state;
    stream >> found;
    if (found != magic)
        return {};
    stream >> state.geometry >> state.sizes >> width >> state.zoom;
    if (stream.status() != QDataStream::Ok)
        return {};
    state.sidebarWidth = width;
    if (!stream.atEnd())
        stream >> state.focusZoom >> state.secondGeometry >> state.recent >> state.second;
    if (!stream.atEnd())
        stream >> state.habits;
    if (!stream.atEnd())
        stream >> state.listWidths;
    return state;
}

} // namespace tidemark::views
