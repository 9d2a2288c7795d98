// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/runbook.h"
#include <QFile>

namespace tidemark::sandbox {

/// What callers changed in a sandbox, one JSON line each, so that a sandbox that starts again holds what was written to
/// it before. The first line names the runs: other ones begin a new journal. A line cut short by a crash is passed
/// over.
class Journal
{
public:
    /// Reads the file; without a path nothing is kept.
    Journal(const QString &path, qint64 runs, quint32 seed);

    /// The time the runs were made for; nothing in a new journal.
    [[nodiscard]] std::optional<qint64> nowMs() const { return m_nowMs; }
    /// Applies what was kept and writes down every change from now on. `nowMs` goes into a new journal.
    void attach(RunBook &book, qint64 nowMs);

private:
    void append(const QJsonObject &line);

    QFile m_file;
    qint64 m_runs;
    quint32 m_seed;
    std::optional<qint64> m_nowMs;
    QList<QJsonObject> m_kept;
};

} // namespace tidemark::sandbox
