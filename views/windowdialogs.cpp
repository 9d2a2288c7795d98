// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/windowdialogs.h"

#include "views/aboutbox.h"
#include "views/keydialog.h"
#include "views/keysheet.h"
#include <QAction>

namespace tidemark::views {

WindowDialogs::WindowDialogs(WindowActions *actions, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_window(window)
{}

bool WindowDialogs::open(Action action)
{
    if (action == Action::ShowKeys)
        showKeys();
    else if (action == Action::ChangeKeys)
        changeKeys();
    else if (action == Action::About)
        (new AboutBox(m_window))->open();
    else
        return false;
    return true;
}

void WindowDialogs::showKeys()
{
    auto *sheet = new KeySheet(m_actions, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &KeySheet::changeRequested, m_actions, [this] { m_actions->action(Action::ChangeKeys)->trigger(); });
    sheet->open();
}

void WindowDialogs::changeKeys()
{
    auto *dialog = new KeyDialog(m_actions->keys(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyDialog::keysChosen, m_actions, &WindowActions::setKeys);
    dialog->open();
}

} // namespace tidemark::views
