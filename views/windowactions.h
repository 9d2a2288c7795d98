// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace tidemark::views {
Q_NAMESPACE
class KeyMap;

/// Everything that can be done in the window. Its place in the menus, its words and its key: actiontable.cpp.
enum class Action {
    Export,
    Connect,
    OpenFile,
    BringVerdicts,
    Quit,
    Undo,
    Redo,
    Search,
    ClearFilter,
    SaveFilter,
    ImportViews,
    Palette,
    Refresh,
    BackToList,
    Focus,
    Guidelines,
    OwnWindow,
    Details,
    Statistics,
    WrapCode,
    ComfortableRows,
    CompactRows,
    TableRows,
    Columns,
    Order,
    LargerText,
    SmallerText,
    NormalText,
    SystemMode,
    LightMode,
    DarkMode,
    SystemLanguage,
    English,
    German,
    Japanese,
    RateUp,
    RateDown,
    ClearThumb,
    Comment,
    SaveComment,
    Skip,
    Defer,
    Flag,
    Correct,
    Note,
    Twins,
    Blind,
    Compare,
    SelfCheck,
    Tags,
    MoreKeys,
    Reason1,
    Reason2,
    Reason3,
    Reason4,
    Reason5,
    Reason6,
    Reason7,
    Reason8,
    Reason9,
    Stars1,
    Stars2,
    Stars3,
    Stars4,
    Stars5,
    Desk,
    Next,
    Previous,
    NextUnrated,
    ScrollDown,
    ScrollUp,
    NextHit,
    PreviousHit,
    GoToDate,
    Similar,
    Sync,
    FullSync,
    Scope,
    Storage,
    SyncLog,
    ShowKeys,
    ChangeKeys,
    About,
};
Q_ENUM_NS(Action)

/// The QActions of a window with their keys. Plain letters are window shortcuts: text fields take them first.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    enum class Group { File, Edit, View, Judge, Reasons, Go, Sync, Help };

    explicit WindowActions(QObject *parent = nullptr);
    ~WindowActions() override;

    [[nodiscard]] QAction *action(Action action) const;
    /// The actions of a menu, in its order.
    [[nodiscard]] static QList<Action> actionsOf(Group group);
    [[nodiscard]] static QList<Group> groups();
    [[nodiscard]] static QString titleOf(Group group);
    /// The same without the mark of its letter.
    [[nodiscard]] static QString plainTitleOf(Group group);
    /// The keys as people read them, "Ctrl+Enter"; empty when there are none.
    [[nodiscard]] QString keyText(Action action) const;
    /// Names the reasons in the menu; those beyond are hidden.
    void setReasons(const QStringList &reasons);
    [[nodiscard]] const KeyMap &keys() const { return *m_keys; }
    /// Menus, tooltips and buttons show the new keys at once.
    void setKeys(const KeyMap &keys);
    /// Marks a language in the menu by its code; empty: the system's.
    void setLanguage(const QString &code);
    /// The code of the language that an action stands for; empty for the system's, nothing for another action.
    [[nodiscard]] static std::optional<QString> languageOf(Action action);
    /// Every key works in this window too, those of the list left out.
    void shareWith(QWidget *window) const;
    /// Fills the bar with one menu for each group.
    void fill(QMenuBar *bar) const;

Q_SIGNALS:
    void triggered(tidemark::views::Action action);
    void keysChanged();

private:
    void add(Action action);
    QHash<Action, QAction *> m_actions;
    std::unique_ptr<KeyMap> m_keys;
    QHash<unsigned, QActionGroup *> m_groups; ///< by the trait of those of which one is chosen
};

} // namespace tidemark::views
