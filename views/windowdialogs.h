// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/windowactions.h"
#include <QWidget>

namespace tidemark::views {

/// The dialogs about the window itself: keys, changing them, about.
class WindowDialogs final : public QObject
{
    Q_OBJECT
public:
    /// `window`: the parent of the dialogs and of this.
    WindowDialogs(WindowActions *actions, QWidget *window);

    /// Opens the dialog of the action; false when the action is another one.
    bool open(Action action);

private:
    void showKeys();
    void changeKeys();

    WindowActions *m_actions;
    QWidget *m_window;
};

} // namespace tidemark::views
