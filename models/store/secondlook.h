// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedback.h"
#include <QJsonArray>

namespace tidemark::store {

/// What was read back from the server once and is looked at again a minute later: the server merges feedback without a
/// transaction, so somebody else's write that was begun before ours can land after our reading back and undo it. Pure.
struct SecondLook
{
    enum class Finding {
        Early,   ///< it stands, and must be looked at again
        Holds,   ///< it stands
        Lost,    ///< a stale write of another key put everything back, or an older write of ours came late
        Changed, ///< somebody wrote something else
    };

    domain::VerdictChange sent;         ///< keys and values that were read back
    QJsonObject before;                 ///< what had been there; a key that was missing is missing
    QList<domain::VerdictChange> stray; ///< sent earlier without a good answer: may land after what was read back
    qint64 dueMs = 0;

    [[nodiscard]] bool isEmpty() const { return sent.isEmpty(); }
    /// `change` was read back at `nowMs`, in place of what `server` held at its keys.
    void expect(const domain::VerdictChange &change, const domain::Feedback &server, qint64 nowMs);
    /// What the rater changed since is nothing to look for.
    void forget(const domain::VerdictChange &newer);
    /// Of the two the server held `earlier` when it was last heard, and holds `now`.
    [[nodiscard]] Finding find(const domain::Feedback &earlier, const domain::Feedback &now, qint64 nowMs) const;
    /// True when an older write of ours explains every key that is not as it was sent.
    [[nodiscard]] bool isOurOwn(const domain::VerdictChange &missing, const domain::Feedback &now) const;
    /// What was sent and is not there.
    [[nodiscard]] domain::VerdictChange missingFrom(const domain::Feedback &now) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SecondLook fromJson(const QJsonObject &object, qint64 dueMs);
    friend bool operator==(const SecondLook &, const SecondLook &) = default;
};

/// A list of changes for a column, and back.
[[nodiscard]] QJsonArray changesToJson(const QList<domain::VerdictChange> &changes);
[[nodiscard]] QList<domain::VerdictChange> changesFromJson(const QJsonArray &array);

} // namespace tidemark::store
