// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/listing.h"
#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace tidemark::items {

using Ids = domain::Result<QList<qint64>>;

namespace {

/// splitmix64 (Steele, Lea, Flood 2014): every bit of the input changes about half of the output's.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// In an order that the seed and nothing else decides: a run keeps its place among the others as they come and go.
Ids shuffled(Ids ids, quint32 seed)
{
    if (seed == 0 || !ids.ok())
        return ids;
    std::vector<std::pair<quint64, qint64>> keyed;
    keyed.reserve(size_t(ids->size()));
    for (const qint64 rid : *ids)
        keyed.emplace_back(mixed(quint64(rid) ^ (quint64(seed) << 32)), rid);
    std::sort(keyed.begin(), keyed.end());
    QList<qint64> order;
    order.reserve(ids->size());
    for (const auto &[key, rid] : keyed)
        order.append(rid);
    return order;
}

Ids among(Ids ids, const QSet<qint64> &only)
{
    if (!only.isEmpty() && ids.ok())
        ids->removeIf([&only](qint64 rid) { return !only.contains(rid); });
    return ids;
}

} // namespace

domain::Result<Listing> Listing::made(const Ids &found, const QSet<qint64> &only, const domain::Sort &sort,
                                      quint32 seed)
{
    const Ids ids = shuffled(among(found, only), seed);
    if (!ids.ok())
        return ids.error();
    Listing listing{ids.value(), {}, sort, seed};
    listing.number();
    return listing;
}

void Listing::number()
{
    if (isByTime())
        return;
    rowsById.resize(ids.size());
    std::iota(rowsById.begin(), rowsById.end(), 0);
    std::sort(rowsById.begin(), rowsById.end(), [all = ids.constData()](int a, int b) { return all[a] < all[b]; });
}

int Listing::rowOf(qint64 rid) const
{
    if (!isByTime()) {
        const auto it = std::lower_bound(rowsById.begin(), rowsById.end(), rid,
                                         [this](int row, qint64 wanted) { return ids.at(row) < wanted; });
        return it != rowsById.end() && ids.at(*it) == rid ? *it : -1;
    }
    // A row id grows with the creation time, so this order is a sorted list of ids.
    const auto it = sort.descending ? std::lower_bound(ids.begin(), ids.end(), rid, std::greater<>())
                                    : std::lower_bound(ids.begin(), ids.end(), rid);
    return it != ids.end() && *it == rid ? int(it - ids.begin()) : -1;
}

void Listing::removeAt(int row)
{
    ids.removeAt(row);
    rowsById.removeOne(row);
    for (int &other : rowsById)
        other -= other > row ? 1 : 0;
}

void Listing::remove(const QSet<qint64> &rids)
{
    ids.removeIf([&rids](qint64 rid) { return rids.contains(rid); });
    number();
}

} // namespace tidemark::items
