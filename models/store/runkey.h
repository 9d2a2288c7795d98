// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <utility>

namespace tidemark::store {

/// A run's id as the cache stores it: 16 bytes for a lower-case UUID, else a zero byte and the text, so that every id
/// comes back as it was. Empty for an empty id.
[[nodiscard]] QByteArray runKey(const QString &id);
[[nodiscard]] QString runId(const QByteArray &key);
/// First and last key that ids beginning with `prefix` (hexadecimal digits and dashes of a UUID) may have; two empty
/// ones where it is no such beginning.
[[nodiscard]] std::pair<QByteArray, QByteArray> keyRange(const QString &prefix);

/// Row ids hold the time, so that newest first needs no sort.
constexpr qint64 ridOfMs(qint64 ms)
{
    return ms << 12;
}
constexpr qint64 msOfRid(qint64 rid)
{
    return rid >> 12;
}

} // namespace tidemark::store
