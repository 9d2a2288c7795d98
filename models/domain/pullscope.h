// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"

namespace tidemark::domain {

/// Which runs of the server are kept here. The default keeps all. A person's choice, so it lives with the work.
struct PullScope
{
    /// By the thumb that the server knows.
    enum class Thumbs { Any, Rated, Up, Down };

    qint64 sinceMs = 0;      ///< created at or after, whole seconds; 0 from the beginning
    QStringList models = {}; ///< any of these names; empty for all
    QStringList tags = {};   ///< any of these; empty for all
    QStringList users = {};  ///< external ids; empty for all
    Thumbs thumbs = Thumbs::Any;
    int oneIn = 1; ///< a sample: one conversation or lone run in so many
    /// How many days a run without feedback is kept, 0 for ever; and since when those are that are kept by that, whole
    /// days of UTC. See agedTo().
    int keepDays = 0;
    qint64 keptSinceMs = 0;

    [[nodiscard]] bool isEverything() const { return *this == PullScope(); }
    /// Whether a run that is not kept yet should be. With a sample a conversation is in or out as a whole: `rootId` is
    /// its id where that is known, and an exchange whose conversation is not known waits for it. Pure.
    [[nodiscard]] bool holds(const Run &run, const QString &rootId = {}) const;
    /// The same as far as age goes. Pure.
    [[nodiscard]] bool holdsAge(qint64 createdMs, bool hasFeedback) const;
    /// Nothing older has to be asked for; 0 from the beginning.
    [[nodiscard]] qint64 fromMs() const { return qMax(sinceMs, keptSinceMs); }
    /// Whether nothing but age decides.
    [[nodiscard]] bool isOnlyAge() const;
    /// With what `keepDays` means at that time, epoch milliseconds. Pure.
    [[nodiscard]] PullScope agedTo(qint64 nowMs) const;
    /// True when all that this holds is held by `outer` as well, so that nothing has to be fetched. Pure.
    [[nodiscard]] bool isWithin(const PullScope &outer) const;
    /// Lists sorted and without blanks and repeats, numbers within sense: equal choices compare equal. Pure.
    [[nodiscard]] PullScope normalised() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing or of no sense is everything.
    [[nodiscard]] static PullScope fromJson(const QJsonObject &object);
    friend bool operator==(const PullScope &, const PullScope &) = default;
};

/// "any", "rated", "up", "down".
[[nodiscard]] QString toText(PullScope::Thumbs thumbs);
[[nodiscard]] std::optional<PullScope::Thumbs> thumbsFromText(const QString &text);

} // namespace tidemark::domain
