// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QString>

namespace tidemark::store {

/// A run as received and what is searched of it, as one column of the cache: compressed together (zstd) they take a
/// third, as the text stands in the run already.
struct Body
{
    QByteArray json; ///< byte for byte
    QString text;
};

/// The column for a body. Pure; runs on any thread.
[[nodiscard]] QByteArray packed(const Body &body);
/// The body of a column; nothing when the column is damaged.
[[nodiscard]] std::optional<Body> unpacked(const QByteArray &column);

} // namespace tidemark::store
