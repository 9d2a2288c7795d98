// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keymap.h"

#include "views/actiontable.h"
#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark::views {

namespace {

/// One key with its modifiers; nothing for what is empty, unknown or a row of keys.
bool isOneKey(const QKeySequence &key)
{
    return key.count() == 1 && key[0].key() != Qt::Key_unknown && key[0].key() != Qt::Key(0);
}

bool isModifier(int key)
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr || key == Qt::Key_Super_L ||
           key == Qt::Key_Super_R || key == Qt::Key_Hyper_L || key == Qt::Key_Hyper_R || key == Qt::Key_Multi_key ||
           key == Qt::Key_unknown || key == 0;
}

} // namespace

KeyMap::Keys KeyMap::keys(Action action) const
{
    const auto changed = m_changed.constFind(action);
    return changed == m_changed.constEnd() ? ActionTable::keysOf(action) : changed.value();
}

QString KeyMap::keyText(Action action) const
{
    const Keys all = keys(action);
    return all.isEmpty() ? QString() : all.first().toString(QKeySequence::NativeText);
}

void KeyMap::setKeys(Action action, const Keys &keys)
{
    if (keys == ActionTable::keysOf(action))
        m_changed.remove(action);
    else
        m_changed.insert(action, keys);
}

std::optional<Action> KeyMap::ownerOf(const QKeySequence &key, Action except) const
{
    for (const ActionRow &row : ActionTable::rows()) {
        if (row.action != except && keys(row.action).contains(key))
            return row.action;
    }
    return {};
}

void KeyMap::take(const QKeySequence &key)
{
    for (const ActionRow &row : ActionTable::rows()) {
        Keys left = keys(row.action);
        if (left.removeAll(key) > 0)
            setKeys(row.action, left);
    }
}

QKeySequence KeyMap::fromPress(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    modifiers &= Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::GroupSwitchModifier;
    const bool prints = !text.isEmpty() && text.front().isPrint() && !text.front().isSpace();
    const bool altGr = modifiers.testFlags(Qt::ControlModifier | Qt::AltModifier) && prints;
    if (isModifier(key) || altGr || modifiers.testFlag(Qt::GroupSwitchModifier))
        return {};
    if (key == Qt::Key_Backtab)
        key = Qt::Key_Tab;
    // A sign that needs Shift on this keyboard, like "?", is that sign: elsewhere it needs none.
    if (prints && !text.front().isLetter())
        modifiers &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(key)));
}

bool KeyMap::isAllowed(Action action, const QKeySequence &key)
{
    if (!isOneKey(key))
        return false;
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers();
    const bool bare = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    switch (key[0].key()) {
    case Qt::Key_Tab:
        return false;
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return !bare;
    case Qt::Key_Escape:
        return !bare || action == Action::BackToList;
    case Qt::Key_Space:
        return !bare || (ActionTable::rowOf(action).traits & ActionRow::InList) != 0;
    default:
        return true;
    }
}

QVariantMap KeyMap::toSettings() const
{
    QVariantMap settings;
    for (auto entry = m_changed.cbegin(); entry != m_changed.cend(); ++entry)
        settings.insert(ActionTable::nameOf(entry.key()),
                        QKeySequence::listToString(entry.value(), QKeySequence::PortableText));
    return settings;
}

KeyMap KeyMap::fromSettings(const QVariantMap &settings)
{
    KeyMap map;
    for (const ActionRow &row : ActionTable::rows()) {
        const QVariant kept = settings.value(ActionTable::nameOf(row.action));
        if (!kept.isValid())
            continue;
        Keys keys = QKeySequence::listFromString(kept.toString(), QKeySequence::PortableText);
        keys.removeIf([&row](const QKeySequence &key) { return !isAllowed(row.action, key); });
        if (!keys.isEmpty() || kept.toString().isEmpty())
            map.setKeys(row.action, keys.mid(0, most));
    }
    map.settle();
    return map;
}

void KeyMap::settle()
{
    // Two actions with one key would both do nothing. What the rater chose goes before what the table says.
    QSet<QKeySequence> taken;
    for (const bool changed : {true, false}) {
        for (const ActionRow &row : ActionTable::rows()) {
            Keys left = keys(row.action);
            if (isChanged(row.action) != changed)
                continue;
            if (left.removeIf([&taken](const QKeySequence &key) { return taken.contains(key); }) > 0)
                setKeys(row.action, left);
            taken += QSet<QKeySequence>(left.cbegin(), left.cend());
        }
    }
}

} // namespace tidemark::views
