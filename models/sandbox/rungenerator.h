// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/runrecord.h"
#include "sandbox/samplelibrary.h"

namespace tidemark::sandbox {

/// Makes runs from the sample conversations, the same ones for the same seed and time.
class RunGenerator
{
public:
    /// `library` must outlive this.
    RunGenerator(const SampleLibrary &library, quint32 seed, qint64 nowMs);
    /// Every sample once, over the last three days.
    [[nodiscard]] GeneratedRuns samplesOnce();
    /// Exactly `count` runs over the last 90 days.
    [[nodiscard]] GeneratedRuns make(qint64 count);

private:
    struct Plan
    {
        quint16 conversation;
        quint32 variation;
    };
    [[nodiscard]] QList<Plan> plan(qint64 count) const;
    void layOut(const QList<Plan> &plans, int days);
    void addRuns(const Plan &plan, qint64 startUs);
    [[nodiscard]] qint64 startOf(const Plan &plan, qint64 wantedUs);
    [[nodiscard]] FirstFeedback feedbackOf(const SampleNode &node, const Plan &plan, qsizetype index) const;
    void makeUsers(int count);
    quint16 userOf(const Plan &plan);
    void findPending();

    const SampleLibrary &m_library;
    quint32 m_seed;
    qint64 m_nowUs;
    qint64 m_lastStartUs = 0;
    int m_batch = 0; ///< conversations still to come within the same millisecond
    GeneratedRuns m_made;
};

} // namespace tidemark::sandbox
