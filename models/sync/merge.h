// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedback.h"
#include <QList>
#include <QStringList>

namespace tidemark::sync {

/// What has to happen to each key of a verdict. Every key of the verdict is in at most one of the three; a key that the
/// verdict leaves as it was is in none.
struct Merge
{
    domain::VerdictChange toSend; ///< the server still holds what we started from
    QStringList conflicts;        ///< the server holds a third value: both are kept, nothing is sent
    QStringList alreadyThere;     ///< the server holds our value already
    friend bool operator==(const Merge &, const Merge &) = default;
};

/// Three-way merge, key by key: `base` is what the server said before our first change, `theirs` what it says now.
/// Null, "" and missing are one value. Pure.
[[nodiscard]] Merge merge(const domain::Feedback &base, const domain::VerdictChange &mine,
                          const domain::Feedback &theirs);

/// The same, but with a conflict in one of thumb, comment and the keys that are written for their sake (`thumbs`,
/// `original`) none of them is sent: half a verdict says something that nobody meant. Pure.
[[nodiscard]] Merge withoutHalves(Merge merge);

/// `base`, with the keys where the server holds a value that we sent ourselves in an attempt whose end we do not know:
/// our own earlier verdict is no conflict with our later one. Pure.
[[nodiscard]] domain::Feedback baseAfterOwnWrites(const domain::Feedback &base,
                                                  const QList<domain::VerdictChange> &sent,
                                                  const domain::Feedback &theirs);

/// True when the server holds every value of `change`. Pure.
[[nodiscard]] bool holds(const domain::Feedback &server, const domain::VerdictChange &change);

/// True when PATCH can carry the change: it knows `thumb` and `comment` and drops every other key in silence. Pure.
[[nodiscard]] bool fitsPatch(const domain::VerdictChange &change);

/// False when ingest would rename a key, at any depth (snake_case, dash-case and empty keys). Pure.
[[nodiscard]] bool survivesIngest(const domain::VerdictChange &change);

} // namespace tidemark::sync
