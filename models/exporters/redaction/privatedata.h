// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QSet>
#include <QStringList>

namespace tidemark::exporters {

/// What counts as private. Where two overlap, the one with the narrower shape wins: key, IBAN, card, mail, phone.
enum class PrivateData { Email, Phone, Card, Iban, Key, Own };

/// What an export takes out of its texts.
struct RedactionRules
{
    QSet<PrivateData> classes;
    QStringList patterns; ///< own regular expressions; each match as a whole is private (PrivateData::Own)

    /// True when nothing is taken out.
    [[nodiscard]] bool isOff() const;
    friend bool operator==(const RedactionRules &, const RedactionRules &) = default;
};

/// The word of a class on the command line, in manifests and in settings: mail, phone, card, iban, key, own.
[[nodiscard]] QString privateDataWord(PrivateData kind);
/// The class of such a word; nothing for any other text.
[[nodiscard]] std::optional<PrivateData> privateDataFrom(const QString &word);
/// What stands for the `number`th value of a class in a row: "[EMAIL_1]".
[[nodiscard]] QString placeholderFor(PrivateData kind, int number);

/// A stretch of a text that is private.
struct PrivateSpan
{
    PrivateData kind = PrivateData::Own;
    qsizetype start = 0;
    qsizetype size = 0;
    /// What makes two values the same one, whatever their spelling: the digits of a number, a mail address in lower
    /// case.
    QString identity;

    [[nodiscard]] qsizetype end() const { return start + size; }
};

/// The private stretches of the given classes, in order of place, none overlapping. PrivateData::Own finds nothing
/// here. The text has no lone surrogates (wellFormed).
[[nodiscard]] QList<PrivateSpan> findPrivate(const QString &text, const QSet<PrivateData> &classes);

} // namespace tidemark::exporters
