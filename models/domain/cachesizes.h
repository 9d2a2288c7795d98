// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::domain {

/// How much room a project takes on this computer, in bytes.
struct CacheSizes
{
    qint64 runs = 0;       ///< in the lists
    qint64 cacheBytes = 0; ///< the file of the runs
    qint64 logBytes = 0;   ///< what was written to it last, on its way into it
    qint64 workBytes = 0;  ///< verdicts and their history, with their own log
    qint64 freeBytes = 0;  ///< of the file of the runs: holds nothing and can be given back

    /// Of one run with its index, about; 0 when there is none.
    [[nodiscard]] qint64 bytesPerRun() const { return runs > 0 ? qMax<qint64>(0, cacheBytes - freeBytes) / runs : 0; }
    /// Whether so much is free that giving it back is worth the work without being asked for.
    [[nodiscard]] bool isWorthCompacting() const
    {
        constexpr qint64 least = 64LL * 1024 * 1024;
        constexpr qint64 fifth = 5;
        return freeBytes >= least && freeBytes * fifth >= cacheBytes;
    }
    friend bool operator==(const CacheSizes &, const CacheSizes &) = default;
};

} // namespace tidemark::domain
