// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/focusmode.h"

#include "views/readerview.h"

namespace tidemark::views {

FocusMode::FocusMode(QWidget *window, ReaderView *reader, const QList<QWidget *> &parts)
    : QObject(window)
    , m_window(window)
    , m_reader(reader)
    , m_parts(parts.begin(), parts.end())
{}

void FocusMode::set(bool on)
{
    if (on == m_on)
        return;
    if (on)
        m_geometry = m_window->saveGeometry();
    m_on = on;
    for (QWidget *part : std::as_const(m_parts)) {
        if (part)
            part->setVisible(!on);
    }
    const double shown = m_reader->zoom();
    m_reader->setZoom(m_other);
    m_other = shown;
    m_window->setWindowState(on ? m_window->windowState() | Qt::WindowFullScreen
                                : m_window->windowState() & ~Qt::WindowFullScreen);
}

double FocusMode::normalZoom() const
{
    return m_on ? m_other : m_reader->zoom();
}

double FocusMode::focusZoom() const
{
    return m_on ? m_reader->zoom() : m_other;
}

void FocusMode::setZooms(double normal, double focus)
{
    m_other = m_on ? normal : focus;
    m_reader->setZoom(m_on ? focus : normal);
}

QByteArray FocusMode::geometry() const
{
    return m_on ? m_geometry : m_window->saveGeometry();
}

} // namespace tidemark::views
