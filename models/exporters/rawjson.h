// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>

namespace tidemark::exporters {

/// A JSON object as it was received, on one line: white space between tokens removed, characters that break lines
/// escaped, everything else byte for byte (key order, number spelling, escapes). Nothing when it is no JSON object.
[[nodiscard]] std::optional<QByteArray> singleLineObject(const QByteArray &raw);

/// The single-line object with what strict readers refuse taken out: NUL and lone surrogates, which only escapes can
/// name there, become U+FFFD, and `\/` becomes `/`. Nothing as well when two keys become one by that.
[[nodiscard]] std::optional<QByteArray> trainableObject(const QByteArray &raw);

/// The single-line object with `key` appended as its last member. Where it has such a key already, the object's own
/// is renamed to server_<key>, so that both are kept.
[[nodiscard]] QByteArray withLastMember(const QByteArray &object, const QByteArray &key, const QByteArray &value);

} // namespace tidemark::exporters
