// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"
#include <functional>

namespace tidemark::store {

/// What of a compaction comes next.
enum class CompactStage {
    Begin,
    Index, ///< its parts become one
    Pages, ///< those that hold nothing go
    Anew,  ///< instead, for a file that was never compacted: everything is written anew
    Done
};

struct CompactStep
{
    CompactStage next = CompactStage::Done;
    qint64 freeBytes = 0; ///< that are still to be given back
    qint64 needBytes = 0; ///< of room on the disk, when there was too little to begin
    qint64 roomBytes = 0; ///< that there is, then
    [[nodiscard]] bool lacksRoom() const { return needBytes > 0; }
    friend bool operator==(const CompactStep &, const CompactStep &) = default;
};

/// Sorts the text index of the cache and gives the pages that hold nothing back to the disk, step by step: each leaves
/// a whole file, and the work may end after any of them. A cache that was never compacted is written anew once, in one
/// step that cannot be stopped and needs room; from then on pages go back some at a time. On the cache's writer.
class Compactor
{
public:
    /// Bytes that a folder's disk has left; a negative number where nobody can tell.
    using Room = std::function<qint64(const QString &folder)>;
    explicit Compactor(Database &cache, Room room = roomOf)
        : m_db(cache)
        , m_room(std::move(room))
    {}

    /// Does one stage, or a part of it, and says which comes next.
    [[nodiscard]] domain::Result<CompactStep> step(CompactStage stage);
    [[nodiscard]] static qint64 roomOf(const QString &folder);
    /// Where SQLite writes what it needs for a while.
    [[nodiscard]] static QString scratchFolder();

private:
    [[nodiscard]] CompactStep begin();
    [[nodiscard]] CompactStep giveBack();
    [[nodiscard]] CompactStep writeAnew();
    /// Merges parts of the index, at most so many pages; what comes next.
    [[nodiscard]] CompactStep merge(int pages);
    [[nodiscard]] CompactStep end();
    [[nodiscard]] bool goesByPages();
    [[nodiscard]] qint64 number(const QString &pragma);
    [[nodiscard]] qint64 freeBytes();

    Database &m_db;
    Room m_room;
};

} // namespace tidemark::store
