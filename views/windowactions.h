// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace tidemark::views {

/// Everything that can be done in the window, each with its place in the menus and its key.
enum class Action {
    Export,
    Connect,
    Quit,
    Undo,
    Redo,
    Search,
    ClearFilter,
    Refresh,
    BackToList,
    Focus,
    Details,
    WrapCode,
    LargerText,
    SmallerText,
    NormalText,
    SystemMode,
    LightMode,
    DarkMode,
    RateUp,
    RateDown,
    ClearThumb,
    Comment,
    SaveComment,
    Skip,
    Flag,
    Next,
    Previous,
    NextUnrated,
    ScrollDown,
    ScrollUp,
    NextHit,
    PreviousHit,
    Sync,
    FullSync,
    Scope,
    SyncLog,
    ShowKeys,
    About,
};

/// The QActions of a window with their keys. Plain letters are window shortcuts: text fields take them first.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    enum class Group { File, Edit, View, Judge, Go, Sync, Help };

    explicit WindowActions(QObject *parent = nullptr);

    [[nodiscard]] QAction *action(Action action) const;
    /// The actions of a menu, in its order.
    [[nodiscard]] static QList<Action> actionsOf(Group group);
    [[nodiscard]] static QList<Group> groups();
    [[nodiscard]] static QString titleOf(Group group);
    /// The keys as people read them, "Ctrl+Enter"; empty when there are none.
    [[nodiscard]] QString keyText(Action action) const;
    /// Fills the bar with one menu for each group.
    void fill(QMenuBar *bar) const;

Q_SIGNALS:
    void triggered(tidemark::views::Action action);

private:
    void add(Action action);

    QList<QAction *> m_actions; ///< in the order of Action
    QActionGroup *m_modes;
};

} // namespace tidemark::views
