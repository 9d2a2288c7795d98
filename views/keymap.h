// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/windowactions.h"
#include <optional>
#include <QMap>
#include <QVariantMap>

namespace tidemark::views {

/// Which keys do what: the table's, and what the rater changed. A plain value.
class KeyMap
{
public:
    using Keys = QList<QKeySequence>;

    /// How many keys an action may have when the rater chooses them.
    static constexpr int most = 2;

    [[nodiscard]] Keys keys(Action action) const;
    /// The first key as people read it, "Ctrl+Enter"; empty when there is none.
    [[nodiscard]] QString keyText(Action action) const;
    /// Gives the action these keys and nobody else any; equal to the table's, it counts as not changed.
    void setKeys(Action action, const Keys &keys);
    [[nodiscard]] bool isChanged(Action action) const { return m_changed.contains(action); }
    [[nodiscard]] bool isChanged() const { return !m_changed.isEmpty(); }
    void reset() { m_changed.clear(); }
    /// The action that has the key, `except` not looked at.
    [[nodiscard]] std::optional<Action> ownerOf(const QKeySequence &key, Action except) const;
    /// Takes the key from whoever has it.
    void take(const QKeySequence &key);

    /// What a key press is as a key of an action; empty for what is none: a modifier alone, a letter of AltGr.
    [[nodiscard]] static QKeySequence fromPress(int key, Qt::KeyboardModifiers modifiers, const QString &text);
    /// Whether an action may have the key: what moves, ends or types in lists and fields is nobody's.
    [[nodiscard]] static bool isAllowed(Action action, const QKeySequence &key);

    /// What was changed, by the actions' names: for the settings. Names and keys that nobody knows are left out.
    [[nodiscard]] QVariantMap toSettings() const;
    [[nodiscard]] static KeyMap fromSettings(const QVariantMap &settings);

    friend bool operator==(const KeyMap &, const KeyMap &) = default;

private:
    void settle();

    QMap<Action, Keys> m_changed;
};

} // namespace tidemark::views
