// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/run.h"
#include <vector>

namespace tidemark::bench {

/// The searchable text and the JSON of a run, as a server would send it.
struct MadeRun
{
    QByteArray text;
    QByteArray json;
};

/// Makes runs of about 2 kB, the same ones for the same numbers: words by Zipf's law from 50,000, two in a hundred
/// rated down, six up, and every 997th with a text of 60 kB. None is the root of a conversation or trace: no server is
/// asked for the rest of it.
class RunMaker
{
public:
    /// Run `n` was created at `firstMs + n * stepMs`.
    RunMaker(QString project, qint64 firstMs, qint64 stepMs);

    [[nodiscard]] MadeRun make(qint64 number) const;
    [[nodiscard]] domain::Run run(qint64 number) const;
    [[nodiscard]] qint64 createdMs(qint64 number) const { return m_firstMs + number * m_stepMs; }
    /// The word of that rank; 0 is the commonest.
    [[nodiscard]] QString word(int rank) const { return QString::fromLatin1(m_words.at(size_t(rank))); }
    static constexpr int commonRank = 3;
    static constexpr int middleRank = 1'500;
    static constexpr int rareRank = 40'000;

private:
    [[nodiscard]] QByteArray text(quint64 seed, qsizetype length) const;

    QString m_project;
    qint64 m_firstMs;
    qint64 m_stepMs;
    std::vector<QByteArray> m_words;
};

} // namespace tidemark::bench
