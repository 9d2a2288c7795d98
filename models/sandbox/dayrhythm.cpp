// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/dayrhythm.h"
#include <array>

namespace tidemark::sandbox {

namespace {

constexpr qint64 hourUs = 3'600'000'000;
constexpr std::array<double, 24> ofHour = {2, 1,  1,  1,  1, 2, 4, 7, 10, 12, 12, 10,
                                           9, 11, 12, 11, 9, 7, 5, 5, 4,  4,  3,  2};

double weightOf(qint64 hour)
{
    const qint64 weekday = (hour / 24 + 4) % 7; // 1 January 1970 was a Thursday; 0 is Sunday
    return ofHour.at(static_cast<size_t>(hour % 24)) * (weekday == 0 || weekday == 6 ? 0.35 : 1.0);
}

} // namespace

DayRhythm::DayRhythm(qint64 beginUs, qint64 endUs)
    : m_beginUs(beginUs)
    , m_endUs(endUs)
{
    double sum = 0;
    for (qint64 at = beginUs; at < endUs; at += hourUs) {
        m_untilHour.append(sum);
        sum += weightOf(at / hourUs) * static_cast<double>(qMin(hourUs, endUs - at)) / static_cast<double>(hourUs);
    }
    m_untilHour.append(sum);
}

qint64 DayRhythm::timeAt(double share) const
{
    const double wanted = qBound(0.0, share, 1.0) * m_untilHour.last();
    const auto after = std::upper_bound(m_untilHour.cbegin(), m_untilHour.cend(), wanted);
    if (after == m_untilHour.cend())
        return m_endUs;
    const auto hour = std::distance(m_untilHour.cbegin(), after) - 1;
    const double inside = (wanted - m_untilHour.at(hour)) / (*after - m_untilHour.at(hour));
    const qint64 from = m_beginUs + hour * hourUs;
    return from + static_cast<qint64>(inside * static_cast<double>(qMin(hourUs, m_endUs - from)));
}

} // namespace tidemark::sandbox
