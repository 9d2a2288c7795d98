// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tidemark::sandbox {

/// What `type=llm` leaves of an input: the last message, its content cut to 100 characters.
[[nodiscard]] QByteArray cutInput(const QByteArray &json);
/// The same for an output.
[[nodiscard]] QByteArray cutOutput(const QByteArray &json);

} // namespace tidemark::sandbox
