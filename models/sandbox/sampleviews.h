// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tidemark::sandbox {

/// Views as somebody may have saved them in Lunary's own pages, as a JSON array. `userId`: the number of a user that
/// one of them names.
[[nodiscard]] QByteArray sampleViews(const QByteArray &projectId, const QByteArray &since, int userId);

} // namespace tidemark::sandbox
