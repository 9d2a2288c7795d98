// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::views {

/// How much room a run takes in the list: three lines, two, or one in columns.
enum class Density { Comfortable, Compact, Table };

/// Names for the settings file; an unknown one is the first.
[[nodiscard]] inline QString nameOf(Density density)
{
    return density == Density::Table     ? QStringLiteral("table")
           : density == Density::Compact ? QStringLiteral("compact")
                                         : QStringLiteral("comfortable");
}
[[nodiscard]] inline Density densityFrom(const QString &name)
{
    return name == nameOf(Density::Table)     ? Density::Table
           : name == nameOf(Density::Compact) ? Density::Compact
                                              : Density::Comfortable;
}

} // namespace tidemark::views
