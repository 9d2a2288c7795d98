// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/windowactions.h"
#include <QString>

class QWidget;

namespace tidemark::views {

class KeyMap;

/// Widgets that do the same as an action tell its key. Each says once what it stands for; the window writes the keys
/// in, at the start and whenever they change.
namespace keyhints {
/// `words`: the tooltip without its key. A KeyButton needs none: it shows the key itself.
void set(QWidget *widget, Action action, const QString &words = {});
/// Writes the keys into every widget under the root that stands for an action.
void show(const QWidget *root, const KeyMap &keys);
} // namespace keyhints

} // namespace tidemark::views
