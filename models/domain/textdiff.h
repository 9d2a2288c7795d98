// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tidemark::domain {

/// A stretch that two texts share, that only the first has, or that only the second has.
struct DiffPart
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

/// What became of `a` in `b`, word by word. Same and Removed joined give `a`, Same and Added joined give `b`, to the
/// character; of two changes in one place Removed comes first, no part is empty, and no two neighbours are of one kind.
/// The cost is bounded: texts that differ nearly everywhere are told more coarsely, never slower than some tenths of a
/// second for a million characters. Any thread.
[[nodiscard]] QList<DiffPart> diffWords(const QString &a, const QString &b);

} // namespace tidemark::domain
