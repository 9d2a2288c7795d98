// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/fileopener.h"
#include "store/runtable.h"
#include "store/storefiles.h"
#include "store/storetypes.h"
#include "store/worker.h"

namespace tidemark::store {

/// The threads of a store: one that writes each file, and readers that do not wait for each other.
struct Workers
{
    JobCount jobs;
    Worker prepare{QStringLiteral("store-prepare"), jobs,
                   Worker::Rank::BehindTheWindow}; ///< parses, opens; no connection of its own
    Worker cache{QStringLiteral("store-cache"), jobs, Worker::Rank::BehindTheWindow};
    Worker work{QStringLiteral("store-work"), jobs};
    Worker search{QStringLiteral("store-search"), jobs};
    Worker page{QStringLiteral("store-page"), jobs};
    Worker stream{QStringLiteral("store-stream"), jobs, Worker::Rank::BehindTheWindow};
    Worker facets{QStringLiteral("store-facets"), jobs}; ///< nothing that fills a list waits behind a menu's numbers
};

/// What the cache's writer thread has: the writer, and a reader of the work file.
struct CacheSide
{
    Database cache;
    Database work;
    RunTable runs{cache};
};

/// What the work file's writer thread has: the writer, and a reader of the cache.
struct WorkSide
{
    Database work;
    Database cache;
};

/// What a reader thread has.
struct ReadSide
{
    Database cache;
    Database work;

    void clearErrors();
    [[nodiscard]] std::optional<domain::Error> error() const;
    template <class T>
    [[nodiscard]] domain::Result<T> result(T value) const
    {
        if (const auto failure = error())
            return *failure;
        return value;
    }
};

/// The open files: connections by thread, in the order in which they may be opened and closed.
class Session
{
public:
    Session(const StoreOptions &options, const domain::Clock &clock, Workers &workers);

    /// Runs on the prepare thread. Leaves everything closed and the lock free when it fails.
    [[nodiscard]] domain::Result<OpenReport> open();
    /// Closes readers first and each writer last, so that the writers do the last checkpoint. From any thread but the
    /// workers'.
    void close();
    [[nodiscard]] bool readOnly() const { return m_files.readOnly(); }
    StoreFiles &files() { return m_files; }

    CacheSide cache;
    WorkSide work;
    ReadSide search;
    ReadSide page;
    ReadSide stream;
    ReadSide facets;

private:
    using Step = domain::Result<void>;
    [[nodiscard]] domain::Result<OpenReport> openAll();
    [[nodiscard]] Step look(OpenReport &report);
    [[nodiscard]] Step rescueWork(OpenReport &report);
    [[nodiscard]] Step openWork();
    [[nodiscard]] Step openCache();
    [[nodiscard]] Step openReaders();
    [[nodiscard]] Step openReader(ReadSide &side);
    [[nodiscard]] Step own(Database &db);
    [[nodiscard]] Step backUp();
    void matchEpochs();

    const StoreOptions &m_options;
    const domain::Clock &m_clock;
    Workers &m_workers;
    StoreFiles m_files;
    FileOpener m_workFile;
    FileOpener m_cacheFile;
};

} // namespace tidemark::store
