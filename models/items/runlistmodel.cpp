// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runlistmodel.h"
#include "store/store.h"
#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::items {

namespace {
constexpr int pageSize = 64;   // one screen of a tall monitor and a half
constexpr int rowsKept = 4000; // about 2 MB of row values
constexpr int firstScreen = 50;

using Ids = domain::Result<QList<qint64>>;

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

/// From the row below to the end, then from the top: nothing is passed over. -1 when none is among them.
int nextAmong(const QList<qint64> &ids, int row, const QSet<qint64> &wanted)
{
    const int count = int(ids.size());
    for (int step = 1; step <= count; ++step) {
        const int candidate = (row + step) % count;
        if (wanted.contains(ids.at(candidate)))
            return candidate;
    }
    return -1;
}

} // namespace

RunListModel::RunListModel(store::Store *store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_rows(rowsKept)
{
    connect(store, &store::Store::runsAdded, this, [this](int count) {
        m_arrived += count;
        Q_EMIT arrived(m_arrived);
    });
    connect(store, &store::Store::runsChanged, this, &RunListModel::onRunsChanged);
    connect(store, &store::Store::runsRemoved, this, &RunListModel::onRunsRemoved);
}

void RunListModel::setFilter(const domain::Filter &filter, const domain::Sort &sort)
{
    m_filter = filter;
    m_sort = sort;
    m_only.clear();
    load(true);
}

void RunListModel::setSort(const domain::Sort &sort)
{
    m_sort = sort;
    load(false);
}

void RunListModel::setRuns(const QSet<qint64> &rids, const domain::Sort &sort)
{
    m_filter = {};
    m_sort = sort;
    m_only = rids;
    load(false);
}

void RunListModel::refresh()
{
    load(false);
}

domain::Result<RunListModel::Listing> RunListModel::Listing::made(const Ids &found, const QSet<qint64> &only,
                                                                  const domain::Sort &sort, quint32 seed)
{
    const Ids ids = shuffled(among(found, only), seed);
    if (!ids.ok())
        return ids.error();
    Listing listing{ids.value(), {}, sort, seed};
    listing.number();
    return listing;
}

void RunListModel::Listing::number()
{
    if (isByTime())
        return;
    rowsById.resize(ids.size());
    std::iota(rowsById.begin(), rowsById.end(), 0);
    std::sort(rowsById.begin(), rowsById.end(), [all = ids.constData()](int a, int b) { return all[a] < all[b]; });
}

int RunListModel::Listing::rowOf(qint64 rid) const
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

void RunListModel::Listing::removeAt(int row)
{
    ids.removeAt(row);
    rowsById.removeOne(row);
    for (int &other : rowsById)
        other -= other > row ? 1 : 0;
}

void RunListModel::Listing::remove(const QSet<qint64> &rids)
{
    ids.removeIf([&rids](qint64 rid) { return rids.contains(rid); });
    number();
}

void RunListModel::load(bool firstScreenFirst)
{
    ++m_generation;
    m_arrived = 0;
    m_loading = true;
    Q_EMIT loadingChanged(true);
    // Other orders begin nowhere before all runs have been looked at.
    const bool beginsAtOnce =
        m_shuffle == 0 && (m_sort.field == domain::SortField::Created || m_sort.field == domain::SortField::Relevance);
    read(firstScreenFirst && beginsAtOnce ? firstScreen : 0, !firstScreenFirst || !beginsAtOnce);
}

void RunListModel::read(int limit, bool whole)
{
    m_store->findIds(m_filter, m_sort, limit, u"list"_s)
        .then([only = m_only, sort = m_sort, seed = m_shuffle](const Ids &ids) {
            return Listing::made(ids, only, sort, seed); // on the reader's thread
        })
        .then(this, [this, generation = m_generation, limit, whole](const domain::Result<Listing> &listing) {
            if (generation != m_generation)
                return;
            const bool cancelled = !listing.ok() && listing.error().kind == domain::ErrorKind::Cancelled;
            const bool isAll = whole || (listing.ok() ? listing->ids.size() < limit : !cancelled);
            accept(listing, isAll);
            if (!isAll && generation == m_generation)
                read(0, true);
        });
}

void RunListModel::accept(const domain::Result<Listing> &listing, bool whole)
{
    if (listing.ok())
        apply(listing.value());
    if (!whole)
        return;
    m_loading = false;
    Q_EMIT loadingChanged(false);
    if (listing.ok())
        Q_EMIT listReady(int(m_shown.ids.size()));
    else if (listing.error().kind != domain::ErrorKind::Cancelled)
        Q_EMIT failed(listing.error());
}

void RunListModel::apply(Listing listing)
{
    const QList<qint64> &old = m_shown.ids;
    const bool grows =
        listing.ids.size() > old.size() && !old.isEmpty() && std::equal(old.begin(), old.end(), listing.ids.begin());
    if (grows) {
        beginInsertRows({}, int(old.size()), int(listing.ids.size()) - 1);
        m_shown = std::move(listing);
        endInsertRows();
        return;
    }
    if (listing.ids == old) {
        m_shown = std::move(listing);
        return;
    }
    beginResetModel();
    m_shown = std::move(listing);
    endResetModel();
}

qint64 RunListModel::ridAt(int row) const
{
    return row >= 0 && row < m_shown.ids.size() ? m_shown.ids.at(row) : 0;
}

int RunListModel::rowAt(qint64 createdMs) const
{
    const QList<qint64> &ids = m_shown.ids;
    if (!m_shown.isByTime() || ids.isEmpty())
        return -1;
    // A row id grows with the creation time: createdMs << 12 | n.
    constexpr int bits = 12;
    const auto it = m_shown.sort.descending
                        ? std::lower_bound(ids.begin(), ids.end(), ((createdMs + 1) << bits) - 1, std::greater<>())
                        : std::lower_bound(ids.begin(), ids.end(), createdMs << bits);
    return int(qMin(it - ids.begin(), ids.size() - 1));
}

int RunListModel::rowOf(qint64 rid) const
{
    return m_shown.rowOf(rid);
}

const domain::RunSummary *RunListModel::summaryAt(int row) const
{
    const qint64 rid = ridAt(row);
    if (rid == 0)
        return nullptr;
    const domain::RunSummary *summary = m_rows.object(rid);
    if (!summary)
        fetchPage(row / pageSize);
    return summary;
}

void RunListModel::fetchPage(int page) const
{
    QList<qint64> wanted;
    const int end = std::min(int(m_shown.ids.size()), (page + 1) * pageSize);
    for (int row = page * pageSize; row < end; ++row) {
        const qint64 rid = m_shown.ids.at(row);
        if (!m_rows.contains(rid) && !m_asked.contains(rid)) {
            wanted.append(rid);
            m_asked.insert(rid);
        }
    }
    if (wanted.isEmpty())
        return;
    auto *self = const_cast<RunListModel *>(this); // data() is const, filling the row cache is not seen from outside
    const auto take = [self, wanted](const domain::Result<QList<domain::RunSummary>> &rows) {
        for (const qint64 rid : wanted)
            self->m_asked.remove(rid);
        if (rows.ok())
            self->applyRows(rows.value());
    };
    // Queued: an answer that is there already comes inside then(), and data() is called in the middle of a paint.
    m_store->rows(wanted).then(self, [self, take](const domain::Result<QList<domain::RunSummary>> &rows) {
        QMetaObject::invokeMethod(
            self, [take, rows] { take(rows); }, Qt::QueuedConnection);
    });
}

void RunListModel::applyRows(const QList<domain::RunSummary> &rows)
{
    int first = int(m_shown.ids.size());
    int last = -1;
    for (const domain::RunSummary &summary : rows) {
        m_rows.insert(summary.rid, new domain::RunSummary(summary));
        const int row = rowOf(summary.rid);
        if (row < 0)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first), index(last));
}

void RunListModel::onRunsChanged(const QList<qint64> &rids)
{
    QList<qint64> known;
    for (const qint64 rid : rids) {
        if (m_rows.contains(rid))
            known.append(rid);
    }
    constexpr int atOnce = 500;
    for (int at = 0; at < known.size(); at += atOnce) {
        m_store->rows(known.mid(at, atOnce)).then(this, [this](const domain::Result<QList<domain::RunSummary>> &rows) {
            if (rows.ok())
                applyRows(rows.value());
        });
    }
}

void RunListModel::onRunsRemoved(const QList<qint64> &rids)
{
    // Each row that goes by itself moves all those below it.
    constexpr qsizetype few = 20;
    QList<int> rows;
    for (const qint64 rid : rids) {
        m_rows.remove(rid);
        if (const int row = rowOf(rid); row >= 0)
            rows.append(row);
    }
    if (rows.size() > few) {
        beginResetModel();
        m_shown.remove(QSet<qint64>(rids.begin(), rids.end()));
        endResetModel();
        return;
    }
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : std::as_const(rows)) {
        beginRemoveRows({}, row, row);
        m_shown.removeAt(row);
        endRemoveRows();
    }
}

void RunListModel::findUnrated(int row)
{
    const auto isUnrated = [](const domain::RunSummary &run) {
        return run.thumb == domain::Thumb::None && !run.skipped;
    };
    for (int next = row + 1; next < m_shown.ids.size(); ++next) {
        const domain::RunSummary *summary = m_rows.object(m_shown.ids.at(next));
        if (!summary)
            break;
        if (isUnrated(*summary)) {
            Q_EMIT unratedFound(next);
            return;
        }
    }
    const auto unrated = domain::parseFilter(u"is:unrated -is:skipped"_s, 0, 0);
    m_store->findIds(domain::both(m_filter, unrated.value()), m_sort, 0, u"unrated"_s)
        .then([ids = m_shown.ids,
               row](const Ids &open) -> std::optional<int> { // on the reader's thread: they may be millions
            if (!open.ok())
                return {};
            return nextAmong(ids, row, QSet<qint64>(open->begin(), open->end()));
        })
        .then(this, [this, ids = m_shown.ids, row](const std::optional<int> &found) {
            if (!found)
                return;
            const int place = *found < 0 ? -1 : rowOf(ids.at(*found));
            if (place < 0 && *found >= 0) // it left the list meanwhile
                findUnrated(row);
            else
                Q_EMIT unratedFound(place);
        });
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.ids.size());
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RidRole)
        return m_shown.ids.at(index.row());
    if (role != LoadedRole && role != SummaryRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const domain::RunSummary *summary = summaryAt(index.row());
    if (role == LoadedRole)
        return summary != nullptr;
    if (!summary)
        return {};
    if (role == SummaryRole)
        return QVariant::fromValue(*summary);
    return summary->inputPreview;
}

QHash<int, QByteArray> RunListModel::roleNames() const
{
    return {{RidRole, "rid"}, {LoadedRole, "loaded"}, {SummaryRole, "summary"}, {Qt::DisplayRole, "display"}};
}

} // namespace tidemark::items
