// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <QByteArrayView>
#include <QHashFunctions>

namespace tidemark::exporters {

/// The first 16 bytes of a SHA-256: enough to tell a million texts apart, small enough to keep one for each.
struct Digest
{
    quint64 high = 0;
    quint64 low = 0;
    friend auto operator<=>(const Digest &, const Digest &) = default;
    friend size_t qHash(const Digest &digest, size_t seed = 0) { return ::qHash(digest.high, seed); }
};

/// Of a SHA-256 of 32 bytes.
[[nodiscard]] Digest digestFrom(QByteArrayView sha256);
/// Of the texts one after the other, with their lengths, so that "ab", "c" differs from "a", "bc".
[[nodiscard]] Digest digestOf(std::initializer_list<QByteArrayView> texts);

} // namespace tidemark::exporters
