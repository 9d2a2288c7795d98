// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/windowactions.h"
#include <QStringList>
#include <QWidget>

namespace tidemark::views {

class Sidebar;
struct PaletteEntry;

/// The dialogs about the window itself: palette, keys, changing them, about.
class WindowDialogs final : public QObject
{
    Q_OBJECT
public:
    /// `sidebar`: whose queues the palette finds. `window`: the parent of the dialogs and of this.
    WindowDialogs(WindowActions *actions, Sidebar *sidebar, QWidget *window);

    /// Opens the dialog of the action; false when the action is another one.
    bool open(Action action);
    /// What was chosen in the palette, the last first: to be kept between two starts.
    [[nodiscard]] QStringList recent() const { return m_recent; }
    void setRecent(const QStringList &recent) { m_recent = recent; }

Q_SIGNALS:
    /// A run's id, or eight letters or more of its beginning.
    void runWanted(const QString &id);

private:
    void showPalette();
    [[nodiscard]] QList<PaletteEntry> entries() const;
    void take(const PaletteEntry &entry);
    void showKeys();
    void changeKeys();

    WindowActions *m_actions;
    Sidebar *m_sidebar;
    QWidget *m_window;
    QStringList m_recent;
};

} // namespace tidemark::views
