// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/pulltypes.h"
#include <QSet>

namespace tidemark::store {

/// Runs of the cache that the server's lists did not hold when they were read again.
class AbsentTable
{
public:
    explicit AbsentTable(Database &db)
        : m_db(db)
    {}

    /// See PullBook::absentIn.
    [[nodiscard]] QStringList in(const ReadWindow &window, const QSet<QString> &seen, qint64 askedMs);
    void noteAsked(qint64 rid, bool gone, qint64 atMs);
    /// True when any run waits to leave or has left.
    [[nodiscard]] bool isAnyGone();
    /// The server has the run after all.
    void forget(qint64 rid);
    /// Rows that are gone on the server and still in the lists.
    [[nodiscard]] QList<qint64> waiting();
    [[nodiscard]] qint64 leftSince(qint64 sinceMs);
    [[nodiscard]] qint64 kept();
    /// All that wait count as answered at that time, and wait no longer.
    void settle(qint64 atMs);

private:
    Database &m_db;
};

/// Times whose pages the server cannot give.
class PoisonTable
{
public:
    explicit PoisonTable(Database &db)
        : m_db(db)
    {}

    /// Takes the place of those that it overlaps; keeps when the first of them was found.
    void note(const PoisonedTime &time);
    void forget(qint64 fromMs);
    [[nodiscard]] QList<PoisonedTime> all();

private:
    Database &m_db;
};

/// What a sweep by thumb that is under way has met.
class SweptTable
{
public:
    explicit SweptTable(Database &db)
        : m_db(db)
    {}

    void add(const QStringList &runIds);
    [[nodiscard]] QStringList missing();
    void clear();

private:
    Database &m_db;
};

} // namespace tidemark::store
