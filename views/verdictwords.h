// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "views/theme.h"

namespace tidemark::views {

/// Words for verdicts and for where they are on their way; plain text.
namespace verdictwords {

struct SyncWords
{
    QString icon; ///< empty when there is nothing to say
    QString text;
    Tone tone = Tone::Muted;
};

/// "saved here, on its way to the server", "confirmed on server 14:02", "refused by the server: …".
[[nodiscard]] SyncWords syncWords(const domain::RunDetail &detail, qint64 nowMs);

/// The same in a project without a server: "kept here".
[[nodiscard]] SyncWords keptWords(const domain::RunDetail &detail);

/// Why a verdict that is refused, gone or parked does not go, and what the server said to it.
[[nodiscard]] QString refusalWords(const domain::RunDetail &detail);

/// The word for a key of a verdict, and its value in a line; "none" where there is none.
[[nodiscard]] QString keyWord(const QString &key);
[[nodiscard]] QString valueWords(const QJsonValue &value);

/// "up", "down", "none".
[[nodiscard]] QString thumbWord(domain::Thumb thumb);

/// One line of the history: "23 Nov 14:02 · ann · thumb none → down · comment “too long” · 12 s · undone".
[[nodiscard]] QString historyLine(const domain::LedgerEntry &entry);

/// A feedback's thumb and comment in a line: "down · “that is wrong”"; "no verdict" where there is none.
[[nodiscard]] QString feedbackLine(const domain::Feedback &feedback);

/// What the end user had said before the first verdict made here; empty when nothing was kept. `ofFile`: it was not the
/// server that told.
[[nodiscard]] QString endUserLine(const domain::RunDetail &detail, bool ofFile = false);

} // namespace verdictwords

} // namespace tidemark::views
