// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/windowactions.h"
#include <QList>

namespace tidemark::views {

/// One action: a line in actiontable.cpp and a name in `enum class Action` are all that a new one needs.
struct ActionRow
{
    /// What is special about an action.
    enum Trait : unsigned {
        Plain = 0,
        Repeats = 1,   ///< a key held down does it again; never for a verdict
        Checkable = 2, ///< on or off
        InList = 4,    ///< its keys act only in the list and the conversation: Space presses buttons everywhere else
        Mode = 8,      ///< one of the schemes, of which one is chosen
        Language = 16, ///< one of the languages, in a menu of their own; its name is not translated
        Rows = 32,     ///< one of the ways in which the list shows a run, of which one is chosen
    };

    Action action;
    WindowActions::Group group;
    const char *text; ///< marked for translation; "&" before its letter in the menu
    const char *keys; ///< portable, separated by spaces; the first is shown
    const char *icon;
    bool section; ///< a line above it in the menu
    unsigned traits = Plain;
};

/// Every action of the window with its place, words, keys and icon.
class ActionTable
{
public:
    /// In the order of the menus.
    [[nodiscard]] static const QList<ActionRow> &rows();
    [[nodiscard]] static const ActionRow &rowOf(Action action);
    /// The translated words with the mark of the menu's letter.
    [[nodiscard]] static QString menuText(Action action);
    /// The same words without it.
    [[nodiscard]] static QString text(Action action);
    /// Menu words without the mark of their letter, "&File" or "ファイル(&F)".
    [[nodiscard]] static QString withoutLetter(QString words);
    /// The keys that an action has until somebody changes them.
    [[nodiscard]] static QList<QKeySequence> keysOf(Action action);
    /// A name for files, "RateUp", which stays when words and order change.
    [[nodiscard]] static QString nameOf(Action action);
};

} // namespace tidemark::views
