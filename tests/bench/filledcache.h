// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections.h"
#include "generator.h"
#include "store/storetypes.h"

namespace tidemark::bench {

/// A data folder with one connection and a cache of runs made up here.
class FilledCache
{
public:
    /// `dataDir` is made when it is not there.
    FilledCache(const QString &dataDir, QUrl server, QString project);

    /// True when it holds `runs` runs afterwards: those of an earlier bench, or as many as are missing.
    [[nodiscard]] bool fill(qint64 runs);
    /// A copy of its files under another folder; without the time that making a million runs takes.
    [[nodiscard]] bool copyTo(const QString &dataDir) const;
    /// Merges runs behind the last one until the log of the cache is that long; never closes the store.
    [[nodiscard]] bool growLog(qint64 runs, qint64 bytes) const;

    [[nodiscard]] const QString &dataDir() const { return m_dataDir; }
    [[nodiscard]] const app::ConnectionInfo &info() const { return m_info; }
    [[nodiscard]] QString file(const QString &name) const;
    [[nodiscard]] const RunMaker &maker() const { return m_maker; }

private:
    [[nodiscard]] store::StoreOptions options() const;

    QString m_dataDir;
    app::ConnectionInfo m_info;
    RunMaker m_maker;
};

} // namespace tidemark::bench
