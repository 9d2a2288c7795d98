// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace tidemark::domain {

/// "up", "down" or null, as the server writes it.
[[nodiscard]] QJsonValue toJson(Thumb thumb);
[[nodiscard]] Thumb thumbFromJson(const QJsonValue &value);

/// Null, "" and missing are one value to the server's users, so also to us.
[[nodiscard]] bool isAbsent(const QJsonValue &value);
/// Equal, where all absent values are equal.
[[nodiscard]] bool sameValue(const QJsonValue &a, const QJsonValue &b);

/// Keys and the values they get; an absent value removes the key. What a rater changed, and nothing else.
struct VerdictChange
{
    QMap<QString, QJsonValue> values;

    [[nodiscard]] bool isEmpty() const { return values.isEmpty(); }
    /// This change followed by `later`; later values win.
    [[nodiscard]] VerdictChange followedBy(const VerdictChange &later) const;
    /// Removals are written as null, as the server wants them.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static VerdictChange fromJson(const QJsonObject &object);
    friend bool operator==(const VerdictChange &, const VerdictChange &) = default;
};

/// A run's feedback: any JSON object. `thumb` and `comment` are typed, every other key is kept as it is.
class Feedback
{
public:
    Feedback() = default;
    explicit Feedback(QJsonObject object)
        : m_json(std::move(object))
    {}

    /// The `thumb` key, else the older `thumbs` key.
    [[nodiscard]] Thumb thumb() const;
    [[nodiscard]] QString comment() const;
    [[nodiscard]] QStringList reasons() const;
    [[nodiscard]] QString correction() const;
    /// The verdict that was there before ours (key `original`), empty when there was none.
    [[nodiscard]] QJsonObject original() const;
    [[nodiscard]] QJsonValue value(const QString &key) const { return m_json.value(key); }
    /// True when no key holds a value.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const QJsonObject &json() const { return m_json; }
    /// The feedback after `change`: removed keys hold null, as on the server.
    [[nodiscard]] Feedback with(const VerdictChange &change) const;
    /// True when every key has the same value here and there (null, "" and missing alike).
    [[nodiscard]] bool sameAs(const Feedback &other) const;
    /// The values that the keys of `change` have here: applying it undoes `change`.
    [[nodiscard]] VerdictChange valuesOf(const VerdictChange &change) const;
    friend bool operator==(const Feedback &, const Feedback &) = default;

private:
    QJsonObject m_json;
};

/// Adds the reason to those that are given, or takes it away; nothing where it is so already.
[[nodiscard]] VerdictChange withReason(const Feedback &shown, const QString &reason, bool given);

/// What must be written so that `change` looks native on the server: a legacy `thumbs` key is cleared when a thumb is
/// written, and with `keepOriginal` the verdict that is overwritten is kept in the key `original` (once).
[[nodiscard]] VerdictChange nativeChange(const Feedback &base, const VerdictChange &change, bool keepOriginal);

/// Text that the server can store: no NUL, no lone surrogates, at most 1,000,000 characters.
[[nodiscard]] QString cleanText(const QString &text);

} // namespace tidemark::domain
