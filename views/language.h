// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace tidemark::views {

/// The language of the window's words. UI thread.
namespace language {
struct Known
{
    QString code; ///< "de"
    QString name; ///< in itself, "Deutsch"
};
/// English, in which the words are written, and every language that they are translated to.
[[nodiscard]] const QList<Known> &known();
/// The first of the system's languages that is known; English where none is.
[[nodiscard]] QString ofSystem(const QLocale &system);
/// Gives the program's words in this language from now on; widgets that exist keep theirs. Numbers and dates follow
/// where the system speaks another language. An empty code, or one that nobody knows, stands for the system's language.
void install(const QString &code);
} // namespace language

} // namespace tidemark::views
