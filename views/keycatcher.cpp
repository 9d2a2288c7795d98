// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keycatcher.h"

#include "views/keymap.h"
#include <QKeyEvent>

namespace tidemark::views {

namespace {

bool isBare(const QKeyEvent *event, std::initializer_list<Qt::Key> keys)
{
    const bool bare = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    return bare && std::find(keys.begin(), keys.end(), event->key()) != keys.end();
}

} // namespace

KeyCatcher::KeyCatcher(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Press a key"));
    setAccessibleDescription(tr("The next key press is taken. Backspace takes the key away, Tab leaves."));
}

void KeyCatcher::setKey(const QKeySequence &key)
{
    m_key = key;
    setText(key.toString(QKeySequence::NativeText));
}

bool KeyCatcher::event(QEvent *event)
{
    // Before any shortcut of the window can act.
    if (event->type() == QEvent::ShortcutOverride) {
        event->setAccepted(!isBare(static_cast<QKeyEvent *>(event), {Qt::Key_Escape}));
        return true;
    }
    return QLineEdit::event(event);
}

void KeyCatcher::keyPressEvent(QKeyEvent *event)
{
    if (isBare(event, {Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter})) {
        event->ignore();
        return;
    }
    if (isBare(event, {Qt::Key_Backspace})) {
        Q_EMIT cleared();
        return;
    }
    const QKeySequence key = KeyMap::fromPress(event->key(), event->modifiers(), event->text());
    if (!key.isEmpty())
        Q_EMIT pressed(key);
}

} // namespace tidemark::views
