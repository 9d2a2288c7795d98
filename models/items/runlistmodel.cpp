// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runlistmodel.h"
#include "domain/whendone.h"
#include "store/store.h"
#include <algorithm>
#include <functional>
#include <memory>
#include <QPromise>
#include <QThreadPool>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::items {

namespace {
constexpr int pageSize = 64;   // one screen of a tall monitor and a half
constexpr int rowsKept = 4000; // about 2 MB of row values
constexpr int firstScreen = 50;

using Ids = domain::Result<QList<qint64>>;

/// What `make` makes of the ids, in another thread where they are many, is taken by `take` in this one.
template <class Make, class Take>
void whenMade(const QFuture<Ids> &ids, QObject *context, Make make, Take take)
{
    using Made = std::invoke_result_t<Make, const Ids &>;
    constexpr qsizetype many = 1'000;
    domain::whenDone(ids, context, [context, make, take](const Ids &found) {
        if (!found.ok() || found->size() < many)
            return take(make(found));
        auto promise = std::make_shared<QPromise<Made>>();
        promise->start();
        domain::whenDone(promise->future(), context, take);
        QThreadPool::globalInstance()->start([promise, make, found] {
            promise->addResult(make(found));
            promise->finish();
        });
    });
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
    const auto make = [only = m_only, sort = m_sort, seed = m_shuffle](const Ids &ids) {
        return Listing::made(ids, only, sort, seed);
    };
    const auto take = [this, generation = m_generation, limit, whole](const domain::Result<Listing> &listing) {
        if (generation != m_generation)
            return;
        const bool cancelled = !listing.ok() && listing.error().kind == domain::ErrorKind::Cancelled;
        const bool isAll = whole || (listing.ok() ? listing->ids.size() < limit : !cancelled);
        accept(listing, isAll);
        if (!isAll && generation == m_generation)
            read(0, true);
    };
    whenMade(m_store->findIds(m_filter, m_sort, limit, u"list"_s), this, make, take);
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
    domain::whenDone(m_store->rows(wanted), self, take);
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
        domain::whenDone(m_store->rows(known.mid(at, atOnce)), this,
                         [this](const domain::Result<QList<domain::RunSummary>> &rows) {
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
    const auto look = [ids = m_shown.ids, row](const Ids &open) -> std::optional<int> {
        if (!open.ok())
            return {};
        return nextAmong(ids, row, QSet<qint64>(open->begin(), open->end()));
    };
    const auto tell = [this, ids = m_shown.ids, row](const std::optional<int> &found) {
        if (!found)
            return;
        const int place = *found < 0 ? -1 : rowOf(ids.at(*found));
        if (place < 0 && *found >= 0) // it left the list meanwhile
            findUnrated(row);
        else
            Q_EMIT unratedFound(place);
    };
    whenMade(m_store->findIds(domain::both(m_filter, unrated.value()), m_sort, 0, u"unrated"_s), this, look, tell);
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
