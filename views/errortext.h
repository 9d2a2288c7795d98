// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include <QString>

namespace tidemark::views {

/// A title for a head line and a text of a few sentences; both plain text.
struct ErrorWords
{
    QString title;
    QString text;
    friend bool operator==(const ErrorWords &, const ErrorWords &) = default;
};

/// What happened, what it means for the work, and what to do, in the rater's language; times in the rater's locale.
/// Never a code alone, never the error's detail.
[[nodiscard]] ErrorWords wordsFor(const domain::Error &error);

/// The same where an export failed: what cannot be written then is the file that was named, not Tidemark's data.
[[nodiscard]] ErrorWords wordsForExport(const domain::Error &error);

/// What a person must see to decide: where a redirect leads, what is wrong with a certificate and its fingerprint.
/// Empty for everything else; plain text.
[[nodiscard]] QString factFor(const domain::Error &error);

/// One line for the verdict strip: "refused by the server: this role may not rate".
[[nodiscard]] QString refusalFor(const domain::Error &error);

} // namespace tidemark::views
