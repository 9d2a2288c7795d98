// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/keymap.h"
#include <array>
#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tidemark::views {

class KeyCatcher;
class MessageBlock;

/// Every action with its keys, to be changed. Nothing holds until "Save keys". A key that somebody has is told, with an
/// offer to take it over.
class KeyDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit KeyDialog(KeyMap keys, QWidget *parent = nullptr);

    /// The keys as they stand in the dialog.
    [[nodiscard]] const KeyMap &keys() const { return m_keys; }
    void choose(Action action);
    [[nodiscard]] Action chosen() const { return m_action; }
    [[nodiscard]] KeyCatcher *catcher(int slot) const { return m_catchers.at(size_t(slot)); }
    /// What the dialog says about the last key press; empty when it was taken.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void keysChosen(const tidemark::views::KeyMap &keys);

private:
    void makeTree();
    [[nodiscard]] QWidget *makeEditor();
    [[nodiscard]] QWidget *makeButtons();
    void onPressed(int slot, const QKeySequence &key);
    void put(int slot, const QKeySequence &key);
    void takeOver();
    void resetOne();
    void change(const KeyMap &keys);
    void showAction();
    void refresh();
    void narrow(const QString &words);
    void say(const QString &title, const QString &text, bool offer);

    KeyMap m_keys;
    Action m_action = Action::RateUp;
    int m_slot = 0;
    QKeySequence m_wanted; ///< what somebody else has
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QLabel *m_title;
    std::array<KeyCatcher *, KeyMap::most> m_catchers{};
    MessageBlock *m_message;
    QPushButton *m_takeOver;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QHash<Action, QTreeWidgetItem *> m_items;
};

} // namespace tidemark::views
