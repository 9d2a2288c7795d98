// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rundetail.h"
#include "store/database.h"

namespace tidemark::store {

/// Other answers to the same prompt. An exchange of a conversation has the messages before it as a part of its prompt:
/// its siblings are exchanges of the same conversation that begin alike (as after "answer again").
class SiblingReader
{
public:
    static constexpr int most = 1'000;

    explicit SiblingReader(Database &cache)
        : m_cache(cache)
    {}

    /// Without the run itself, newest first, at most `most`.
    [[nodiscard]] QList<qint64> of(const domain::RunSummary &run);
    /// Those that also have the same answer.
    [[nodiscard]] QList<qint64> twinsOf(const domain::RunSummary &run);
    /// How many, up to `most`; sorts nothing, as each run that is read ahead asks for it.
    [[nodiscard]] int count(const domain::RunSummary &run) { return count(run, false); }
    [[nodiscard]] int countTwins(const domain::RunSummary &run) { return count(run, true); }

private:
    [[nodiscard]] static QString query(const domain::RunSummary &run, bool sameAnswer);
    [[nodiscard]] QList<qint64> find(const domain::RunSummary &run, bool sameAnswer);
    [[nodiscard]] int count(const domain::RunSummary &run, bool sameAnswer);

    Database &m_cache;
};

} // namespace tidemark::store
