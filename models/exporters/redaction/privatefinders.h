// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/redaction/privatedata.h"

// One finder for each class. They append what they find in order of place, none overlapping, in time linear to the
// text. They rather miss an odd spelling than take a version, a date or an order number for private.
namespace tidemark::exporters {

void findKeys(const QString &text, QList<PrivateSpan> &spans);
void findIbans(const QString &text, QList<PrivateSpan> &spans);
void findCards(const QString &text, QList<PrivateSpan> &spans);
void findMails(const QString &text, QList<PrivateSpan> &spans);
void findPhones(const QString &text, QList<PrivateSpan> &spans);

/// Puts brackets where something was found, as placeholders will: what is looked for next finds what a search of the
/// result would.
void mask(QString &text, const QList<PrivateSpan> &spans);
void sortByPlace(QList<PrivateSpan> &spans);

[[nodiscard]] inline bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
/// 0 to 9 for the digits of ASCII, their wide forms and the Arabic ones; -1 for all else.
[[nodiscard]] int digitOf(QChar c);
/// The dash or space that an unusual one stands for (no-break space, wide minus …); other characters as they are.
[[nodiscard]] QChar plainSeparator(QChar c);
/// True for what makes one word with its neighbours. Scripts written without spaces make none: a number or an address
/// stands right beside them.
[[nodiscard]] bool joinsWord(QChar c);
/// True when what starts at `pos` goes on a word. The letter of an escape (`\n` in quoted code) is not part of a word.
[[nodiscard]] bool inWord(const QString &text, qsizetype pos);
/// True when `pos` is inside the text and stands for a character that goes on a word.
[[nodiscard]] bool wordAt(const QString &text, qsizetype pos);

} // namespace tidemark::exporters
