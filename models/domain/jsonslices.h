// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QList>

namespace tidemark::domain {

/// The elements of the array under `key` of a JSON object, each as the bytes that were received, found by a brace
/// scanner: QJsonDocument sorts keys and rewrites numbers, and what came must be kept. With an empty key the text
/// itself is the array. Nothing when there is no such array or it does not end. Depth is not limited by recursion.
[[nodiscard]] std::optional<QList<QByteArray>> arraySlices(const QByteArray &json, const QByteArray &key);

struct LastMember
{
    QByteArray rest;  ///< the object without it
    QByteArray value; ///< as received
};

/// Takes the last member off a JSON object where it has this key, byte for byte. Nothing where it has another one, or
/// where the text does not end as an object does.
[[nodiscard]] std::optional<LastMember> splitLastMember(const QByteArray &object, const QByteArray &key);

} // namespace tidemark::domain
