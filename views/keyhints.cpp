// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/keyhints.h"

#include "views/keybutton.h"
#include "views/keymap.h"
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tidemark::views::keyhints {

namespace {
constexpr char actionProperty[] = "tidemark-action";
constexpr char wordsProperty[] = "tidemark-hint";

void tell(QWidget *widget, const QString &key)
{
    const QString words = widget->property(wordsProperty).toString();
    if (auto *button = qobject_cast<KeyButton *>(widget))
        button->setKey(key);
    if (!words.isEmpty())
        widget->setToolTip(key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key));
}
} // namespace

void set(QWidget *widget, Action action, const QString &words)
{
    widget->setProperty(actionProperty, int(action));
    widget->setProperty(wordsProperty, words);
    tell(widget, KeyMap().keyText(action));
}

void show(const QWidget *root, const KeyMap &keys)
{
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (const QVariant action = widget->property(actionProperty); action.isValid())
            tell(widget, keys.keyText(Action(action.toInt())));
    }
}

} // namespace tidemark::views::keyhints
