// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include <QByteArray>

namespace tidemark::views {

/// A file or sound that came within a message.
namespace attachment {
/// True where the content is in the message itself: a data: address, or bare base64 of a sound or file.
[[nodiscard]] bool isInline(const domain::Part &part);
/// Bytes of the content, without decoding it; 0 when it is not inline.
[[nodiscard]] qint64 sizeOf(const domain::Part &part);
[[nodiscard]] QByteArray bytesOf(const domain::Part &part);
/// A file name without folders, control signs or a leading dot, at most 100 characters; made up where there is none.
[[nodiscard]] QString nameOf(const domain::Part &part);
} // namespace attachment

} // namespace tidemark::views
