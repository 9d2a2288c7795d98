// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace tidemark::domain {

/// What a rater wants of a run's tags: these there, those not. It is merged with the server's tags by set operations,
/// so that two people who tag one run never meet in a conflict.
struct TagEdit
{
    QStringList add = {};
    QStringList remove = {};

    [[nodiscard]] bool isEmpty() const { return add.isEmpty() && remove.isEmpty(); }
    /// The tags with this edit: what is there keeps its order, what is new comes last.
    [[nodiscard]] QStringList appliedTo(const QStringList &tags) const;
    /// This edit without what `tags` already fulfil.
    [[nodiscard]] TagEdit neededFor(const QStringList &tags) const;
    /// Both as one. Where the later takes back the earlier nothing is left of either, unless the earlier may be on the
    /// server: then the later one stands.
    [[nodiscard]] TagEdit followedBy(const TagEdit &later, bool mayHaveLanded) const;
    /// Takes this one back.
    [[nodiscard]] TagEdit inverse() const { return {remove, add}; }
    /// Trimmed, without empty or double tags, at most 100 characters each and 200 of them; what is both added and
    /// removed is added.
    [[nodiscard]] TagEdit cleaned() const;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static TagEdit fromJson(const QJsonObject &object);
    friend bool operator==(const TagEdit &, const TagEdit &) = default;
};

} // namespace tidemark::domain
