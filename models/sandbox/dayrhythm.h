// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace tidemark::sandbox {

/// Spreads times over a span as people use a product: busy days, quiet nights, quieter weekends.
class DayRhythm
{
public:
    /// Both in microseconds since the epoch.
    DayRhythm(qint64 beginUs, qint64 endUs);
    /// The time before which `share` (0 to 1) of all conversations begin; never falls as `share` grows.
    [[nodiscard]] qint64 timeAt(double share) const;

private:
    qint64 m_beginUs;
    qint64 m_endUs;
    QList<double> m_untilHour; ///< weight of everything before the n-th hour of the span
};

} // namespace tidemark::sandbox
